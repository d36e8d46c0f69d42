// SPDX-License-Identifier: Apache-2.0
// Japanese telephone numbers as lists spell them: every kind of dash, none at all, the first zero lost.
#pragma once

#include <string>
#include <string_view>

namespace keizoku {

struct PhoneText {
    std::string text = {};
    bool restored = false; ///< a first zero that a spreadsheet took away was put back
};

/// One number with ASCII digits and dashes: 090-0417-3826. Bare digits are divided as the numbering plan says
/// (libphonenumber), 9 or 10 of them without a zero in front get it back; +81 becomes 0. What is no such
/// number (an extension, 110, words) stays as typed, but for blanks at both ends.
[[nodiscard]] PhoneText tidyPhone(std::string_view typed);

} // namespace keizoku
