// SPDX-License-Identifier: Apache-2.0
// Tables with typed cells, as a spreadsheet keeps them.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "document/document.h"
#include "plan/cell.h"

namespace keizoku::office {

/// Text stays text whatever it looks like: a phone number keeps its zero, "=1+1" is four characters.
using CellValue = std::variant<std::string, Date, plan::Decimal>;

struct TypedSheet {
    std::string name = {}; ///< any text; see sheetNames
    std::vector<std::string> heads = {};
    std::vector<std::vector<CellValue>> rows = {};
};

struct Workbook {
    std::string title = {};
    std::string office = {};
    std::string versionLabel = {};
    std::string isoInstant = {}; ///< dates inside the file come from here: same input, same bytes
    std::vector<TypedSheet> sheets = {};
};

/// Names a workbook can have in the order of its sheets: at most 31 UTF-16 units, signs that are not allowed
/// as their full-width forms, none twice (case does not matter).
[[nodiscard]] std::vector<std::string> sheetNames(const Workbook& book);

/// The tables of a document, each named after the title above it. Numbers in columns set flush right are
/// numbers, all else is text.
[[nodiscard]] Workbook tablesOf(const document::Document& document);

} // namespace keizoku::office
