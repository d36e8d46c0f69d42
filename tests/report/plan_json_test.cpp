// SPDX-License-Identifier: Apache-2.0
// The plan as JSON.
#include <catch2/catch.hpp>

#include "report/plan_json.h"
#include "report/support/plans.h"

using namespace keizoku;
using namespace keizoku::report;
using namespace keizoku::report::test;

TEST_CASE("the plan as JSON holds every field and every row", "[report]")
{
    const plan::Plan plan = fullPlan();
    const Json json = planJson(plan, test::pack(), thirdVersion(), false);
    CHECK(json["office"].string() == "ひばり訪問看護ステーション");
    CHECK(json["version"]["number"].integer() == 3);
    CHECK(json["version"]["label"].string() == "第3版 令和8年9月3日");
    REQUIRE(json["sections"].array().size() == 8);
    std::size_t filled = 0;
    std::size_t fields = 0;
    for (const Json& section : json["sections"].array())
        for (const Json& field : section["fields"].array()) {
            ++fields;
            filled += field["value"].string().empty() ? 0U : 1U;
        }
    CHECK(fields == test::pack().instances().size());
    CHECK(filled == plan.fields.size());
    const Json& people = json["registers"]["people"];
    REQUIRE(people.array().size() == 5);
    CHECK(people.array()[0]["mobilePhones"].string() == "090-0417-3826");
    CHECK(people.array()[4]["left"].string() == "令和8年3月31日");
    CHECK(Json::parse(json.dump()));
}
