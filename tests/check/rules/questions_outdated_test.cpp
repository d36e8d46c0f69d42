// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;

namespace {

constexpr const char* kRule = "questions-outdated";

Desk ofEdition(const char* edition)
{
    Desk desk;
    desk.pack.edition = edition;
    return desk;
}

} // namespace

TEST_CASE("questions-outdated knows a newer edition", "[rules]")
{
    REQUIRE(test::shipped().edition == "2026.2");
    const auto found = ofEdition("2026.1").check(kRule);
    REQUIRE(found.size() == 1);
    CHECK(
        found[0].sentence ==
        "この計画は2026.1版の質問で書かれています。新しい2026.2版があります。書いた内容はそのまま残ります。");
    CHECK(found[0].act.label == "新しい質問に切り替える");
    CHECK(found[0].act.value.empty());
    CHECK(ofEdition("2026.2").check(kRule).empty());
    CHECK(ofEdition("2026.10").check(kRule).empty());
    CHECK(ofEdition("").check(kRule).empty());
}

TEST_CASE("questions-outdated: over a year old is what is so on any day of its year", "[rules]")
{
    Desk desk = ofEdition("2026.2");
    desk.today = test::day("2027-12-31");
    CHECK(desk.check(kRule).empty());
    desk.today = test::day("2028-01-01");
    CHECK(holds(desk.sentence(kRule), "この質問の版は1年以上前のものです。"));
    CHECK(desk.check(kRule)[0].act.label.empty()); // there is nothing newer to change to
}
