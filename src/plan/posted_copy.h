// SPDX-License-Identifier: Apache-2.0
// 配布・掲示先一覧: where each printed copy hangs or who holds it, so that old ones can be collected.
#pragma once

#include <optional>
#include <string>

#include "plan/cell.h"

namespace keizoku::plan {

/// What was printed. The order is that of the choices in columns.cpp.
enum class PaperKind { Unset, Plan, Contacts, Poster, Cards, Wallet, Pack, SafetySheet, ShareSheet, Other };

struct PostedCopy {
    RowId id = {};
    PaperKind paper = PaperKind::Unset;
    std::string place = {};             ///< a wall, a drawer, or who holds it
    std::optional<Decimal> copies = {}; ///< how many hang or lie there
    std::string serial = {};            ///< 配布番号, as printed on the sheet
    std::optional<Decimal> version = {}; ///< number of the version printed; none for a draft
    std::optional<Date> on = {};        ///< day it was hung up or handed out
    std::optional<Date> collected = {}; ///< day it was taken back
    std::string note = {};
    friend bool operator==(const PostedCopy&, const PostedCopy&) = default;
};

} // namespace keizoku::plan
