// SPDX-License-Identifier: Apache-2.0
// What every plan must have, and how much of it is there.
#include <QObject>

#include "check/example.h"
#include "ui/fields/field_editor.h"
#include "ui/pages/home_page.h"
#include "ui/section_state.h"
#include "ui/strings.h"

namespace keizoku::ui {

std::vector<HeadingGroup> requiredGroups(const plan::Plan& plan, const forms::Pack& pack,
                                         const check::Findings& findings)
{
    std::vector<HeadingGroup> groups;
    plan::Hazard volume = {};
    for (check::RequiredItem& item : check::requiredItems(plan, pack, findings)) {
        if (groups.empty() || item.volume != volume) {
            volume = item.volume;
            groups.push_back(
                {volume == plan::Hazard::Both ? qt(pack.books.at(volume).title) : hazardTitle(volume)});
        }
        groups.back().rows.push_back(std::move(item));
    }
    if (groups.size() == 1)
        groups.front().title.clear();
    return groups;
}

State stateOf(check::Progress progress)
{
    switch (progress) {
    case check::Progress::Empty:
        return State::Empty;
    case check::Progress::Example:
        return State::Example;
    case check::Progress::Begun:
        return State::InProgress;
    case check::Progress::Mend:
        return State::ToMend;
    case check::Progress::Done:
        break;
    }
    return State::Done;
}

QString completenessWords(const plan::Plan& plan, const forms::Pack& pack)
{
    int required = 0;
    int written = 0;
    int examples = 0;
    for (const forms::FieldInstance& field : pack.instances()) {
        const bool empty = isFieldEmpty(plan, field);
        required += field.spec->required ? 1 : 0;
        written += field.spec->required && !empty ? 1 : 0;
        examples += !empty && check::isStillExample(plan, field) ? 1 : 0;
    }
    const QString words = QObject::tr("必ず書くところ %1のうち %2に記入").arg(required).arg(written);
    return examples > 0 ? words + QObject::tr("　記入例のまま %1").arg(examples) : words;
}

} // namespace keizoku::ui
