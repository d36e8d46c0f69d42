// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

TEST_CASE("tree-broken names staff the daytime tree does not reach", "[rules]")
{
    Desk desk;
    for (const char* name : {"甲野 一", "乙川 二", "丙山 三"})
        desk.add(RegisterId::People, {{"name", name}});
    desk.add(RegisterId::People, {{"name", "丁田 四"}, {"left", "2026-03-31"}});
    SECTION("no tree at all is required-empty's business")
    {
        CHECK(desk.check("tree-broken").empty());
    }
    SECTION("one is missing; the night does not count, nor to be a deputy")
    {
        desk.add(RegisterId::Tree,
                 {{"variant", "日中"}, {"caller", "甲野 一"}, {"callee", "乙川 二"}, {"deputy", "丙山 三"}});
        desk.add(RegisterId::Tree, {{"variant", "夜間・休日"}, {"caller", "甲野 一"}, {"callee", "丙山 三"}});
        const auto found = desk.check("tree-broken");
        REQUIRE(found.size() == 1);
        CHECK(found[0].severity == check::Severity::Hint);
        CHECK(found[0].path == "tree/day");
        CHECK(holds(found[0].sentence, "1人います（丙山 三）"));
    }
    SECTION("everybody calls or is called")
    {
        desk.add(RegisterId::Tree, {{"variant", "日中"}, {"caller", "甲野 一"}, {"callee", "乙川 二"}});
        desk.add(RegisterId::Tree, {{"variant", "日中"}, {"caller", "乙川 二"}, {"callee", "丙山 三"}});
        CHECK(desk.check("tree-broken").empty());
    }
}
