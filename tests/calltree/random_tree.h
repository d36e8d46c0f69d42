// SPDX-License-Identifier: Apache-2.0
// Call trees as people write them: mostly trees, some with circles, leavers, strangers and holes.
#pragma once

#include <random>

#include "plan/plan.h"

namespace keizoku::test {

[[nodiscard]] plan::Plan randomTree(std::mt19937& random);

} // namespace keizoku::test
