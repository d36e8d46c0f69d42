// SPDX-License-Identifier: Apache-2.0
// Lists an office keeps elsewhere, brought into the registers: first what would happen, then as one undoable
// edit.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.h"
#include "office/sheet.h"

namespace keizoku::app {

enum class ImportKind { People, Partners, Stock, Tree, Roles };

struct ImportLine {
    int row = 0; ///< line in the source, the head is 1
    std::string name = {};
    std::string reason = {}; ///< why refused or unsure; for changed rows, which columns
    plan::RowId id = {};     ///< of gone rows
    std::vector<std::string> holds = {}; ///< of gone people: what they still hold (app/holdings.h), in words
};

/// One column of the source.
struct ImportColumn {
    std::string head = {};   ///< as the source writes it; 列1 where it has none
    std::string sample = {}; ///< the first that stands below
    std::string column = {}; ///< what it means, an id of columnMeanings(); "": not read
};

/// What somebody said that heads mean, by text::folded(head); "": not read. It goes before every guess.
using ColumnChoices = std::map<std::string, std::string>;

struct ImportReport {
    std::vector<ImportLine> added = {}, changed = {}, same = {};
    std::vector<ImportLine> gone = {};    ///< in the register, not in the source; never deleted
    std::vector<ImportLine> refused = {}; ///< one of them, and nothing is written
    std::vector<ImportLine> unsure = {};  ///< names that fit several rows, kept as words to be chosen later
    std::vector<ImportLine> adjusted = {}; ///< read otherwise than written: 9004173826 as 090-0417-3826
    std::vector<std::string> columns = {}, ignored = {}; ///< heads understood and not
};

/// Works out what would happen; changes nothing. Malformed when no head fits the kind.
Result<ImportReport> previewImport(const Session& session, ImportKind kind, const office::Sheet& sheet,
                                   const ColumnChoices& chosen = {});
/// Applies it as one undoable edit. Malformed when any row is refused: nothing is written then.
Result<ImportReport> importSheet(Session& session, ImportKind kind, const office::Sheet& sheet,
                                 const ColumnChoices& chosen = {});

/// What the columns are taken for, also where that is not enough to import.
[[nodiscard]] std::vector<ImportColumn> importColumns(ImportKind kind, const office::Sheet& sheet,
                                                      const ColumnChoices& chosen);
/// All a column can mean: ids and labels.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> columnMeanings(ImportKind kind);

[[nodiscard]] plan::RegisterId registerOf(ImportKind kind);
/// What the sheet is called where a workbook has one for each register.
[[nodiscard]] std::string_view sheetNameOf(ImportKind kind);

} // namespace keizoku::app
