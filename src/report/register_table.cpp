// SPDX-License-Identifier: Apache-2.0
#include "report/register_table.h"

#include <algorithm>

#include "report/column_fit.h"

namespace keizoku::report {

namespace {

bool passes(const Source& source, plan::RegisterId id, const plan::RowId& row, const RowFilter& where)
{
    return std::all_of(where.begin(), where.end(), [&](const auto& condition) {
        const auto& [column, texts] = condition;
        const std::string stored = plan::cell(source.plan, id, row, column);
        const std::string shown = plan::shownCell(source.plan, id, row, column);
        return std::any_of(texts.begin(), texts.end(),
                           [&](const std::string& text) { return text == stored || text == shown; });
    });
}

} // namespace

document::Align alignOf(plan::CellKind kind)
{
    return kind == plan::CellKind::Number ? document::Align::Right : document::Align::Left;
}

document::Table registerTable(const Source& source, plan::RegisterId id, const std::vector<std::string>& show,
                              const RowFilter& where)
{
    document::Table table;
    std::vector<plan::ColumnInfo> columns;
    for (const std::string& name : show)
        if (const plan::ColumnInfo* column = plan::columnOf(id, name)) {
            columns.push_back(*column);
            table.columns.push_back({inWords(source.pack, column->label), 1.0, alignOf(column->kind)});
        }
    for (const plan::RowId& row : plan::rowIds(source.plan, id)) {
        if (!passes(source, id, row, where))
            continue;
        document::TableRow& cells = table.rows.emplace_back();
        for (const plan::ColumnInfo& column : columns)
            cells.push_back(document::plain(printedCell(source, id, row, column)));
    }
    fitColumns(table);
    return table;
}

} // namespace keizoku::report
