// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/lookup.h"
#include "check/units.h"
#include "check/walk.h"
#include "plan/register_access.h"

namespace keizoku::check {

namespace {

using plan::Hazard;

/// What the plan says of how long its stock lasts, and where it says so.
struct Promise {
    double days = 0;
    std::string words = {}; ///< 「備蓄で持ちこたえる日数」（自然災害）
    Hazard hazard = Hazard::Both;
};

std::vector<Promise> promisesOf(const Context& context)
{
    std::vector<Promise> promises;
    for (const forms::FieldInstance& instance : context.pack.instances("stockpile")) {
        if (instance.path.field != "days" || instance.spec->kind != forms::FieldKind::Number)
            continue;
        const plan::Field* field = context.plan.field(instance.path);
        const auto* days = field ? std::get_if<plan::Decimal>(&field->value) : nullptr;
        if (days)
            promises.push_back({days->value(), fieldWords(instance), instance.path.hazard});
    }
    return promises;
}

/// What is worn and wiped away is used up by an infection, whatever list it stands in.
bool isProtection(const plan::StockItem& item)
{
    constexpr std::array<std::string_view, 10> kWords = {"マスク",   "手袋",      "ガウン",   "ゴーグル",
                                                         "シールド", "防護",      "エプロン", "キャップ",
                                                         "消毒",     "アルコール"};
    const std::string name = text::narrowed(item.name);
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](std::string_view word) { return name.find(word) != name.npos; });
}

/// The lists that show rows of the stock.
std::vector<forms::FieldInstance> stockLists(const forms::Pack& pack)
{
    auto lists = pack.instances("stockpile");
    std::erase_if(lists, [](const forms::FieldInstance& instance) {
        return instance.spec->kind != forms::FieldKind::Register ||
               plan::registerNamed(instance.spec->registerKey) != plan::RegisterId::Stock;
    });
    return lists;
}

std::string cellOf(const plan::StockItem& item, std::string_view id)
{
    for (const plan::Column<plan::StockItem>& column : plan::columns<plan::StockItem>())
        if (column.info.id == id)
            return column.get(item);
    return "";
}

/// The volumes whose stock lists show the row; empty when none does.
std::vector<Hazard> volumesOf(const std::vector<forms::FieldInstance>& lists, const plan::StockItem& item)
{
    std::vector<Hazard> volumes;
    for (const forms::FieldInstance& list : lists) {
        const auto& where = list.spec->where;
        const bool shown = std::all_of(where.begin(), where.end(), [&](const auto& filter) {
            const std::string value = cellOf(item, filter.first);
            return std::find(filter.second.begin(), filter.second.end(), value) != filter.second.end();
        });
        if (shown)
            volumes.push_back(list.path.hazard);
    }
    return volumes;
}

/// The promise the row has to keep: its list's volume's, protection the infection's; where a row serves both,
/// the shorter of the two.
const Promise* promiseFor(const std::vector<forms::FieldInstance>& lists,
                          const std::vector<Promise>& promises, const plan::StockItem& item)
{
    auto volumes = volumesOf(lists, item);
    const bool both =
        volumes.empty() || std::find(volumes.begin(), volumes.end(), Hazard::Both) != volumes.end();
    if (both)
        volumes = isProtection(item) ? std::vector{Hazard::Infection}
                                     : std::vector{Hazard::Natural, Hazard::Infection};
    const Promise* least = nullptr;
    for (const Promise& each : promises) {
        const bool bound = each.hazard == Hazard::Both ||
                           std::find(volumes.begin(), volumes.end(), each.hazard) != volumes.end();
        if (bound && (!least || each.days < least->days))
            least = &each;
    }
    return least;
}

} // namespace

// A promise of three days with formulas of two is kept on paper only. What a formula does not say in days is
// left alone.
void checkStockBelowDays(const Context& context, Sink& sink)
{
    const auto promises = promisesOf(context);
    if (promises.empty())
        return;
    const auto lists = stockLists(context.pack);
    const auto& items = context.plan.stock.rows;
    for (std::size_t at = 0; at < items.size(); ++at) {
        const plan::StockItem& item = items[at];
        const auto& need = context.lookup().need(item.need);
        const Promise* promise = need && need->days ? promiseFor(lists, promises, item) : nullptr;
        if (!promise || *need->days >= promise->days)
            continue;
        sink.report(sectionOf(plan::RegisterId::Stock),
                    pathOf(context.plan, plan::RegisterId::Stock, item.id, "need"),
                    rowWordsAt(context.plan, plan::RegisterId::Stock, at) + "の必要量は" +
                        shownNumber(*need->days) + "日分（" + item.need + "）ですが、" + promise->words +
                        "は" + shownNumber(promise->days) + "日です。日数をそろえてください。");
    }
}

} // namespace keizoku::check
