// SPDX-License-Identifier: Apache-2.0
#include "app/word_rows.h"

#include <algorithm>
#include <set>

#include "app/word_cell.h"
#include "app/word_heads.h"
#include "app/word_titles.h"
#include "base/text.h"
#include "forms/notation.h"
#include "plan/register_access.h"

namespace keizoku::app {

namespace {

using plan::RegisterId;

std::string pathOf(RegisterId id, const plan::Plan& plan, const plan::RowId& row, const std::string& column)
{
    std::string key(plan::info(id).key);
    if (id == RegisterId::Tree)
        key += "/" + plan::cell(plan, id, row, "variant");
    return key + "/" + row + "/" + column;
}

} // namespace

void WordRows::put(std::size_t block, const WordTableTarget& target)
{
    const auto& table = std::get<office::WordTable>(m_document.blocks[block].content);
    switch (target.kind) {
    case WordTableTarget::Kind::None:
        return;
    case WordTableTarget::Kind::Pairs:
        putPairs(block);
        return;
    case WordTableTarget::Kind::Matrix:
        markHeads(block, target);
        putMatrix(block, target);
        return;
    case WordTableTarget::Kind::Register:
    case WordTableTarget::Kind::Table:
        break;
    }
    markHeads(block, target);
    for (std::size_t row = target.headRows; row < table.grid.size(); ++row) {
        const std::vector<Typed> cells = rowOf(block, target, row);
        if (cells.empty())
            continue;
        if (target.kind == WordTableTarget::Kind::Register)
            putRegisterRow(target, cells, m_contexts[block]);
        else
            putTableRow(target, cells);
    }
}

void WordRows::markHeads(std::size_t block, const WordTableTarget& target)
{
    const auto& table = std::get<office::WordTable>(m_document.blocks[block].content);
    for (std::size_t cell = 0; cell < table.cells.size(); ++cell)
        if (table.cells[cell].row < target.headRows)
            m_ledger.structure({block, cell});
}

std::string WordRows::headOf(std::size_t block, const WordTableTarget& target, std::size_t column) const
{
    const auto& table = std::get<office::WordTable>(m_document.blocks[block].content);
    for (std::size_t row = target.headRows; row > 0; --row)
        if (!table.at(row - 1, column).empty())
            return text::replaced(table.at(row - 1, column), "\n", "");
    return {};
}

/// The cells of a row that say something, a cell over several columns once.
std::vector<WordRows::Typed> WordRows::rowOf(std::size_t block, const WordTableTarget& target,
                                             std::size_t row) const
{
    const auto& table = std::get<office::WordTable>(m_document.blocks[block].content);
    std::vector<Typed> cells;
    std::size_t last = office::WordTable::kNone;
    for (std::size_t column = 0; column < table.width(); ++column) {
        const std::size_t index = table.grid[row][column];
        if (index == office::WordTable::kNone || index == last)
            continue;
        last = index;
        const std::string& text = table.cells[index].text;
        if (!text.empty())
            cells.push_back({column < target.columns.size() ? target.columns[column] : "",
                             text,
                             headOf(block, target, column),
                             {block, index}});
    }
    return cells;
}

/// Of a tree: what its row says, else 夜間・休日 in the words above it.
std::string WordRows::variantOf(const std::vector<Typed>& cells, const WordContext& context) const
{
    for (const Typed& cell : cells)
        if (cell.column == "variant")
            if (const auto said =
                    plan::entered(m_plan, *plan::columnOf(RegisterId::Tree, "variant"), cell.text))
                return *said;
    const std::string words = context.title + context.own;
    return words.find("夜") != std::string::npos || words.find("休日") != std::string::npos ? "night" : "day";
}

/// The row that is already there under that name; for a call the same two people.
plan::RowId WordRows::rowNamed(RegisterId id, const std::vector<Typed>& cells, std::string_view name,
                               const WordContext& context) const
{
    const auto of = [&](std::string_view column) -> std::string {
        for (const Typed& cell : cells)
            if (cell.column == column) {
                const auto typed = id == RegisterId::People ? nameAndPost(cell.text).name : cell.text;
                const auto stored = plan::entered(m_plan, *plan::columnOf(id, column), typed);
                return stored ? text::folded(*stored) : "";
            }
        return {};
    };
    const std::string wanted = of(name);
    const std::string variant = id == RegisterId::Tree ? variantOf(cells, context) : "";
    for (const plan::RowId& row : plan::rowIds(m_plan, id)) {
        const auto has = [&](std::string_view column) {
            return text::folded(plan::cell(m_plan, id, row, column));
        };
        if (has(name) != wanted)
            continue;
        if (id == RegisterId::Tree &&
            (has("caller") != of("caller") || plan::cell(m_plan, id, row, "variant") != variant))
            continue;
        if (id == RegisterId::Stock && !of("place").empty() && !has("place").empty() &&
            has("place") != of("place"))
            continue;
        return row;
    }
    return {};
}

void WordRows::putRegisterRow(const WordTableTarget& target, std::vector<Typed> cells,
                              const WordContext& context)
{
    const RegisterId id = target.registerId;
    const std::string name(tellingColumns(id).name);
    const auto named = std::find_if(cells.begin(), cells.end(), [&](const Typed& cell) {
        return cell.column == name && !isBlankCell(cell.text);
    });
    if (named == cells.end())
        return; // a row without a name goes to the tray as it is
    if (id == RegisterId::Revisions && !parseDate(named->text))
        return;
    plan::RowId row = rowNamed(id, cells, name, context);
    const bool isNew = row.empty();
    if (isNew)
        row = plan::addRow(m_plan, id);
    if (id == RegisterId::Tree && isNew)
        (void)plan::setCell(m_plan, id, row, "variant", variantOf(cells, context));
    if (id == RegisterId::Stock && isNew && target.field.spec)
        if (const auto where = target.field.spec->where.find("category");
            where != target.field.spec->where.end() && !where->second.empty() &&
            std::none_of(cells.begin(), cells.end(),
                         [](const Typed& cell) { return cell.column == "category"; }))
            (void)plan::setCell(m_plan, id, row, "category", where->second.front());
    // The name first: notes and unfinished cells hang on it.
    std::stable_partition(cells.begin(), cells.end(), [&](const Typed& cell) { return cell.column == name; });
    for (const Typed& cell : cells) {
        if (isBlankCell(cell.text)) {
            m_ledger.structure(cell.spot);
            continue;
        }
        const bool set =
            !cell.column.empty() && setCell(id, row, cell.column, cell.text, cell.spot, target.isSure);
        if (!set)
            addNote(id, row, cell); // else it stays for the tray
    }
}

bool WordRows::setCell(RegisterId id, const plan::RowId& row, const std::string& column,
                       const std::string& typed, const WordSpot& spot, bool isSure)
{
    const plan::ColumnInfo& info = *plan::columnOf(id, column);
    const std::string path = pathOf(id, m_plan, row, column);
    std::string text(text::trimmed(typed));
    std::string more;   // what the value carries besides
    std::string moreIn; // … and the column for it
    if (id == RegisterId::People && column == "name") {
        const NameAndPost split = nameAndPost(text);
        text = split.name;
        more = split.post;
        moreIn = "post";
    } else if (info.kind == plan::CellKind::Number) {
        const auto amount = amountIn(text);
        if (!amount)
            return false;
        text = amount->number;
        more = amount->unit;
        moreIn = id == RegisterId::Stock ? "unit" : "";
    } else if (id == RegisterId::Stock && column == "expiry") {
        if (const auto end = termEnd(text))
            text = end->iso();
    } else if (id == RegisterId::Roles && column == "holder") {
        const auto names = namesIn(text);
        for (std::size_t at = 1; at < names.size() && at <= 3; ++at)
            if (!setCell(id, row, "deputy" + std::to_string(at), names[at], spot, false))
                return false;
        if (!names.empty())
            text = names.front();
    }
    if (info.kind == plan::CellKind::Person && column != "name") {
        const NameAndPost split = nameAndPost(text);
        if (!split.post.empty() && !plan::personNamed(m_plan, split.name).id.empty())
            text = split.name; // the post stands in the register of people
    } else if (info.kind == plan::CellKind::Phone || info.kind == plan::CellKind::Text) {
        text = text::replaced(std::move(text), "\n", info.kind == plan::CellKind::Phone ? "、" : " ");
    }
    auto stored = plan::entered(m_plan, info, text);
    if (!stored)
        return false;
    const std::string old = plan::cell(m_plan, id, row, column);
    if (!old.empty() && text::folded(old) != text::folded(*stored)) {
        if (id != RegisterId::People || info.kind != plan::CellKind::Phone ||
            old.find(*stored) == std::string::npos)
            return false; // what the plan says already stays
        m_ledger.placed(spot, path, isSure);
        return true;
    }
    if (!plan::setCell(m_plan, id, row, column, *stored))
        return false;
    if (!more.empty() && !moreIn.empty() && plan::cell(m_plan, id, row, moreIn).empty())
        (void)plan::setCell(m_plan, id, row, moreIn, more);
    m_ledger.placed(spot, path, isSure);
    return true;
}

/// A cell no column takes, beside the others as 「頭書：内容」. False where the register has no notes.
bool WordRows::addNote(RegisterId id, const plan::RowId& row, const Typed& cell)
{
    const plan::ColumnInfo* note = plan::columnOf(id, "note");
    if (!note)
        return false;
    const std::string more =
        (cell.head.empty() ? "" : cell.head + "：") + text::replaced(cell.text, "\n", " ");
    std::string text = plan::cell(m_plan, id, row, "note");
    if (text.find(more) == std::string::npos)
        text += (text.empty() ? "" : "／") + more;
    if (!plan::setCell(m_plan, id, row, "note", text))
        return false;
    m_ledger.placed(cell.spot, pathOf(id, m_plan, row, "note"), false);
    return true;
}

void WordRows::putTableRow(const WordTableTarget& target, const std::vector<Typed>& cells)
{
    const forms::FieldSpec& spec = *target.field.spec;
    if (std::all_of(cells.begin(), cells.end(), [](const Typed& cell) { return isBlankCell(cell.text); })) {
        for (const Typed& cell : cells)
            m_ledger.structure(cell.spot);
        return;
    }
    std::map<std::string, plan::Cell> row;
    const auto columnOf = [&](const std::string& id) {
        return std::find_if(spec.columns.begin(), spec.columns.end(),
                            [&](const forms::ColumnSpec& column) { return column.id == id; });
    };
    const auto isFree = [](const forms::ColumnSpec& column) {
        return column.kind == plan::CellKind::Text || column.kind == plan::CellKind::Paragraph;
    };
    const auto last = std::find_if(spec.columns.rbegin(), spec.columns.rend(), isFree);
    for (const Typed& cell : cells) {
        const auto column = columnOf(cell.column);
        if (column != spec.columns.end() && !row.contains(column->id)) {
            const auto stored = forms::enteredFieldCell(m_plan, *column, cell.text);
            const bool fits =
                stored && (column->choices.empty() ||
                           std::any_of(column->choices.begin(), column->choices.end(),
                                       [&](const auto& choice) { return choice.id == *stored; }));
            if (fits) {
                row[column->id].text = *stored;
                m_ledger.placed(cell.spot, target.field.path.str(), target.isSure);
                continue;
            }
        }
        if (last == spec.columns.rend())
            continue;
        std::string& text = row[last->id].text;
        text += (text.empty() ? "" : "／") + (cell.head.empty() ? "" : cell.head + "：") + cell.text;
        m_ledger.placed(cell.spot, target.field.path.str(), false);
    }
    if (row.empty())
        return;
    plan::FieldValue& value = m_plan.fields[target.field.path].value;
    if (!std::holds_alternative<plan::TableValue>(value))
        value = plan::TableValue{};
    auto& rows = std::get<plan::TableValue>(value).rows;
    const bool isThere = std::any_of(rows.begin(), rows.end(), [&](const auto& old) {
        return std::all_of(row.begin(), row.end(), [&](const auto& each) {
            const auto it = old.find(each.first);
            return it != old.end() && it->second.text == each.second.text;
        });
    });
    if (!isThere)
        rows.push_back(std::move(row));
}

void WordRows::putMatrix(std::size_t block, const WordTableTarget& target)
{
    const auto& table = std::get<office::WordTable>(m_document.blocks[block].content);
    const forms::FieldSpec& spec = *target.field.spec;
    plan::FieldValue value =
        m_plan.field(target.field.path) ? m_plan.field(target.field.path)->value : plan::FieldValue();
    if (!std::holds_alternative<plan::MatrixValue>(value))
        value = plan::MatrixValue{};
    auto& cells = std::get<plan::MatrixValue>(value).cells;
    for (std::size_t line = target.headRows; line < table.grid.size(); ++line) {
        const std::string label(text::trimmed(text::replaced(table.at(line, 0), "\n", "")));
        if (label.empty())
            continue;
        std::string rowId;
        double most = 0.6;
        for (const forms::ChoiceSpec& known : forms::matrixRows(spec, m_plan))
            if (const double alike = m_forms.titles.likeness(label, known.label);
                alike > most || (alike == most && rowId.empty())) {
                most = alike;
                rowId = known.id;
            }
        const WordSpot labelSpot{block, table.grid[line][0]};
        if (rowId.empty() && spec.rowsFrom == "tasks") {
            rowId = plan::addRow(m_plan, RegisterId::Tasks);
            (void)plan::setCell(m_plan, RegisterId::Tasks, rowId, "name", label);
            m_ledger.placed(labelSpot, "tasks/" + rowId + "/name", false);
        } else if (rowId.empty()) {
            continue; // the whole row goes to the tray
        } else {
            m_ledger.structure(labelSpot);
        }
        std::size_t before = table.grid[line][0];
        for (std::size_t column = 1; column < table.width(); ++column) {
            const std::size_t index = table.grid[line][column];
            if (index == office::WordTable::kNone || index == before || target.columns[column].empty())
                continue;
            before = index;
            const std::string& text = table.cells[index].text;
            if (text.empty())
                continue;
            plan::Cell& cell = cells[rowId][target.columns[column]];
            if (!cell.text.empty() && cell.text != text)
                continue;
            cell.text = text;
            m_ledger.placed({block, index}, target.field.path.str(), target.isSure);
        }
        if (cells.contains(rowId) && cells[rowId].empty())
            cells.erase(rowId);
    }
    if (!cells.empty())
        m_plan.fields[target.field.path].value = value;
}

} // namespace keizoku::app
