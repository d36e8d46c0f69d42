// SPDX-License-Identifier: Apache-2.0
#include "compare/comparison.h"

#include <algorithm>
#include <unordered_map>

#include "compare/row_match.h"

namespace keizoku::compare {

namespace {

using plan::FieldValue;

const CellRow kNoCells;

/// Cells that differ, by column.
std::vector<CellChange> cellsBetween(const CellRow& before, const CellRow& after)
{
    std::vector<CellChange> cells;
    auto old = before.begin();
    auto now = after.begin();
    while (old != before.end() || now != after.end()) {
        const bool isOld = now == after.end() || (old != before.end() && old->first <= now->first);
        const bool isNow = old == before.end() || (now != after.end() && now->first <= old->first);
        CellChange change{isOld ? old->first : now->first, {}, {}};
        if (isOld)
            change.before = (old++)->second;
        if (isNow)
            change.after = (now++)->second;
        if (change.before != change.after)
            cells.push_back(std::move(change));
    }
    return cells;
}

TableChange tableBetween(const plan::TableValue& before, const plan::TableValue& after)
{
    TableChange change{inOrder(originsOf(before.rows, after.rows), before.rows.size())};
    for (RowChange& row : change.rows)
        row.cells = cellsBetween(row.before ? before.rows[*row.before] : kNoCells,
                                 row.after ? after.rows[*row.after] : kNoCells);
    return change;
}

MatrixChange matrixBetween(const plan::MatrixValue& before, const plan::MatrixValue& after)
{
    MatrixChange change;
    auto old = before.cells.begin();
    auto now = after.cells.begin();
    std::size_t oldAt = 0;
    std::size_t newAt = 0;
    while (old != before.cells.end() || now != after.cells.end()) {
        const bool isOld =
            now == after.cells.end() || (old != before.cells.end() && old->first <= now->first);
        const bool isNow =
            old == before.cells.end() || (now != after.cells.end() && now->first <= old->first);
        RowChange row;
        row.id = isOld ? old->first : now->first;
        row.cells = cellsBetween(isOld ? old->second : kNoCells, isNow ? now->second : kNoCells);
        if (isOld) {
            row.before = oldAt++;
            ++old;
        }
        if (isNow) {
            row.after = newAt++;
            ++now;
        }
        change.rows.push_back(std::move(row));
    }
    return change;
}

/// Both values as one kind with cells, where there is no value on one side: an added table is a table all
/// of whose rows are new.
template <class Cells>
std::optional<Two<const Cells*>> bothAs(const plan::Field* before, const plan::Field* after)
{
    static const Cells none;
    const Cells* old = before ? std::get_if<Cells>(&before->value) : &none;
    const Cells* now = after ? std::get_if<Cells>(&after->value) : &none;
    return old && now ? std::optional(Two<const Cells*>{old, now}) : std::nullopt;
}

FieldChange fieldBetween(const plan::FieldPath& path, const plan::Field* before, const plan::Field* after)
{
    static const plan::Field none;
    const plan::Field& old = before ? *before : none;
    const plan::Field& now = after ? *after : none;
    FieldChange change{path,
                       {before != nullptr, after != nullptr},
                       {},
                       {old.origin, now.origin},
                       {old.settled, now.settled}};
    if (old.value == now.value)
        return change;
    if (const auto tables = bothAs<plan::TableValue>(before, after))
        change.value = tableBetween(*tables->before, *tables->after);
    else if (const auto matrices = bothAs<plan::MatrixValue>(before, after))
        change.value = matrixBetween(*matrices->before, *matrices->after);
    else
        change.value = ValueChange{old.value, now.value};
    return change;
}

void compareFields(const plan::Plan& before, const plan::Plan& after, std::vector<FieldChange>& changes)
{
    auto old = before.fields.begin();
    auto now = after.fields.begin();
    while (old != before.fields.end() || now != after.fields.end()) {
        const bool isOld =
            now == after.fields.end() || (old != before.fields.end() && old->first <= now->first);
        const bool isNow =
            old == before.fields.end() || (now != after.fields.end() && now->first <= old->first);
        if (!(isOld && isNow && old->second == now->second))
            changes.push_back(fieldBetween(isOld ? old->first : now->first, isOld ? &old->second : nullptr,
                                           isNow ? &now->second : nullptr));
        old = isOld ? std::next(old) : old;
        now = isNow ? std::next(now) : now;
    }
}

template <class Row>
std::optional<plan::Cell> cellOf(const Row* row, const plan::Column<Row>& column)
{
    std::string text = row ? column.get(*row) : "";
    return text.empty() ? std::nullopt : std::optional(plan::Cell{std::move(text), {}});
}

template <class Row>
RowChanges rowsBetween(const std::vector<Row>& before, const std::vector<Row>& after)
{
    std::unordered_map<plan::RowId, std::size_t> places;
    for (std::size_t at = 0; at < before.size(); ++at)
        places.emplace(before[at].id, at);
    Origins origins;
    for (const Row& row : after) {
        const auto it = places.find(row.id);
        origins.push_back(it == places.end() ? std::nullopt : std::optional(it->second));
    }
    RowChanges rows = inOrder(origins, before.size());
    for (RowChange& row : rows) {
        const Row* old = row.before ? &before[*row.before] : nullptr;
        const Row* now = row.after ? &after[*row.after] : nullptr;
        row.id = now ? now->id : old->id;
        if (old && now && *old == *now)
            continue;
        for (const plan::Column<Row>& column : plan::columns<Row>()) {
            CellChange cell{std::string(column.info.id), cellOf(old, column), cellOf(now, column)};
            if (cell.before != cell.after)
                row.cells.push_back(std::move(cell));
        }
    }
    return rows;
}

/// Rows may differ in what is not stored, as in the order of a person's phones of different use.
bool differs(const RegisterChange& change)
{
    return change.next.differ() ||
           std::any_of(change.rows.begin(), change.rows.end(), [](const RowChange& row) {
               return row.added() || row.removed() || row.moved || !row.cells.empty();
           });
}

void compareRegisters(const plan::Plan& before, const plan::Plan& after, std::vector<RegisterChange>& changes)
{
    for (int id = 0; id <= static_cast<int>(plan::RegisterId::Copies); ++id) {
        const auto which = static_cast<plan::RegisterId>(id);
        plan::withRegister(before, which, [&](const auto& old) {
            plan::withRegister(after, which, [&](const auto& other) {
                using Register = std::remove_cvref_t<decltype(old)>;
                if constexpr (std::is_same_v<Register, std::remove_cvref_t<decltype(other)>>) {
                    if (old.next == other.next && old.rows == other.rows)
                        return;
                    RegisterChange change{which, {old.next, other.next}, rowsBetween(old.rows, other.rows)};
                    if (differs(change))
                        changes.push_back(std::move(change));
                }
            });
        });
    }
}

} // namespace

bool RowChange::same() const
{
    return before && after && !moved &&
           std::none_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.texts().differ(); });
}

const RowChanges* FieldChange::rows() const
{
    if (const auto* table = std::get_if<TableChange>(&value))
        return &table->rows;
    const auto* matrix = std::get_if<MatrixChange>(&value);
    return matrix ? &matrix->rows : nullptr;
}

Comparison compare(const plan::Plan& before, const plan::Plan& after)
{
    Comparison comparison{{before.pack, after.pack}, {}, {}};
    compareFields(before, after, comparison.fields);
    compareRegisters(before, after, comparison.registers);
    return comparison;
}

} // namespace keizoku::compare
