// SPDX-License-Identifier: Apache-2.0
// The registers as a workbook: what an office goes on working with in Excel and brings back by import.
#pragma once

#include <optional>

#include "office/workbook.h"
#include "report/source.h"

namespace keizoku::app {

/// One sheet for each register that has rows, or `only` that one, rows or not. Heads are the columns' labels,
/// cells what a person types: dates and numbers typed, names for references, all else text. Masked: without
/// the private columns, and without private values that were typed into other text.
[[nodiscard]] office::Workbook registerBook(const report::Source& source,
                                            std::optional<plan::RegisterId> only = std::nullopt);

} // namespace keizoku::app
