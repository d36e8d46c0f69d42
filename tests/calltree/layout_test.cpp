// SPDX-License-Identifier: Apache-2.0
#include "calltree/layout.h"

#include <set>

#include <catch2/catch.hpp>

#include "calltree/random_tree.h"

using namespace keizoku;
using calltree::Graph;

TEST_CASE("in 10,000 trees everybody has one place and nobody stands in another's", "[calltree]")
{
    std::mt19937 random(41);
    for (int round = 0; round < 10000; ++round) {
        INFO("round " << round);
        const plan::Plan plan = test::randomTree(random);
        const Graph graph(plan, plan::TreeVariant::Day, Date::of(2026, 11, 22).value());
        const calltree::Layout layout = calltree::layOut(graph);
        std::set<std::pair<int, int>> taken;
        std::set<calltree::MemberId> members;
        for (const calltree::Place& place : layout.places) {
            REQUIRE(taken.emplace(place.column, place.row).second);
            REQUIRE(members.insert(place.member).second);
            REQUIRE(place.column < layout.columns);
            REQUIRE(place.row < layout.rows);
        }
        for (calltree::MemberId at = 0; at < graph.members().size(); ++at)
            REQUIRE(members.contains(at) == graph.members()[at].tree);
        REQUIRE(layout.drawn.size() + layout.crossing.size() == graph.calls().size());
        for (const calltree::Call* call : layout.drawn)
            REQUIRE(layout.placeOf(call->callee)->column == layout.placeOf(call->caller)->column + 1);
    }
}

TEST_CASE("a chain is one row, a star one column beside its middle", "[calltree]")
{
    plan::Plan plan;
    const auto ring = [&](const char* caller, const char* callee) {
        plan::TreeCall row;
        row.id = "t-" + std::to_string(plan.tree.rows.size());
        row.variant = plan::TreeVariant::Day;
        row.caller.words = caller;
        row.callee.words = callee;
        plan.tree.rows.push_back(std::move(row));
    };
    const auto laid = [&] {
        const Graph graph(plan, plan::TreeVariant::Day, Date::of(2026, 11, 22).value());
        const auto layout = calltree::layOut(graph);
        return std::pair(layout.columns, layout.rows);
    };
    ring("甲", "乙");
    ring("乙", "丙");
    CHECK(laid() == std::pair(3, 1));
    ring("甲", "丁");
    ring("甲", "戊");
    CHECK(laid() == std::pair(3, 3));
}
