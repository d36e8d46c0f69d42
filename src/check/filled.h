// SPDX-License-Identifier: Apache-2.0
// Which of a pack's questions a plan answers.
#pragma once

#include <vector>

#include "forms/pack.h"
#include "plan/plan.h"

namespace keizoku::check {

/// The rows of its register that a Register field shows.
[[nodiscard]] std::vector<plan::RowId> rowsShown(const plan::Plan& plan, const forms::FieldSpec& spec);

/// Filled for all services or for one of them; a register field when it shows a row that is not blank.
[[nodiscard]] bool isFilled(const plan::Plan& plan, const forms::FieldInstance& instance);

/// The questions of one volume alone. Registers are shared: they would make a missing volume look begun.
[[nodiscard]] std::vector<forms::FieldInstance> ownFields(const forms::Pack& pack, plan::Hazard volume);
/// Whether the volume has questions of its own and none has an answer.
[[nodiscard]] bool isVolumeEmpty(const plan::Plan& plan, const forms::Pack& pack, plan::Hazard volume);

} // namespace keizoku::check
