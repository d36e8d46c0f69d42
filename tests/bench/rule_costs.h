// SPDX-License-Identifier: Apache-2.0
// What each rule costs, for finding the one that takes the time.
#pragma once

#include "app/checker.h"

namespace keizoku::bench {

/// Prints one line for the walk and one for each rule: the best of several runs, in milliseconds.
void printRuleCosts(const check::Context& context);

} // namespace keizoku::bench
