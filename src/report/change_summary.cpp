// SPDX-License-Identifier: Apache-2.0
// A comparison in a few words.
#include <algorithm>

#include "base/text.h"
#include "report/change_places.h"
#include "report/comparison_table.h"
#include "report/row_name.h"

namespace keizoku::report {

namespace {

constexpr std::size_t kMostRows = 4;    ///< of a register, told one by one
constexpr std::size_t kMostColumns = 3; ///< of a row, told by name

/// "2行追加・1行変更".
std::string counted(const compare::RowChanges& rows, const std::string& unit)
{
    std::size_t added = 0;
    std::size_t removed = 0;
    std::size_t changed = 0;
    std::size_t moved = 0;
    for (const compare::RowChange& row : rows) {
        const bool isBoth = !row.added() && !row.removed();
        added += row.added() ? 1U : 0U;
        removed += row.removed() ? 1U : 0U;
        moved += row.moved ? 1U : 0U;
        changed += isBoth && std::any_of(row.cells.begin(), row.cells.end(),
                                         [](const auto& cell) { return cell.texts().differ(); })
                       ? 1U
                       : 0U;
    }
    std::vector<std::string> parts;
    for (const auto& [count, words] : {std::pair{added, "追加"}, std::pair{removed, "削除"},
                                       std::pair{changed, "変更"}, std::pair{moved, "移動"}})
        if (count > 0)
            parts.push_back(std::to_string(count) + unit + words);
    return text::join(parts, "・");
}

std::string columnsOf(const forms::Pack& pack, plan::RegisterId id, const compare::RowChange& row)
{
    std::vector<std::string> names;
    for (const compare::CellChange& cell : row.cells)
        if (const plan::ColumnInfo* column = plan::columnOf(id, cell.column))
            names.push_back(inWords(pack, column->label));
    if (names.size() <= kMostColumns)
        return text::join(names, "・");
    return std::to_string(names.size()) + "項目";
}

void addRegister(const Source& before, const Source& after, const compare::RegisterChange& change,
                 std::vector<std::string>& lines)
{
    compare::RowChanges rows = change.rows;
    std::erase_if(rows, [](const compare::RowChange& row) { return row.same(); });
    if (rows.empty() || !isPartOfPlan(change.id))
        return;
    const std::string title = inWords(after.pack, plan::info(change.id).title) + "：";
    if (rows.size() > kMostRows || isPrivate(change.id)) {
        lines.push_back(title + counted(rows, "件"));
        return;
    }
    for (const compare::RowChange& row : rows) {
        const std::string name = rowName(row.removed() ? before.plan : after.plan, change.id, row.id);
        if (row.added() || row.removed())
            lines.push_back(title + name + (row.added() ? " 追加" : " 削除"));
        else if (row.cells.empty())
            lines.push_back(title + name + " 移動");
        else
            lines.push_back(title + name + " " + columnsOf(after.pack, change.id, row) + " 変更" +
                            (row.moved ? "・移動" : ""));
    }
}

void addField(const Source& before, const Source& after, const compare::FieldChange& change,
              std::vector<std::string>& lines)
{
    const bool isKnown = after.pack.find(change.path).spec != nullptr;
    const forms::Pack& pack = isKnown ? after.pack : before.pack;
    const forms::SectionSpec* section = pack.section(change.path.section);
    std::string line =
        (section ? section->title : change.path.section) + "：" + fieldLabel(pack, change.path);
    if (change.added())
        line += " 新設";
    else if (change.removed())
        line += " 削除";
    else if (std::holds_alternative<compare::ValueChange>(change.value))
        line += " 変更";
    else if (const compare::RowChanges* rows = change.rows(); rows && !counted(*rows, "行").empty())
        line += " 変更（" + counted(*rows, "行") + "）";
    else
        return; // marks only
    lines.push_back(std::move(line));
}

} // namespace

std::vector<std::string> summaryInWords(const Source& before, const Source& after,
                                        const compare::Comparison& comparison)
{
    std::vector<std::string> lines;
    for (const compare::RegisterChange& change : comparison.registers)
        addRegister(before, after, change, lines);
    for (const compare::FieldChange& change : comparison.fields)
        addField(before, after, change, lines);
    if (comparison.pack.differ())
        lines.push_back("ひな形：" + comparison.pack.after.edition + " に変更");
    return lines;
}

} // namespace keizoku::report
