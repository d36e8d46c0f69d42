// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "check/walk.h"

namespace keizoku::check {

// On the day itself a thing may still be used. Two months are enough to order anew; earlier notice is only
// noise.
void checkStockExpired(const Context& context, Sink& sink)
{
    constexpr int kNoticeDays = 60;
    const auto& items = context.plan.stock.rows;
    for (std::size_t at = 0; at < items.size(); ++at) {
        const plan::StockItem& item = items[at];
        const bool none = item.quantity && item.quantity->thousandths == 0;
        if (!item.expiry || none || item.expiry->daysSince(context.today) > kNoticeDays)
            continue;
        const bool expired = *item.expiry < context.today;
        Finding& finding =
            sink.report(sectionOf(plan::RegisterId::Stock),
                        pathOf(context.plan, plan::RegisterId::Stock, item.id, "expiry"),
                        rowWordsAt(context.plan, plan::RegisterId::Stock, at) + "の期限が" +
                            (expired ? japaneseDate(*item.expiry) +
                                           "に切れています。新しいものに入れ替え、期限を直してください。"
                                     : "もうすぐ切れます（" + japaneseDate(*item.expiry) +
                                           "まで）。入れ替えの手配をしてください。"));
        if (!expired)
            finding.severity = Severity::Hint;
    }
}

} // namespace keizoku::check
