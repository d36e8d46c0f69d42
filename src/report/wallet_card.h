// SPDX-License-Identifier: Apache-2.0
// 携帯カード: what everybody carries, the size of a name card when folded.
#pragma once

#include "report/call_sheet.h"

namespace keizoku::report {

/// A card of 91 x 55 mm for each of the present staff: four unfolded ones (91 x 110) to an A4. NotFound
/// without staff.
Result<document::SheetBook> walletCards(const Source& source, const CallSheetOptions& options);

} // namespace keizoku::report
