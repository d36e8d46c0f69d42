// SPDX-License-Identifier: Apache-2.0
// What is shipped beside the program: law, service profiles, dated words; and which questions a plan asks
// for.
#pragma once

#include "app/environment.h"
#include "check/rule.h"
#include "forms/compose.h"

namespace keizoku::app {

/// Reads templates/law, services and leftovers/stale-terms.json. Malformed names file and JSON pointer.
Result<check::Shipped> readShipped(const Environment& environment);

/// What a plan's offices and its kind (purpose/layers) ask for; unknown services are left out.
[[nodiscard]] forms::Composition compositionOf(const plan::Plan& plan,
                                               const forms::ServiceProfiles& services);

} // namespace keizoku::app
