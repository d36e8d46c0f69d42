// SPDX-License-Identifier: Apache-2.0
// The call tree on paper.
#include <catch2/catch.hpp>

#include "report/call_order.h"
#include "report/contact_sheet.h"
#include "report/support/plans.h"
#include "report/support/reading.h"

using namespace keizoku;
using namespace keizoku::report;
using namespace keizoku::report::test;
using plan::RegisterId;

TEST_CASE("the contact sheet lists everyone of the tree with numbers", "[report]")
{
    const plan::Plan plan = registersOnly();
    const auto printed = contactsDocument(plan, test::pack(), draft(), false);
    const std::string day = textUnder(printed, "tree-day");
    const std::string night = textUnder(printed, "tree-night");
    for (const plan::TreeCall& call : plan.tree.rows)
        for (const plan::Reference& who : {call.caller, call.callee, call.deputy})
            CHECK(has(call.variant == plan::TreeVariant::Day ? day : night, plan::shownName(plan, who)));
    CHECK(has(day, "はじめにかける人\n大西 雅子（管理者）　090-0417-3826、0742-13-5827"));
    CHECK(has(day, "森 亮介（退職）"));
    CHECK(has(day, "080-0700-1122\n080-0263-7194"));
    CHECK(has(day, "𠮷田 隆\n【未記入】"));
    const std::string contacts = textUnder(printed, "contacts");
    CHECK(has(contacts, "0743-11-6240"));
    CHECK(has(contacts, "0743-11-6200"));
    CHECK(has(contacts, "0120-10-4455"));
}

TEST_CASE("calls stand in the order they are made, indented by depth", "[report]")
{
    const auto printed = contactsDocument(registersOnly(), test::pack(), draft(), false);
    const auto* table = all<document::Table>(printed).front();
    REQUIRE(table->rows.size() == 3);
    CHECK(test::text(table->rows[0][0]) == "大西 雅子\n");
    CHECK(test::text(table->rows[0][2]) == "辻本 健吾\n");
    CHECK(test::text(table->rows[1][2]) == "森 亮介（退職）\n");
    CHECK(test::text(table->rows[2][0]) == "　辻本 健吾\n");
    CHECK(table->rows[0].size() == 6);
}

TEST_CASE("a tree that runs in a circle is printed whole", "[report]")
{
    plan::Plan plan;
    for (const char* name : {"甲", "乙", "丙"})
        add(plan, RegisterId::People, {{"name", name}});
    add(plan, RegisterId::Tree, {{"variant", "day"}, {"caller", "甲"}, {"callee", "乙"}});
    add(plan, RegisterId::Tree, {{"variant", "day"}, {"caller", "乙"}, {"callee", "丙"}});
    add(plan, RegisterId::Tree, {{"variant", "day"}, {"caller", "丙"}, {"callee", "甲"}});
    add(plan, RegisterId::Tree, {{"variant", "day"}, {"caller", "丙"}, {"callee", "丙"}});
    add(plan, RegisterId::Tree, {{"variant", "day"}});
    add(plan, RegisterId::Tree, {{"callee", "外の人"}});
    CHECK(callOrder(plan, plan::TreeVariant::Day).calls.size() == 5);
    const auto printed = contactsDocument(plan, test::pack(), draft(), false);
    CHECK(has(textUnder(printed, "tree-unset"), "外の人"));
    CHECK(has(textUnder(printed, "tree-night"), "【未記入】"));
}
