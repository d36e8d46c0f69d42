// SPDX-License-Identifier: Apache-2.0
// The way from the earlier plan to the later one.
#include <algorithm>

#include "compare/comparison.h"
#include "compare/row_match.h"

namespace keizoku::compare {

namespace {

tl::unexpected<Error> another(const std::string& where)
{
    return fail(ErrorCode::Conflict,
                "比べた計画とは別の計画なので、違いを当てはめられません。計画は変えていません。", where);
}

/// False when an earlier cell is not what was compared.
bool change(CellRow& row, const std::vector<CellChange>& cells)
{
    for (const CellChange& cell : cells) {
        const auto it = row.find(cell.column);
        if ((it != row.end()) != cell.before.has_value() || (cell.before && it->second != *cell.before))
            return false;
        if (cell.after)
            row.insert_or_assign(cell.column, *cell.after);
        else
            row.erase(it);
    }
    return true;
}

/// Kept rows that are compared with themselves leave the rest of the earlier rows where they are.
std::size_t countOf(const RowChanges& rows, std::optional<std::size_t> RowChange::*side)
{
    return static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [&](const RowChange& row) { return (row.*side).has_value(); }));
}

Result<void> applyTo(plan::FieldValue& value, const TableChange& table)
{
    if (std::holds_alternative<std::monostate>(value))
        value = plan::TableValue{};
    auto* before = std::get_if<plan::TableValue>(&value);
    if (!before || before->rows.size() != countOf(table.rows, &RowChange::before))
        return another("table");
    plan::TableValue after;
    after.rows.resize(countOf(table.rows, &RowChange::after));
    for (const RowChange& row : table.rows) {
        CellRow cells = row.before ? before->rows[*row.before] : CellRow{};
        if (!change(cells, row.cells))
            return another("cell of a table");
        if (row.after)
            after.rows[*row.after] = std::move(cells);
    }
    value = std::move(after);
    return {};
}

Result<void> applyTo(plan::FieldValue& value, const MatrixChange& matrix)
{
    if (std::holds_alternative<std::monostate>(value))
        value = plan::MatrixValue{};
    auto* to = std::get_if<plan::MatrixValue>(&value);
    if (!to)
        return another("matrix");
    for (const RowChange& row : matrix.rows) {
        if (to->cells.contains(row.id) != row.before.has_value() || !change(to->cells[row.id], row.cells))
            return another("row of a matrix");
        if (!row.after)
            to->cells.erase(row.id);
    }
    return {};
}

Result<void> applyTo(plan::FieldValue& value, const ValueChange& both)
{
    if (value != both.before)
        return another("value");
    value = both.after;
    return {};
}

Result<void> applyTo(plan::FieldValue&, std::monostate)
{
    return {};
}

Result<void> applyField(plan::Plan& plan, const FieldChange& change)
{
    const plan::Field* before = plan.field(change.path);
    if ((before != nullptr) != change.present.before)
        return another(change.path.str());
    plan::Field field = before ? *before : plan::Field{};
    if (field.origin != change.origin.before || field.settled != change.settled.before)
        return another(change.path.str());
    if (auto done = std::visit([&](const auto& how) { return applyTo(field.value, how); }, change.value);
        !done)
        return done;
    field.origin = change.origin.after;
    field.settled = change.settled.after;
    if (change.present.after)
        plan.fields.insert_or_assign(change.path, std::move(field));
    else
        plan.fields.erase(change.path);
    return {};
}

template <class Row>
Result<void> changeRow(Row& row, const std::vector<CellChange>& cells)
{
    for (const CellChange& cell : cells) {
        const auto columns = plan::columns<Row>();
        const auto column = std::find_if(columns.begin(), columns.end(),
                                         [&](const auto& each) { return each.info.id == cell.column; });
        const Two<std::string> texts = cell.texts();
        if (column == columns.end() || column->get(row) != texts.before)
            return another(row.id + "/" + cell.column);
        if (auto set = column->set(row, texts.after); !set)
            return set;
    }
    return {};
}

template <class Row>
Result<void> applyRows(plan::Register<Row>& to, const RegisterChange& change)
{
    if (to.next != change.next.before || to.rows.size() != countOf(change.rows, &RowChange::before))
        return another(std::to_string(to.next));
    std::vector<Row> after(countOf(change.rows, &RowChange::after));
    for (const RowChange& row : change.rows) {
        if (row.before && to.rows[*row.before].id != row.id)
            return another(row.id);
        if (!row.after)
            continue;
        Row& made = after[*row.after];
        if (row.before)
            made = to.rows[*row.before];
        made.id = row.id;
        if (auto done = changeRow(made, row.cells); !done)
            return done;
    }
    to.rows = std::move(after);
    to.next = change.next.after;
    return {};
}

} // namespace

Result<plan::Plan> apply(plan::Plan before, const Comparison& comparison)
{
    if (before.pack != comparison.pack.before)
        return another("pack");
    before.pack = comparison.pack.after;
    for (const FieldChange& field : comparison.fields)
        if (const auto done = applyField(before, field); !done)
            return failed(done);
    for (const RegisterChange& change : comparison.registers) {
        const auto done =
            plan::withRegister(before, change.id, [&](auto& to) { return applyRows(to, change); });
        if (!done)
            return failed(done);
    }
    return before;
}

} // namespace keizoku::compare
