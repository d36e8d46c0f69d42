// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "plan/plan.h"

namespace keizoku::report {

/// What people call a row of a register: its name, code or number, a call of the tree by both its ends; its
/// id when it has none of these.
[[nodiscard]] std::string rowName(const plan::Plan& plan, plan::RegisterId id, const plan::RowId& row);

} // namespace keizoku::report
