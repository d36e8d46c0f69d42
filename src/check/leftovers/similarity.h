// SPDX-License-Identifier: Apache-2.0
// STAND-IN until the scanner branch is merged: drop this file then.
#pragma once

#include <string_view>

namespace keizoku::check {

/// 0..1, 1 for equal texts.
[[nodiscard]] double similarity(std::string_view a, std::string_view b);

} // namespace keizoku::check
