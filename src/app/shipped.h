// SPDX-License-Identifier: Apache-2.0
// What is shipped beside the program: law, service profiles, dated words.
#pragma once

#include "app/environment.h"
#include "check/rule.h"

namespace keizoku::app {

/// Reads templates/law, services and leftovers/stale-terms.json. Malformed names file and JSON pointer.
Result<check::Shipped> readShipped(const Environment& environment);

} // namespace keizoku::app
