// SPDX-License-Identifier: Apache-2.0
// 停電のときは: one page to hang beside the switchboard, made of what the plan knows.
#pragma once

#include "report/source.h"

namespace keizoku::report {

/// Whom to ring first, whose devices need mains and how long they last, where light and power lie, who
/// repairs, and how the call tree opens without mains. Masked without private numbers and service users;
/// where the plan knows nothing there is room to write.
[[nodiscard]] document::Document powerCutDocument(const Source& source);

} // namespace keizoku::report
