// SPDX-License-Identifier: Apache-2.0
// The rows of a 新旧対照表: what stands on either side, and the remark beside it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "compare/comparison.h"
#include "report/source.h"

namespace keizoku::report {

/// One row of the table.
struct Entry {
    compare::Two<document::Line> sides = {};
    std::string remark = {};
};
using Entries = std::vector<Entry>;

[[nodiscard]] document::Span soft(std::string_view words);
/// Begins a new line of a cell.
void addLine(document::Line& to, document::Line more);

/// （略） on both sides.
[[nodiscard]] Entry leftOut();
[[nodiscard]] bool isLeftOut(const Entry& entry);

/// How the rows and columns of a table field or register are told.
struct RowWords {
    struct Column {
        std::string id, label;
    };
    std::vector<Column> columns =
        {}; ///< in the order they are told; a cell of any other comes last, by its id
    /// What stands in a cell on that side, as printed.
    std::function<std::string(const Source&, const compare::RowChange&, const compare::CellChange&)> cell;
    /// What the row is called on that side.
    std::function<std::string(const Source&, const compare::RowChange&)> name;
};

/// One entry a row that differs, and one for each stretch of rows that do not; none when no row differs.
[[nodiscard]] Entries rowEntries(const compare::RowChanges& rows, const RowWords& words, const Source& before,
                                 const Source& after);

} // namespace keizoku::report
