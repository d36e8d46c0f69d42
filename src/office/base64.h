// SPDX-License-Identifier: Apache-2.0
// Bytes as text, for pictures inside a page.
#pragma once

#include <string>
#include <string_view>

namespace keizoku::office {

[[nodiscard]] std::string base64(std::string_view bytes);

} // namespace keizoku::office
