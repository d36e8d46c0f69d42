// SPDX-License-Identifier: Apache-2.0
#include "calltree/edit.h"

#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "calltree/random_tree.h"

using namespace keizoku;
using calltree::Edit;
using calltree::Graph;
using plan::TreeVariant;

namespace {

const Date kToday = Date::of(2026, 11, 22).value();

/// "a:b,c b:d": a rings b and c, b rings d.
plan::Plan tree(std::initializer_list<std::pair<const char*, const char*>> calls)
{
    plan::Plan plan;
    for (const auto& [caller, callee] : calls) {
        plan::TreeCall call;
        call.id = "t-" + std::to_string(plan.tree.rows.size());
        call.variant = TreeVariant::Day;
        call.caller = {{}, caller};
        call.callee = {{}, callee};
        plan.tree.rows.push_back(std::move(call));
    }
    return plan;
}

/// Callers and whom they ring, in order: "甲:乙丙 乙:丁".
std::string drawn(const plan::Plan& plan, TreeVariant variant = TreeVariant::Day)
{
    const Graph graph(plan, variant, kToday);
    std::map<std::string, std::string> callers;
    for (const calltree::Call& call : graph.calls())
        callers[graph.members()[call.caller].name] += graph.members()[call.callee].name;
    std::string out;
    for (const auto& [caller, callees] : callers)
        out += (out.empty() ? "" : " ") + caller + ":" + callees;
    return out;
}

plan::Plan sample()
{
    return tree({{"甲", "乙"}, {"甲", "丙"}, {"乙", "丁"}, {"乙", "戊"}});
}

} // namespace

TEST_CASE("somebody is brought under another caller with his branch", "[calltree][edit]")
{
    plan::Plan plan = sample();
    REQUIRE(Edit(plan, TreeVariant::Day, kToday).bringUnder("乙", "丙"));
    CHECK(drawn(plan) == "丙:乙 乙:丁戊 甲:丙");
    REQUIRE(Edit(plan, TreeVariant::Day, kToday).bringUnder("己", "甲")); // new
    CHECK(drawn(plan) == "丙:乙 乙:丁戊 甲:丙己");
    const plan::Plan before = plan;
    CHECK(Edit(plan, TreeVariant::Day, kToday).bringUnder("丙", "戊").error().code == ErrorCode::Malformed);
    CHECK(Edit(plan, TreeVariant::Day, kToday).bringUnder("丙", "丙").error().code == ErrorCode::Malformed);
    CHECK(plan.tree.rows == before.tree.rows);
}

TEST_CASE("calls change places, deputies come and go", "[calltree][edit]")
{
    plan::Plan plan = sample();
    Edit edit(plan, TreeVariant::Day, kToday);
    REQUIRE(edit.shift("丙", -1));
    CHECK(drawn(plan) == "乙:丁戊 甲:丙乙");
    REQUIRE(edit.shift("丙", -1)); // the first already
    CHECK(drawn(plan) == "乙:丁戊 甲:丙乙");
    REQUIRE(edit.setDeputy("乙", "戊"));
    const Graph graph(plan, TreeVariant::Day, kToday);
    for (const calltree::Call& call : graph.calls())
        CHECK(call.deputy.has_value() == (graph.members()[call.callee].name == "乙"));
    REQUIRE(edit.setDeputy("乙", ""));
    CHECK(edit.setDeputy("甲", "乙").error().code == ErrorCode::NotFound); // nobody rings him
    CHECK(edit.setDeputy("乙", "乙").error().code == ErrorCode::Malformed);
}

TEST_CASE("whoever is taken out leaves no hole", "[calltree][edit]")
{
    plan::Plan plan = sample();
    Edit edit(plan, TreeVariant::Day, kToday);
    REQUIRE(edit.setDeputy("丙", "乙"));
    REQUIRE(edit.takeOut("乙"));
    CHECK(drawn(plan) == "甲:丁戊丙"); // in his place
    for (const plan::TreeCall& call : plan.tree.rows)
        CHECK(call.deputy.empty());
    REQUIRE(edit.takeOut("甲")); // the starter: the first he rang begins
    CHECK(drawn(plan) == "丁:戊丙");
    CHECK(edit.takeOut("甲").error().code == ErrorCode::NotFound);
}

TEST_CASE("the night begins as a copy of the day, once", "[calltree][edit]")
{
    plan::Plan plan = sample();
    REQUIRE(Edit(plan, TreeVariant::Night, kToday).copyFrom(TreeVariant::Day));
    CHECK(drawn(plan, TreeVariant::Night) == drawn(plan));
    CHECK(Edit(plan, TreeVariant::Night, kToday).copyFrom(TreeVariant::Day).error().code ==
          ErrorCode::Malformed);
}

TEST_CASE("after 5,000 edits the other variant is untouched, rows are unique and numbers dense",
          "[calltree][edit]")
{
    std::mt19937 random(61);
    for (int round = 0; round < 500; ++round) {
        INFO("round " << round);
        plan::Plan plan = test::randomTree(random);
        const std::string night = drawn(plan, TreeVariant::Night);
        for (int step = 0; step < 10; ++step) {
            const Graph graph(plan, TreeVariant::Day, kToday);
            if (graph.members().empty())
                break;
            const auto somebody = [&] { return graph.members()[random() % graph.members().size()].key; };
            const std::string who = somebody();
            const std::string other = somebody();
            const plan::Plan before = plan;
            Edit edit(plan, TreeVariant::Day, kToday);
            const auto done = random() % 4 == 0   ? edit.takeOut(who)
                              : random() % 3 == 0 ? edit.shift(who, random() % 2 == 0 ? 1 : -1)
                              : random() % 2 == 0 ? edit.setDeputy(who, other)
                                                  : edit.bringUnder(who, other);
            if (!done) {
                REQUIRE(plan.tree.rows == before.tree.rows);
                continue;
            }
            REQUIRE(drawn(plan, TreeVariant::Night) == night);
            std::set<std::string> ids;
            for (const plan::TreeCall& call : plan.tree.rows)
                REQUIRE(ids.insert(call.id).second);
            const Graph after(plan, TreeVariant::Day, kToday);
            REQUIRE(after.calls().size() <= before.tree.rows.size() + 1);
        }
    }
}
