// SPDX-License-Identifier: Apache-2.0
// Tables from outside and back: CSV, xlsx and the clipboard as rows of text.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace keizoku::office {

/// Rows of cells as text; every row of a sheet that was read has the same number of cells, the last row is
/// not empty, and the cells are clean (text::cleaned): line ends are LF.
struct Sheet {
    std::vector<std::vector<std::string>> rows = {};

    friend bool operator==(const Sheet&, const Sheet&) = default;
};

/// A worksheet with its name and its cells drawn over several places.
struct NamedSheet {
    struct Span {
        std::size_t row = 0, column = 0, rows = 1, columns = 1;
    };
    std::string name = {};
    Sheet sheet = {};
    std::vector<Span> spans = {}; ///< merged cells, each within the sheet
};

/// What a table may be at most. More is Malformed, for a roster is never that large and a bomb is.
inline constexpr std::size_t kMaxSheetBytes = 20U << 20U;
inline constexpr std::size_t kMaxSheetRows = 100'000;
inline constexpr std::size_t kMaxSheetColumns = 1'000;
inline constexpr std::size_t kMaxSheetCells = 2'000'000; ///< after short rows were filled up
inline constexpr std::size_t kMaxSheetText = 50U << 20U; ///< bytes of all cells

/// UTF-8 with or without a byte order mark, UTF-16 with one, or CP932. Separated by comma, semicolon or TAB,
/// whichever the first line has most of. Takes away the guard that toCsv sets.
/// Malformed: a quote that never closes (with its line), NUL bytes, unknown encoding, over the limits.
Result<Sheet> readCsv(std::string_view bytes);

/// The visible worksheet named `wanted`, or the first visible one. Numbers as typed (a phone that Excel made
/// a number stays bare digits), dates as ISO, furigana left out. Malformed: not an xlsx, encrypted, an XML
/// with a DTD, over the limits.
Result<Sheet> readXlsx(std::string_view bytes, std::string_view wanted = {});

/// Every visible worksheet that is not empty, in the order of the book; otherwise as readXlsx. Malformed when all
/// together are over the limits.
Result<std::vector<NamedSheet>> readXlsxBook(std::string_view bytes);

/// Chooses by content, not by name; `wanted` is as for readXlsx. Malformed with a way out for an old .xls, a
/// PDF, a Word document.
Result<Sheet> readSheet(const std::filesystem::path& path, std::string_view wanted = {});

/// Tab separated text as Excel and Word put it on the clipboard. Never fails: what cannot be a quoted cell is
/// taken literally; what goes beyond the limits is left off.
[[nodiscard]] Sheet fromClipboard(std::string_view text);

/// UTF-8 with a byte order mark, CR LF. A cell that a spreadsheet would compute gets a leading '.
[[nodiscard]] std::string toCsv(const Sheet& sheet);

/// For the clipboard: LF, quoted only where needed, guarded as in toCsv.
[[nodiscard]] std::string toTsv(const Sheet& sheet);

} // namespace keizoku::office
