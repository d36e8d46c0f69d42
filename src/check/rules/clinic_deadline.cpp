// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <map>

#include "base/text.h"
#include "check/basis.h"
#include "check/walk.h"

namespace keizoku::check {

namespace {

std::string leftWords(const Date& until, const Date& today)
{
    const int days = until.daysSince(today);
    if (days < 0)
        return japaneseDate(until) + "を過ぎています。";
    return days == 0 ? japaneseDate(until) + "は今日です。"
                     : japaneseDate(until) + "まで、あと" + std::to_string(days) + "日です。";
}

} // namespace

// Some services were given time to make their plan. The day of making ends the reminder; one for each day,
// whatever the number of reasons.
void checkClinicDeadline(const Context& context, Sink& sink)
{
    for (const plan::Office& office : context.plan.offices.rows) {
        const forms::ServiceProfile* profile = context.shipped.services.find(office.service);
        if (!profile || office.made)
            continue;
        std::map<Date, std::vector<const forms::Deadline*>> byDay;
        for (const forms::Deadline& deadline : profile->dates)
            if (deadline.on)
                byDay[*deadline.on].push_back(&deadline);
        for (const auto& [on, deadlines] : byDay) {
            std::vector<std::string> whats;
            for (const forms::Deadline* deadline : deadlines)
                whats.push_back(deadline->what);
            Finding& finding =
                sink.report(sectionOf(plan::RegisterId::Offices),
                            pathOf(context.plan, plan::RegisterId::Offices, office.id, "made"),
                            leftWords(on, context.today) + profile->name + "：" + text::join(whats, "。") +
                                "。計画ができたら、事業所の策定日を入れてください。");
            if (on < context.today)
                finding.severity = Severity::Warning;
            if (const std::string topic = topicOf(context, deadlines.front()->law); !topic.empty())
                finding.basis = topic;
        }
    }
}

} // namespace keizoku::check
