// SPDX-License-Identifier: Apache-2.0
// A plan of a large office, the same for the same seed.
#pragma once

#include "app/session.h"

namespace keizoku::bench {

/// Fills the session's plan with 200 people, 400 tasks, 1,000 stock rows and the examples of every question.
void fillLargePlan(app::Session& session, unsigned seed);

} // namespace keizoku::bench
