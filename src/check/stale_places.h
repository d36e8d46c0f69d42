// SPDX-License-Identifier: Apache-2.0
// Where a text uses words that were right until a day: 避難勧告, 努力義務, 大雨警報.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "check/rule.h"

namespace keizoku::check {

struct StalePlace {
    const forms::StaleTerm* term = nullptr;
    std::size_t offset = 0, length = 0; ///< UTF-8 bytes
};

/// In the order of the text, not overlapping; of terms that begin at one place the longest. Left out is what
/// still holds: longer words that are right, names with their level (レベル3大雨警報), sentences that speak
/// of the change (旧避難勧告, 廃止), and the effort of services whose duty has not begun.
[[nodiscard]] std::vector<StalePlace> stalePlaces(const Context& context, std::string_view text);

/// Whether a plan is only an effort for one of the plan's services yet.
[[nodiscard]] bool isDutyAhead(const Context& context);

} // namespace keizoku::check
