// SPDX-License-Identifier: Apache-2.0
#include "app/arrivals.h"

#include <catch2/catch.hpp>

using namespace keizoku;
using calltree::Outcome;

namespace {

const Date kToday = Date::of(2026, 11, 22).value();

plan::Person person(const char* id, const char* name, const char* job)
{
    plan::Person made;
    made.id = id;
    made.open.name = name;
    made.open.job = job;
    return made;
}

plan::TreeCall call(const char* caller, const char* callee)
{
    plan::TreeCall row;
    row.id = std::string("t-") + callee;
    row.variant = plan::TreeVariant::Day;
    row.caller.id = caller;
    row.callee.id = callee;
    return row;
}

/// A head who rings two nurses and a driver; visits take two nurses by day.
plan::Plan office()
{
    plan::Plan plan;
    plan.people.rows = {person("p-1", "長", "管理者・看護師"), person("p-2", "甲", "看護師"),
                        person("p-3", "乙", "看護師"), person("p-4", "丙", "")};
    plan.tree.rows = {call("p-1", "p-2"), call("p-1", "p-3"), call("p-1", "p-4")};
    plan::Task visits;
    visits.id = "k-1";
    visits.name = "訪問看護";
    visits.kind = plan::TaskClass::Continue;
    visits.jobs = "看護師";
    visits.day = plan::Decimal::parse("2").value();
    plan.tasks.rows = {visits};
    return plan;
}

} // namespace

TEST_CASE("minutes are read from the words of an answer", "[app]")
{
    using app::minutesIn;
    CHECK(minutesIn("30分以内に到着") == 30);
    CHECK(minutesIn("４０分") == 40);
    CHECK(minutesIn("1時間半") == 90);
    CHECK(minutesIn("1時間20分") == 80);
    CHECK(minutesIn("2時間") == 120);
    CHECK_FALSE(minutesIn("60分より後に到着"));
    CHECK_FALSE(minutesIn("家族"));
    CHECK_FALSE(minutesIn("分からない"));
    CHECK_FALSE(minutesIn("123456789分"));
}

TEST_CASE("who can come is counted by job and set against the work that goes on", "[app]")
{
    const plan::Plan plan = office();
    const calltree::Graph graph(plan, plan::TreeVariant::Day, kToday);
    calltree::Drill drill(graph);
    drill.reply({Outcome::CannotCome, "家族", 0}); // the head, a nurse too
    drill.reply({Outcome::CanCome, "30分以内に到着", 60});
    drill.reply({Outcome::NeedsHelp, {}, 120});
    drill.reply({Outcome::CanCome, "60分より後に到着", 180});
    REQUIRE_FALSE(drill.next());
    CHECK(app::arrivalsOf(graph, drill) == std::vector<app::Arrivals>{{"看護師", 1, 1}, {"", 1, 0}});
    const auto cover = app::coverOf(plan, graph, drill);
    REQUIRE_FALSE(cover.empty());
    CHECK(cover.front() == app::Cover{"看護師", "訪問看護", 2, 1});
    const auto lines = app::arrivalLines(plan, graph, drill);
    CHECK(lines.front() == "出勤できる人：看護師1人（30分以内 1人）、職種の記入なし1人（30分以内 0人）");
    CHECK(lines[1] == "優先業務（日中）に要る看護師：2人に対し、出勤できる人は1人（1人足りません）");
}

TEST_CASE("by night the numbers of the night count", "[app]")
{
    plan::Plan plan = office();
    for (plan::TreeCall& each : plan.tree.rows)
        each.variant = plan::TreeVariant::Night;
    const calltree::Graph graph(plan, plan::TreeVariant::Night, kToday);
    CHECK(app::coverOf(plan, graph, calltree::Drill(graph)).empty()); // nobody is needed then
}
