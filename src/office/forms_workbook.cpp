// SPDX-License-Identifier: Apache-2.0
#include "office/forms_workbook.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "office/ooxml_package.h"

namespace keizoku::office {

namespace {

constexpr std::size_t kMostCells = 200'000; ///< of all sheets; a plan of 60 pages has 5,000
constexpr std::size_t kLongestTitle = 40;   ///< characters

/// The names Excel and LibreOffice give by themselves say nothing.
bool isGivenName(const std::string& name)
{
    const std::string folded = text::folded(name);
    for (const char* own : {"sheet", "シート", "表"})
        if (const std::string start = text::folded(own); folded.starts_with(start))
            return folded.find_first_not_of("0123456789 ", start.size()) == std::string::npos;
    return false;
}

/// One sheet, from its top to its end.
class SheetReader {
public:
    SheetReader(const NamedSheet& from, WordDocument& into)
        : m_from(from), m_rows(from.sheet.rows), m_into(into)
    {
        m_spanAt.resize(m_rows.size(), std::vector<std::size_t>(width(), WordTable::kNone));
        for (std::size_t at = 0; at < from.spans.size(); ++at)
            claim(at);
    }

    void read()
    {
        if (!isGivenName(m_from.name))
            add(WordParagraph{m_from.name, "", 1});
        std::size_t row = 0;
        while (row < m_rows.size()) {
            const std::size_t filled = filledIn(row);
            if (filled == 0) {
                ++row;
            } else if (filled == 1) {
                addLine(row++);
            } else {
                const std::size_t end = endOfTable(row);
                addTable(row, end);
                row = end;
            }
        }
    }

private:
    [[nodiscard]] std::size_t width() const { return m_rows.empty() ? 0 : m_rows.front().size(); }

    /// Merged cells may not overlap; of those that do the first holds.
    void claim(std::size_t at)
    {
        const NamedSheet::Span& span = m_from.spans[at];
        m_claimed += span.rows * span.columns;
        if (m_claimed > kMostCells)
            return;
        for (std::size_t row = span.row; row < span.row + span.rows; ++row)
            for (std::size_t column = span.column; column < span.column + span.columns; ++column)
                if (m_spanAt[row][column] != WordTable::kNone)
                    return;
        for (std::size_t row = span.row; row < span.row + span.rows; ++row)
            for (std::size_t column = span.column; column < span.column + span.columns; ++column)
                m_spanAt[row][column] = at;
    }

    [[nodiscard]] std::size_t filledIn(std::size_t row) const
    {
        return static_cast<std::size_t>(std::count_if(m_rows[row].begin(), m_rows[row].end(),
                                                      [](const auto& cell) { return !cell.empty(); }));
    }

    void add(std::variant<WordParagraph, WordTable> content)
    {
        WordBlock block;
        const bool isTable = std::holds_alternative<WordTable>(content);
        block.content = std::move(content);
        block.position = isTable ? ++m_tables : ++m_paragraphs;
        block.sheet = m_from.name;
        m_into.blocks.push_back(std::move(block));
    }

    /// A line of one cell: a title before its table, else a sentence.
    void addLine(std::size_t row)
    {
        const auto cell = std::find_if(m_rows[row].begin(), m_rows[row].end(),
                                       [](const auto& each) { return !each.empty(); });
        std::size_t next = row + 1;
        while (next < m_rows.size() && filledIn(next) == 0)
            ++next;
        const bool title = next < m_rows.size() && filledIn(next) > 1 &&
                           text::length(*cell) <= kLongestTitle && cell->find("。") == std::string::npos;
        add(WordParagraph{*cell, "", title ? 2 : 0});
    }

    /// The row after the table's last. Empty rows belong to it, for a form is rarely full; a line of one cell
    /// after an empty row, or with a mark of a remark, ends it.
    [[nodiscard]] std::size_t endOfTable(std::size_t row) const
    {
        std::size_t end = row + 1;
        for (std::size_t at = row + 1; at < m_rows.size(); ++at) {
            const std::size_t filled = filledIn(at);
            if (filled == 1 && (filledIn(at - 1) == 0 || isRemark(at)))
                break;
            if (filled > 0)
                end = at + 1;
        }
        return end;
    }

    [[nodiscard]] bool isRemark(std::size_t row) const
    {
        for (const std::string& cell : m_rows[row])
            if (!cell.empty())
                return cell.starts_with("※") || cell.starts_with("＊") || cell.starts_with("*") ||
                       cell.starts_with("注") || cell.starts_with("（注");
        return false;
    }

    void addTable(std::size_t from, std::size_t to)
    {
        std::vector<std::size_t> columns; // that hold something
        for (std::size_t column = 0; column < width(); ++column)
            for (std::size_t row = from; row < to; ++row)
                if (!m_rows[row][column].empty()) {
                    columns.push_back(column);
                    break;
                }
        WordTable table;
        std::vector<std::size_t> cellOfSpan(m_from.spans.size(), WordTable::kNone);
        for (std::size_t row = from; row < to; ++row) {
            if (filledIn(row) == 0)
                continue;
            auto& line = table.grid.emplace_back();
            for (const std::size_t column : columns) {
                const std::size_t span = m_spanAt[row][column];
                if (span != WordTable::kNone && cellOfSpan[span] != WordTable::kNone) {
                    WordCell& cell = table.cells[cellOfSpan[span]];
                    cell.rows = table.grid.size() - cell.row;
                    cell.columns = std::max(cell.columns, line.size() + 1 - cell.column);
                    line.push_back(cellOfSpan[span]);
                    continue;
                }
                if (span != WordTable::kNone)
                    cellOfSpan[span] = table.cells.size();
                WordCell cell;
                cell.text = m_rows[row][column];
                cell.row = table.grid.size() - 1;
                cell.column = line.size();
                line.push_back(table.cells.size());
                table.cells.push_back(std::move(cell));
            }
        }
        add(std::move(table));
    }

    const NamedSheet& m_from;
    const std::vector<std::vector<std::string>>& m_rows;
    WordDocument& m_into;
    std::vector<std::vector<std::size_t>> m_spanAt;
    std::size_t m_claimed = 0;
    int m_tables = 0, m_paragraphs = 0;
};

} // namespace

Result<WordDocument> asDocument(const std::vector<NamedSheet>& sheets)
{
    std::size_t cells = 0;
    for (const NamedSheet& each : sheets)
        cells += each.sheet.rows.size() * (each.sheet.rows.empty() ? 0 : each.sheet.rows.front().size());
    if (cells > kMostCells)
        return fail(ErrorCode::Malformed,
                    "様式のブックにしては表が大きすぎます。要らないシートや行を消すか、名簿などは一覧の「取り"
                    "込む（CSV・E"
                    "xcel）」で読み込んでください。",
                    "cells: " + std::to_string(cells));
    WordDocument document;
    for (const NamedSheet& each : sheets)
        SheetReader(each, document).read();
    return document;
}

Result<WordDocument> readDocxOrForms(std::string_view bytes)
{
    if (auto archive = ZipArchive::open(bytes)) {
        const auto main = mainPart(*archive);
        if (main && main->starts_with("xl/")) {
            const auto sheets = readXlsxBook(bytes);
            return sheets ? asDocument(*sheets) : Result<WordDocument>(failed(sheets));
        }
    }
    return readDocx(bytes);
}

} // namespace keizoku::office
