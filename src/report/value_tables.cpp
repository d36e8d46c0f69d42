// SPDX-License-Identifier: Apache-2.0
#include "report/value_tables.h"

#include <algorithm>

#include "forms/notation.h"
#include "report/column_fit.h"
#include "report/register_table.h"

namespace keizoku::report {

namespace {

using Row = std::map<std::string, plan::Cell>;

document::TableColumn headOf(const forms::ColumnSpec& column)
{
    std::string head = column.label;
    if (!column.unit.empty() && head.find(column.unit) == std::string::npos)
        head += "（" + column.unit + "）";
    return {std::move(head), 1.0, column.mark ? document::Align::Center : alignOf(column.kind)};
}

void addCells(document::TableRow& to, const Source& source, const forms::FieldSpec& spec, const Row& row)
{
    for (const forms::ColumnSpec& column : spec.columns) {
        const auto it = row.find(column.id);
        const std::string stored = it == row.end() ? "" : it->second.text;
        to.push_back(document::plain(column.kind == plan::CellKind::Person
                                         ? nameOf(source, stored)
                                         : forms::shownFieldCell(source.plan, column, stored)));
    }
}

/// Of a matrix whose rows are the office's own: ten resources for a task that needs three of them would turn
/// the page for nothing.
forms::FieldSpec withoutEmptyColumns(forms::FieldSpec spec, const plan::MatrixValue& value)
{
    std::erase_if(spec.columns, [&](const forms::ColumnSpec& column) {
        return std::none_of(value.cells.begin(), value.cells.end(),
                            [&](const auto& row) { return row.second.contains(column.id); });
    });
    return spec;
}

} // namespace

document::Table tableOf(const Source& source, const forms::FieldSpec& spec, const plan::TableValue& value)
{
    document::Table table;
    for (const forms::ColumnSpec& column : spec.columns)
        table.columns.push_back(headOf(column));
    for (const Row& row : value.rows)
        if (!row.empty())
            addCells(table.rows.emplace_back(), source, spec, row);
    table.blankForm = spec.region == forms::TextRegion::Form;
    fitColumns(table);
    return table;
}

document::Table tableOf(const Source& source, const forms::FieldSpec& spec, const plan::MatrixValue& value)
{
    document::Table table;
    const auto from = plan::registerNamed(spec.rowsFrom);
    const plan::ColumnInfo* name = from ? plan::columnOf(*from, "name") : nullptr;
    table.columns.push_back({name ? inWords(source.pack, name->label) : "区分"});
    const forms::FieldSpec asked = from ? withoutEmptyColumns(spec, value) : spec;
    for (const forms::ColumnSpec& column : asked.columns)
        table.columns.push_back(headOf(column));
    for (const forms::ChoiceSpec& row : forms::matrixRows(spec, source.plan)) {
        const auto it = value.cells.find(row.id);
        const bool isEmpty = it == value.cells.end() || it->second.empty();
        if (from && isEmpty)
            continue;
        document::TableRow& cells = table.rows.emplace_back();
        cells.push_back({document::Span{row.label, document::Mark::Strong, {}}});
        addCells(cells, source, asked, isEmpty ? Row{} : it->second);
    }
    table.blankForm = spec.region == forms::TextRegion::Form;
    fitColumns(table);
    return table;
}

} // namespace keizoku::report
