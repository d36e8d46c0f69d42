// SPDX-License-Identifier: Apache-2.0
// 未配置の文章: what came from a Word file and has no home in the plan yet. Kept until somebody gives it one
// or dismisses it.
#pragma once

#include <string>

#include "plan/cell.h"

namespace keizoku::plan {

struct UnplacedText {
    RowId id = {};
    std::string text = {};  ///< private: nobody has looked at what stands in it
    std::string place = {}; ///< in the file it came from: 「3.2 行動基準」の後、12段落目
    std::string near = {};  ///< path of the field it stood closest to, or ""
    std::string file = {};  ///< name of that file
    friend bool operator==(const UnplacedText&, const UnplacedText&) = default;
};

} // namespace keizoku::plan
