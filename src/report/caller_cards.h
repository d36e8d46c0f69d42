// SPDX-License-Identifier: Apache-2.0
// 連絡カード: for each caller a card (A6) with only his people, and a wallet card for everybody.
#pragma once

#include "report/call_sheet.h"

namespace keizoku::report {

/// Four cards to an A4 with marks to cut along; whoever calls many has several. NotFound when nobody calls
/// anybody, or the caller asked for does not call.
Result<document::SheetBook> callerCards(const Source& source, const CallSheetOptions& options);

} // namespace keizoku::report
