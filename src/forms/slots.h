// SPDX-License-Identifier: Apache-2.0
// Named places in a text, "{office}", that are filled from the plan or asked for.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "forms/node.h"

namespace keizoku::forms {

/// What the program fills in by itself; a template may name these and what it asks for.
inline constexpr std::array<std::string_view, 13> kPlanSlots = {
    "office", "number", "service", "address",    "manager", "phone",    "fax",
    "users",  "now",    "calls",   "activation", "devices", "authority"};

using SlotValues = std::map<std::string, std::string>;

/// The names in braces, in order. Nothing for a text with a brace that opens or closes no name.
[[nodiscard]] Result<std::vector<std::string>> slotsIn(std::string_view text);

/// Notes a problem for a broken text and for each name that neither the plan nor `asked` fills.
void checkSlots(const Node& text, const std::vector<std::string>& asked);

/// The text with every name filled; Malformed, telling which, when a value is missing or blank. What is
/// filled in is never read as a name again.
Result<std::string> withSlots(std::string_view text, const SlotValues& values);

} // namespace keizoku::forms
