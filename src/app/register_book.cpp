// SPDX-License-Identifier: Apache-2.0
#include "app/register_book.h"

#include <algorithm>

#include "report/mask.h"

namespace keizoku::app {

namespace {

using office::CellValue;
using plan::CellKind;
using plan::ColumnInfo;

class Book {
public:
    explicit Book(const report::Source& source) : m_source(source)
    {
        if (source.masked)
            m_mask.emplace(source.plan);
    }

    [[nodiscard]] office::TypedSheet sheet(const plan::RegisterInfo& info) const
    {
        std::vector<ColumnInfo> columns = plan::columnsOf(info.id);
        if (m_mask)
            std::erase_if(columns, [](const ColumnInfo& column) { return column.secret; });
        office::TypedSheet sheet{std::string(info.title), {}, {}};
        for (const ColumnInfo& column : columns)
            sheet.heads.emplace_back(column.label);
        for (const plan::RowId& row : plan::rowIds(m_source.plan, info.id)) {
            std::vector<CellValue>& cells = sheet.rows.emplace_back();
            for (const ColumnInfo& column : columns)
                cells.push_back(value(info.id, row, column));
        }
        return sheet;
    }

private:
    [[nodiscard]] CellValue value(plan::RegisterId id, const plan::RowId& row, const ColumnInfo& column) const
    {
        const std::string stored = plan::cell(m_source.plan, id, row, column.id);
        if (column.kind == CellKind::Date) {
            if (const auto date = Date::fromIso(stored))
                return *date;
        } else if (column.kind == CellKind::Number) {
            if (const auto number = plan::Decimal::parse(stored))
                return *number;
        } else if (id == plan::RegisterId::Offices && column.id == "service") {
            return report::serviceName(m_source.pack, stored);
        }
        std::string shown = plan::shown(m_source.plan, column, stored);
        return m_mask ? m_mask->hidden(shown) : shown;
    }

    const report::Source& m_source;
    std::optional<report::Mask> m_mask;
};

} // namespace

office::Workbook registerBook(const report::Source& source, std::optional<plan::RegisterId> only)
{
    const document::Document head = report::emptyDocument(source, "台帳");
    office::Workbook book{head.title, head.office, head.versionLabel, head.isoInstant, {}};
    const Book writer(source);
    for (const plan::RegisterInfo& info : plan::registers()) {
        const bool isKept = source.masked && report::isPrivate(info.id);
        const bool isFilled = !plan::rowIds(source.plan, info.id).empty();
        if (!isKept && (only ? *only == info.id : isFilled))
            book.sheets.push_back(writer.sheet(info));
    }
    return book;
}

} // namespace keizoku::app
