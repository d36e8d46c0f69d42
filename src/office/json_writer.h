// SPDX-License-Identifier: Apache-2.0
// A document block by block as JSON, for other programs.
#pragma once

#include "base/json.h"
#include "document/document.h"

namespace keizoku::office {

/// {"title", "office", "version", "fingerprint", "instant", "draft", "blocks": [{"type": "heading", ...},
/// ...]}. A line is an array of {"text"[, "mark"][, "target"]}; a column's weight is text ("1.5"), a
/// picture's bytes base64.
[[nodiscard]] Json toJson(const document::Document& document);

} // namespace keizoku::office
