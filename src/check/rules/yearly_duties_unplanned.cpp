// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "base/text.h"
#include "check/basis.h"
#include "check/walk.h"
#include "check/yearly_plan.h"

namespace keizoku::check {

namespace {

/// The service that asks most, and how many times.
struct Asked {
    int times = 0; ///< 0: no number is known
    const forms::ServiceProfile* by = nullptr;
    std::string law = {};
};

Asked askedMost(const Context& context, forms::YearlyCount forms::ServiceProfile::*duty, plan::Hazard volume)
{
    Asked most;
    for (const forms::ServiceProfile* profile : context.services()) {
        const forms::YearlyCount& count = profile->*duty;
        const int times = volume == plan::Hazard::Natural ? count.natural : count.infection;
        if (times > most.times)
            most = {times, profile, count.law};
    }
    return most;
}

std::string shortWords(const char* what, int planned, const Asked& asked)
{
    return std::string(what) + "は年" + std::to_string(planned) + "回の予定で、" + asked.by->name +
           "で要る年" + std::to_string(asked.times) + "回に足りません";
}

} // namespace

// What is in no month's plan is not held, and a year without a drill is found out on the day. That the
// calendar is empty is required-empty's business.
void checkYearlyDutiesUnplanned(const Context& context, Sink& sink)
{
    for (const plan::Hazard volume : {plan::Hazard::Natural, plan::Hazard::Infection}) {
        forms::FieldInstance calendar = context.pack.find({"training", "calendar", volume, {}});
        if (!calendar.spec)
            calendar = context.pack.find({"training", "calendar", plan::Hazard::Both, {}});
        const YearlyPlan planned = yearlyPlan(context.plan, volume);
        if (!calendar.spec || !planned.any)
            continue;
        const Asked training = askedMost(context, &forms::ServiceProfile::training, volume);
        const Asked drill = askedMost(context, &forms::ServiceProfile::drill, volume);
        std::vector<std::string> less;
        std::string law;
        if (planned.training < training.times) {
            less.push_back(shortWords("研修", planned.training, training));
            law = training.law;
        }
        if (planned.drill < drill.times) {
            less.push_back(shortWords("訓練", planned.drill, drill));
            law = drill.law;
        }
        if (less.empty())
            continue;
        const std::string which = volume == plan::Hazard::Natural ? "自然災害" : "感染症";
        Finding& finding =
            sink.report("training", calendar.path.str(),
                        which + "の" + text::join(less, "。") + "。年間計画に行を加えてください。");
        if (const std::string topic = topicOf(context, law); !topic.empty())
            finding.basis = topic;
    }
}

} // namespace keizoku::check
