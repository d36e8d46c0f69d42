// SPDX-License-Identifier: Apache-2.0
// A combined plan as one of its services sees it.
#pragma once

#include <string>

#include "app/environment.h"
#include "app/snapshot.h"

namespace keizoku::app {

/// Only the offices of that service, the questions it is asked, in its own words, and their values; registers
/// are shared and stay whole. NotFound, naming those there are, when the plan does not have the service.
Result<Snapshot> forService(const Environment& environment, const Snapshot& whole,
                            const std::string& service);

} // namespace keizoku::app
