// SPDX-License-Identifier: Apache-2.0
#include "calltree/cut.h"

#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "calltree/random_tree.h"

using namespace keizoku;
using calltree::CutPlace;
using calltree::CutSheet;
using calltree::Graph;
using calltree::MemberId;

namespace {

const Date kToday = Date::of(2026, 11, 22).value();

/// Every call on one sheet, everybody in his place once, no cell taken twice, references that lead somewhere.
void checkCut(const Graph& graph, int rows, int columns)
{
    const calltree::Layout layout = calltree::layOut(graph);
    const std::vector<CutSheet> sheets = calltree::cutIntoSheets(graph, layout, rows, columns);
    std::multiset<MemberId> own;
    std::set<std::pair<MemberId, MemberId>> calls;
    for (std::size_t at = 0; at < sheets.size(); ++at) {
        std::set<std::pair<int, int>> taken;
        REQUIRE_FALSE(sheets[at].places.empty());
        for (const CutPlace& place : sheets[at].places) {
            REQUIRE(taken.emplace(place.column, place.row).second);
            REQUIRE(place.row < rows);
            REQUIRE(place.column < columns);
            if (!place.again)
                own.insert(place.member);
            if (place.callerAt)
                REQUIRE(calls.emplace(sheets[at].places[*place.callerAt].member, place.member).second);
            if (place.goesOn) {
                REQUIRE(*place.goesOn < sheets.size());
                REQUIRE(*place.goesOn >= at);
                const auto& there = sheets[*place.goesOn].places;
                REQUIRE(std::any_of(there.begin(), there.end(), [&](const CutPlace& each) {
                    return each.member == place.member && each.again && each.column == 0;
                }));
            }
        }
    }
    REQUIRE(calls.size() == layout.drawn.size());
    REQUIRE(own.size() == layout.places.size());
    REQUIRE(std::set<MemberId>(own.begin(), own.end()).size() == own.size());
}

plan::Plan star(int people)
{
    plan::Plan plan;
    for (int at = 0; at < people; ++at) {
        plan::TreeCall call;
        call.id = "t-" + std::to_string(at);
        call.variant = plan::TreeVariant::Day;
        call.caller = {{}, "管理者"};
        call.callee = {{}, "職員 " + std::to_string(at)};
        plan.tree.rows.push_back(std::move(call));
    }
    return plan;
}

} // namespace

TEST_CASE("in 10,000 trees every call is on one sheet, and no sheet is too full", "[calltree]")
{
    std::mt19937 random(47);
    for (int round = 0; round < 10000; ++round) {
        INFO("round " << round);
        const plan::Plan plan = test::randomTree(random);
        const Graph graph(plan, plan::TreeVariant::Day, kToday);
        checkCut(graph, 1 + static_cast<int>(random() % 6), 2 + static_cast<int>(random() % 3));
    }
}

TEST_CASE("who calls more than a sheet holds goes on on the next", "[calltree]")
{
    const plan::Plan plan = star(25);
    const Graph graph(plan, plan::TreeVariant::Day, kToday);
    checkCut(graph, 10, 4);
    const auto sheets = calltree::cutIntoSheets(graph, calltree::layOut(graph), 10, 4);
    REQUIRE(sheets.size() == 3);
    CHECK(sheets[0].places.front().goesOn == 1U);
    CHECK(sheets[1].places.front().again);
    CHECK(sheets[1].places.front().goesOn == 2U);
    CHECK_FALSE(sheets[2].places.front().goesOn);
    CHECK(calltree::cutIntoSheets(graph, calltree::layOut(graph), 25, 2).size() == 1);
}
