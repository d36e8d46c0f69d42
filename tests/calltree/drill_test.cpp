// SPDX-License-Identifier: Apache-2.0
#include "calltree/drill.h"

#include <algorithm>
#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "calltree/random_tree.h"

using namespace keizoku;
using calltree::Drill;
using calltree::Graph;
using calltree::MemberId;
using calltree::Outcome;

namespace {

const Date kToday = Date::of(2026, 11, 22).value();

Outcome someOutcome(std::mt19937& random)
{
    constexpr std::array kAll = {Outcome::CanCome,  Outcome::CannotCome, Outcome::NeedsHelp,
                                 Outcome::OnTheWay, Outcome::NotReached, Outcome::NotReached};
    return kAll[random() % kAll.size()];
}

plan::Plan planOf(std::initializer_list<std::array<const char*, 3>> calls)
{
    plan::Plan plan;
    for (const auto& [caller, callee, deputy] : calls) {
        plan::TreeCall row;
        row.id = "t-" + std::to_string(plan.tree.rows.size());
        row.variant = plan::TreeVariant::Day;
        row.caller.words = caller;
        row.callee.words = callee;
        row.deputy.words = deputy;
        plan.tree.rows.push_back(std::move(row));
    }
    return plan;
}

/// "甲>乙" for each call that was made; nobody rings: "*>甲".
std::vector<std::string> callsOf(const Graph& graph, const std::set<std::string>& silent)
{
    Drill drill(graph);
    std::vector<std::string> calls;
    while (drill.next()) {
        const calltree::Step step = *drill.next();
        const std::string callee = graph.members()[step.callee].name;
        calls.push_back((step.caller ? graph.members()[*step.caller].name : "*") + ">" + callee);
        drill.reply({silent.contains(callee) ? Outcome::NotReached : Outcome::CanCome, {}, 0});
    }
    return calls;
}

using Calls = std::vector<std::string>;

} // namespace

TEST_CASE("10,000 drills end, ask everybody once and let only the told ring", "[calltree]")
{
    std::mt19937 random(8);
    for (int round = 0; round < 10000; ++round) {
        INFO("round " << round);
        const plan::Plan plan = test::randomTree(random);
        const Graph graph(plan, plan::TreeVariant::Day, kToday);
        std::vector<MemberId> silenced;
        for (MemberId at = 0; at < graph.members().size(); ++at)
            if (random() % 10 == 0)
                silenced.push_back(at);
        std::vector<MemberId> excused;
        for (MemberId at = 0; at < graph.members().size(); ++at)
            if (random() % 12 == 0)
                excused.push_back(at);
        Drill drill(graph, silenced, excused);
        std::set<MemberId> asked;
        while (drill.next()) {
            const calltree::Step step = *drill.next();
            REQUIRE(asked.insert(step.callee).second);
            REQUIRE_FALSE(graph.members()[step.callee].left);
            REQUIRE(std::find(excused.begin(), excused.end(), step.callee) == excused.end());
            if (step.caller)
                REQUIRE((drill.outcome(*step.caller) && isTold(*drill.outcome(*step.caller))));
            REQUIRE(asked.size() <= graph.members().size());
            const std::size_t left = drill.left();
            drill.reply({someOutcome(random), {}, static_cast<int>(asked.size())});
            REQUIRE(drill.left() == left - 1);
        }
        std::set<MemberId> seen;
        for (const Drill::Entry& entry : drill.entries())
            REQUIRE(seen.insert(entry.step.callee).second);
        for (MemberId at = 0; at < graph.members().size(); ++at) {
            REQUIRE(drill.outcome(at).has_value() == graph.members()[at].tree);
            REQUIRE(seen.contains(at) == graph.members()[at].tree);
        }
        for (const MemberId at : excused)
            if (graph.members()[at].tree && !graph.members()[at].left)
                REQUIRE(drill.outcome(at) == Outcome::Excused);
        // One step back and the same reply again: the same drill.
        if (!drill.replies().empty()) {
            const auto replies = drill.replies();
            const auto entries = drill.entries().size();
            REQUIRE(drill.back());
            drill.reply(replies.back());
            REQUIRE(drill.replies() == replies);
            REQUIRE(drill.entries().size() == entries);
            REQUIRE_FALSE(drill.next());
        }
    }
}

TEST_CASE("a deputy who answers makes the calls, else they fall back to who rang", "[calltree]")
{
    const plan::Plan plan =
        planOf({{"長", "甲", "乙"}, {"長", "乙", ""}, {"甲", "丙", ""}, {"甲", "丁", "丙"}});
    const Graph graph(plan, plan::TreeVariant::Day, kToday);
    CHECK(callsOf(graph, {}) == Calls{"*>長", "長>甲", "長>乙", "甲>丙", "甲>丁"});
    CHECK(callsOf(graph, {"甲"}) == Calls{"*>長", "長>甲", "長>乙", "乙>丙", "乙>丁"});
    CHECK(callsOf(graph, {"甲", "乙"}) == Calls{"*>長", "長>甲", "長>乙", "長>丙", "長>丁"});
    CHECK(callsOf(graph, {"長"}) == Calls{"*>長", "*>甲", "*>乙", "甲>丙", "甲>丁"});
}

TEST_CASE("who takes no part is gone round like somebody silent", "[calltree]")
{
    const plan::Plan plan =
        planOf({{"長", "甲", "乙"}, {"長", "乙", ""}, {"甲", "丙", ""}, {"甲", "丁", "丙"}});
    const Graph graph(plan, plan::TreeVariant::Day, kToday);
    Drill drill(graph, {}, {*graph.member("甲")});
    std::vector<std::string> asked;
    while (drill.next()) {
        asked.push_back(graph.members()[drill.next()->callee].name);
        drill.reply({Outcome::CanCome, {}, 0});
    }
    CHECK(asked == std::vector<std::string>{"長", "乙", "丙", "丁"});
    CHECK(drill.outcome(*graph.member("甲")) == Outcome::Excused);
    CHECK(drill.replies().size() == 4);
}

TEST_CASE("a card silences somebody without asking", "[calltree]")
{
    const plan::Plan plan = planOf({{"長", "甲", "乙"}, {"甲", "乙", ""}});
    const Graph graph(plan, plan::TreeVariant::Day, kToday);
    Drill drill(graph, {*graph.member("甲")});
    drill.reply({Outcome::CanCome, {}, 30});
    REQUIRE(drill.next());
    CHECK(graph.members()[drill.next()->callee].name == "乙");
    CHECK(drill.next()->why == calltree::Why::Deputy);
    CHECK(drill.next()->insteadOf == graph.member("甲"));
    CHECK(drill.outcome(*graph.member("甲")) == Outcome::NotReached);
    CHECK_FALSE(drill.entries().back().asked);
    drill.reply({Outcome::OnTheWay, {}, 60});
    CHECK_FALSE(drill.next());
    CHECK_FALSE(Drill(graph).back());
}

TEST_CASE("names of outcomes are read as they are written", "[calltree]")
{
    for (const Outcome each : {Outcome::CanCome, Outcome::CannotCome, Outcome::NeedsHelp, Outcome::OnTheWay,
                               Outcome::NotReached, Outcome::HasLeft})
        CHECK(calltree::outcomeNamed(calltree::outcomeId(each)) == each);
    CHECK_FALSE(calltree::outcomeNamed("maybe"));
}
