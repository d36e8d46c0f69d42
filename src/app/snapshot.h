// SPDX-License-Identifier: Apache-2.0
// What a check, a search or a print works on while the session goes on.
#pragma once

#include <memory>

#include "forms/pack.h"
#include "plan/plan.h"

namespace keizoku::app {

/// A plan and its questions as they are at one moment; cheap to hand to another thread.
struct Snapshot {
    std::shared_ptr<const plan::Plan> plan;
    std::shared_ptr<const forms::Pack> pack;
};

} // namespace keizoku::app
