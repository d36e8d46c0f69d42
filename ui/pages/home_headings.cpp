// SPDX-License-Identifier: Apache-2.0
// What every plan must have, and how much of it is there.
#include <algorithm>

#include <QObject>

#include "ui/fields/field_editor.h"
#include "ui/pages/home_page.h"
#include "ui/section_state.h"
#include "ui/strings.h"

namespace keizoku::ui {

namespace {

using Fields = std::vector<forms::FieldInstance>;

struct HeadingName {
    plan::Hazard volume;
    const char* id;
    const char* title;
};

constexpr HeadingName kHeadings[] = {
    {plan::Hazard::Infection, "infection-before", "平時からの備え"},
    {plan::Hazard::Infection, "infection-first-response", "初動対応"},
    {plan::Hazard::Infection, "infection-containment", "感染拡大防止体制の確立"},
    {plan::Hazard::Natural, "natural-before", "平常時の対応"},
    {plan::Hazard::Natural, "natural-response", "緊急時の対応"},
    {plan::Hazard::Natural, "natural-cooperation", "他施設及び地域との連携"},
};

struct Reader {
    const plan::Plan& plan;
    const forms::Pack& pack;
    const check::Findings& findings;
    Fields all = pack.instances();

    template <class Belongs>
    [[nodiscard]] Fields those(Belongs&& belongs) const
    {
        Fields some;
        std::copy_if(all.begin(), all.end(), std::back_inserter(some), belongs);
        return some;
    }

    [[nodiscard]] RequiredHeading heading(const QString& title, const Fields& fields) const
    {
        std::vector<State> states;
        QString place;
        for (const forms::FieldInstance& field : fields) {
            const State state = fieldState(plan, findings, field);
            // What is optional and empty leaves no gap.
            if (state == State::Empty && !field.spec->required && fields.size() > 1)
                continue;
            states.push_back(state);
            if (place.isEmpty() && state != State::Done)
                place = qt(field.path.str());
        }
        if (place.isEmpty() && !fields.empty())
            place = qt(fields.front().path.str());
        return {title, together(states), place};
    }

    /// 研修 or 訓練: the rows of the calendar that are of that kind.
    [[nodiscard]] RequiredHeading ofCalendar(const QString& title, const Fields& calendars, bool drill) const
    {
        RequiredHeading row = heading(title, calendars);
        const bool any = std::any_of(calendars.begin(), calendars.end(), [&](const auto& calendar) {
            const plan::Field* field = plan.field(calendar.path);
            const auto* table = field ? std::get_if<plan::TableValue>(&field->value) : nullptr;
            return table && std::any_of(table->rows.begin(), table->rows.end(), [&](const auto& cells) {
                       const auto kind = cells.find("kind");
                       return kind != cells.end() && !kind->second.text.empty() &&
                              (kind->second.text != "training") == drill;
                   });
        });
        row.state = any ? row.state : State::Empty;
        return row;
    }

    void addDuties(plan::Hazard volume, std::vector<RequiredHeading>& rows) const
    {
        const auto named = [&](std::initializer_list<const char*> ids) {
            return those([&](const forms::FieldInstance& field) {
                return field.in(volume) && field.path.section == "training" &&
                       std::find(ids.begin(), ids.end(), field.path.field) != ids.end();
            });
        };
        const Fields calendar = named({"calendar"});
        rows.push_back(heading(QObject::tr("周知"), named({"notice"})));
        rows.push_back(ofCalendar(QObject::tr("研修"), calendar, false));
        rows.push_back(ofCalendar(QObject::tr("訓練"), calendar, true));
        rows.push_back(heading(QObject::tr("見直し"), named({"review", "review-lead"})));
    }

    /// The volume for all hazards has no headings in the law: its own chapters are shown, training apart.
    [[nodiscard]] std::vector<RequiredHeading> chapters() const
    {
        std::vector<RequiredHeading> rows;
        const auto book = pack.books.find(plan::Hazard::Both);
        if (book == pack.books.end())
            return rows;
        for (const forms::Chapter& chapter : book->second.chapters) {
            if (chapter.level() != 1)
                continue;
            const Fields fields = those([&](const forms::FieldInstance& field) {
                return field.path.section != "training" &&
                       field.chapter(plan::Hazard::Both).starts_with(chapter.id + ".");
            });
            if (!fields.empty())
                rows.push_back(heading(qt(chapter.title), fields));
        }
        rows.push_back(heading(QObject::tr("研修と見直し"), those([](const forms::FieldInstance& field) {
                                   return field.path.section == "training" &&
                                          !field.chapter(plan::Hazard::Both).empty();
                               })));
        return rows;
    }
};

} // namespace

std::vector<RequiredHeading> requiredHeadings(const plan::Plan& plan, const forms::Pack& pack,
                                              const check::Findings& findings, plan::Hazard volume)
{
    const Reader reader{plan, pack, findings};
    if (volume == plan::Hazard::Both)
        return reader.chapters();
    std::vector<RequiredHeading> rows;
    // A heading of one volume may be filled by a field of both.
    for (const HeadingName& name : kHeadings)
        if (name.volume == volume)
            rows.push_back(reader.heading(QString::fromUtf8(name.title),
                                          reader.those([&](const forms::FieldInstance& field) {
                                              return field.spec->heading == name.id;
                                          })));
    reader.addDuties(volume, rows);
    return rows;
}

std::vector<HeadingGroup> requiredItems(const plan::Plan& plan, const forms::Pack& pack,
                                        const check::Findings& findings)
{
    std::vector<HeadingGroup> groups;
    for (const plan::Hazard volume : {plan::Hazard::Infection, plan::Hazard::Natural, plan::Hazard::Both}) {
        const auto book = pack.books.find(volume);
        if (book == pack.books.end())
            continue;
        const QString title = volume == plan::Hazard::Both ? qt(book->second.title) : hazardTitle(volume);
        groups.push_back({title, requiredHeadings(plan, pack, findings, volume)});
    }
    if (groups.size() == 1)
        groups.front().title.clear();
    return groups;
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
        examples += !empty && isStillExample(plan, field) ? 1 : 0;
    }
    const QString words = QObject::tr("必ず書くところ %1のうち %2に記入").arg(required).arg(written);
    return examples > 0 ? words + QObject::tr("　記入例のまま %1").arg(examples) : words;
}

} // namespace keizoku::ui
