// SPDX-License-Identifier: Apache-2.0
// 計画の型: the office's own, one of mutual support, one of the region.
#pragma once

#include <string_view>

#include "check/rule.h"

namespace keizoku::check {

/// Whether the plan is of that kind ("alliance", "regional"): chosen in purpose/layers, or asked with its
/// layer.
[[nodiscard]] bool isOfKind(const Context& context, std::string_view kind);

} // namespace keizoku::check
