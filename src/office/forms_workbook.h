// SPDX-License-Identifier: Apache-2.0
// A workbook of forms (感染症の様式ツール集) read like the Word plan it belongs to.
#pragma once

#include "office/sheet.h"
#include "office/word_document.h"

namespace keizoku::office {

/// Each sheet's name is a heading, lines of one cell are paragraphs, the rest are tables; nothing is left out but
/// names such as "Sheet1". Malformed when there is more to it than a plan has.
Result<WordDocument> asDocument(const std::vector<NamedSheet>& sheets);

/// A .docx, or the visible sheets of an .xlsx; Malformed as readDocx and readXlsxBook.
Result<WordDocument> readDocxOrForms(std::string_view bytes);

} // namespace keizoku::office
