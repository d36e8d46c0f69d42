// SPDX-License-Identifier: Apache-2.0
// 緊急連絡網 for the wall: the tree as a drawing, as many sheets as it needs.
#pragma once

#include "report/call_sheet.h"

namespace keizoku::report {

/// A4 or A3, turned. Without numbers unless `full`. NotFound when nobody calls anybody in that variant.
Result<document::SheetBook> callPoster(const Source& source, const CallSheetOptions& options);

} // namespace keizoku::report
