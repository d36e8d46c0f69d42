// SPDX-License-Identifier: Apache-2.0
// Tables of a Word document. `width` is what the table may take, in twips; each is followed by a small empty
// paragraph, for Word joins tables that touch.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "office/docx_text.h"

namespace keizoku::office::word {

/// Head repeated on each page, rows never cut; `name` is what a screen reader calls it.
[[nodiscard]] std::string tableOf(const document::Table& table, const std::string& name, int width,
                                  const Bookmarks& bookmarks);
/// Labels in a shaded first column. "" without rows.
[[nodiscard]] std::string factsOf(const std::vector<std::pair<std::string, document::Line>>& rows, int width,
                                  const Bookmarks& bookmarks);
/// Boxes for seals at the right edge, 18 mm wide. "" without labels.
[[nodiscard]] std::string sealsOf(const std::vector<std::string>& labels, int width);

} // namespace keizoku::office::word
