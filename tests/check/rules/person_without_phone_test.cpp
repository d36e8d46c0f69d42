// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

TEST_CASE("person-without-phone names current staff nobody can call", "[rules]")
{
    Desk desk;
    SECTION("no number at all")
    {
        desk.add(RegisterId::People, {{"name", "大西 雅子"}, {"mail", "onishi@hibari-hk.test"}});
        CHECK(desk.sentence("person-without-phone").starts_with("職員「大西 雅子」の電話番号が未記入です。"));
        CHECK(desk.check("person-without-phone")[0].path == "people/p-0001/mobilePhones");
    }
    SECTION("a word is no number")
    {
        desk.add(RegisterId::People, {{"name", "大西 雅子"}, {"mobilePhones", "なし"}});
        CHECK(desk.check("person-without-phone").size() == 1);
    }
    SECTION("a private number at home will do")
    {
        desk.add(RegisterId::People, {{"name", "大西 雅子"}, {"homePhones", "０７４２-13-5827"}});
        CHECK(desk.check("person-without-phone").empty());
    }
    SECTION("who has left, and an empty row, need none")
    {
        desk.add(RegisterId::People, {{"name", "川端 信也"}, {"left", "2026-11-22"}});
        desk.add(RegisterId::People, {});
        CHECK(desk.check("person-without-phone").empty());
    }
}
