// SPDX-License-Identifier: Apache-2.0
// How the leftover scan reads a text of a plan.
#pragma once

#include "check/leftovers/leftover_scanner.h"
#include "forms/field_spec.h"

namespace keizoku::check {

[[nodiscard]] Region scanRegion(forms::TextRegion region);

} // namespace keizoku::check
