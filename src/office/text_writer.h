// SPDX-License-Identifier: Apache-2.0
// A document as plain text, for terminals and for comparing.
#pragma once

#include <string>

#include "document/document.h"

namespace keizoku::office {

/// At most 100 columns (full-width characters count two), LF, one '\n' at the end.
[[nodiscard]] std::string plainText(const document::Document& document);

} // namespace keizoku::office
