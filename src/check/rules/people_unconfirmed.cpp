// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "check/acts.h"
#include "check/walk.h"

namespace keizoku::check {

// One hint for all who were never asked: a fresh import has no dates at all, and seventeen lines would hide
// the rest.
void checkPeopleUnconfirmed(const Context& context, Sink& sink)
{
    const std::string section = sectionOf(plan::RegisterId::People);
    std::size_t never = 0;
    for (const plan::Person* person : currentStaff(context.plan, context.today)) {
        const auto& confirmed = person->open.confirmed;
        if (!confirmed)
            ++never;
        else if (confirmed->plusYears(1) < context.today) {
            const std::string path = pathOf(context.plan, plan::RegisterId::People, person->id, "confirmed");
            Finding& finding =
                sink.report(section, path,
                            rowWords(context.plan, plan::RegisterId::People, person->id) + "の連絡先は、" +
                                japaneseDate(*confirmed) +
                                "から1年以上確かめていません。本人に確かめ、最終確認日を直してください。");
            finding.severity = Severity::Warning;
            finding.act = putDate("本人に確かめた（今日の日付を入れる）", path, context.today);
        }
    }
    if (never > 0)
        sink.report(section, "people",
                    std::to_string(never) +
                        "人の連絡先に最終確認日がありません。本人に確かめた日を職員名簿に入れてください。");
}

} // namespace keizoku::check
