// SPDX-License-Identifier: Apache-2.0
// Rows without names, found again by what they say.
#pragma once

#include <map>
#include <string>

#include "compare/row_order.h"

namespace keizoku::compare {

using CellRow = std::map<std::string, plan::Cell>;

/// First the equal rows that kept their order, then equal rows elsewhere, then the most alike; last, rows
/// left alone between the same neighbours, when but one of their cells differs.
[[nodiscard]] Origins originsOf(const std::vector<CellRow>& before, const std::vector<CellRow>& after);

} // namespace keizoku::compare
