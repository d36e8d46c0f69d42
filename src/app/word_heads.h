// SPDX-License-Identifier: Apache-2.0
// What the column heads of a Word table say in the words of the registers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"

namespace keizoku::app {

/// The column a head means in that register; nothing when it means none. `words` as titleOf(head).words.
[[nodiscard]] std::optional<std::string> wordColumn(plan::RegisterId id, std::string_view words);

/// The columns a table must have to be a list of that register: the name, and one of the others. An empty
/// name: Word tables are never read into this register.
struct TellingColumns {
    std::string_view name;
    std::vector<std::string_view> others;
};
[[nodiscard]] TellingColumns tellingColumns(plan::RegisterId id);

} // namespace keizoku::app
