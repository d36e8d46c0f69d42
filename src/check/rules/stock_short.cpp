// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <cmath>

#include "check/lookup.h"
#include "check/units.h"
#include "check/walk.h"

namespace keizoku::check {

// Short of the office's own formula, never of a number of ours: how much is enough is the office's decision.
void checkStockShort(const Context& context, Sink& sink)
{
    constexpr double kTolerance = 1e-6;
    const auto& items = context.plan.stock.rows;
    for (std::size_t at = 0; at < items.size(); ++at) {
        const plan::StockItem& item = items[at];
        const auto& need = context.lookup().need(item.need);
        if (!need || !item.quantity)
            continue;
        const auto each = heldByOne(item, need->required()->unit);
        if (!each)
            continue;
        const Amount& wanted = *need->required();
        const double held = item.quantity->value() * *each;
        if (held + kTolerance >= wanted.value)
            continue;
        const double more = std::ceil((wanted.value - held) / *each - kTolerance);
        sink.report(sectionOf(plan::RegisterId::Stock),
                    pathOf(context.plan, plan::RegisterId::Stock, item.id, "quantity"),
                    rowWordsAt(context.plan, plan::RegisterId::Stock, at) + "は" + shownNumber(held) +
                        wanted.unit + "で、必要量の" + shownNumber(wanted.value) + wanted.unit +
                        "に足りません（" + item.need + "）。あと" + shownNumber(more) + item.unit +
                        "そろえてください。");
    }
}

} // namespace keizoku::check
