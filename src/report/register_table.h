// SPDX-License-Identifier: Apache-2.0
// Rows of a register as a table.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "report/source.h"

namespace keizoku::report {

/// Column → texts of which one must stand there, stored or shown.
using RowFilter = std::map<std::string, std::vector<std::string>>;

/// The rows that pass the filter, in the register's order, with the columns asked for. Unknown columns are
/// left out.
[[nodiscard]] document::Table registerTable(const Source& source, plan::RegisterId id,
                                            const std::vector<std::string>& show, const RowFilter& where);

[[nodiscard]] document::Align alignOf(plan::CellKind kind);

} // namespace keizoku::report
