// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>

#include "base/text.h"
#include "report/comparison_table.h"
#include "report/support/plans.h"
#include "report/support/reading.h"

using namespace keizoku;
using namespace keizoku::report;
using document::Mark;
using plan::Plan;
using plan::RegisterId;
using test::has;

namespace {

Edition secondVersion()
{
    Edition edition = test::thirdVersion();
    edition.number = 2;
    edition.date = "2025-11-20";
    return edition;
}

struct Made {
    document::Document document;
    std::vector<std::string> summary;
};

Made made(const Plan& before, const Plan& after, const ComparisonOptions& options = {}, bool masked = false)
{
    const Edition old = secondVersion();
    const Edition now = test::thirdVersion();
    const Source from{before, test::pack(), old, masked};
    const Source to{after, test::pack(), now, masked};
    const auto comparison = compare::compare(before, after);
    return {comparisonDocument(from, to, comparison, options), summaryInWords(from, to, comparison)};
}

std::string words(const document::Line& line)
{
    return std::string(text::trimmed(test::text(line)));
}

/// Every row of every table but those that say （略）.
std::vector<document::TableRow> told(const document::Document& document)
{
    std::vector<document::TableRow> rows;
    for (const auto* table : test::all<document::Table>(document))
        for (const auto& row : table->rows)
            if (words(row[0]) != "（略）")
                rows.push_back(row);
    return rows;
}

std::string marked(const document::Line& line)
{
    std::string words;
    for (const document::Span& span : line)
        if (span.mark == Mark::Changed)
            words += "[" + span.text + "]";
    return words;
}

const plan::FieldPath kAim = plan::FieldPath::parse("purpose/aim@natural").value();

/// The first table field of the pack with two columns of text or more.
const forms::FieldInstance& tableField()
{
    static const auto all = test::pack().instances();
    const auto it = std::find_if(all.begin(), all.end(), [](const forms::FieldInstance& field) {
        return field.spec->kind == forms::FieldKind::Table && field.spec->columns.size() >= 2 &&
               field.spec->columns[0].kind == plan::CellKind::Text &&
               field.spec->columns[1].kind == plan::CellKind::Text;
    });
    REQUIRE(it != all.end());
    return *it;
}

Plan withTable(const std::vector<std::pair<std::string, std::string>>& rows)
{
    plan::TableValue table;
    const auto& columns = tableField().spec->columns;
    for (const auto& [a, b] : rows)
        table.rows.push_back({{columns[0].id, {a, {}}}, {columns[1].id, {b, {}}}});
    Plan plan = test::registersOnly();
    plan.fields[tableField().path].value = table;
    return plan;
}

} // namespace

TEST_CASE("a word changed in a text is the only one underlined", "[comparison]")
{
    Plan before = test::registersOnly();
    Plan after = before;
    before.fields[kAim].value = std::string("利用者の命を守る。");
    after.fields[kAim].value = std::string("職員の命を守る。");
    const Made all = made(before, after);
    const auto rows = told(all.document);
    REQUIRE(rows.size() == 1);
    CHECK(marked(rows[0][0]) == "[職員]");
    CHECK(marked(rows[0][1]) == "[利用者]");
    CHECK(all.summary.size() == 1);
    CHECK(has(all.summary.at(0), " 変更"));
    const auto swapped = told(made(before, after, {Order::Official, true, {}}).document);
    CHECK(marked(swapped.at(0)[0]) == "[利用者]");
}

TEST_CASE("columns are named by version and day, reasons stand beside", "[comparison]")
{
    Plan before = test::registersOnly();
    Plan after = before;
    after.fields[kAim].value = std::string("職員の命を守る。");
    ComparisonOptions options;
    options.reasons[kAim.str()] = "訓練の反省";
    const auto document = made(before, after, options).document;
    const auto tables = test::all<document::Table>(document);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0]->columns[0].head == "改定後（第3版）");
    CHECK(tables[0]->columns[1].head == "改定前（第2版）");
    CHECK(has(test::text(document), "第2版 令和7年11月20日"));
    const auto rows = told(document);
    REQUIRE(rows.size() == 1);
    CHECK(has(test::text(rows[0][1]), "（新設）"));
    CHECK(words(rows[0][2]) == "訓練の反省");
    const auto removed = told(made(after, before).document);
    REQUIRE(removed.size() == 1);
    CHECK(has(test::text(removed[0][0]), "（削除）"));
    CHECK(marked(removed[0][1]) == "[職員の命を守る。]");
}

TEST_CASE("lines that did not change are left out", "[comparison]")
{
    Plan before = test::registersOnly();
    Plan after = before;
    before.fields[kAim].value = std::string("一行目\n二行目\n三行目\n火を消す\n五行目");
    after.fields[kAim].value = std::string("一行目\n二行目\n三行目\n火を止める\n五行目");
    const auto rows = told(made(before, after).document);
    REQUIRE(rows.size() == 1);
    const std::string text = test::text(rows[0][0]);
    CHECK(has(text, "（略）"));
    CHECK_FALSE(has(text, "二行目"));
    CHECK(has(text, "五行目"));
}

TEST_CASE("one changed cell of a table is one marked cell, rows around it are left out", "[comparison]")
{
    const Plan before = withTable({{"停電", "発電機"}, {"断水", "給水車"}, {"通信", "無線"}});
    const Plan after = withTable({{"停電", "発電機"}, {"断水", "井戸"}, {"通信", "無線"}});
    const Made all = made(before, after);
    const auto rows = told(all.document);
    std::string marks;
    for (const auto& row : rows)
        marks += marked(row[0]);
    CHECK(marks == "[井戸]");
    CHECK(has(test::text(all.document), "2行目（断水）"));
    CHECK_FALSE(has(test::text(all.document), "発電機"));
    CHECK(has(all.summary.at(0), "変更（1行変更）"));
}

TEST_CASE("a moved row is shown as moved", "[comparison]")
{
    const Plan before = withTable({{"停電", "発電機"}, {"断水", "給水車"}, {"通信", "無線"}});
    const Plan after = withTable({{"通信", "無線"}, {"停電", "発電機"}, {"断水", "給水車"}});
    const Made all = made(before, after);
    const std::string text = test::text(all.document);
    CHECK(has(text, "移動（3番目から1番目へ）"));
    const auto rows = told(all.document);
    CHECK(std::none_of(rows.begin(), rows.end(), [](const document::TableRow& row) {
        return has(test::text(row[0]), "（削除）") || has(test::text(row[1]), "（新設）");
    }));
    CHECK(has(all.summary.at(0), "1行移動"));
}

TEST_CASE("a changed deputy is told in words", "[comparison]")
{
    Plan before = test::registersOnly();
    const plan::RowId role = test::add(before, RegisterId::Roles, {{"name", "統括責任者"}});
    Plan after = before;
    REQUIRE(plan::setCell(after, RegisterId::Roles, role, "deputy2", "中村"));
    const Made all = made(before, after);
    CHECK(all.summary == std::vector<std::string>{"役割分担：統括責任者 代替者② 変更"});
    CHECK(has(test::text(all.document), "代替者②：中村"));
}

TEST_CASE("a masked comparison holds no private value, not even in pieces", "[comparison]")
{
    Plan before = test::registersOnly();
    const plan::RowId row = before.people.rows.front().id;
    REQUIRE(plan::setCell(before, RegisterId::People, row, "mobilePhones", "090-1234-5678"));
    before.fields[kAim].value = std::string("夜間は 090-1234-5678 へ。");
    Plan after = before;
    REQUIRE(plan::setCell(after, RegisterId::People, row, "mobilePhones", "090-1234-9999"));
    after.fields[kAim].value = std::string("夜間は 090-1234-9999 へ。");
    const std::string open = text::digits(test::text(made(before, after).document));
    CHECK(has(open, "5678"));
    const Made all = made(before, after, {}, true);
    const std::string hidden = test::text(all.document);
    CHECK_FALSE(has(hidden, "5678"));
    CHECK_FALSE(has(hidden, "9999"));
    CHECK_FALSE(has(hidden, "1234"));
    CHECK(has(hidden, "登録あり"));
    CHECK(told(all.document).size() == 2);
}

TEST_CASE("two equal plans have nothing to tell", "[comparison]")
{
    const Plan plan = test::fullPlan();
    const Made all = made(plan, plan);
    CHECK(test::all<document::Table>(all.document).empty());
    CHECK(has(test::text(all.document), "違いはありません"));
    CHECK(all.summary.empty());
}

TEST_CASE("every changed field has its place in either order", "[comparison]")
{
    const Plan before = test::registersOnly();
    const Plan after = test::fullPlan();
    const auto expected = compare::compare(before, after).fields.size();
    REQUIRE(expected > 50);
    for (const Order order : {Order::Official, Order::Working}) {
        const auto document = made(before, after, {order, false, {}}).document;
        std::size_t fields = 0;
        for (const auto& row : told(document))
            fields += row[0].empty() || row[0][0].mark != Mark::Strong ? 0U : 1U;
        CHECK(fields == expected);
        CHECK_FALSE(has(test::text(document), "その他の項目"));
    }
}
