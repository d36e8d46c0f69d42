// SPDX-License-Identifier: Apache-2.0
#include "app/law_chain.h"

#include <algorithm>

#include "support/shipped.h"

using namespace keizoku;

namespace {

std::vector<app::LawLine> chainOf(const char* entry, const char* service)
{
    const forms::LawBook& law = test::shipped().law;
    const std::vector<std::string> services{service};
    REQUIRE(law.entry(entry));
    return app::lawChain(law, law.entry(entry)->words(), services, *Date::fromIso("2026-11-22"));
}

} // namespace

TEST_CASE("a basis is shown with what stood there before", "[app]")
{
    const auto lines = chainOf("duty-plan-homon-kango", "homon-kango");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].span == "令和3年4月1日から令和6年3月31日まで");
    CHECK_FALSE(lines[0].lives);
    CHECK_FALSE(lines[0].cited);
    CHECK(lines[1].cited);
    CHECK(lines[1].lives);
    CHECK(lines[1].checkedOn == "令和8年11月22日");
}

TEST_CASE("the chain leaves out what is about other services or other matters", "[app]")
{
    const forms::LawBook& law = test::shipped().law;
    const auto all = law.chain(*law.entry("duty-plan-homon-kango"));
    CHECK(all.size() > 10);
    for (const app::LawLine& line : chainOf("duty-plan-tsusho", "tsusho-kaigo"))
        CHECK(line.title.find("訪問看護") == std::string::npos);
}

TEST_CASE("an entry nobody read says so", "[app]")
{
    CHECK(chainOf("practice-contact-tree", "homon-kango").front().verified);
    const auto lines = chainOf("clinic-plan", "musho-shinryojo");
    REQUIRE_FALSE(lines.empty());
    CHECK_FALSE(lines.back().verified);
}

TEST_CASE("words that name no entry have no chain", "[app]")
{
    CHECK(app::lawChain(test::shipped().law, "慣れ", {}, *Date::fromIso("2026-11-22")).empty());
}

TEST_CASE("every topic a check cites leads to its entry", "[app]")
{
    const forms::LawBook& law = test::shipped().law;
    const Date today = *Date::fromIso("2026-11-22");
    for (const check::Rule& rule : check::rules()) {
        const auto living = law.living(rule.basis, {}, today);
        INFO(rule.id << " " << rule.basis);
        REQUIRE_FALSE(living.empty());
        CHECK_FALSE(app::lawChain(law, living.front()->words(), {}, today).empty());
    }
}
