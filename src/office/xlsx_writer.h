// SPDX-License-Identifier: Apache-2.0
// Typed tables as an Excel file.
#pragma once

#include <string>

#include "base/result.h"
#include "office/workbook.h"

namespace keizoku::office {

/// One sheet per table: dates in 和暦, a head that stays in view and prints on each page, a filter over each
/// column, widths that fit. Nothing is ever a formula or a link. Same workbook, same bytes.
/// Malformed, naming the cell, when a text is longer than a cell may be (32,767 UTF-16 units), or when there
/// are no sheets or too many rows; DiskFull or Io when it cannot be put together.
Result<std::string> xlsx(const Workbook& book);

} // namespace keizoku::office
