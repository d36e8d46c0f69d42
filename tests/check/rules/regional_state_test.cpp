// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "regional-state";

Desk regional()
{
    Desk desk;
    desk.pack = test::packFor({"kyotaku"}, {"chiiki"});
    desk.add(RegisterId::Bodies,
             {{"name", "市の防災課"}, {"bcpState", "made"}, {"reviewedOn", "2026-04-01"}});
    plan::TableValue goals;
    goals.rows.push_back({{"goal", {"電源の一覧を重ねる", {}}}, {"due", {"2027-02-26", {}}}});
    desk.write("partners/area-goals", goals);
    return desk;
}

} // namespace

TEST_CASE("regional-state is content with a list and a goal of this year", "[rules]")
{
    CHECK(regional().check(kRule).empty());
}

TEST_CASE("regional-state misses bodies, their states and goals", "[rules]")
{
    Desk desk = regional();
    SECTION("nobody takes part")
    {
        desk.plan.bodies.rows.clear();
        CHECK(holds(desk.sentence(kRule), "参画機関がまだ1件もありません"));
        CHECK(desk.check(kRule)[0].path == "bodies");
    }
    SECTION("a body without a state")
    {
        desk.add(RegisterId::Bodies, {{"name", "花水川病院"}});
        CHECK(holds(desk.sentence(kRule), "参画機関のうち1か所（花水川病院）の計画の状態が未記入です"));
        CHECK(desk.check(kRule)[0].path == "bodies/b-0002/bcpState");
    }
    SECTION("reviewed a year ago to the day")
    {
        desk.set(RegisterId::Bodies, "b-0001", "reviewedOn", "2025-11-22");
        CHECK(desk.check(kRule).empty());
        desk.set(RegisterId::Bodies, "b-0001", "reviewedOn", "2025-11-21");
        CHECK(holds(desk.sentence(kRule), "計画を見直してから1年以上たっています"));
    }
    SECTION("the goals are last year's")
    {
        desk.today = test::day("2027-03-31");
        CHECK(desk.check(kRule).empty());
        desk.today = test::day("2027-04-01");
        CHECK(holds(desk.sentence(kRule), "今年度に達する目標がありません"));
    }
    SECTION("a goal without a day is this year's")
    {
        plan::TableValue goals;
        goals.rows.push_back({{"goal", {"地図を作る", {}}}});
        desk.write("partners/area-goals", goals);
        CHECK(desk.check(kRule).empty());
    }
}

TEST_CASE("regional-state is silent for a plan of another kind", "[rules]")
{
    Desk desk = regional();
    desk.pack = test::packFor({"kyotaku"});
    desk.plan.bodies.rows.clear();
    desk.plan.fields.clear();
    CHECK(desk.check(kRule).empty());
}
