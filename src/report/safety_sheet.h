// SPDX-License-Identifier: Apache-2.0
// 利用者安否確認票: whom to check first, with room to write down what was found.
#pragma once

#include <vector>

#include "document/document.h"
#include "forms/pack.h"
#include "plan/plan.h"
#include "report/edition.h"

namespace keizoku::report {

/// Whom to check first: by priority, then by their place in the order of checks.
[[nodiscard]] std::vector<const plan::ServiceUser*> inOrderOfChecks(const plan::Plan& plan);

/// By priority, then by the order of checks. Without service users, and masked, a form with empty rows.
[[nodiscard]] document::Document safetyDocument(const plan::Plan& plan, const forms::Pack& pack,
                                                const Edition& edition, bool masked = false);

} // namespace keizoku::report
