// SPDX-License-Identifier: Apache-2.0
// What home says, apart from how it looks.
#include <algorithm>

#include <QObject>

#include "ui/pages/home_page.h"
#include "ui/section_state.h"
#include "ui/strings.h"

namespace keizoku::ui {

namespace {

constexpr std::size_t kTasks = 3;

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

/// The fields of the training section that say how the plan is made known, learned, tried and mended.
struct DutyName {
    const char* title;
    std::vector<std::string> fields;
};

std::vector<DutyName> duties()
{
    return {{"周知", {"notice"}}, {"研修・訓練", {"calendar"}}, {"見直し", {"review", "review-lead"}}};
}

QString errorWords(const check::Finding& finding, const forms::Pack& pack)
{
    const auto* section = pack.section(finding.section);
    return section ? QObject::tr("%1：%2").arg(qt(section->title), qt(finding.sentence))
                   : qt(finding.sentence);
}

void addErrors(const plan::Plan& plan, const forms::Pack& pack, const check::Findings& findings,
               std::vector<TodayTask>& tasks)
{
    std::vector<const check::Finding*> errors;
    for (const std::string& section : workingOrder(pack))
        for (const check::Finding& finding : findings)
            if (finding.section == section && finding.severity == check::Severity::Error &&
                speaksOfContent(finding, plan, pack))
                errors.push_back(&finding);
    for (std::size_t at = 0; at < errors.size(); ++at) {
        if (at + 1 == kTasks && errors.size() > kTasks) {
            tasks.push_back({QObject::tr("直すところの一覧を見る（ほか %1 件）").arg(errors.size() - at),
                             QStringLiteral("findings"), State::ToMend});
            return;
        }
        const QString cell = errors[at]->cell.empty() ? QString() : QLatin1Char('#') + qt(errors[at]->cell);
        tasks.push_back({errorWords(*errors[at], pack), qt(errors[at]->path) + cell, State::ToMend});
    }
}

/// The required field to write next, or the first that still is an example.
const forms::FieldInstance* nextField(const std::vector<forms::FieldInstance>& fields, const plan::Plan& plan)
{
    for (const forms::FieldInstance& field : fields)
        if (field.spec->required && isFieldEmpty(plan, field))
            return &field;
    for (const forms::FieldInstance& field : fields)
        if (isStillExample(plan, field))
            return &field;
    return fields.empty() ? nullptr : &fields.front();
}

void addSections(const plan::Plan& plan, const forms::Pack& pack, std::vector<TodayTask>& tasks)
{
    for (const std::string& id : workingOrder(pack)) {
        const forms::SectionSpec& section = *pack.section(id);
        const State state = sectionState(plan, pack, {}, section);
        if (state == State::Done)
            continue;
        const auto fields = pack.instances(section);
        const auto open = std::count_if(fields.begin(), fields.end(), [&](const auto& field) {
            return field.spec->required && isFieldEmpty(plan, field);
        });
        const forms::FieldInstance* next = nextField(fields, plan);
        const QString words =
            open > 0 ? QObject::tr("「%1」を書く（必須の未記入 %2）").arg(qt(section.title)).arg(open)
                     : QObject::tr("「%1」の記入例を自分たちの言葉に直す").arg(qt(section.title));
        tasks.push_back({words, next ? qt(next->path.str()) : qt(id), state});
    }
}

RequiredHeading heading(const QString& title, const std::vector<forms::FieldInstance>& fields,
                        const plan::Plan& plan, const forms::Pack& pack, const check::Findings& findings)
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

} // namespace

std::vector<TodayTask> todayTasks(const plan::Plan& plan, const forms::Pack& pack,
                                  const check::Findings& findings)
{
    std::vector<TodayTask> tasks;
    addErrors(plan, pack, findings, tasks);
    addSections(plan, pack, tasks);
    if (tasks.size() > kTasks)
        tasks.erase(tasks.begin() + kTasks, tasks.end());
    return tasks;
}

std::vector<RequiredHeading> requiredHeadings(const plan::Plan& plan, const forms::Pack& pack,
                                              const check::Findings& findings, plan::Hazard volume)
{
    std::vector<RequiredHeading> rows;
    const auto all = pack.instances();
    const auto add = [&](const char* title, auto&& belongs) {
        std::vector<forms::FieldInstance> fields;
        std::copy_if(all.begin(), all.end(), std::back_inserter(fields),
                     [&](const auto& field) { return field.in(volume) && belongs(field); });
        rows.push_back(heading(QString::fromUtf8(title), fields, plan, pack, findings));
    };
    for (const HeadingName& name : kHeadings)
        if (name.volume == volume) {
            // A heading of one volume may be filled by a field of both.
            std::vector<forms::FieldInstance> fields;
            std::copy_if(all.begin(), all.end(), std::back_inserter(fields),
                         [&](const auto& field) { return field.spec->heading == name.id; });
            rows.push_back(heading(QString::fromUtf8(name.title), fields, plan, pack, findings));
        }
    for (const DutyName& duty : duties())
        add(duty.title, [&](const forms::FieldInstance& field) {
            return field.path.section == "training" &&
                   std::find(duty.fields.begin(), duty.fields.end(), field.path.field) != duty.fields.end();
        });
    return rows;
}

} // namespace keizoku::ui
