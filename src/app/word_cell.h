// SPDX-License-Identifier: Apache-2.0
// Single cells as offices write them, read for a column: 「3箱」「2027年3月」「大西 雅子（管理者）」.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace keizoku::app {

/// "約3箱" → 3 and 箱; nothing without exactly one number.
struct Amount {
    std::string number = {}, unit = {};
};
[[nodiscard]] std::optional<Amount> amountIn(std::string_view text);

/// The day a term ends: a whole date, or the last day of 「2027年3月」「令和9年3月」「2027/03」, as on food.
[[nodiscard]] std::optional<Date> termEnd(std::string_view text);

/// "大西 雅子（管理者）" → the name and what stands in the brackets.
struct NameAndPost {
    std::string name = {}, post = {};
};
[[nodiscard]] NameAndPost nameAndPost(std::string_view text);

/// Several names in one cell, a line or 、 apart.
[[nodiscard]] std::vector<std::string> namesIn(std::string_view text);

/// Nothing has been written there: blanks, dashes, ＿＿＿, 未定 is something.
[[nodiscard]] bool isBlankCell(std::string_view text);

} // namespace keizoku::app
