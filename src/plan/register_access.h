// SPDX-License-Identifier: Apache-2.0
// Registers without their types: rows and cells as text, for tables on screen, imports, comparison and print.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"

namespace keizoku::plan {

struct RegisterInfo {
    RegisterId id;
    std::string_view key;    ///< "people": in paths, files and templates; never renamed
    std::string_view title;  ///< 職員
    std::string_view prefix; ///< of row ids: "p"
};

[[nodiscard]] std::span<const RegisterInfo> registers();
[[nodiscard]] const RegisterInfo& info(RegisterId id);
[[nodiscard]] std::optional<RegisterId> registerNamed(std::string_view key);

[[nodiscard]] std::vector<ColumnInfo> columnsOf(RegisterId id);
[[nodiscard]] const ColumnInfo* columnOf(RegisterId id, std::string_view column);

[[nodiscard]] std::vector<RowId> rowIds(const Plan& plan, RegisterId id);

/// The stored text of a cell; "" when row or column does not exist.
[[nodiscard]] std::string cell(const Plan& plan, RegisterId id, const RowId& row, std::string_view column);

/// What a person reads: 和暦, names instead of references, labels instead of choice ids.
[[nodiscard]] std::string shownCell(const Plan& plan, RegisterId id, const RowId& row,
                                    std::string_view column);
[[nodiscard]] std::string shown(const Plan& plan, const ColumnInfo& column, std::string_view stored);
[[nodiscard]] std::string shownName(const Plan& plan, const Reference& reference);

/// What a person types, as the stored text: era dates as ISO, a name of the register as a reference.
/// Malformed with a sentence that says what was expected.
Result<std::string> entered(const Plan& plan, const ColumnInfo& column, std::string_view typed);

/// The person or contact meant by `words`: whole name, or a part of it (a surname) that fits exactly one row.
[[nodiscard]] Reference personNamed(const Plan& plan, std::string_view words);
[[nodiscard]] Reference contactNamed(const Plan& plan, std::string_view words);
/// How many people the words could mean; for asking instead of guessing.
[[nodiscard]] std::size_t peopleMatching(const Plan& plan, std::string_view words);

/// NotFound for a row or column that does not exist; Malformed for a text the column cannot hold.
Result<void> setCell(Plan& plan, RegisterId id, const RowId& row, std::string_view column,
                     std::string_view stored);
/// Adds an empty row before `position` (or at the end) and names it.
RowId addRow(Plan& plan, RegisterId id, std::optional<std::size_t> position = std::nullopt);
Result<void> removeRow(Plan& plan, RegisterId id, const RowId& row);
/// Moves a row up (negative) or down; stops at the ends.
Result<void> moveRow(Plan& plan, RegisterId id, const RowId& row, int by);

} // namespace keizoku::plan
