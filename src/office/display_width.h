// SPDX-License-Identifier: Apache-2.0
// Text on a terminal: how many columns it takes and where a line of it may end.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace keizoku::office {

/// Columns: 2 for full-width and (as Japanese fonts draw them) ambiguous characters, 0 for marks on a
/// character.
[[nodiscard]] std::size_t displayWidth(std::string_view text);

/// Filled up with blanks to that many columns.
[[nodiscard]] std::string padded(std::string_view text, std::size_t columns);

/// Lines of at most `columns` (at least 4); '\n' always ends one. Words and numbers stay whole, no line
/// begins with 、。）」 or ends with （「; only what is wider than a line is cut.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

} // namespace keizoku::office
