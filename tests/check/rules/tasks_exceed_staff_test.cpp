// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "tasks-exceed-staff";

/// So many nurses, and four of other jobs.
Desk office(int nurses)
{
    Desk desk;
    const auto hire = [&](const char* job, int count) {
        for (int at = 0; at < count; ++at)
            desk.add(RegisterId::People, {{"name", job + std::to_string(at)}, {"job", job}});
    };
    hire("看護師", nurses);
    hire("准看護師", 1);
    hire("理学療法士", 2);
    hire("事務職員", 1);
    return desk;
}

void work(Desk& desk, const char* day, const char* jobs = "看護師", const char* kind = "継続")
{
    desk.add(RegisterId::Tasks, {{"name", "訪問"}, {"class", kind}, {"day", day}, {"jobs", jobs}});
}

std::size_t findings(int nurses, const char* day, const char* jobs = "看護師", const char* kind = "継続")
{
    Desk desk = office(nurses);
    work(desk, day, jobs, kind);
    return desk.check(kRule).size();
}

} // namespace

TEST_CASE("tasks-exceed-staff compares people by qualification at half the staff", "[rules]")
{
    Desk desk = office(11);
    work(desk, "3");
    work(desk, "4");
    const auto found = desk.check(kRule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == check::Severity::Warning);
    CHECK(found[0].path == "tasks/k-0002/day");
    CHECK(found[0].sentence ==
          "出勤率50％（看護師5人）では、日中に必要な7人に足りません。続ける業務を減らすか、人数を見直す"
          "か、応援を頼む先を決めてください。");
    SECTION("and says when more than half do not suffice either")
    {
        work(desk, "1");
        CHECK(holds(desk.sentence(kRule), "必要な8人に足りません（70％の7人でも足りません）。"));
    }
}

TEST_CASE("tasks-exceed-staff rounds down, and only hints at 30 %", "[rules]")
{
    CHECK(findings(11, "5") == 1);
    Desk desk = office(11);
    work(desk, "5");
    CHECK(desk.check(kRule).at(0).severity == check::Severity::Hint);
    CHECK(desk.check(kRule).at(0).sentence.starts_with("出勤率30％（看護師3人）では、日中に必要な5人"));
    CHECK(findings(11, "3") == 0);
}

TEST_CASE("tasks-exceed-staff takes any of the qualifications a task names", "[rules]")
{
    CHECK(findings(6, "3", "看護師・准看護師") == 1); // 30 %: two
    CHECK(findings(6, "2", "看護師／准看護師") == 0);
    CHECK(findings(5, "3", "看護師、理学療法士") == 1);
}

TEST_CASE("tasks-exceed-staff counts work for some against those who do it", "[rules]")
{
    Desk desk = office(9);
    work(desk, "2", "看護師");
    work(desk, "3", "看護師、准看護師");
    // At 30 % three of ten for five, and two of nine for the nurses' own two.
    CHECK(desk.sentence(kRule).starts_with("出勤率30％（看護師、准看護師3人）では、日中に必要な5人"));
    SECTION("nor is it said again of everybody, unless it is worse")
    {
        work(desk, "2", "");
        const auto found = desk.check(kRule);
        REQUIRE(found.size() == 2); // sorted by weight
        CHECK(found[0].sentence.starts_with("出勤率50％（職員6人）では、日中に必要な7人"));
        CHECK(found[1].severity == check::Severity::Hint);
    }
}

TEST_CASE("tasks-exceed-staff takes everybody where no qualification is named", "[rules]")
{
    CHECK(findings(6, "4", "") == 1); // 30 %: three of ten
    CHECK(findings(6, "3", "職種を問わない") == 0);
    Desk desk = office(6);
    work(desk, "6", "");
    CHECK(holds(desk.sentence(kRule), "出勤率50％（職員5人）"));
}

TEST_CASE("tasks-exceed-staff passes over work that stops and people nobody has", "[rules]")
{
    CHECK(findings(1, "3", "看護師", "休止") == 0);
    CHECK(findings(1, "3", "看護師", "縮小") == 0);
    CHECK(findings(20, "3", "助産師") == 0); // perhaps called otherwise in the register
    Desk desk;
    work(desk, "3");
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("tasks-exceed-staff does not count leavers", "[rules]")
{
    Desk desk = office(8);
    work(desk, "4");
    CHECK(desk.check(kRule).at(0).severity == check::Severity::Hint);
    desk.set(RegisterId::People, "p-0001", "left", "2026-03-31");
    CHECK(desk.check(kRule).at(0).severity == check::Severity::Warning);
}

TEST_CASE("tasks-exceed-staff believes the office's own figures", "[rules]")
{
    Desk desk = office(11);
    work(desk, "6");
    forms::FieldSpec spec = test::field("tasks", "staff-by-attendance", forms::FieldKind::Table);
    desk.ask(spec);
    const auto say = [&](const char* rate, const char* count) {
        auto table = plan::TableValue{};
        if (const plan::Field* field = desk.plan.field({"tasks", "staff-by-attendance"}))
            table = std::get<plan::TableValue>(field->value);
        table.rows.push_back({{"rate", {rate, {}}}, {"job", {"看護師", {}}}, {"count", {count, {}}}});
        desk.write("tasks/staff-by-attendance", table);
    };
    CHECK(holds(desk.sentence(kRule), "50％（看護師5人）"));
    say("r50", "6");
    CHECK(desk.check(kRule).at(0).severity == check::Severity::Hint); // 30 % still
    say("r30", "6");
    CHECK(desk.check(kRule).empty());
    say("r70", "4");
    CHECK(holds(desk.sentence(kRule), "出勤率70％（看護師4人）"));
}
