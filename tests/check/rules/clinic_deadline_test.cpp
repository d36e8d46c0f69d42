// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "clinic-deadline";

Desk clinic(const char* service = "musho-shinryojo")
{
    Desk desk;
    desk.add(RegisterId::Offices, {{"service", service}, {"name", "みどり野"}});
    return desk;
}

} // namespace

TEST_CASE("clinic-deadline counts the days until a plan has to be there", "[rules]")
{
    Desk desk = clinic();
    SECTION("one finding for one day, whatever its reasons")
    {
        const auto found = desk.check(kRule);
        REQUIRE(found.size() == 1);
        CHECK(found[0].sentence.starts_with("令和9年5月31日まで、あと190日です。無床診療所："));
        CHECK(holds(found[0].sentence, "機能強化加算"));
        CHECK(found[0].severity == check::Severity::Hint);
        CHECK(found[0].path == "offices/o-0001/made");
        CHECK(found[0].basis == "clinic-deadline");
    }
    SECTION("on the day")
    {
        desk.today = test::day("2027-05-31");
        CHECK(holds(desk.sentence(kRule), "令和9年5月31日は今日です。"));
        CHECK(desk.check(kRule)[0].severity == check::Severity::Hint);
    }
    SECTION("the day after")
    {
        desk.today = test::day("2027-06-01");
        CHECK(holds(desk.sentence(kRule), "令和9年5月31日を過ぎています。"));
        CHECK(desk.check(kRule)[0].severity == check::Severity::Warning);
    }
    SECTION("the plan is made")
    {
        desk.set(RegisterId::Offices, "o-0001", "made", "2026-10-01");
        CHECK(desk.check(kRule).empty());
    }
}

TEST_CASE("clinic-deadline is silent for services without a day", "[rules]")
{
    CHECK(clinic("homon-kango").check(kRule).empty());
    CHECK(clinic("kyotaku-ryoyo").check(kRule).size() == 1);
    CHECK(Desk{}.check(kRule).empty());
}
