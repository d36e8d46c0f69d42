// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

TEST_CASE("dangling-reference finds names that mean nobody", "[rules]")
{
    Desk desk;
    desk.add(RegisterId::People, {{"name", "佐藤 花"}});
    desk.add(RegisterId::People, {{"name", "佐藤 実"}});
    desk.add(RegisterId::People, {{"name", "大西 雅子"}});
    SECTION("words that fit nobody")
    {
        desk.add(RegisterId::Stock, {{"name", "水"}, {"keeper", "田村"}});
        CHECK(desk.sentence("dangling-reference")
                  .starts_with("備蓄品「水」の担当の「田村」は、職員名簿にいません。"));
        CHECK(desk.check("dangling-reference")[0].path == "stock/s-0001/keeper");
    }
    SECTION("words that fit two")
    {
        desk.add(RegisterId::Stock, {{"name", "水"}, {"keeper", "佐藤"}});
        CHECK(holds(desk.sentence("dangling-reference"), "2人以上"));
    }
    SECTION("words that fit one are understood")
    {
        const auto row = desk.add(RegisterId::Stock, {{"name", "水"}});
        desk.set(RegisterId::Stock, row, "keeper", "大西");
        CHECK(desk.check("dangling-reference").empty());
    }
    SECTION("an id that is gone")
    {
        const auto row = desk.add(RegisterId::Roles, {{"name", "連絡"}, {"holder", "大西 雅子"}});
        CHECK(desk.check("dangling-reference").empty());
        desk.set(RegisterId::Roles, row, "deputy1", "@p-0099");
        CHECK(holds(desk.sentence("dangling-reference"), "役割「連絡」の代替者①に書かれた人"));
    }
    SECTION("a supplier may be any words")
    {
        desk.add(RegisterId::Stock, {{"name", "水"}, {"supplier", "通販"}});
        CHECK(desk.check("dangling-reference").empty());
    }
}

TEST_CASE("dangling-reference leaves the names of an untouched example to example-unchanged", "[rules]")
{
    Desk desk;
    desk.pack = test::shippedPack();
    plan::Field& field = desk.copyExample("stockpile/stock-check");
    CHECK(desk.check("dangling-reference").empty());
    std::get<plan::TableValue>(field.value).rows[1]["who"].text = "別のだれか";
    const auto found = desk.check("dangling-reference");
    REQUIRE(found.size() == 1);
    CHECK(found[0].cell == "1.who");
}

TEST_CASE("dangling-reference suggests the one person a name may mean", "[rules]")
{
    Desk desk;
    desk.add(RegisterId::People, {{"name", "藤井 さおり"}});
    desk.add(RegisterId::Roles, {{"name", "連絡"}, {"holder", "田中 さおり"}});
    desk.press(desk.check("dangling-reference").at(0).act);
    CHECK(desk.check("dangling-reference").empty());
    desk.set(RegisterId::Roles, "r-0001", "holder", "田中 さおり");
    desk.add(RegisterId::People, {{"name", "田中 実"}});
    CHECK(desk.check("dangling-reference").at(0).act.value.empty());
}
