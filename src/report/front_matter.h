// SPDX-License-Identifier: Apache-2.0
// What stands before the chapters of a plan.
#pragma once

#include "report/source.h"

namespace keizoku::report {

[[nodiscard]] document::Cover coverOf(const Source& source);

/// 改定履歴: the revisions from before Keizoku, then the versions.
[[nodiscard]] document::Table revisionTable(const Source& source);

} // namespace keizoku::report
