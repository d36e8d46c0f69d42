// SPDX-License-Identifier: Apache-2.0
// The chapters of a plan in either order.
#pragma once

#include "report/field_blocks.h"

namespace keizoku::report {

/// Eight sections; in each what serves both volumes, then what belongs to one.
[[nodiscard]] Blocks workingBody(const Source& source, const FieldWriter& writer);

/// 自然災害編, 感染症編 and the book for all hazards, as far as the pack has them, chapter by chapter.
[[nodiscard]] Blocks officialBody(const Source& source, const FieldWriter& writer);

} // namespace keizoku::report
