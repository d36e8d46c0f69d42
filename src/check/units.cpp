// SPDX-License-Identifier: Apache-2.0
#include "check/units.h"

#include <array>
#include <cmath>
#include <span>
#include <vector>

#include "base/text.h"
#include "plan/cell.h"

namespace keizoku::check {

namespace {

struct Known {
    std::string_view written; ///< as text::narrowed() leaves it
    std::string_view name;
    UnitKind kind;
    char dimension = 0; ///< of a measure
    double factor = 1;  ///< to the dimension's first unit
};

constexpr UnitKind kMeasure = UnitKind::Measure;
constexpr UnitKind kCount = UnitKind::Count;
constexpr UnitKind kRate = UnitKind::Rate;

constexpr std::array kUnits = {
    Known{"L", "L", kMeasure, 'v', 1},
    Known{"l", "L", kMeasure, 'v', 1},
    Known{"リットル", "L", kMeasure, 'v', 1},
    Known{"mL", "mL", kMeasure, 'v', 0.001},
    Known{"ml", "mL", kMeasure, 'v', 0.001},
    Known{"ML", "mL", kMeasure, 'v', 0.001},
    Known{"ミリリットル", "mL", kMeasure, 'v', 0.001},
    Known{"cc", "mL", kMeasure, 'v', 0.001},
    Known{"dL", "dL", kMeasure, 'v', 0.1},
    Known{"kg", "kg", kMeasure, 'm', 1000},
    Known{"KG", "kg", kMeasure, 'm', 1000},
    Known{"Kg", "kg", kMeasure, 'm', 1000},
    Known{"キログラム", "kg", kMeasure, 'm', 1000},
    Known{"キロ", "kg", kMeasure, 'm', 1000},
    Known{"g", "g", kMeasure, 'm', 1},
    Known{"グラム", "g", kMeasure, 'm', 1},
    Known{"mg", "mg", kMeasure, 'm', 0.001},
    Known{"Wh", "Wh", kMeasure, 'e', 1},
    Known{"kWh", "kWh", kMeasure, 'e', 1000},
    Known{"W", "W", kMeasure, 'p', 1},
    Known{"kW", "kW", kMeasure, 'p', 1000},
    Known{"VA", "VA", kMeasure, 'a', 1},
    Known{"kVA", "kVA", kMeasure, 'a', 1000},
    Known{"m", "m", kMeasure, 'l', 1},
    Known{"cm", "cm", kMeasure, 'l', 0.01},
    Known{"メートル", "m", kMeasure, 'l', 1},
    Known{"人", "人", kRate},
    Known{"名", "人", kRate},
    Known{"日", "日", kRate},
    Known{"週", "週", kRate},
    Known{"か月", "月", kRate},
    Known{"ヶ月", "月", kRate},
    Known{"カ月", "月", kRate},
    Known{"ケ月", "月", kRate},
    Known{"月", "月", kRate},
    Known{"時間", "時間", kRate},
    Known{"h", "時間", kRate},
    Known{"分", "分", kRate},
    Known{"訪問", "訪問", kRate},
    Known{"件", "件", kRate},
    Known{"往復", "往復", kRate},
    Known{"倍", "倍", kRate},
    Known{"世帯", "世帯", kRate},
    Known{"班", "班", kRate},
    Known{"台", "台", kCount},
    Known{"枚", "枚", kCount},
    Known{"本", "本", kCount},
    Known{"食", "食", kCount},
    Known{"回", "回", kCount},
    Known{"個", "個", kCount},
    Known{"コ", "個", kCount},
    Known{"ケ", "個", kCount},
    Known{"ヶ", "個", kCount},
    Known{"つ", "個", kCount},
    Known{"箱", "箱", kCount},
    Known{"ケース", "箱", kCount},
    Known{"袋", "袋", kCount},
    Known{"缶", "缶", kCount},
    Known{"双", "双", kCount},
    Known{"組", "組", kCount},
    Known{"セット", "セット", kCount},
    Known{"パック", "パック", kCount},
    Known{"着", "着", kCount},
    Known{"足", "足", kCount},
    Known{"巻", "巻", kCount},
    Known{"ロール", "巻", kCount},
    Known{"包", "包", kCount},
    Known{"錠", "錠", kCount},
    Known{"束", "束", kCount},
    Known{"冊", "冊", kCount},
    Known{"杯", "杯", kCount},
    Known{"膳", "膳", kCount},
    Known{"張", "張", kCount},
    Known{"脚", "脚", kCount},
    Known{"式", "式", kCount},
    Known{"玉", "玉", kCount},
    Known{"ダース", "ダース", kCount},
};

constexpr std::array<std::string_view, 7> kContainers = {"箱", "袋", "セット", "パック",
                                                         "束", "缶", "ダース"};

bool isLatin(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The longest unit the text begins with. "Large" is not 1 L: a Latin unit ends where the word ends.
const Known* knownAt(std::string_view text)
{
    const Known* best = nullptr;
    for (const Known& unit : kUnits) {
        if (!text.starts_with(unit.written) || (best && best->written.size() >= unit.written.size()))
            continue;
        const std::string_view rest = text.substr(unit.written.size());
        if (!isLatin(unit.written.front()) || rest.empty() || !isLatin(rest.front()))
            best = &unit;
    }
    return best;
}

const Known* named(std::string_view name)
{
    for (const Known& unit : kUnits)
        if (unit.name == name)
            return &unit;
    return nullptr;
}

bool isContainer(std::string_view unit)
{
    for (const std::string_view each : kContainers)
        if (each == unit)
            return true;
    return false;
}

/// A quantity inside a name or note: "500mL", and what stands around it.
struct Size {
    double value = 0;
    std::string unit = {};
    std::string_view before = {};
    std::string_view after = {};
};

std::vector<Size> sizesIn(std::string_view narrow)
{
    std::vector<Size> sizes;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t at = 0; at < narrow.size();) {
        if (!isDigit(narrow[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < narrow.size() && (isDigit(narrow[end]) || narrow[end] == '.' || narrow[end] == ','))
            ++end;
        const auto number = plan::Decimal::parse(narrow.substr(at, end - at));
        const auto [unit, bytes] = unitAt(narrow.substr(end));
        if (number && bytes > 0 && unit.kind != UnitKind::None)
            sizes.push_back({number->value(), unit.name, narrow.substr(0, at), narrow.substr(end + bytes)});
        at = end;
    }
    return sizes;
}

/// "…入", "…入り" but not "…入れ替え".
bool saysInside(std::string_view after)
{
    return (after.starts_with("入") && !after.starts_with("入れ") && !after.starts_with("入替")) ||
           after.starts_with("分入");
}

/// "500mL×24本" in boxes: 24 of them.
double timesPacked(const Size& size, std::string_view counted)
{
    for (const std::string_view sign : {"×", "x", "X", "*"})
        if (size.after.starts_with(sign))
            if (const auto more = sizesIn(size.after); !more.empty() && more.front().before == sign &&
                                                       more.front().unit != counted && isContainer(counted))
                return more.front().value;
    return 1;
}

std::optional<double> sizeIn(std::string_view text, std::string_view counted, std::string_view wanted,
                             bool onlyInside)
{
    const std::string narrow = text::narrowed(text);
    for (const Size& size : sizesIn(narrow)) {
        const auto factor = unitFactor(size.unit, wanted);
        const bool said = saysInside(size.after) || size.before.ends_with("1" + std::string(counted));
        if (factor && (!onlyInside || said) && size.value > 0)
            return size.value * *factor * timesPacked(size, counted);
    }
    return std::nullopt;
}

} // namespace

UnitAt unitAt(std::string_view narrowed)
{
    if (const Known* unit = knownAt(narrowed))
        return {{std::string(unit->name), unit->kind}, unit->written.size()};
    return {{std::string(narrowed), UnitKind::None}, narrowed.size()};
}

std::optional<double> unitFactor(std::string_view from, std::string_view to)
{
    if (from.empty() || to.empty())
        return std::nullopt;
    if (from == to)
        return 1.0;
    const Known* left = named(from);
    const Known* right = named(to);
    if (!left || !right || left->dimension == 0 || left->dimension != right->dimension)
        return std::nullopt;
    return left->factor / right->factor;
}

std::optional<double> heldByOne(const plan::StockItem& item, std::string_view unit)
{
    const std::string narrow = text::narrowed(text::trimmed(item.unit));
    const std::string counted = unitAt(narrow).unit.name;
    if (const auto same = unitFactor(counted, unit))
        return same;
    for (const std::string_view text : {std::string_view(item.unit), std::string_view(item.name)})
        if (const auto size = sizeIn(text, counted, unit, false))
            return size;
    if (const auto size = sizeIn(item.note, counted, unit, true))
        return size;
    const Known* wanted = named(unit);
    if (counted == "ダース" && wanted && wanted->kind == UnitKind::Count && !isContainer(unit))
        return 12.0;
    return std::nullopt;
}

std::string shownNumber(double value)
{
    return plan::Decimal{std::llround(value * 1000.0)}.str();
}

} // namespace keizoku::check
