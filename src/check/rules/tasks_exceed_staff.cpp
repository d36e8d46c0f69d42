// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "check/staffing.h"
#include "check/units.h"
#include "check/walk.h"

namespace keizoku::check {

namespace {

/// 50％の看護師5人
struct Short {
    int percent = 0;
    int people = 0;
};

/// The rates at which the people do not suffice, highest first.
std::vector<Short> shortages(const Attendance& attendance, const Demand& demand, double needed)
{
    std::vector<Short> all;
    for (const int percent : {70, 50, 30})
        if (const auto people = attendance.people(demand.jobs, percent); people && *people < needed)
            all.push_back({percent, *people});
    return all;
}

/// Half the staff is what a plan must be able to live with; 30 % is for thinking about.
const Short& toldOf(const std::vector<Short>& rates)
{
    const auto half =
        std::find_if(rates.begin(), rates.end(), [](const Short& each) { return each.percent == 50; });
    return half == rates.end() ? rates.front() : *half;
}

void report(const Context& context, const Demand& demand, const TimeOfDay& time,
            const std::vector<Short>& rates, Sink& sink)
{
    const Short& told = toldOf(rates);
    std::string also;
    if (rates.front().percent > told.percent)
        also = "（" + std::to_string(rates.front().percent) + "％の" + std::to_string(rates.front().people) +
               "人でも足りません）";
    Finding& finding =
        sink.report(sectionOf(plan::RegisterId::Tasks),
                    pathOf(context.plan, plan::RegisterId::Tasks, demand.largest(time).id, time.column),
                    "出勤率" + std::to_string(told.percent) + "％（" + demand.words +
                        std::to_string(told.people) + "人）では、" + std::string(time.words) + "に必要な" +
                        shownNumber(demand.people(time)) + "人に足りません" + also +
                        "。続ける業務を減らすか、人数を見直すか、応援を頼む先を決めてください。");
    if (told.percent < 50)
        finding.severity = Severity::Hint;
}

} // namespace

// Each time of day by itself, as if everybody could work then: what fails even so fails surely. That there
// are too few people at all says nothing new where there are too few nurses.
void checkTasksExceedStaff(const Context& context, Sink& sink)
{
    const Attendance attendance(context.plan, context.pack, context.today);
    const auto demands = demandsOf(context.plan);
    for (const TimeOfDay& time : timesOfDay()) {
        std::vector<std::pair<const Demand*, int>> reported; // with the rate told
        for (const Demand& demand : demands) {
            const auto rates = shortages(attendance, demand, demand.people(time));
            if (rates.empty())
                continue;
            const int percent = toldOf(rates).percent;
            const bool known = std::any_of(reported.begin(), reported.end(), [&](const auto& other) {
                return other.second >= percent && demand.covers(*other.first);
            });
            if (known)
                continue;
            report(context, demand, time, rates, sink);
            reported.emplace_back(&demand, percent);
        }
    }
}

} // namespace keizoku::check
