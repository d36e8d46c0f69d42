// SPDX-License-Identifier: Apache-2.0
// What stands in a Word file, or in a workbook of forms: paragraphs and tables in the order they are read, with nothing left out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

namespace keizoku::office {

/// The part of the file something stands in.
enum class WordPlace { Body, TextBox, Header, Footer, Footnote, Endnote, Comment };

struct WordParagraph {
    std::string text = {};   ///< clean (text::cleaned); line breaks as LF, never empty
    std::string number = {}; ///< of automatic numbering, as Word shows it: "(3)", "①", "・"; or ""
    int heading = 0;         ///< 1 to 9 where a style or an outline level makes it one
    bool contents = false;   ///< a line of a table of contents
};

/// One cell, drawn over one or more places of the grid.
struct WordCell {
    std::string text = {}; ///< its paragraphs, a line each, numbers in front; may be empty
    std::size_t row = 0, column = 0;
    std::size_t rows = 1, columns = 1;
};

struct WordTable {
    std::vector<WordCell> cells = {};
    std::vector<std::vector<std::size_t>> grid = {}; ///< index into cells by row and column; kNone: no cell
    std::size_t headRows = 0;                        ///< rows marked to be repeated on every page
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    [[nodiscard]] std::size_t width() const { return grid.empty() ? 0 : grid.front().size(); }
    /// The text of the cell drawn there, or "".
    [[nodiscard]] const std::string& at(std::size_t row, std::size_t column) const;
};

struct WordBlock {
    std::variant<WordParagraph, WordTable> content = {};
    WordPlace place = WordPlace::Body;
    int position =
        0; ///< of a paragraph among the paragraphs of its place, of a table among its tables; from 1
    std::string sheet = {}; ///< of a workbook: the sheet it stands in
};

struct WordDocument {
    std::vector<WordBlock> blocks = {};
    std::size_t pictures = 0; ///< seen and not read
    bool hasChanges = false;  ///< tracked changes; they are read as accepted
};

/// What a Word file may be at most. More is Malformed.
inline constexpr std::size_t kMaxWordBytes = 50U << 20U;

/// A .docx of any writer. Malformed, with a sentence that says the way out: not a Word file, an old .doc,
/// a password, a PDF, a workbook, macros alone do not matter (they are never looked at), over the limits.
Result<WordDocument> readDocx(std::string_view bytes);

/// 本文の12段落目, 本文の表3, 脚注1, シート「様式6」の表1
[[nodiscard]] std::string placeWords(const WordBlock& block);

} // namespace keizoku::office
