// SPDX-License-Identifier: Apache-2.0
// The sheets of the infection forms: what is registered, then lines to write on.
#include <catch2/catch.hpp>

#include "report/infection_forms.h"
#include "report/support/plans.h"
#include "report/support/reading.h"

using namespace keizoku;
using namespace keizoku::report;
using namespace keizoku::report::test;
using document::Table;
using plan::RegisterId;

namespace {

plan::Plan withRecords()
{
    plan::Plan plan = registersOnly();
    // Two weeks; the last one begins on Monday, 16 November.
    add(plan, RegisterId::HealthChecks,
        {{"on", "2026-11-13"}, {"name", "辻本 健吾"}, {"belonging", "staff"}, {"temperature", "36.1"}});
    add(plan, RegisterId::HealthChecks,
        {{"on", "2026-11-16"},
         {"name", "大西雅子（管理者）"},
         {"belonging", "staff"},
         {"temperature", "37.8"},
         {"symptoms", "せき"},
         {"note", "受診"}});
    add(plan, RegisterId::HealthChecks,
        {{"on", "2026-11-22"}, {"name", "A-02"}, {"belonging", "user"}, {"temperature", "36.9"}});
    add(plan, RegisterId::HealthChecks,
        {{"on", "2026-11-18"}, {"name", "実習生 山川"}, {"temperature", "36.4"}});
    add(plan, RegisterId::Cases,
        {{"reported", "2026-11-17"},
         {"kind", "suspected"},
         {"belonging", "user"},
         {"name", "A-01（82）"},
         {"course", "37.8℃、せき"}});
    add(plan, RegisterId::Visitors,
        {{"on", "2026-11-18"}, {"time", "10:20"}, {"company", "あおば福祉用具"}, {"temperature", "36.4"}});
    return plan;
}

const Table& tableUnder(const document::Document& printed, const std::string& anchor)
{
    const Table* found = nullptr;
    bool isUnder = false;
    for (const document::Block& block : printed.blocks)
        if (const auto* heading = std::get_if<document::Heading>(&block))
            isUnder = heading->anchor == anchor;
        else if (const auto* table = std::get_if<Table>(&block); table && isUnder && !found)
            found = table;
    REQUIRE(found);
    return *found;
}

document::Document print(const plan::Plan& plan, const InfectionForms& which = {}, bool masked = false)
{
    return infectionDocument(plan, test::pack(), draft(), which, masked);
}

/// What stands in the line of somebody, cell by cell; empty when there is no such line.
std::vector<std::string> lineOf(const Table& table, const std::string& name)
{
    for (const auto& row : table.rows)
        if (test::text(row.front()).starts_with(name)) {
            std::vector<std::string> cells;
            for (const auto& cell : row)
                cells.push_back(test::text(cell));
            return cells;
        }
    return {};
}

} // namespace

TEST_CASE("form 3 gives a week to everybody who works here and every service user", "[report]")
{
    const auto printed = print(registersOnly());
    const Table& week = tableUnder(printed, "form-3");
    CHECK(week.landscape);
    CHECK(week.blankForm);
    REQUIRE(week.columns.size() == 8);
    CHECK(week.columns[1].head == "　/　（　）");
    const std::string all = test::text(document::Block(week));
    for (const char* name :
         {"大西 雅子\n管理者", "辻本 健吾", "植村 由紀\n看護師", "𠮷田 隆", "A-01\n利用者", "C-01"})
        CHECK(has(all, name));
    CHECK_FALSE(has(all, "森 亮介")); // has left
    for (const char* symptom : {"鼻水", "せき", "くしゃみ", "全身倦怠感", "下痢", "嘔吐", "咽頭痛", "関節痛",
                                "味覚・嗅覚障害", "その他"})
        CHECK(has(textUnder(printed, "form-3"), symptom));
    for (const auto& row : week.rows) {
        REQUIRE(row.size() == 8);
        CHECK(test::text(row[7]) == "　．　℃\n鼻 咳 く 倦 下\n吐 咽 関 味 他\n");
    }
    CHECK(week.filler.size() == 8);
    CHECK(test::text(week.filler.front()) == "\n");
    CHECK(test::text(week.rows.back().front()) == "\n");
}

TEST_CASE("form 3 shows the last week that was recorded and counts the rest", "[report]")
{
    const auto printed = print(withRecords());
    const Table& week = tableUnder(printed, "form-3");
    CHECK(week.columns[1].head == "11/16（月）");
    CHECK(week.columns[7].head == "11/22（日）");
    CHECK(lineOf(week, "大西 雅子").at(1) == "37.8℃\nせき\n受診\n");
    CHECK(has(lineOf(week, "大西 雅子").at(2), "鼻 咳"));
    CHECK(lineOf(week, "A-02").at(7) == "36.9℃\n");
    CHECK(lineOf(week, "実習生 山川").at(3) == "36.4℃\n");
    CHECK(has(lineOf(week, "辻本 健吾").at(5), "鼻 咳"));
    CHECK(has(textUnder(printed, "form-3"), "このほかの日の記録が1件あります"));
    CHECK(has(textUnder(printed, "form-3"), "令和8年11月16日から7日間"));
}

TEST_CASE("forms 4 and 8 hold the registers' rows, then lines to write on", "[report]")
{
    const auto printed = print(withRecords());
    const Table& cases = tableUnder(printed, "form-4");
    CHECK(cases.columns.size() == plan::columnsOf(RegisterId::Cases).size());
    CHECK(cases.rows.size() == 4);
    const std::string row = test::text(document::Block(cases));
    for (const char* cell : {"R8.11.17", "感染疑い", "利用者", "A-01（82）", "37.8℃、せき"})
        CHECK(has(row, cell));
    const Table& visitors = tableUnder(printed, "form-8");
    CHECK(visitors.rows.size() == 4);
    CHECK(has(test::text(document::Block(visitors)), "あおば福祉用具"));
    for (const Table* table : {&cases, &visitors}) {
        CHECK(table->landscape);
        CHECK(table->blankForm);
        CHECK(table->filler.size() == table->columns.size());
    }
}

TEST_CASE("the sheets can be had one by one and without what is registered", "[report]")
{
    const auto blank = test::text(print(withRecords(), {true, true, true, false}));
    for (const char* recorded : {"37.8", "実習生", "A-01（82）", "あおば福祉用具", "11/16", "件あります"})
        CHECK_FALSE(has(blank, recorded));
    CHECK(has(blank, "大西 雅子"));
    const auto one = print(withRecords(), {false, true, false, true});
    const auto headings = all<document::Heading>(one);
    REQUIRE(headings.size() == 1);
    CHECK(headings[0]->number == "様式4");
    CHECK(all<document::Heading>(print({})).size() == 3);
}

TEST_CASE("masked sheets hold nobody's health and say that something is there", "[report]")
{
    const auto masked = print(withRecords(), {}, true);
    for (const char* anchor : {"form-3", "form-4", "form-8"}) {
        const std::string sheet = textUnder(masked, anchor);
        CHECK(has(sheet, "登録あり"));
        for (const char* kept : {"37.8", "せき\n", "実習生", "A-01", "A-02", "あおば福祉用具", "36.4"})
            CHECK_FALSE(has(sheet, kept));
    }
    CHECK(has(textUnder(masked, "form-3"), "大西 雅子"));
    CHECK_FALSE(has(test::text(print(registersOnly(), {}, true)), "登録あり"));
}

TEST_CASE("the sheets are of today and in the words of the service", "[report]")
{
    const auto printed = infectionDocument(withRecords(), clinicPack(), draft(), {}, false);
    CHECK_FALSE(printed.draft);
    CHECK(printed.versionLabel == "令和8年11月22日現在");
    CHECK(has(test::text(printed), "職員・患者 体温・体調チェックリスト"));
    CHECK(has(test::text(document::Block(tableUnder(printed, "form-4"))), "患者\nA-01（82）"));
    CHECK_FALSE(has(test::text(printed), "利用者"));
}
