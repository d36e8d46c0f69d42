// SPDX-License-Identifier: Apache-2.0
// How the page of html_writer looks: paper, ink, one accent.
#pragma once

#include <string_view>

namespace keizoku::office {

/// Holds no "</" and no text of a document.
[[nodiscard]] std::string_view stylesheet();

} // namespace keizoku::office
