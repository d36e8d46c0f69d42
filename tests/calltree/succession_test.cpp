// SPDX-License-Identifier: Apache-2.0
#include "calltree/succession.h"

#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "calltree/analysis.h"
#include "calltree/random_tree.h"

using namespace keizoku;
using calltree::Graph;
using calltree::succeed;
using plan::TreeVariant;

namespace {

const Date kToday = Date::of(2026, 11, 22).value();

/// 甲 rings 乙 and 丙, 乙 rings 丁 and 戊; 丙 is 丁's deputy, 乙 is 丙's.
plan::Plan sample()
{
    plan::Plan plan;
    const auto add = [&](const char* caller, const char* callee, const char* deputy) {
        plan::TreeCall call;
        call.id = "t-" + std::to_string(plan.tree.rows.size());
        call.variant = TreeVariant::Day;
        call.caller = {{}, caller};
        call.callee = {{}, callee};
        call.deputy = {{}, deputy};
        plan.tree.rows.push_back(std::move(call));
    };
    add("甲", "乙", "");
    add("甲", "丙", "乙");
    add("乙", "丁", "丙");
    add("乙", "戊", "");
    return plan;
}

/// "甲:乙丙(乙) 乙:丁": callers, whom they ring, and in brackets whom instead.
std::string drawn(const plan::Plan& plan)
{
    const Graph graph(plan, TreeVariant::Day, kToday);
    std::map<std::string, std::string> callers;
    for (const calltree::Call& call : graph.calls())
        callers[graph.members()[call.caller].name] +=
            graph.members()[call.callee].name +
            (call.deputy ? "(" + graph.members()[*call.deputy].name + ")" : "");
    std::string out;
    for (const auto& [caller, callees] : callers)
        out += (out.empty() ? "" : " ") + caller + ":" + callees;
    return out;
}

std::set<std::string> told(const plan::Plan& plan)
{
    const Graph graph(plan, TreeVariant::Day, kToday);
    std::set<calltree::MemberId> seen;
    std::vector<calltree::MemberId> waiting = graph.starters();
    while (!waiting.empty()) {
        const calltree::MemberId now = waiting.back();
        waiting.pop_back();
        if (!seen.insert(now).second)
            continue;
        for (const calltree::Call* call : graph.callsOf(now))
            waiting.push_back(call->callee);
    }
    std::set<std::string> keys;
    for (const calltree::MemberId id : seen)
        keys.insert(graph.members()[id].key);
    return keys;
}

} // namespace

TEST_CASE("somebody new takes a place in the tree with all that hangs on it", "[calltree][succession]")
{
    plan::Plan plan = sample();
    REQUIRE(succeed(plan, TreeVariant::Day, kToday, "乙", "己"));
    CHECK(drawn(plan) == "己:丁(丙)戊 甲:己丙(己)");
}

TEST_CASE("an heir who stands in the tree leaves his place first", "[calltree][succession]")
{
    plan::Plan plan = sample();
    REQUIRE(succeed(plan, TreeVariant::Day, kToday, "乙", "丁")); // one he rang
    CHECK(drawn(plan) == "丁:戊 甲:丁丙(丁)");
    plan = sample();
    REQUIRE(succeed(plan, TreeVariant::Day, kToday, "乙", "丙")); // one beside him; nobody is his own deputy
    CHECK(drawn(plan) == "丙:丁戊 甲:丙");
    plan = sample();
    REQUIRE(succeed(plan, TreeVariant::Day, kToday, "乙", "甲")); // who rang him
    CHECK(drawn(plan) == "甲:丙丁(丙)戊");
}

TEST_CASE("what cannot be handed over stays", "[calltree][succession]")
{
    plan::Plan plan = sample();
    const auto before = plan.tree.rows;
    CHECK(succeed(plan, TreeVariant::Day, kToday, "乙", "乙").error().code == ErrorCode::Malformed);
    CHECK(succeed(plan, TreeVariant::Day, kToday, "己", "乙").error().code == ErrorCode::NotFound);
    CHECK(succeed(plan, TreeVariant::Night, kToday, "乙", "丙").error().code == ErrorCode::NotFound);
    CHECK(plan.tree.rows == before);
}

TEST_CASE("after 3,000 successions nobody else has lost his call", "[calltree][succession]")
{
    std::mt19937 random(17);
    int handed = 0;
    for (int round = 0; round < 3000; ++round) {
        INFO("round " << round);
        plan::Plan plan = test::randomTree(random);
        const Graph graph(plan, TreeVariant::Day, kToday);
        if (graph.members().size() < 2 || !calltree::analyse(graph).circles.empty())
            continue;
        const std::string who = graph.members()[random() % graph.members().size()].key;
        const std::string heir = graph.members()[random() % graph.members().size()].key;
        const auto before = told(plan);
        std::set<std::string> starters;
        for (const calltree::MemberId id : graph.starters())
            starters.insert(graph.members()[id].key);
        const auto rows = plan.tree.rows;
        const std::string drawnWas = drawn(plan);
        if (!succeed(plan, TreeVariant::Day, kToday, who, heir)) {
            REQUIRE(plan.tree.rows == rows);
            continue;
        }
        ++handed;
        const Graph after(plan, TreeVariant::Day, kToday);
        if (const auto gone = after.member(who))
            REQUIRE_FALSE(after.members()[*gone].tree);
        const auto now = told(plan);
        CAPTURE(who, heir, drawnWas, drawn(plan));
        for (const std::string& key : before)
            if (key != who && key != heir && !starters.contains(key)) // who rings nobody else stands nowhere
                REQUIRE(now.contains(key));
        for (const calltree::Call& call : after.calls()) {
            REQUIRE((!call.deputy || (*call.deputy != call.callee || *call.deputy == call.caller ||
                                      after.members()[*call.deputy].key != heir)));
            REQUIRE((after.members()[call.caller].key != heir || call.caller != call.callee));
        }
    }
    CHECK(handed > 1000);
}
