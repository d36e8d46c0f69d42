// SPDX-License-Identifier: Apache-2.0
// Sheets as PDF.
#pragma once

#include <string>

#include "base/result.h"
#include "document/sheet.h"
#include "print/pages.h"

namespace keizoku::print {

/// The bytes of a PDF: same sheets, same bytes. Io when no font can be found; Malformed without a sheet.
Result<std::string> pdf(const document::SheetBook& book);
/// One sheet, counted from 1, as it is in the PDF. NotFound when there is no such sheet; Malformed unless
/// 10 <= dpi <= 600.
Result<Image> image(const document::SheetBook& book, int sheet, double dpi);

} // namespace keizoku::print
