// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

TEST_CASE("role-without-person finds a part nobody plays", "[rules]")
{
    Desk desk;
    desk.add(RegisterId::People, {{"name", "植村 由紀"}});
    SECTION("no holder")
    {
        desk.add(RegisterId::Roles, {{"name", "感染対策"}, {"deputy1", "植村 由紀"}});
        CHECK(desk.sentence("role-without-person").starts_with("役割「感染対策」の担当者が未記入です。"));
        CHECK(desk.check("role-without-person")[0].path == "roles/r-0001/holder");
        CHECK(desk.check("role-without-person")[0].severity == check::Severity::Error);
    }
    SECTION("a name that is in no register is another rule's business")
    {
        desk.add(RegisterId::Roles, {{"name", "感染対策"}, {"holder", "だれか"}});
        CHECK(desk.check("role-without-person").empty());
    }
    SECTION("a holder, and an empty row")
    {
        desk.add(RegisterId::Roles, {{"name", "感染対策"}, {"holder", "植村 由紀"}});
        desk.add(RegisterId::Roles, {});
        CHECK(desk.check("role-without-person").empty());
    }
}

TEST_CASE("role-without-person suggests the deputy, the chief or a post without a role", "[rules]")
{
    Desk desk;
    desk.add(RegisterId::People, {{"name", "大西 雅子"}, {"post", "管理者"}});
    desk.add(RegisterId::People, {{"name", "植村 由紀"}});
    const auto suggested = [&] { return desk.check("role-without-person").at(0).act.value; };
    desk.add(RegisterId::Roles, {{"name", "統括責任者"}, {"deputy1", "植村 由紀"}});
    CHECK(suggested() == "植村 由紀");
    desk.set(RegisterId::Roles, "r-0001", "deputy1", "");
    CHECK(suggested() == "大西 雅子");
    desk.write("activation/commander", plan::Reference{"p-0002", {}});
    CHECK(suggested() == "植村 由紀");
    desk.plan.fields.clear();
    desk.add(RegisterId::Roles, {{"name", "連絡"}, {"holder", "大西 雅子"}});
    CHECK(suggested().empty());
    desk.set(RegisterId::Roles, "r-0001", "deputy1", "@p-0002");
    desk.press(desk.check("role-without-person").at(0).act);
    CHECK(desk.check("role-without-person").empty());
}
