// SPDX-License-Identifier: Apache-2.0
// A document as a Word file (.docx) that an office can go on working with.
#pragma once

#include <string>

#include "base/result.h"
#include "document/document.h"

namespace keizoku::office {

/// Real headings (見出し 1-9), named styles, tables whose head repeats and whose rows are not cut, pages
/// turned where a table wants it, header, footer with page numbers. Numbers of headings and lists are text,
/// as in the document. Text is shown as it is written, markup included; control characters are left out. Page
/// numbers of the contents appear once Word brings its fields up to date. Same document, same bytes. Io when
/// it cannot be put together.
Result<std::string> docx(const document::Document& document);

} // namespace keizoku::office
