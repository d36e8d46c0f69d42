// SPDX-License-Identifier: Apache-2.0
// XML that is not trusted, parsed into a tree; names are compared without their namespace prefix.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace pugi {
class xml_document;
class xml_node;
} // namespace pugi

namespace keizoku::office::xml {

/// What a tree may take, as estimated before it is built.
inline constexpr std::size_t kMaxTreeBytes = 96U << 20U;

/// Fills `tree`, which keeps pointing into `text`. Malformed: no UTF-8, a DTD or entity declaration, not well
/// formed, a tree over the limit.
Result<void> parse(std::string& text, pugi::xml_document& tree);

/// "x:row" -> "row"
[[nodiscard]] std::string_view localName(std::string_view name);
/// The first child element of that local name, or none.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& parent, std::string_view name);
/// The next sibling with the same local name.
[[nodiscard]] pugi::xml_node next(const pugi::xml_node& node);
/// The value of an attribute, or "".
[[nodiscard]] std::string_view attribute(const pugi::xml_node& node, std::string_view name);

} // namespace keizoku::office::xml
