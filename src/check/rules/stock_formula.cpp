// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <cmath>

#include "check/lookup.h"
#include "check/units.h"
#include "check/walk.h"

namespace keizoku::check {

// A formula written years ago outlives the staff it counted.
void checkStockFormula(const Context& context, Sink& sink)
{
    const auto staff = currentStaff(context.plan, context.today).size();
    const auto& items = context.plan.stock.rows;
    for (std::size_t at = 0; at < items.size(); ++at) {
        const plan::StockItem& item = items[at];
        const auto& need = context.lookup().need(item.need);
        if (!need)
            continue;
        const std::string section = sectionOf(plan::RegisterId::Stock);
        const std::string path = pathOf(context.plan, plan::RegisterId::Stock, item.id, "need");
        const std::string where =
            rowWordsAt(context.plan, plan::RegisterId::Stock, at) + "の必要量の根拠「" + item.need + "」";
        if (need->contradictsItself())
            sink.report(section, path,
                        where + "は計算が合いません。掛けると" + shownNumber(need->product->value) +
                            need->product->unit + "です。根拠を直してください。");
        if (need->staff && staff > 0 && std::llround(*need->staff) != static_cast<long long>(staff))
            sink.report(section, path,
                        where + "は職員" + shownNumber(*need->staff) + "人で数えていますが、職員名簿には" +
                            std::to_string(staff) + "人います。人数を確かめてください。");
    }
}

} // namespace keizoku::check
