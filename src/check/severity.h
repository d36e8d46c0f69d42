// SPDX-License-Identifier: Apache-2.0
// How much a finding weighs.
#pragma once

namespace keizoku::check {

enum class Severity {
    Error,   ///< 直すところ: a plan should not be made a version with it
    Warning, ///< 確認: probably wrong
    Hint,    ///< ヒント
};

} // namespace keizoku::check
