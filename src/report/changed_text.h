// SPDX-License-Identifier: Apache-2.0
// Two texts side by side, with what differs underlined.
#pragma once

#include <string>

#include "compare/comparison.h"
#include "document/document.h"

namespace keizoku::report {

inline constexpr std::string_view kLeftOut = "（略）";
inline constexpr std::string_view kNew = "（新設）";
inline constexpr std::string_view kGone = "（削除）";

/// Words that are on one side only are marked. Two lines or more that did not change become （略）. Two equal
/// texts are marked as a whole: what differs (a picture, a masked number) is not in them.
[[nodiscard]] compare::Two<document::Line> changedText(const compare::Two<std::string>& texts);

} // namespace keizoku::report
