// SPDX-License-Identifier: Apache-2.0
#include "report/comparison_rows.h"

#include <algorithm>

#include "report/changed_text.h"

namespace keizoku::report {

using compare::CellChange;
using compare::RowChange;
using compare::Two;
using document::Line;
using document::Mark;
using document::Span;

namespace {

/// The cells whose text differs, each with the label of its column, in the order of columns.
std::vector<std::pair<std::string, const CellChange*>> toldCells(const RowChange& row, const RowWords& words)
{
    std::vector<std::pair<std::string, const CellChange*>> told;
    for (const RowWords::Column& column : words.columns)
        for (const CellChange& cell : row.cells)
            if (cell.column == column.id && cell.texts().differ())
                told.emplace_back(column.label, &cell);
    for (const CellChange& cell : row.cells) {
        const bool isKnown = std::any_of(words.columns.begin(), words.columns.end(),
                                         [&](const auto& column) { return column.id == cell.column; });
        if (!isKnown && cell.texts().differ())
            told.emplace_back(cell.column, &cell);
    }
    return told;
}

void addCell(Line& side, const std::string& label, Line text)
{
    if (text.empty())
        text = {soft("（なし）")};
    text.insert(text.begin(), soft(label + "："));
    addLine(side, std::move(text));
}

Entry entryOf(const RowChange& row, const RowWords& words, const Source& before, const Source& after)
{
    Entry entry;
    Line& old = entry.sides.before;
    Line& now = entry.sides.after;
    old = {row.added() ? soft(kNew) : Span{words.name(before, row), Mark::None, {}}};
    now = {row.removed() ? soft(kGone) : Span{words.name(after, row), Mark::None, {}}};
    for (const auto& [label, cell] : toldCells(row, words)) {
        Two<Line> changed = changedText({row.added() ? "" : words.cell(before, row, *cell),
                                         row.removed() ? "" : words.cell(after, row, *cell)});
        if (!row.added())
            addCell(old, label, std::move(changed.before));
        if (!row.removed())
            addCell(now, label, std::move(changed.after));
    }
    if (row.moved)
        entry.remark = "移動（" + std::to_string(*row.before + 1) + "番目から" +
                       std::to_string(*row.after + 1) + "番目へ）";
    return entry;
}

} // namespace

Span soft(std::string_view words)
{
    return {std::string(words), Mark::Soft, {}};
}

void addLine(Line& to, Line more)
{
    if (more.empty())
        return;
    if (!to.empty())
        to.push_back({"\n", Mark::None, {}});
    to.insert(to.end(), more.begin(), more.end());
}

Entry leftOut()
{
    return {{{soft(kLeftOut)}, {soft(kLeftOut)}}, {}};
}

bool isLeftOut(const Entry& entry)
{
    return entry.sides.after.size() == 1 && entry.sides.after.front().text == kLeftOut;
}

Entries rowEntries(const compare::RowChanges& rows, const RowWords& words, const Source& before,
                   const Source& after)
{
    Entries entries;
    bool isGap = false;
    bool isChanged = false;
    const auto closeGap = [&] {
        if (isGap)
            entries.push_back(leftOut());
        isGap = false;
    };
    for (const RowChange& row : rows) {
        if (row.cells.empty() && (row.added() || row.removed()))
            continue; // an empty row says nothing
        if (row.same()) {
            isGap = true;
            continue;
        }
        closeGap();
        isChanged = true;
        entries.push_back(entryOf(row, words, before, after));
    }
    closeGap();
    return isChanged ? entries : Entries{};
}

} // namespace keizoku::report
