// SPDX-License-Identifier: Apache-2.0
// Numbers inside a sentence, in digits or in kanji.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace keizoku::check {

struct NumeralAt {
    double value = 0;
    std::size_t length = 0; ///< code points it takes
};

/// The number a narrowed text begins with: 24, 1.5, 三, 十五, 二百. Nothing when it begins with none.
[[nodiscard]] std::optional<NumeralAt> numeralAt(std::u32string_view narrowed);

[[nodiscard]] bool isAsciiDigit(char32_t c);

} // namespace keizoku::check
