// SPDX-License-Identifier: Apache-2.0
// Which stretches of Japanese text must stay on one line, beyond what the line breaker knows by itself.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace keizoku::print {

/// Byte offsets into the text: no break inside [begin, end).
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// Kinsoku pairs, numbers with their unit, phone numbers, era dates, …… and ――, as far as they are not wider
/// than `maxEm` ems (a stretch wider than its line would run over the edge). Sorted; stretches do not
/// overlap, but one may begin where another ends: a break is allowed there. `more` are stretches to keep
/// whole as well. `text` is valid UTF-8.
[[nodiscard]] std::vector<Stretch> unbreakable(std::string_view text, double maxEm,
                                               const std::vector<Stretch>& more = {});

/// Width in ems when half-width characters take half an em.
[[nodiscard]] double emWidth(std::string_view text);

} // namespace keizoku::print
