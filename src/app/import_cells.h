// SPDX-License-Identifier: Apache-2.0
// Cells of lists from outside, as spreadsheets leave them, read as they were meant.
#pragma once

#include <string>
#include <string_view>

#include "plan/cell.h"

namespace keizoku::app {

struct ReadCell {
    std::string text = {};
    bool adjusted = false; ///< so that somebody should see it: a zero put back, a day out of its number
};

/// Telephones with ASCII dashes and their zero (base/phone_number.h), several kept apart; the number of a day
/// that Excel counts from 1900 as a date; よみ in full-width. Malformed for a telephone that a spreadsheet
/// rounded (9.0E+09).
Result<ReadCell> readAsMeant(plan::CellKind kind, const std::string& written);

/// Equal as stored; telephones also when only their signs differ, names when only blanks and width do.
[[nodiscard]] bool saysTheSame(plan::CellKind kind, const std::string& before, const std::string& now);

} // namespace keizoku::app
