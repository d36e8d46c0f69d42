// SPDX-License-Identifier: Apache-2.0
// How much a finding weighs; shared by all checks.
#pragma once

namespace keizoku::check {

enum class Severity {
    Error,   ///< the plan cannot be used like this
    Warning, ///< may be right; somebody must look
    Hint,    ///< good to know
};

} // namespace keizoku::check
