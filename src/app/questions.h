// SPDX-License-Identifier: Apache-2.0
// Which questions a plan asks, and what becomes of its answers when they change.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "forms/compose.h"
#include "forms/pack.h"
#include "plan/plan.h"

namespace keizoku::app {

/// What a plan's offices and its kind (purpose/layers) ask for; unknown services are left out.
[[nodiscard]] forms::Composition compositionOf(const plan::Plan& plan,
                                               const forms::ServiceProfiles& services);

/// What decides which questions are asked, cheaply told.
[[nodiscard]] std::pair<std::vector<std::string>, plan::FieldValue> askedBy(const plan::Plan& plan);

/// An answer to a question that is now asked per hazard, or no longer so, goes where it is asked.
void carryOver(plan::Plan& plan, const forms::Pack& pack);

} // namespace keizoku::app
