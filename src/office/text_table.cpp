// SPDX-License-Identifier: Apache-2.0
// Columns counted as a terminal with a Japanese font shows them.
#include "office/text_table.h"

#include <algorithm>
#include <numeric>

#include "base/text.h"
#include "office/display_width.h"

namespace keizoku::office {

namespace {

using document::Align;
using document::Table;
using document::TableRow;

constexpr std::size_t kGap = 2;
constexpr std::size_t kMaxLabel = 30;

std::string withoutEndBlanks(std::string line)
{
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

std::string aligned(const std::string& text, std::size_t columns, Align align)
{
    const std::size_t width = displayWidth(text);
    const std::size_t room = width < columns ? columns - width : 0;
    switch (align) {
    case Align::Left:
        return text + std::string(room, ' ');
    case Align::Center:
        return std::string(room / 2, ' ') + text + std::string(room - room / 2, ' ');
    case Align::Right:
        return std::string(room, ' ') + text;
    }
    return text;
}

using Cells = std::vector<std::vector<std::string>>; ///< lines of each cell of one row

Cells cellsOf(const Table& table, const TableRow& row)
{
    Cells cells;
    for (const document::Line& line : row)
        cells.push_back(text::split(words(line), '\n'));
    cells.resize(std::max(cells.size(), table.columns.size()));
    return cells;
}

void widen(std::vector<std::size_t>& widths, const Cells& cells)
{
    widths.resize(std::max(widths.size(), cells.size()));
    for (std::size_t column = 0; column < cells.size(); ++column)
        for (const std::string& line : cells[column])
            widths[column] = std::max(widths[column], displayWidth(line));
}

std::string rowText(const Table& table, const Cells& cells, const std::vector<std::size_t>& widths)
{
    std::size_t height = 1;
    for (const auto& lines : cells)
        height = std::max(height, lines.size());
    std::string out;
    for (std::size_t at = 0; at < height; ++at) {
        std::string line;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const Align align = column < table.columns.size() ? table.columns[column].align : Align::Left;
            line += column > 0 ? std::string(kGap, ' ') : std::string();
            line +=
                aligned(at < cells[column].size() ? cells[column][at] : std::string(), widths[column], align);
        }
        out += withoutEndBlanks(std::move(line)) + "\n";
    }
    return out;
}

/// A line to write on.
void ruleEmptyCells(std::vector<Cells>& rows, const std::vector<std::size_t>& widths)
{
    for (Cells& row : rows)
        for (std::size_t column = 0; column < row.size(); ++column)
            if (row[column].empty() || (row[column].size() == 1 && row[column].front().empty()))
                row[column] = {std::string(widths[column], '_')};
}

bool hasHead(const Table& table)
{
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [](const auto& column) { return !column.head.empty(); });
}

std::string asColumns(const Table& table, const Cells& head, const std::vector<Cells>& rows,
                      const std::vector<std::size_t>& widths)
{
    std::string out;
    if (hasHead(table)) {
        out += rowText(table, head, widths);
        for (std::size_t column = 0; column < widths.size(); ++column)
            out += std::string(column > 0 ? kGap : 0, ' ') + std::string(widths[column], '-');
        out += "\n";
    }
    for (const Cells& row : rows)
        out += rowText(table, row, widths);
    return out;
}

std::string asRecords(const Table& table)
{
    std::string out;
    for (std::size_t number = 0; number < table.rows.size(); ++number) {
        out += (number > 0 ? "\n" : "") + std::string("(") + std::to_string(number + 1) + ")\n";
        const TableRow& row = table.rows[number];
        for (std::size_t column = 0; column < std::max(row.size(), table.columns.size()); ++column) {
            const std::string head =
                column < table.columns.size() ? text::cleaned(table.columns[column].head) : "";
            const std::string value = column < row.size() ? words(row[column]) : "";
            const std::string label = text::replaced(head, "\n", "");
            out += hanging("    " + (label.empty() ? "" : label + ": "), value);
        }
    }
    return out;
}

/// Underlined as far as plain text can: _語_, each line by itself.
std::string betweenRules(const std::string& text)
{
    std::vector<std::string> lines = text::split(text, '\n');
    for (std::string& line : lines)
        if (!text::trimmed(line).empty())
            line = "_" + line + "_";
    return text::join(lines, "\n");
}

} // namespace

std::string words(const document::Line& line)
{
    std::string out;
    for (const document::Span& span : line)
        switch (span.mark) {
        case document::Mark::None:
        case document::Mark::Strong:
        case document::Mark::Missing: // says so in words
        case document::Mark::Soft:
        case document::Mark::PageOf:
            out += text::cleaned(span.text);
            break;
        case document::Mark::Changed:
            out += betweenRules(text::cleaned(span.text));
            break;
        }
    return text::replaced(std::move(out), "\t", " ");
}

std::string hanging(const std::string& first, std::string_view text)
{
    // A label that fills the line leaves its value no room: then the value goes below.
    const bool below = displayWidth(first) > kTextColumns / 2;
    const std::size_t indent = below ? 8 : displayWidth(first);
    std::string out;
    for (const std::string& line : below ? wrapped(first, kTextColumns) : std::vector<std::string>())
        out += line + "\n";
    bool atFirst = !below;
    for (const std::string& line : wrapped(text, kTextColumns - indent)) {
        out += withoutEndBlanks((atFirst ? first : std::string(indent, ' ')) + line) + "\n";
        atFirst = false;
    }
    return out;
}

std::string pairsAsText(const std::vector<std::pair<std::string, document::Line>>& rows)
{
    std::size_t widest = 0;
    for (const auto& [label, value] : rows)
        widest = std::max(widest, displayWidth(text::cleaned(label)));
    std::string out;
    for (const auto& [label, value] : rows)
        out += hanging(padded(text::replaced(text::cleaned(label), "\n", ""), std::min(widest, kMaxLabel)) +
                           ": ",
                       words(value));
    return out;
}

std::string tableAsText(const Table& table)
{
    Cells head;
    for (const document::TableColumn& column : table.columns)
        head.push_back(text::split(text::cleaned(column.head), '\n'));
    std::vector<Cells> rows;
    for (const TableRow& row : table.rows)
        rows.push_back(cellsOf(table, row));
    std::vector<std::size_t> widths;
    widen(widths, head);
    for (const Cells& row : rows)
        widen(widths, row);
    for (Cells& row : rows)
        row.resize(widths.size());
    head.resize(widths.size());
    if (table.blankForm)
        ruleEmptyCells(rows, widths);
    const std::size_t gaps = widths.empty() ? 0 : (widths.size() - 1) * kGap;
    const bool fits = std::accumulate(widths.begin(), widths.end(), gaps) <= kTextColumns;
    return fits || rows.empty() ? asColumns(table, head, rows, widths) : asRecords(table);
}

} // namespace keizoku::office
