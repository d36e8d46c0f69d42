// SPDX-License-Identifier: Apache-2.0
// The same plan on three days: what is said differs where the law data say so, and nowhere else.
#include <set>

#include <catch2/catch.hpp>

#include "base/text.h"
#include "check/reduction.h"
#include "check/rules/desk.h"

using namespace keizoku;
using test::day;
using test::Desk;
using test::RegisterId;

namespace {

/// An office that began in 2020, named an old term of 2021 and a warning that was renamed in 2026.
Desk office(const std::string& service)
{
    Desk desk;
    desk.pack = test::packFor({service});
    desk.add(
        RegisterId::Offices,
        {{"service", service}, {"name", "みなと事業所"}, {"monthlyUnits", "100000"}, {"unitPrice", "10"}});
    desk.write("purpose/aim@natural", std::string("避難勧告と土砂災害警戒情報を目安にする。"));
    return desk;
}

check::Context at(const Desk& desk, std::string_view on)
{
    return {desk.plan, desk.pack, test::scanner(), test::shipped(), day(on)};
}

/// What is said of a plan on a day, without the words of the sentences.
std::multiset<std::string> said(const Desk& desk, std::string_view on)
{
    std::multiset<std::string> all;
    for (const check::Finding& finding : check::run(at(desk, on)))
        all.insert(finding.rule + " " + finding.path + " " +
                   std::to_string(static_cast<int>(finding.severity)));
    return all;
}

std::vector<std::string> onlyIn(const std::multiset<std::string>& one,
                                const std::multiset<std::string>& other)
{
    std::vector<std::string> some;
    std::set_difference(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(some));
    return some;
}

bool isAbout(const std::string& line, std::string_view rule)
{
    return line.starts_with(rule);
}

struct Expected {
    const char* service;
    int monthsInMarch2025, monthsInApril2025, monthsInNovember2026; ///< of the high figure
    int lowInApril2025; ///< 0: only one volume is missing, and the texts disagree
};

} // namespace

TEST_CASE("reduction months follow the grace of each group", "[dated]")
{
    for (const Expected& each :
         {Expected{"homon-kaigo", 0, 1, 20, 0}, Expected{"tsusho-kaigo", 12, 13, 32, 0},
          Expected{"tokuyo", 12, 13, 32, 0}}) {
        const Desk desk = office(each.service);
        const auto months = [&](std::string_view on) {
            const auto all = check::estimateReduction(at(desk, on), std::nullopt);
            return all.empty() ? 0 : all[0].highMonths;
        };
        INFO(each.service);
        CHECK(months("2025-03-31") == each.monthsInMarch2025);
        CHECK(months("2025-04-01") == each.monthsInApril2025);
        CHECK(months("2026-11-22") == each.monthsInNovember2026);
        const auto april = check::estimateReduction(at(desk, "2025-04-01"), std::nullopt);
        REQUIRE(april.size() == 1);
        CHECK(april[0].lowMonths == each.lowInApril2025);
    }
}

TEST_CASE("the day the grace ended changes no finding, only what it may cost", "[dated]")
{
    for (const char* service : {"homon-kaigo", "tsusho-kaigo", "tokuyo"}) {
        const Desk desk = office(service);
        INFO(service);
        CHECK(said(desk, "2025-03-31") == said(desk, "2025-04-01"));
    }
}

TEST_CASE("the warnings renamed in 2026 are told from that day on, 避難勧告 since 2021", "[dated]")
{
    for (const char* service : {"homon-kaigo", "tsusho-kaigo", "tokuyo"}) {
        const Desk desk = office(service);
        INFO(service);
        const auto before = said(desk, "2025-04-01");
        const auto now = said(desk, "2026-11-22");
        CHECK(std::any_of(before.begin(), before.end(),
                          [](const std::string& line) { return isAbout(line, "stale-term"); }));
        for (const std::string& line : onlyIn(now, before)) {
            INFO(line);
            CHECK((isAbout(line, "stale-term") || isAbout(line, "questions-outdated")));
        }
        CHECK(std::any_of(now.begin(), now.end(), [&](const std::string& line) {
            return isAbout(line, "stale-term") && now.count(line) > before.count(line);
        }));
    }
}

TEST_CASE("before the duty began a missing volume is a hint, after it an error", "[dated]")
{
    const Desk desk = office("homon-kaigo");
    const auto weight = [&](std::string_view on) {
        const auto all = check::run(at(desk, on));
        const auto it = std::find_if(all.begin(), all.end(),
                                     [](const check::Finding& each) { return each.rule == "volume-empty"; });
        REQUIRE(it != all.end());
        return it->severity;
    };
    CHECK((weight("2024-03-31") == check::Severity::Hint));
    CHECK((weight("2024-04-01") == check::Severity::Error));
    CHECK((weight("2026-11-22") == check::Severity::Error));
}

TEST_CASE("the article cited is the one of the service, and the one of the day", "[dated]")
{
    const auto living = [](const std::string& topic, const std::string& service, std::string_view on) {
        const std::vector<std::string> services{service};
        std::string words;
        for (const forms::LawEntry* entry : test::shipped().law.living(topic, services, day(on)))
            words += entry->words() + "\n";
        return words;
    };
    CHECK(test::holds(living("duty-plan", "kyotaku", "2026-11-22"), "第19条の2"));
    CHECK(test::holds(living("duty-plan", "tokuyo", "2026-11-22"), "第24条の2"));
    CHECK(test::holds(living("duty-plan", "homon-kaigo", "2026-11-22"), "第30条の2"));
    CHECK(living("duty-plan", "homon-kaigo", "2023-06-01") !=
          living("duty-plan", "homon-kaigo", "2026-11-22"));
    CHECK(living("reduction-period", "homon-kango", "2025-04-01") !=
          living("reduction-period", "homon-kango", "2026-11-22"));
}
