// SPDX-License-Identifier: Apache-2.0
#include "ui/models/name_list.h"

#include "base/text.h"
#include "ui/strings.h"

namespace keizoku::ui {

namespace {

void add(NameList& list, const plan::RowId& id, const std::string& name, const std::string& reading,
         const std::string& more)
{
    if (name.empty())
        return;
    QString label = qt(name);
    if (const qsizetype twin = list.labels.indexOf(label); twin >= 0 && !more.empty())
        label += QStringLiteral("（%1）").arg(qt(more));
    if (list.labels.contains(label))
        label += QStringLiteral("（%1）").arg(qt(id));
    list.labels << label;
    list.readings << qt(reading);
    list.ids.push_back(id);
}

} // namespace

NameList NameList::people(const plan::Plan& plan, const Date& today)
{
    NameList list;
    for (const plan::Person& person : plan.people.rows)
        if (!person.hasLeft(today))
            add(list, person.id, person.open.name, person.open.kana, person.open.job);
    return list;
}

NameList NameList::contacts(const plan::Plan& plan)
{
    NameList list;
    for (const plan::ExternalContact& contact : plan.contacts.rows)
        add(list, contact.id, contact.name, contact.contactPerson, contact.category);
    return list;
}

QString NameList::label(const plan::RowId& id) const
{
    for (std::size_t at = 0; at < ids.size(); ++at)
        if (ids[at] == id)
            return labels[static_cast<qsizetype>(at)];
    return {};
}

plan::RowId NameList::id(const QString& label) const
{
    const qsizetype at = labels.indexOf(label);
    return at < 0 ? plan::RowId() : ids[static_cast<std::size_t>(at)];
}

plan::RowId NameList::idByReading(const QString& words) const
{
    const std::string wanted = text::folded(utf8(words));
    plan::RowId found;
    for (std::size_t at = 0; at < ids.size(); ++at) {
        const std::string reading = text::folded(utf8(readings[static_cast<qsizetype>(at)]));
        if (wanted.empty() || !reading.starts_with(wanted))
            continue;
        if (!found.empty())
            return {};
        found = ids[at];
    }
    return found;
}

} // namespace keizoku::ui
