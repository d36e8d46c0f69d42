// SPDX-License-Identifier: Apache-2.0
// What home says is to be done today.
#include <algorithm>

#include <QObject>

#include "check/example.h"
#include "ui/first_hour.h"
#include "ui/pages/home_page.h"
#include "ui/section_state.h"
#include "ui/strings.h"

namespace keizoku::ui {

namespace {

constexpr std::size_t kTasks = 3;

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
        if (tasks.size() + 1 == kTasks && errors.size() > at + 1) {
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
        if (check::isStillExample(plan, field))
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

} // namespace

std::vector<TodayTask> todayTasks(const plan::Plan& plan, const forms::Pack& pack,
                                  const check::Findings& findings)
{
    std::vector<TodayTask> tasks;
    const FirstHourCount hour = countOf(firstHour(plan, pack, findings));
    if (hour.isThin())
        tasks.push_back({hour.begun == 0 ? QObject::tr("「はじめの1時間」を始める")
                                         : QObject::tr("「はじめの1時間」を続ける（%1のうち %2に記入）")
                                               .arg(hour.all)
                                               .arg(hour.begun),
                         QStringLiteral("first-hour"), State::Empty});
    addErrors(plan, pack, findings, tasks);
    // Before the first hour is half over, a list of sections would only lead away from it.
    if (!hour.isThin())
        addSections(plan, pack, tasks);
    if (tasks.size() > kTasks)
        tasks.erase(tasks.begin() + kTasks, tasks.end());
    return tasks;
}

} // namespace keizoku::ui
