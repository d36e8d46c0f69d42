// SPDX-License-Identifier: Apache-2.0
// Pages into the bytes of a PDF: drawn by Cairo, finished by qpdf.
#pragma once

#include <string>

#include "base/result.h"

namespace keizoku::print {

struct Printed;

/// By Cairo: text, bookmarks, links, title, author, dates.
Result<std::string> drawPdf(const Printed& printed);

/// By qpdf: language, "show the title, not the file name", an identifier made from the content, what PDF/A-1b
/// wants. `isoInstant` as in the document; empty for no date.
Result<std::string> finishPdf(const std::string& drawn, const std::string& isoInstant);

} // namespace keizoku::print
