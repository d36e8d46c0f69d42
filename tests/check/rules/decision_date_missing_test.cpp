// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::RegisterId;

namespace {

constexpr const char* kRule = "decision-date-missing";

Desk asked(const char* kind)
{
    Desk desk;
    desk.ask(test::field("tasks", "reduction-decided", forms::FieldKind::Date));
    desk.ask(test::field("purpose", "decided-on", forms::FieldKind::Date));
    desk.add(RegisterId::Tasks, {{"name", "リハビリの訪問"}, {"class", kind}});
    return desk;
}

} // namespace

TEST_CASE("decision-date-missing asks when work was given up", "[rules]")
{
    Desk desk = asked("休止");
    const auto found = desk.check(kRule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == check::Severity::Hint);
    CHECK(found[0].path == "tasks/reduction-decided");
    CHECK(test::holds(found[0].sentence, "「リハビリの訪問」など"));
    SECTION("either date will do")
    {
        desk.write("purpose/decided-on", test::day("2026-08-27"));
        CHECK(desk.check(kRule).empty());
    }
    SECTION("its own date too")
    {
        desk.write("tasks/reduction-decided", test::day("2026-08-27"));
        CHECK(desk.check(kRule).empty());
    }
}

TEST_CASE("decision-date-missing is silent where nothing is given up or no date is asked", "[rules]")
{
    CHECK(asked("継続").check(kRule).empty());
    CHECK(asked("").check(kRule).empty());
    CHECK(asked("縮小").check(kRule).size() == 1);
    Desk desk;
    desk.add(RegisterId::Tasks, {{"name", "研修"}, {"class", "休止"}});
    CHECK(desk.check(kRule).empty());
    desk.ask(test::field("purpose", "decided-on", forms::FieldKind::Date));
    CHECK(desk.check(kRule).at(0).path == "purpose/decided-on");
}

TEST_CASE("decision-date-missing leaves a required date to required-empty", "[rules]")
{
    Desk desk = asked("休止");
    desk.pack.sections[0].fields[0].required = true;
    CHECK(desk.check(kRule).empty());
}
