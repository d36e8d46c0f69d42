// SPDX-License-Identifier: Apache-2.0
// 改善策 that trainings and drills left behind and nobody has closed, beside what the rules find in the plan.
#pragma once

#include "app/session.h"
#include "check/finding.h"

namespace keizoku::app {

/// One each, by record: a warning once its day is past, before that a hint.
Result<check::Findings> openItems(const Session& session, const Date& today);

} // namespace keizoku::app
