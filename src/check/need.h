// SPDX-License-Identifier: Apache-2.0
// How much of a thing is needed, by the formula people write beside it: 職員17人×3L×3日＝153L.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace keizoku::check {

struct Amount {
    double value = 0;
    std::string unit = {}; ///< everyday form ("L", "枚"), empty when the formula does not say it

    friend bool operator==(const Amount&, const Amount&) = default;
};

/// A formula that could be read.
struct Need {
    std::optional<Amount> stated = {};  ///< what stands behind ＝, or the whole when it is only an amount
    std::optional<Amount> product = {}; ///< what the factors give
    bool approximate = false;           ///< 約, ほぼ, ≒
    std::optional<double> staff = {};   ///< head count of 職員, where the formula names it
    std::optional<double> days = {};    ///< how long it is to last, where one factor says it (日, 週)

    /// The office's own answer where it gives one, else the product.
    [[nodiscard]] const std::optional<Amount>& required() const { return stated ? stated : product; }
    /// Stated answer and factors differ, and no 約 excuses it.
    [[nodiscard]] bool contradictsItself() const;
};

/// Reads factors joined by × (x X ＊ * ・), sums by ＋, groups in brackets, ÷, percentages; full or half
/// width, thousands commas, 1人1日 before a quantity. Who, how long and how often (人 名 日 週 時間 訪問 件
/// …) only multiply; the unit of the product is the one other unit among the factors (a measure before a
/// count; 2本/時間 counts 本). Remarks in brackets behind a factor are skipped. Nothing for a text that is no
/// formula (人工呼吸器利用者4人), for several formulas in one text, and for a formula of which neither the
/// answer nor the product can be told.
[[nodiscard]] std::optional<Need> parseNeed(std::string_view formula);

} // namespace keizoku::check
