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
    return pack;
}

const Heading& named(const std::vector<Heading>& all, Hazard volume, const std::string& title)
{
    const auto it = std::find_if(all.begin(), all.end(), [&](const Heading& each) {
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
        const auto all = legalHeadings(plan, pack(), {});
        CHECK(all.size() == 12);
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
        return named(legalHeadings(plan, pack(), {found}), Hazard::Natural, "平常時の対応").progress;
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
    write(plan, "training", "calendar", Hazard::Infection);
    write(plan, "training", "review", Hazard::Natural);
    const auto all = legalHeadings(plan, pack(), {});
    CHECK(named(all, Hazard::Natural, "周知").progress == Progress::Done);
    CHECK(named(all, Hazard::Infection, "周知").progress == Progress::Done);
    CHECK(named(all, Hazard::Natural, "研修・訓練").progress == Progress::Empty);
    CHECK(named(all, Hazard::Infection, "研修・訓練").progress == Progress::Done);
    CHECK(named(all, Hazard::Natural, "見直し").progress == Progress::Begun);
    CHECK(named(all, Hazard::Infection, "見直し").progress == Progress::Empty);
}
