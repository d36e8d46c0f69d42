// SPDX-License-Identifier: Apache-2.0
// Header and footer of a page.
#pragma once

#include <vector>

#include "print/detail/painter.h"

namespace keizoku::print {

/// x from the left edge of the type area, y from the top of the paper.
[[nodiscard]] std::vector<Item> furniture(const Printed& printed, std::size_t index);

} // namespace keizoku::print
