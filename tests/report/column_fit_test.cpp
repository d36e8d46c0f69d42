// SPDX-License-Identifier: Apache-2.0
// Widths that suit what stands in the columns.
#include <catch2/catch.hpp>

#include "report/column_fit.h"
#include "report/register_table.h"
#include "report/support/plans.h"

using namespace keizoku;
using namespace keizoku::report;
using namespace keizoku::report::test;
using document::Table;

namespace {

Table tableOf(std::size_t columns, const std::string& cell)
{
    Table table;
    table.columns.assign(columns, {"見出し"});
    table.rows.push_back(document::TableRow(columns, document::plain(cell)));
    return table;
}

/// In em of a text of 165 mm at 10.5 pt (or 240 mm, turned), without padding.
double widthOf(const Table& table, std::size_t column)
{
    double sum = 0.0;
    for (const auto& each : table.columns)
        sum += each.weight;
    return (table.landscape ? 64.0 : 44.5) * table.columns[column].weight / sum - 1.0;
}

} // namespace

TEST_CASE("a phone number keeps one line beside long texts", "[report]")
{
    Table table =
        tableOf(4, "長い文章がここに続きます。長い文章がここに続きます。長い文章がここに続きます。");
    table.rows[0][2] = document::plain("0743-11-6240");
    fitColumns(table);
    CHECK_FALSE(table.landscape);
    CHECK(widthOf(table, 2) >= 6.0);
    CHECK(widthOf(table, 0) > widthOf(table, 2));
}

TEST_CASE("many columns turn the page", "[report]")
{
    Table eight = tableOf(8, "短い");
    fitColumns(eight);
    CHECK_FALSE(eight.landscape);
    Table nine = tableOf(9, "短い");
    fitColumns(nine);
    CHECK(nine.landscape);
    Table phones = tableOf(8, "0743-11-6240");
    fitColumns(phones);
    CHECK(phones.landscape);
    for (std::size_t at = 0; at < 8; ++at)
        CHECK(widthOf(phones, at) >= 6.0);
}

TEST_CASE("phones of the contact register keep one line", "[report]")
{
    const plan::Plan plan = registersOnly();
    const Edition edition = draft();
    const Source source{plan, test::pack(), edition, false};
    const Table table = registerTable(
        source, plan::RegisterId::Contacts,
        {"category", "name", "contactPerson", "phone", "nightPhone", "service", "confirmed"}, {});
    CHECK(widthOf(table, 3) >= 6.0);
    CHECK(widthOf(table, 4) >= 6.0);
}

TEST_CASE("tables without rows or columns have widths too", "[report]")
{
    Table none;
    fitColumns(none);
    Table headOnly = tableOf(2, "");
    headOnly.rows.clear();
    fitColumns(headOnly);
    CHECK(headOnly.columns[0].weight > 0.0);
}
