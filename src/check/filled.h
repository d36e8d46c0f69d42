// SPDX-License-Identifier: Apache-2.0
// Whether something stands in a field.
#pragma once

#include "forms/pack.h"
#include "plan/plan.h"

namespace keizoku::check {

/// Filled for all services or for one of them; a register field: whether it shows a row with something in it.
[[nodiscard]] bool isFilled(const plan::Plan& plan, const forms::FieldInstance& instance);

} // namespace keizoku::check
