// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "compare/changes.h"
#include "plan/register_access.h"

using namespace keizoku;
using compare::Change;
using compare::changesIn;
using compare::Comparison;
using plan::Plan;
using plan::RegisterId;

namespace {

const plan::FieldPath kSteps{"tasks", "steps", plan::Hazard::Both, ""};

Plan withSteps(const std::vector<std::string>& steps)
{
    plan::TableValue table;
    for (const std::string& step : steps)
        table.rows.push_back({{"step", {step, {}}}, {"who", {"責任者は" + step, {}}}});
    Plan plan;
    plan.fields[kSteps].value = table;
    return plan;
}

Plan withPeople(const std::vector<std::string>& names)
{
    Plan plan;
    for (const std::string& name : names) {
        const plan::RowId row = plan::addRow(plan, RegisterId::People);
        REQUIRE(plan::setCell(plan, RegisterId::People, row, "name", name));
        REQUIRE(plan::setCell(plan, RegisterId::People, row, "mobilePhones", "090-0000-0001"));
    }
    return plan;
}

std::vector<Change> between(const Plan& before, const Plan& after)
{
    return changesIn(compare::compare(before, after));
}

void holdsFor(const Plan& before, const Plan& after)
{
    const Comparison comparison = compare::compare(before, after);
    const auto made = compare::apply(before, comparison);
    REQUIRE(made);
    CHECK(compare::compare(*made, after).empty());
}

} // namespace

TEST_CASE("one changed cell of a register marks one cell", "[comparison]")
{
    const Plan before = withPeople({"大西", "中村", "山口"});
    Plan after = before;
    REQUIRE(plan::setCell(after, RegisterId::People, "p-0002", "mobilePhones", "090-0000-0002"));
    CHECK(between(before, after) ==
          std::vector<Change>{{"people/p-0002/mobilePhones", "", "090-0000-0001", "090-0000-0002", false}});
    holdsFor(before, after);
}

TEST_CASE("a moved row of a register is moved, not removed and added", "[comparison]")
{
    const Plan before = withPeople({"大西", "中村", "山口"});
    Plan after = before;
    REQUIRE(plan::moveRow(after, RegisterId::People, "p-0003", -2));
    CHECK(between(before, after) == std::vector<Change>{{"people/p-0003", "", "3", "1", true}});
    holdsFor(before, after);
}

TEST_CASE("rows added and removed in the middle leave the others alone", "[comparison]")
{
    const Plan before = withPeople({"大西", "中村", "山口"});
    Plan after = before;
    const plan::RowId added = plan::addRow(after, RegisterId::People, 1);
    REQUIRE(plan::setCell(after, RegisterId::People, added, "name", "小林"));
    REQUIRE(plan::removeRow(after, RegisterId::People, "p-0003"));
    const Comparison comparison = compare::compare(before, after);
    REQUIRE(comparison.registers.size() == 1);
    const auto& rows = comparison.registers[0].rows;
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].same());
    CHECK((rows[1].added() && rows[1].id == added && !rows[1].same()));
    CHECK(rows[2].same());
    CHECK((rows[3].removed() && rows[3].id == "p-0003" && rows[3].cells.size() == 2));
    holdsFor(before, after);
}

TEST_CASE("rows of a table field are matched by content", "[comparison]")
{
    const Plan before = withSteps({"安否を確かめる", "火を止める", "電話する"});
    CHECK(between(before, withSteps({"安否を確かめる", "電話する", "火を止める"})).size() == 1);
    CHECK(between(before, withSteps({"電話する", "安否を確かめる", "火を止める"})) ==
          std::vector<Change>{{"tasks/steps", "1", "3", "1", true}});
    // A new row has two cells.
    const auto added = between(before, withSteps({"安否を確かめる", "逃げる", "火を止める", "電話する"}));
    REQUIRE(added.size() == 2);
    CHECK(added[0] == Change{"tasks/steps", "2.step", "", "逃げる", false});
    Plan after = before;
    std::get<plan::TableValue>(after.fields[kSteps].value).rows[1].at("who").text = "中村";
    CHECK(between(before, after) ==
          std::vector<Change>{{"tasks/steps", "2.who", "責任者は火を止める", "中村", false}});
}

TEST_CASE("emptied, new and changed fields", "[comparison]")
{
    const plan::FieldPath path{"purpose", "aim", plan::Hazard::Natural, ""};
    Plan before;
    before.fields[path].value = std::string("命を守る。");
    Plan after;
    CHECK(between(before, after) ==
          std::vector<Change>{{"purpose/aim@natural", "", "命を守る。", "", false}});
    CHECK(compare::compare(before, after).fields.at(0).removed());
    CHECK(compare::compare(after, before).fields.at(0).added());
    holdsFor(before, after);
    after.fields[path].value = Date::of(2026, 4, 1).value();
    CHECK(between(before, after) ==
          std::vector<Change>{{"purpose/aim@natural", "", "命を守る。", "2026-04-01", false}});
    holdsFor(before, after);
}

TEST_CASE("marks of a field are part of the comparison but no change of text", "[comparison]")
{
    const plan::FieldPath path{"purpose", "aim", plan::Hazard::Natural, ""};
    Plan before;
    before.fields[path] = {std::string("命を守る。"), {"homon-kango 2026.1", "purpose/aim@natural"}, {}};
    Plan after = before;
    after.fields[path].settled = plan::Settled{"大西", "2026-11-22", "ABCD"};
    CHECK_FALSE(compare::compare(before, after).empty());
    CHECK(between(before, after).empty());
    holdsFor(before, after);
}

TEST_CASE("a comparison fits only the plan that was compared", "[comparison]")
{
    const Plan before = withPeople({"大西", "中村"});
    Plan after = before;
    REQUIRE(plan::setCell(after, RegisterId::People, "p-0002", "name", "山口"));
    const Comparison comparison = compare::compare(before, after);
    CHECK(compare::apply(before, comparison));
    for (const Plan& other : {withPeople({"大西", "小林"}), withPeople({"大西"}), after}) {
        const auto made = compare::apply(other, comparison);
        REQUIRE_FALSE(made);
        CHECK(made.error().code == ErrorCode::Conflict);
    }
    const Comparison steps = compare::compare(withSteps({"電話する"}), withSteps({"逃げる"}));
    CHECK_FALSE(compare::apply(withSteps({"火を止める"}), steps));
    CHECK_FALSE(compare::apply(before, steps));
}
