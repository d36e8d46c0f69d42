// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

TEST_CASE("people-unconfirmed sums up who was never asked and names who was asked long ago", "[rules]")
{
    Desk desk;
    const auto person = [&](std::string_view name, std::string_view confirmed, std::string_view left = "") {
        desk.add(RegisterId::People, {{"name", name}, {"confirmed", confirmed}, {"left", left}});
    };
    SECTION("never, in one hint")
    {
        person("大西 雅子", "");
        person("辻本 健吾", "");
        person("川端 信也", "", "2026-03-31");
        const auto found = desk.check("people-unconfirmed");
        REQUIRE(found.size() == 1);
        CHECK(found[0].severity == check::Severity::Hint);
        CHECK(found[0].path == "people");
        CHECK(found[0].sentence.starts_with("2人の連絡先に最終確認日がありません。"));
    }
    SECTION("over a year ago, each by name")
    {
        person("大西 雅子", "2025-11-21");
        const auto found = desk.check("people-unconfirmed");
        REQUIRE(found.size() == 1);
        CHECK(found[0].severity == check::Severity::Warning);
        CHECK(found[0].path == "people/p-0001/confirmed");
    }
    SECTION("a year to the day is in time, and a leaver need not be asked")
    {
        person("大西 雅子", "2025-11-22");
        person("川端 信也", "2020-01-01", "2026-03-31");
        CHECK(desk.check("people-unconfirmed").empty());
    }
}

TEST_CASE("people-unconfirmed is mended by one press on the day it was asked", "[rules]")
{
    Desk desk;
    desk.add(RegisterId::People, {{"name", "きたやま"}, {"confirmed", "2025-01-10"}});
    desk.press(desk.check("people-unconfirmed").at(0).act);
    CHECK(desk.check("people-unconfirmed").empty());
}
