// SPDX-License-Identifier: Apache-2.0
#include "compare/changes.h"

#include "plan/items.h"
#include "plan/register_access.h"

namespace keizoku::compare {

namespace {

/// The text of a value without cells; others as their JSON.
std::string textOf(const plan::FieldValue& value)
{
    if (plan::isEmpty(value))
        return "";
    // One key, one value: what is inside is the text.
    const Json json = plan::toJson(value);
    const Json& inside = json.object().begin()->second;
    return inside.isString() ? inside.string() : inside.dump();
}

std::string placeOf(const std::optional<std::size_t>& row)
{
    return row ? std::to_string(*row + 1) : "";
}

/// `at` makes the path and the cell of a column; "" is the row itself.
template <class At>
void addRows(const RowChanges& rows, At at, std::vector<Change>& changes)
{
    for (const RowChange& row : rows) {
        if (row.moved) {
            const auto [path, cell] = at(row, "");
            changes.push_back({path, cell, placeOf(row.before), placeOf(row.after), true});
        }
        for (const CellChange& each : row.cells)
            if (const Two<std::string> texts = each.texts(); texts.differ()) {
                const auto [path, cell] = at(row, each.column);
                changes.push_back({path, cell, texts.before, texts.after, false});
            }
    }
}

void addField(const FieldChange& field, std::vector<Change>& changes)
{
    const std::string path = field.path.str();
    if (const auto* both = std::get_if<ValueChange>(&field.value)) {
        const Change change{path, {}, textOf(both->before), textOf(both->after), false};
        if (change.before != change.after)
            changes.push_back(change);
    } else if (const RowChanges* rows = field.rows()) {
        addRows(
            *rows,
            [&](const RowChange& row, const std::string& column) {
                const std::string name =
                    row.id.empty() ? placeOf(row.after ? row.after : row.before) : row.id;
                return std::pair(path, column.empty() ? name : name + "." + column);
            },
            changes);
    }
}

} // namespace

std::vector<Change> changesIn(const Comparison& comparison)
{
    std::vector<Change> changes;
    for (const FieldChange& field : comparison.fields)
        addField(field, changes);
    for (const RegisterChange& which : comparison.registers) {
        const std::string key(plan::info(which.id).key);
        addRows(
            which.rows,
            [&](const RowChange& row, const std::string& column) {
                const std::string path = key + "/" + row.id;
                return std::pair(column.empty() ? path : path + "/" + column, std::string());
            },
            changes);
    }
    return changes;
}

} // namespace keizoku::compare
