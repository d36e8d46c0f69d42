// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "leftover-text";

} // namespace

TEST_CASE("leftover-text points at what is left, where it stands", "[rules]")
{
    Desk desk;
    desk.ask(test::field("purpose", "policy", forms::FieldKind::Paragraph));
    SECTION("a mark in a field, in bytes")
    {
        desk.write("purpose/policy", std::string("責任者 ○○"));
        const auto found = desk.check(kRule);
        REQUIRE(found.size() == 1);
        CHECK(found[0].path == "purpose/policy");
        CHECK(found[0].offset == std::string("責任者 ").size());
        CHECK(found[0].length == std::string("○○").size());
        CHECK(found[0].severity == check::Severity::Error);
        CHECK_FALSE(found[0].sentence.empty());
    }
    SECTION("an undecided word in a register is a warning")
    {
        desk.add(RegisterId::Roles, {{"name", "連絡"}, {"note", "3人目は未定"}});
        const auto found = desk.check(kRule);
        REQUIRE(found.size() == 1);
        CHECK(found[0].path == "roles/r-0001/note");
        CHECK(found[0].severity == check::Severity::Warning);
    }
    SECTION("a mark in place of a person's name")
    {
        desk.add(RegisterId::Roles, {{"name", "連絡"}, {"holder", "○○ ○○"}});
        CHECK(desk.check(kRule).front().path == "roles/r-0001/holder");
    }
    SECTION("one ring in prose is prose")
    {
        desk.write("purpose/policy", std::string("○印の職員が持つ。"));
        CHECK(desk.check(kRule).empty());
    }
}

TEST_CASE("leftover-text lets the region of a field decide", "[rules]")
{
    Desk desk;
    forms::FieldSpec form = test::field("partners", "sheet", forms::FieldKind::Paragraph);
    form.region = forms::TextRegion::Form;
    desk.ask(form);
    desk.ask(test::field("partners", "body", forms::FieldKind::Paragraph));
    desk.write("partners/sheet", std::string("氏名（　　　）"));
    CHECK(desk.check(kRule).empty());
    desk.write("partners/body", std::string("氏名（　　　）"));
    CHECK(desk.check(kRule).size() == 1);
}

TEST_CASE("leftover-text lets a column of marks hold marks", "[rules]")
{
    Desk desk;
    forms::FieldSpec table = test::field("training", "rating", forms::FieldKind::Table);
    table.columns = {{"mark", "評価", plan::CellKind::Text, true, "", {}},
                     {"what", "項目", plan::CellKind::Text, false, "", {}}};
    desk.ask(table);
    desk.write("training/rating", plan::TableValue{{{{"mark", {"○○", {}}}, {"what", {"○○市", {}}}}}});
    const auto found = desk.check(kRule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].cell == "0.what");
}
