// SPDX-License-Identifier: Apache-2.0
// Tables: column widths that spare names and numbers a break, and rows.
#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "base/text.h"
#include "print/detail/blocks.h"
#include "print/detail/grid.h"
#include "print/detail/no_break.h"

namespace keizoku::print {
namespace {

constexpr std::size_t kManyColumns = 8;
constexpr double kLeastEm = 3.2; ///< room for a pair that kinsoku holds together and one character more
// Cells up to so many ems should not be broken (090-1234-5678 has 6.5); less where a table is too wide for
// that.
constexpr std::array kShortCellEm = {10.0, 8.5, 7.0, 5.5, 4.0};

Side sideOf(document::Align align)
{
    switch (align) {
    case document::Align::Left:
        return Side::Left;
    case document::Align::Center:
        return Side::Center;
    case document::Align::Right:
        return Side::Right;
    }
    return Side::Left;
}

/// The columns, also where the table names fewer than its rows have cells: no cell may be lost.
std::vector<document::TableColumn> columnsOf(const document::Table& table)
{
    auto columns = table.columns;
    for (const auto& row : table.rows)
        if (row.size() > columns.size())
            columns.resize(row.size());
    return columns;
}

double longestLineEm(const document::Line& line)
{
    std::string all;
    for (const auto& span : line)
        all += span.text;
    double longest = 0;
    for (const auto& part : text::split(all, '\n'))
        longest = std::max(longest, emWidth(part));
    return longest;
}

/// The width below which a column breaks what is short.
std::vector<double> leastWidths(const std::vector<document::TableColumn>& columns,
                                const document::Table& table, double size, double padding, double shortCell)
{
    std::vector<double> least;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        double em = std::clamp(emWidth(columns[i].head), kLeastEm, 4.0);
        for (const auto& row : table.rows)
            if (i < row.size())
                if (const double width = longestLineEm(row[i]); width <= shortCell)
                    em = std::max(em, width);
        least.push_back(em * size + padding + 1);
    }
    return least;
}

/// Shares by weight; columns that fall below their least width take what is missing from the others.
std::vector<double> columnWidths(const std::vector<document::TableColumn>& columns, std::vector<double> least,
                                 double width)
{
    double weights = 0;
    for (const auto& column : columns)
        weights += std::max(column.weight, 0.05);
    std::vector<double> widths;
    for (const auto& column : columns)
        widths.push_back(width * std::max(column.weight, 0.05) / weights);
    const double needed = std::accumulate(least.begin(), least.end(), 0.0);
    if (needed > width)
        for (auto& value : least)
            value *= width / needed;
    double missing = 0;
    double spare = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        missing += std::max(0.0, least[i] - widths[i]);
        spare += std::max(0.0, widths[i] - least[i]);
    }
    const double share = spare > 0 ? std::min(1.0, missing / spare) : 0;
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] = widths[i] < least[i] ? least[i] : widths[i] - (widths[i] - least[i]) * share;
    return widths;
}

std::vector<TextPtr> headCells(const std::vector<document::TableColumn>& columns, const Grid& grid,
                               const Room& room, TextStyle style)
{
    style.face = Face::GothicBold;
    style.leading = 1.3;
    std::vector<TextPtr> cells;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        style.side = columns[i].align == document::Align::Left ? Side::Left : Side::Center;
        cells.push_back(room.type.set(columns[i].head, style, grid.textWidth(i)));
    }
    return cells;
}

} // namespace

Strips set(const document::Table& table, const Room& room)
{
    const auto columns = columnsOf(table);
    if (columns.empty())
        return {};
    const bool tight = columns.size() >= kManyColumns && !table.landscape;
    TextStyle style = tight ? kTightCell : kCell;
    GridLook look;
    look.padX = tight ? 3 : 4.5;
    look.padY = room.type.dense ? 2 : 3.5;
    // A list of names to sign: lower where that keeps a whole team on one page.
    constexpr std::size_t kFewRows = 12;
    const bool isTeam = table.rows.size() > kFewRows && table.filler.empty();
    look.minHeight = !table.blankForm ? 0 : isTeam ? 22 : 30;
    std::vector<double> least;
    for (const double shortCell : kShortCellEm) {
        least = leastWidths(columns, table, room.type.sized(style).size, 2 * look.padX, shortCell);
        if (std::accumulate(least.begin(), least.end(), 0.0) <= room.width * 0.96)
            break;
    }
    Grid grid(columnWidths(columns, std::move(least), room.width), look);

    const bool named =
        std::any_of(columns.begin(), columns.end(), [](const auto& column) { return !column.head.empty(); });
    if (named)
        grid.setHead(headCells(columns, grid, room, style), room.height);
    const TextPtr resumed = room.type.set("（続き）", kTightCell, room.width);
    const auto cellsOf = [&](const document::TableRow& row) {
        std::vector<TextPtr> cells;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            style.side = sideOf(columns[i].align);
            cells.push_back(
                room.type.set(i < row.size() ? row[i] : document::Line{}, style, grid.textWidth(i)));
        }
        return cells;
    };
    for (const auto& row : table.rows)
        grid.addRow(cellsOf(row), room.height / 2, resumed);
    if (!table.filler.empty())
        grid.setFiller(cellsOf(table.filler));
    return grid.take(7);
}

} // namespace keizoku::print
