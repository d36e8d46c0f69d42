// SPDX-License-Identifier: Apache-2.0
#include "calltree/analysis.h"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "base/text.h"
#include "calltree/random_tree.h"
#include "calltree/reach.h"

using namespace keizoku;
using calltree::Graph;
using calltree::MemberId;

namespace {

const Date kToday = Date::of(2026, 11, 22).value();
using Set = std::set<MemberId>;

Set setOf(const std::vector<MemberId>& list)
{
    return {list.begin(), list.end()};
}

/// Everything said of `reached`, said again as rules that are applied until nothing new follows.
Set reachedByRules(const Graph& graph, const Set& silent, bool deputies)
{
    const auto answers = [&](MemberId who) { return !graph.members()[who].left && !silent.contains(who); };
    Set known, made;
    for (const MemberId starter : graph.starters())
        if (answers(starter)) {
            known.insert(starter);
            made.insert(starter);
        }
    for (std::size_t before = 0; before != known.size() + made.size() + 1;) {
        before = known.size() + made.size() + 1;
        for (const calltree::Call& call : graph.calls()) {
            if (!made.contains(call.caller))
                continue;
            if (answers(call.callee)) {
                known.insert(call.callee);
                made.insert(call.callee);
            } else if (deputies && call.deputy && answers(*call.deputy)) {
                known.insert(*call.deputy);
                made.insert(*call.deputy);
                made.insert(call.callee);
            }
        }
    }
    return known;
}

Set setOf(const std::vector<bool>& known)
{
    Set all;
    for (MemberId at = 0; at < known.size(); ++at)
        if (known[at])
            all.insert(at);
    return all;
}

/// Whether calls lead from one to the other, by all paths at once.
std::vector<std::vector<bool>> closure(const Graph& graph, std::optional<MemberId> without = {})
{
    const std::size_t n = graph.members().size();
    std::vector<std::vector<bool>> leads(n, std::vector<bool>(n));
    for (const calltree::Call& call : graph.calls())
        if (call.caller != without && call.callee != without)
            leads[call.caller][call.callee] = true;
    for (std::size_t k = 0; k < n; ++k)
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j)
                leads[i][j] = leads[i][j] || (leads[i][k] && leads[k][j]);
    return leads;
}

Set drawn(const Graph& graph, std::optional<MemberId> without)
{
    const auto leads = closure(graph, without);
    Set all;
    for (const MemberId starter : graph.starters()) {
        if (starter == without)
            continue;
        all.insert(starter);
        for (MemberId at = 0; at < leads.size(); ++at)
            if (leads[starter][at])
                all.insert(at);
    }
    return all;
}

/// When each is told, by going round the calls until no time gets shorter.
std::vector<std::optional<double>> timesByRules(const Graph& graph, double minutes)
{
    std::vector<std::optional<double>> told(graph.members().size());
    for (const MemberId starter : graph.starters())
        told[starter] = 0;
    for (bool isNew = true; isNew;) {
        isNew = false;
        for (MemberId caller = 0; caller < told.size(); ++caller) {
            if (!told[caller])
                continue;
            double at = *told[caller];
            for (const calltree::Call* call : graph.callsOf(caller)) {
                at += minutes;
                if (!told[call->callee] || *told[call->callee] > at) {
                    told[call->callee] = at;
                    isNew = true;
                }
            }
        }
    }
    return told;
}

void compareWithRules(const Graph& graph)
{
    const auto analysis = calltree::analyse(graph);
    const std::size_t n = graph.members().size();
    const Set known = reachedByRules(graph, {}, true);
    Set unreached;
    for (MemberId at = 0; at < n; ++at)
        if (!known.contains(at) && graph.members()[at].person && !graph.members()[at].left)
            unreached.insert(at);
    REQUIRE(setOf(analysis.unreached) == unreached);

    const auto leads = closure(graph);
    Set inCircle, said;
    for (MemberId at = 0; at < n; ++at)
        if (leads[at][at])
            inCircle.insert(at);
    for (const auto& circle : analysis.circles)
        for (const MemberId one : circle) {
            REQUIRE(said.insert(one).second);
            for (const MemberId other : circle)
                REQUIRE(leads[one][other]);
        }
    REQUIRE(said == inCircle);

    Set leavers, cutting;
    for (const calltree::Branch& branch : analysis.leavers) {
        leavers.insert(branch.member);
        Set behind = drawn(graph, {});
        for (const MemberId still : drawn(graph, branch.member))
            behind.erase(still);
        behind.erase(branch.member);
        REQUIRE(setOf(branch.behind) == behind);
    }
    for (const calltree::Branch& branch : analysis.cutOff)
        cutting.insert(branch.member);
    for (MemberId at = 0; at < n; ++at) {
        const calltree::Member& member = graph.members()[at];
        REQUIRE(leavers.contains(at) == (member.tree && member.left));
        Set lost = known;
        for (const MemberId still : reachedByRules(graph, {at}, true))
            lost.erase(still);
        lost.erase(at);
        REQUIRE(cutting.contains(at) == (member.tree && !member.left && !lost.empty()));
        for (const calltree::Branch& branch : analysis.cutOff)
            if (branch.member == at)
                REQUIRE(setOf(branch.behind) == lost);
    }

    double minutes = 0;
    for (const auto& told : timesByRules(graph, 2))
        minutes = std::max(minutes, told.value_or(0));
    REQUIRE(analysis.minutes == Approx(minutes));
}

plan::Plan sample()
{
    plan::Plan plan;
    const auto add = [&](const char* id, const char* name, const char* phone, bool left = false) {
        plan::Person person;
        person.id = id;
        person.open.name = name;
        person.kept.phones = {{phone, plan::PhoneUse::PrivateMobile}};
        if (left)
            person.open.left = Date::of(2026, 9, 30).value();
        plan.people.rows.push_back(std::move(person));
    };
    add("p-1", "大西 雅子", "090-1111-1111");
    add("p-2", "辻本 健吾", "090-2222-2222");
    add("p-3", "川端 信也", "090-3333-3333", true);
    add("p-4", "𠮷田 隆", "０９０ー２２２２ー２２２２");
    add("p-5", "石田 真由", "090-5555-5555");
    add("p-6", "森 亮介", "090-6666-6666");
    const auto call = [&](const char* caller, const char* callee, const char* deputy) {
        plan::TreeCall row;
        row.id = "t-" + std::to_string(plan.tree.rows.size());
        row.variant = plan::TreeVariant::Day;
        row.caller.id = caller;
        row.callee.id = callee;
        row.deputy.id = deputy;
        plan.tree.rows.push_back(std::move(row));
    };
    call("p-1", "p-2", "");
    call("p-2", "p-3", "p-4");
    call("p-3", "p-4", "");
    call("p-3", "p-5", "");
    return plan;
}

std::vector<std::string> namesOf(const Graph& graph, const std::vector<MemberId>& who)
{
    std::vector<std::string> names;
    for (const MemberId at : who)
        names.push_back(graph.members()[at].name);
    return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("what an analysis says holds for 10,000 trees whatever their shape", "[calltree]")
{
    std::mt19937 random(20261122);
    for (int round = 0; round < 10000; ++round) {
        INFO("round " << round);
        const plan::Plan plan = test::randomTree(random);
        const Graph graph(plan, plan::TreeVariant::Day, kToday);
        compareWithRules(graph);
        std::vector<MemberId> silent;
        for (MemberId at = 0; at < graph.members().size(); ++at)
            if (random() % 3 == 0)
                silent.push_back(at);
        for (const bool deputies : {true, false})
            REQUIRE(setOf(calltree::reached(
                        graph, silent, deputies ? calltree::Deputies::Rung : calltree::Deputies::Ignored)) ==
                    reachedByRules(graph, setOf(silent), deputies));
    }
}

TEST_CASE("a leaver is named with those behind him", "[calltree]")
{
    const plan::Plan plan = sample();
    const Graph graph(plan, plan::TreeVariant::Day, kToday);
    const auto analysis = calltree::analyse(graph);
    REQUIRE(analysis.leavers.size() == 1);
    CHECK(graph.members()[analysis.leavers[0].member].name == "川端 信也");
    CHECK(namesOf(graph, analysis.leavers[0].behind) == Names{"𠮷田 隆", "石田 真由"});
    // Before he left nobody had to be named.
    const Graph before(plan, plan::TreeVariant::Day, Date::of(2026, 9, 29).value());
    CHECK(calltree::analyse(before).leavers.empty());
}

TEST_CASE("a silent one cuts off whom no deputy reaches", "[calltree]")
{
    plan::Plan plan = sample();
    const Graph graph(plan, plan::TreeVariant::Day, kToday);
    const auto analysis = calltree::analyse(graph);
    CHECK(namesOf(graph, analysis.unreached) == Names{"森 亮介"});
    REQUIRE(analysis.cutOff.size() == 3); // the starter, 辻本, and 𠮷田 who stands in for the leaver
    CHECK(namesOf(graph, analysis.cutOff[1].behind) == Names{"𠮷田 隆", "石田 真由"});
    plan.tree.rows[0].deputy.id = "p-6";
    const Graph mended(plan, plan::TreeVariant::Day, kToday);
    for (const calltree::Branch& branch : calltree::analyse(mended).cutOff)
        CHECK(mended.members()[branch.member].name != "辻本 健吾");
}

TEST_CASE("one telephone for two is seen however it is written", "[calltree]")
{
    const plan::Plan plan = sample();
    const Graph graph(plan, plan::TreeVariant::Day, kToday);
    const auto analysis = calltree::analyse(graph);
    REQUIRE(analysis.shared.size() == 1);
    CHECK(analysis.shared[0].digits == "09022222222");
    CHECK(namesOf(graph, analysis.shared[0].members) == Names{"辻本 健吾", "𠮷田 隆"});
}

TEST_CASE("more than five calls are too many, five are not", "[calltree]")
{
    plan::Plan plan = sample();
    const auto ring = [&](const char* callee) {
        plan::TreeCall row;
        row.id = "t-x" + std::string(callee);
        row.variant = plan::TreeVariant::Day;
        row.caller.id = "p-1";
        row.callee.words = callee;
        plan.tree.rows.push_back(std::move(row));
    };
    for (const char* each : {"甲", "乙", "丙", "丁"})
        ring(each);
    CHECK(calltree::analyse(Graph(plan, plan::TreeVariant::Day, kToday)).tooMany.empty());
    ring("戊");
    const Graph graph(plan, plan::TreeVariant::Day, kToday);
    CHECK(namesOf(graph, calltree::analyse(graph).tooMany) == Names{"大西 雅子"});
}

TEST_CASE("an empty tree and one of a single circle end", "[calltree]")
{
    plan::Plan plan = sample();
    const Graph night(plan, plan::TreeVariant::Night, kToday);
    CHECK(night.calls().empty());
    CHECK(calltree::analyse(night).unreached.size() == 5);
    plan.tree.rows.resize(1);
    plan.tree.rows[0].callee.id = "p-1";
    const Graph circle(plan, plan::TreeVariant::Day, kToday);
    const auto analysis = calltree::analyse(circle);
    CHECK(analysis.circles.size() == 1);
    CHECK(analysis.depth <= 1);
}
