// SPDX-License-Identifier: Apache-2.0
// The style sheet and the script of the emergency page. Private to office/.
#pragma once

#include <string_view>

namespace keizoku::office {

[[nodiscard]] std::string_view emergencyStyle();
[[nodiscard]] std::string_view emergencyScript();

} // namespace keizoku::office
