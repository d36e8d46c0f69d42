// SPDX-License-Identifier: Apache-2.0
// The call tree on paper one can dial from: for the wall, for each caller, for the wallet.
#pragma once

#include "app/documents.h"
#include "document/sheet.h"

namespace keizoku::app {

enum class CallSheet { Poster, Cards, Wallet };

struct CallSheetRequest {
    CallSheet what = CallSheet::Poster;
    plan::TreeVariant variant = plan::TreeVariant::Day;
    bool a3 = false;           ///< the poster
    bool full = false;         ///< the poster and the wallet card with numbers
    std::string serial = {};   ///< 配布番号 of this copy
    std::string caller = {};   ///< cards and wallet card: only of this one, by name or key
    PrintRequest edition = {}; ///< which state of the plan
};

/// NotFound when there is nobody to print, or nobody of that name, or no such version.
Result<document::SheetBook> callSheets(const Session& session, const CallSheetRequest& request);

/// Writes the PDF. Malformed for another suffix; the old file stays until the new one is whole.
Result<void> exportCallSheets(const Session& session, const CallSheetRequest& request,
                              const std::filesystem::path& path);

} // namespace keizoku::app
