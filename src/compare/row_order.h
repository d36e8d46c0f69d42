// SPDX-License-Identifier: Apache-2.0
// Which rows of two tables belong together, as one list for people to read.
#pragma once

#include <optional>
#include <vector>

#include "compare/comparison.h"

namespace keizoku::compare {

/// For each later row the earlier one it was, if any.
using Origins = std::vector<std::optional<std::size_t>>;

/// All rows without their cells. As few rows as possible are called moved: those outside the longest run
/// that kept its order.
[[nodiscard]] RowChanges inOrder(const Origins& origins, std::size_t earlierRows);

} // namespace keizoku::compare
