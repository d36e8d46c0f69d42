// SPDX-License-Identifier: Apache-2.0
// How far what a plan must have is.
#include <catch2/catch.hpp>

#include "check/headings.h"

using namespace keizoku;
using namespace keizoku::check;
using plan::Hazard;

namespace {

forms::FieldSpec field(const char* section, const char* id, const char* heading, forms::HazardScope scope,
                       bool required = true)
{
    forms::FieldSpec spec{section, id, std::string("欄") + id, forms::FieldKind::Paragraph, scope, required};
    spec.heading = heading;
    return spec;
}

forms::Pack pack()
{
    using forms::HazardScope;
    forms::Pack pack;
    pack.sections = {{"purpose",
                      "目的",
                      "",
                      {field("purpose", "a", "natural-before", HazardScope::Natural),
                       field("purpose", "b", "natural-before", HazardScope::Natural),
                       field("purpose", "c", "natural-before", HazardScope::Natural, false),
                       field("purpose", "d", "natural-response", HazardScope::Both, false)}},
                     {"training",
                      "研修",
                      "",
                      {field("training", "notice", "", HazardScope::Both),
                       field("training", "calendar", "", HazardScope::Each),
                       field("training", "review", "", HazardScope::Each),
                       field("training", "review-lead", "", HazardScope::Both)}}};
    pack.books[Hazard::Natural] = {"自然災害の計画", {}};
    pack.books[Hazard::Infection] = {"感染症の計画", {}};
    return pack;
}

const RequiredItem& named(const std::vector<RequiredItem>& all, Hazard volume, const std::string& title)
{
    const auto it = std::find_if(all.begin(), all.end(), [&](const RequiredItem& each) {
        return each.volume == volume && each.title == title;
    });
    REQUIRE(it != all.end());
    return *it;
}

void write(plan::Plan& plan, const char* section, const char* id, Hazard hazard)
{
    plan.fields[{section, id, hazard, ""}].value = std::string("書いた。");
}

Finding finding(const char* rule, Severity severity, const char* path)
{
    Finding one;
    one.rule = rule;
    one.severity = severity;
    one.path = path;
    return one;
}

} // namespace

TEST_CASE("a heading is done when nothing required is left", "[check]")
{
    plan::Plan plan;
    const auto state = [&] {
        const auto all = requiredItems(plan, pack(), {});
        CHECK(all.size() == 14);
        return named(all, Hazard::Natural, "平常時の対応");
    };
    CHECK(state().progress == Progress::Empty);
    CHECK(state().open == std::vector<std::string>{"欄a", "欄b"});
    write(plan, "purpose", "a", Hazard::Natural);
    CHECK(state().progress == Progress::Begun);
    CHECK(state().open == std::vector<std::string>{"欄b"});
    write(plan, "purpose", "b", Hazard::Natural);
    CHECK(state().progress == Progress::Done);
    CHECK(state().open.empty());
}

TEST_CASE("a heading says what a check found of it", "[check]")
{
    plan::Plan plan;
    write(plan, "purpose", "a", Hazard::Natural);
    write(plan, "purpose", "b", Hazard::Natural);
    const auto state = [&](const Finding& found) {
        return named(requiredItems(plan, pack(), {found}), Hazard::Natural, "平常時の対応").progress;
    };
    CHECK(state(finding("leftover-text", Severity::Error, "purpose/a@natural")) == Progress::Mend);
    CHECK(state(finding("example-unchanged", Severity::Warning, "purpose/a@natural")) == Progress::Example);
    CHECK(state(finding("stock-short", Severity::Warning, "purpose/a@natural")) == Progress::Done);
    CHECK(state(finding("leftover-text", Severity::Error, "purpose/d")) == Progress::Done);
    Finding kept = finding("example-unchanged", Severity::Warning, "purpose/a@natural");
    kept.waiver = "w-0001";
    CHECK(state(kept) == Progress::Done);
}

TEST_CASE("each volume has its own training and review, notice serves both", "[check]")
{
    plan::Plan plan;
    write(plan, "training", "notice", Hazard::Both);
    plan.fields[{"training", "calendar", Hazard::Infection, ""}].value =
        plan::TableValue{{{{"kind", {"field", {}}}}}};
    write(plan, "training", "review", Hazard::Natural);
    const auto all = requiredItems(plan, pack(), {});
    CHECK(named(all, Hazard::Natural, "周知").progress == Progress::Done);
    CHECK(named(all, Hazard::Infection, "周知").progress == Progress::Done);
    CHECK(named(all, Hazard::Natural, "訓練").progress == Progress::Empty);
    CHECK(named(all, Hazard::Infection, "訓練").progress == Progress::Done);
    CHECK(named(all, Hazard::Infection, "研修").progress == Progress::Empty);
    CHECK(named(all, Hazard::Natural, "見直し").progress == Progress::Begun);
    CHECK(named(all, Hazard::Infection, "見直し").progress == Progress::Empty);
}

TEST_CASE("the volume for all hazards shows its own chapters", "[check]")
{
    forms::Pack clinic;
    forms::FieldSpec prepare = field("purpose", "prepare", "natural-before", forms::HazardScope::Both);
    prepare.chapters = {{Hazard::Both, "1.1"}};
    forms::FieldSpec notice = field("training", "notice", "", forms::HazardScope::Both);
    notice.chapters = {{Hazard::Both, "1.1"}};
    clinic.sections = {{"purpose", "目的", "", {prepare}}, {"training", "研修", "", {notice}}};
    clinic.books[Hazard::Both] = {
        "診療所の計画", {{"1", "１", "方針"}, {"1.1", "(1)", "方針"}, {"2", "２", "だれも聞かない章"}}};
    plan::Plan plan;
    write(plan, "purpose", "prepare", Hazard::Both);
    const auto all = requiredItems(plan, clinic, {});
    REQUIRE(all.size() == 5);
    CHECK(all[0].title == "方針");
    CHECK(all[0].progress == Progress::Done);
    CHECK(named(all, Hazard::Both, "周知").open == std::vector<std::string>{"欄notice"});
}

TEST_CASE("six headings are the law's", "[check]")
{
    CHECK(legalHeadings().size() == 6);
    for (const LegalHeading& heading : legalHeadings())
        CHECK(heading.topic ==
              (heading.volume == Hazard::Natural ? "headings-natural" : "headings-infection"));
}
