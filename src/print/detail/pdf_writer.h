// SPDX-License-Identifier: Apache-2.0
// Pages into the bytes of a PDF: drawn by Cairo, finished by qpdf.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <cairo.h>

#include "base/result.h"

namespace keizoku::print {

struct BoundPage;
struct Printed;

/// What a PDF says of itself.
struct PdfHead {
    std::string title = {};
    std::string office = {};
    std::string isoInstant = {}; ///< empty for no date
};

/// Whatever is drawn, page by page, onto the surface of a PDF.
Result<std::string> drawnAsPdf(const PdfHead& head,
                               const std::function<void(cairo_surface_t*, cairo_t*)>& draw);

/// By Cairo: text, bookmarks, links, title, author, dates.
Result<std::string> drawPdf(const Printed& printed);

/// By qpdf: language, "show the title, not the file name", an identifier made from the content, what PDF/A-1b
/// wants. `isoInstant` as in the document; empty for no date. With pages of attached files, whose making is
/// not ours, it does not claim to be PDF/A.
Result<std::string> finishPdf(const std::string& drawn, const std::string& isoInstant,
                              const std::vector<BoundPage>& bound);

} // namespace keizoku::print
