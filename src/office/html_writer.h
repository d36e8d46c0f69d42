// SPDX-License-Identifier: Apache-2.0
// A document as one web page that needs nothing else.
#pragma once

#include <string>

#include "document/document.h"

namespace keizoku::office {

/// UTF-8. No script, no address outside the page; pictures are inside as data. Text is shown as it is
/// written, markup included. Same document, same bytes.
[[nodiscard]] std::string html(const document::Document& document);

} // namespace keizoku::office
