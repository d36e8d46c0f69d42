// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/reduction.h"
#include "check/rules/desk.h"

using namespace keizoku;
using test::day;
using test::Desk;
using test::RegisterId;

namespace {

/// An empty plan of one service with 100,000 units of 10 yen a month.
Desk office(const std::string& service)
{
    Desk desk;
    desk.pack = test::packFor({service});
    desk.add(RegisterId::Offices, {{"service", service}, {"monthlyUnits", "100000"}, {"unitPrice", "10"}});
    return desk;
}

std::vector<check::ReductionEstimate> estimate(const Desk& desk, std::string_view on,
                                               std::optional<Date> since = std::nullopt)
{
    return check::estimateReduction({desk.plan, desk.pack, test::scanner(), test::shipped(), day(on)}, since);
}

} // namespace

TEST_CASE("a visiting service counts from April 2025, whatever it had before", "[reduction]")
{
    const Desk desk = office("homon-kaigo");
    CHECK(estimate(desk, "2025-03-31").empty());
    const auto first = estimate(desk, "2025-04-01");
    REQUIRE(first.size() == 1);
    CHECK(first[0].monthly == 10000); // 1 % of 100,000 units at 10 yen
    CHECK(first[0].low == 10000);
    CHECK(first[0].high == 10000);
    CHECK(estimate(desk, "2026-11-22")[0].high == 200000); // April 2025 to November 2026: 20 months
}

TEST_CASE("a day service counts from April 2024 unless it had both neighbouring plans", "[reduction]")
{
    Desk desk = office("tsusho-kaigo");
    const auto unknown = estimate(desk, "2026-11-22");
    REQUIRE(unknown.size() == 1);
    CHECK(unknown[0].low == 200000);
    CHECK(unknown[0].high == 320000); // April 2024 to November 2026: 32 months
    const plan::RowId row = desk.plan.offices.rows[0].id;
    desk.set(RegisterId::Offices, row, "infectionGuideline", "2024-04-01");
    CHECK(estimate(desk, "2026-11-22")[0].high == 320000);
    desk.set(RegisterId::Offices, row, "disasterPlan", "2024-04-02"); // a day late
    CHECK(estimate(desk, "2026-11-22")[0].high == 320000);
    desk.set(RegisterId::Offices, row, "disasterPlan", "2024-04-01");
    CHECK(estimate(desk, "2026-11-22")[0].high == 200000);
    CHECK(estimate(desk, "2025-03-31").empty());
}

TEST_CASE("a residential service has three hundredths", "[reduction]")
{
    const auto all = estimate(office("tokuyo"), "2025-04-30");
    REQUIRE(all.size() == 1);
    CHECK(all[0].monthly == 30000);
    CHECK(all[0].rate == "3/100");
}

TEST_CASE("one missing volume: the low figure is nothing, the high one the whole", "[reduction]")
{
    Desk desk = office("homon-kaigo");
    desk.write("purpose/aim@natural", std::string("利用者の命を守る。"));
    const auto one = estimate(desk, "2026-11-22");
    REQUIRE(one.size() == 1);
    CHECK(one[0].infection);
    CHECK_FALSE(one[0].natural);
    CHECK(one[0].low == 0);
    CHECK(one[0].high == 200000);
    desk.write("purpose/aim@infection", std::string("利用者の命を守る。"));
    CHECK(estimate(desk, "2026-11-22").empty());
}

TEST_CASE("a plan that was lost counts from the next month, or the same when it was the first", "[reduction]")
{
    const Desk desk = office("homon-kaigo");
    CHECK(estimate(desk, "2026-11-22", day("2026-10-02"))[0].highMonths == 1);
    CHECK(estimate(desk, "2026-11-22", day("2026-10-01"))[0].highMonths == 2);
    CHECK(estimate(desk, "2026-11-22", day("2026-11-02")).empty());
}

TEST_CASE("exempt services never get a figure", "[reduction]")
{
    for (const char* service : {"kyotaku-ryoyo", "musho-shinryojo", "yusho-shinryojo", "byoin"}) {
        INFO(service);
        for (const char* on : {"2025-03-31", "2025-04-01", "2026-11-22", "2030-01-01"})
            CHECK(estimate(office(service), on).empty());
    }
}

TEST_CASE("without units or price there is no figure, and it is said what is counted", "[reduction]")
{
    Desk desk = office("homon-kaigo");
    desk.set(RegisterId::Offices, desk.plan.offices.rows[0].id, "unitPrice", "");
    const auto all = estimate(desk, "2026-11-22");
    REQUIRE(all.size() == 1);
    CHECK_FALSE(all[0].hasFigure());
    CHECK(all[0].highMonths == 20);
    for (const std::string& each : all[0].assumptions)
        CHECK_FALSE(test::holds(each, "減算になる"));
}
