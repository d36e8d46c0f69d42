// SPDX-License-Identifier: Apache-2.0
// The calls of one variant of the call tree in the order they are made.
#pragma once

#include <vector>

#include "plan/plan.h"

namespace keizoku::report {

struct OrderedCall {
    const plan::TreeCall* call = nullptr;
    int depth = 0; ///< 0: made by somebody nobody calls
};

struct CallOrder {
    std::vector<plan::Reference> starters = {}; ///< callers whom nobody calls
    std::vector<OrderedCall> calls =
        {}; ///< all calls of one caller together, then those of the people called
};

/// Every call once, also in a tree that bites its tail.
[[nodiscard]] CallOrder callOrder(const plan::Plan& plan, plan::TreeVariant variant);

} // namespace keizoku::report
