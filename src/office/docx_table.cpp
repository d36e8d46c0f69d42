// SPDX-License-Identifier: Apache-2.0
#include "office/docx_table.h"

#include <algorithm>
#include <cmath>

#include "office/markup.h"

namespace keizoku::office::word {

using document::Align;
using document::TableColumn;
using document::TableRow;

namespace {

constexpr int kBlankRowHeight = 510; ///< 9 mm, to be written in by hand
constexpr int kSealSide = 1020;      ///< 18 mm
constexpr std::size_t kManyColumns =
    6; ///< on an upright page: smaller type, so that a phone stays on one line

constexpr std::string_view kHeadStyle = "KeizokuTableHead";
constexpr std::string_view kTextStyle = "KeizokuTableText";
constexpr std::string_view kTightStyle = "KeizokuTableTight";
constexpr std::string_view kHeadTint = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"ECECEC\"/>";

/// Shares of `width` that add up to it.
std::vector<int> columnWidths(const std::vector<TableColumn>& columns, int width)
{
    double sum = 0;
    for (const TableColumn& column : columns)
        sum += std::max(column.weight, 0.0);
    const bool weighted = sum > 0 && std::isfinite(sum);
    std::vector<int> widths;
    double before = 0;
    int used = 0;
    for (const TableColumn& column : columns) {
        before += weighted ? std::max(column.weight, 0.0) / sum : 1.0 / static_cast<double>(columns.size());
        const int end = static_cast<int>(std::lround(before * width));
        widths.push_back(end - used);
        used = end;
    }
    return widths;
}

std::string justified(Align align)
{
    switch (align) {
    case Align::Left:
        return "";
    case Align::Center:
        return valued("w:jc", "center");
    case Align::Right:
        return valued("w:jc", "right");
    }
    return "";
}

std::string cell(int width, std::string_view tint, std::string_view content)
{
    return "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(width) + "\" w:type=\"dxa\"/>" + std::string(tint) +
           "</w:tcPr>" + std::string(content) + "</w:tc>";
}

std::string rowOf(std::string_view properties, std::string_view cells)
{
    return "<w:tr><w:trPr><w:cantSplit/>" + std::string(properties) + "</w:trPr>" + std::string(cells) +
           "</w:tr>";
}

std::string heightOf(int twips, std::string_view rule)
{
    return "<w:trHeight w:val=\"" + std::to_string(twips) + "\" w:hRule=\"" + std::string(rule) + "\"/>";
}

std::string opening(const std::vector<int>& widths, std::string_view side, const std::string& name,
                    bool hasHead, bool hasFirstColumn)
{
    int sum = 0;
    std::string grid;
    for (const int width : widths) {
        sum += width;
        grid += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
    }
    const auto flag = [](bool set) { return set ? "\"1\"" : "\"0\""; };
    std::string out = "<w:tbl><w:tblPr>" + valued("w:tblStyle", "KeizokuTable") + "<w:tblW w:w=\"" +
                      std::to_string(sum) + "\" w:type=\"dxa\"/>" + std::string(side) +
                      "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0000\" w:firstRow=" + flag(hasHead) +
                      " w:lastRow=\"0\" w:firstColumn=" + flag(hasFirstColumn) +
                      " w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>";
    if (!name.empty())
        out += valued("w:tblCaption", name);
    return out + "</w:tblPr><w:tblGrid>" + grid + "</w:tblGrid>";
}

std::string closing()
{
    return "</w:tbl>" + paragraph("KeizokuAfterTable", "");
}

} // namespace

std::string tableOf(const document::Table& table, const std::string& name, int width,
                    const Bookmarks& bookmarks)
{
    if (table.columns.empty())
        return {};
    const std::vector<int> widths = columnWidths(table.columns, width);
    const bool hasHead = std::any_of(table.columns.begin(), table.columns.end(),
                                     [](const TableColumn& column) { return !column.head.empty(); });
    std::string out = opening(widths, "", name, hasHead, false);
    if (hasHead) {
        std::string cells;
        for (std::size_t at = 0; at < widths.size(); ++at)
            cells +=
                cell(widths[at], kHeadTint,
                     paragraph(kHeadStyle, run(table.columns[at].head), justified(table.columns[at].align)));
        out += rowOf("<w:tblHeader/>", cells);
    }
    const std::string_view textStyle =
        table.columns.size() >= kManyColumns && !table.landscape ? kTightStyle : kTextStyle;
    const std::string height = table.blankForm ? heightOf(kBlankRowHeight, "atLeast") : "";
    const auto addRow = [&](const TableRow& row) {
        std::string cells;
        for (std::size_t at = 0; at < widths.size(); ++at)
            cells += cell(widths[at], "",
                          paragraph(textStyle, at < row.size() ? runs(row[at], bookmarks) : "",
                                    justified(table.columns[at].align)));
        out += rowOf(height, cells);
    };
    std::for_each(table.rows.begin(), table.rows.end(), addRow);
    // Word knows no "until the page is full"; a row more is one press of Tab.
    const int fillers = table.landscape ? 5 : 10;
    for (int at = 0; at < fillers && !table.filler.empty(); ++at)
        addRow(table.filler);
    if (!hasHead && table.rows.empty() && table.filler.empty())
        return {}; // Word takes a table without rows for damage
    return out + closing();
}

std::string factsOf(const std::vector<std::pair<std::string, document::Line>>& rows, int width,
                    const Bookmarks& bookmarks)
{
    if (rows.empty())
        return {};
    const std::vector<int> widths = columnWidths({{"", 3.0}, {"", 7.0}}, width);
    std::string out = opening(widths, "", "", false, true);
    for (const auto& [label, value] : rows)
        out += rowOf("", cell(widths[0], kHeadTint, paragraph(kHeadStyle, run(label))) +
                             cell(widths[1], "", paragraph(kTextStyle, runs(value, bookmarks))));
    return out + closing();
}

std::string sealsOf(const std::vector<std::string>& labels, int width)
{
    if (labels.empty())
        return {};
    const int side = std::min(kSealSide, width / static_cast<int>(labels.size()));
    const std::vector<int> widths(labels.size(), side);
    std::string names;
    std::string boxes;
    for (const std::string& label : labels) {
        names += cell(side, "", paragraph(kTextStyle, run(label), valued("w:jc", "center")));
        boxes += cell(side, "", paragraph(kTextStyle, ""));
    }
    return opening(widths, valued("w:jc", "right"), "承認欄", false, false) + rowOf("", names) +
           rowOf(heightOf(kSealSide, "exact"), boxes) + closing();
}

} // namespace keizoku::office::word
