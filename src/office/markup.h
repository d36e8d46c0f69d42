// SPDX-License-Identifier: Apache-2.0
// Text put into HTML or XML.
#pragma once

#include <string>
#include <string_view>

namespace keizoku::office::markup {

/// Cleaned (text::cleaned) and escaped, for text and for quoted attributes alike.
[[nodiscard]] std::string escaped(std::string_view text);

} // namespace keizoku::office::markup
