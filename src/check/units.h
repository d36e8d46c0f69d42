// SPDX-License-Identifier: Apache-2.0
// Units as people write them, and how much of a unit one stock row holds.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plan/registers.h"

namespace keizoku::check {

/// What a unit counts: who and how long only multiply; the others are what is needed.
enum class UnitKind { Measure, Count, Rate, None };

struct Unit {
    std::string name = {}; ///< everyday form: "L", "枚", "人"
    UnitKind kind = UnitKind::None;

    friend bool operator==(const Unit&, const Unit&) = default;
};

/// The unit a text begins with, its everyday form and how many bytes of the text it takes: "リットルの水" is
/// L and 12. A text that begins with no unit we know is a unit of its own, as a whole.
struct UnitAt {
    Unit unit = {};
    std::size_t bytes = 0;
};
[[nodiscard]] UnitAt unitAt(std::string_view narrowed);

/// Number of `to` in one `from`: 0.001 from mL to L, 1 for the same unit. Nothing when they measure different
/// things.
[[nodiscard]] std::optional<double> unitFactor(std::string_view from, std::string_view to);

/// How much of `unit` one piece of the stock row holds: "保存水 2L" counted in 本 holds 2 L; "手袋 100枚入"
/// in 箱 100 枚. Read from the row's unit, its name, and of its note only what is said to be inside (100枚入,
/// 1箱100枚). Nothing when the row does not say it.
[[nodiscard]] std::optional<double> heldByOne(const plan::StockItem& item, std::string_view unit);

/// A number without needless places: 153, 2.5
[[nodiscard]] std::string shownNumber(double value);

} // namespace keizoku::check
