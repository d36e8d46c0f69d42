// SPDX-License-Identifier: Apache-2.0
// このままにする（理由）: findings somebody keeps on purpose. An error cannot be kept.
#pragma once

#include "check/finding.h"
#include "plan/plan.h"

namespace keizoku::check {

/// Short code of what a finding says; a waiver holds as long as it says the same.
[[nodiscard]] std::string codeOf(const Finding& finding);

/// Notes in each finding the waiver that keeps it, if any.
void applyWaivers(const plan::Plan& plan, Findings& findings);

} // namespace keizoku::check
