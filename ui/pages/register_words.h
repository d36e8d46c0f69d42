// SPDX-License-Identifier: Apache-2.0
// What the page of a register says about it.
#pragma once

#include <optional>

#include <QString>

#include "app/import.h"

namespace keizoku::ui {

/// One sentence: what the register is for.
[[nodiscard]] QString purposeOf(plan::RegisterId id);
/// The list that can be brought into it, if any.
[[nodiscard]] std::optional<app::ImportKind> importInto(plan::RegisterId id);

} // namespace keizoku::ui
