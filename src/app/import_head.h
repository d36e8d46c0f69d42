// SPDX-License-Identifier: Apache-2.0
// What the columns of a list from outside mean: by their heads, by what stands in them, as somebody chose.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/import.h"

namespace keizoku::app {

/// Parts of a name in columns of their own.
inline constexpr std::string_view kSurname = "#surname";
inline constexpr std::string_view kGiven = "#given";
inline constexpr std::string_view kSurnameKana = "#surname-kana";
inline constexpr std::string_view kGivenKana = "#given-kana";

struct ImportHead {
    std::size_t firstRow = 0; ///< of the rows below the head
    std::vector<ImportColumn> columns = {};
    std::vector<std::string> missing = {}; ///< labels of columns that must be there and are not
};

/// The head is the first of the first ten rows that names every key column but よみ; else the first row that
/// names any two columns. A list of staff without a head is read by what stands in its columns.
[[nodiscard]] ImportHead readHead(ImportKind kind, const office::Sheet& sheet, const ColumnChoices& chosen);

} // namespace keizoku::app
