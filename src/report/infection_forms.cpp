// SPDX-License-Identifier: Apache-2.0
#include "report/infection_forms.h"

#include <array>
#include <span>

#include "report/field_blocks.h"
#include "report/health_form.h"
#include "report/source.h"

namespace keizoku::report {

namespace {

using plan::RegisterId;

constexpr std::string_view kKeep = "健康の情報です。記入した用紙は、鍵のかかる場所に保管してください。";

// In em, in the order of the registers' columns: what is written by hand needs more room than what is
// printed.
constexpr std::array kCaseWidths = {5.5, 5.0, 5.0, 8.0, 7.0, 6.0, 9.0, 9.5, 5.5, 5.5};
constexpr std::array kVisitorWidths = {6.0, 5.0, 12.0, 10.0, 5.5, 11.0, 10.0, 6.0};

/// As printed, days in their short form.
std::string cellOf(const Source& source, RegisterId id, const plan::RowId& row,
                   const plan::ColumnInfo& column)
{
    if (column.kind != plan::CellKind::Date)
        return printedCell(source, id, row, column);
    const auto date = Date::fromIso(plan::cell(source.plan, id, row, column.id));
    return date ? shortJapaneseDate(*date) : "";
}

document::Table formTable(const Source& source, RegisterId id, std::span<const double> widths, bool rows)
{
    document::Table table;
    table.blankForm = true;
    table.landscape = true;
    const auto columns = plan::columnsOf(id);
    for (std::size_t at = 0; at < columns.size(); ++at)
        table.columns.push_back(
            {inWords(source.pack, columns[at].label), at < widths.size() ? widths[at] : 6.0});
    if (rows && !source.masked)
        for (const plan::RowId& row : plan::rowIds(source.plan, id)) {
            document::TableRow& cells = table.rows.emplace_back();
            for (const plan::ColumnInfo& column : columns)
                cells.push_back(document::plain(cellOf(source, id, row, column)));
        }
    table.filler = document::TableRow(columns.size(), document::plain(""));
    table.rows.insert(table.rows.end(), kEmptyRows, table.filler);
    return table;
}

/// The title of a sheet, how to keep it, and that a masked print leaves something out.
void begin(Blocks& blocks, const Source& source, RegisterId id, const std::string& number, std::string title)
{
    blocks.push_back(document::Heading{1, "様式" + number, std::move(title), "form-" + number, true});
    const bool isKept = source.masked && !plan::rowIds(source.plan, id).empty();
    const std::string kept = isKept ? "　" + std::string(kKept) + "（この印刷には入れていません）" : "";
    blocks.push_back(document::Paragraph{document::plain(std::string(kKeep) + kept), true});
}

} // namespace

document::Document infectionDocument(const plan::Plan& plan, const forms::Pack& pack, const Edition& edition,
                                     const InfectionForms& which, bool masked)
{
    const Source source{plan, pack, edition, masked};
    document::Document document = emptyDocument(source, "感染症の様式");
    if (edition.draft) {
        // Sheets to work with: what is registered, as it is today, is no draft of anything.
        document.draft = false;
        document.versionLabel = eraDate(edition.date) + "現在";
    }
    Blocks& blocks = document.blocks;
    if (which.health) {
        begin(blocks, source, RegisterId::HealthChecks, "3",
              inWords(pack, "職員・利用者 体温・体調チェックリスト"));
        append(blocks, healthForm(source, which.rows));
    }
    if (which.cases) {
        begin(blocks, source, RegisterId::Cases, "4", "感染（疑い）者・濃厚接触（疑い）者管理リスト");
        blocks.push_back(formTable(source, RegisterId::Cases, kCaseWidths, which.rows));
    }
    if (which.visitors) {
        begin(blocks, source, RegisterId::Visitors, "8", "来所立ち入り時体温チェックリスト");
        blocks.push_back(formTable(source, RegisterId::Visitors, kVisitorWidths, which.rows));
    }
    return document;
}

} // namespace keizoku::report
