// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

TEST_CASE("stock-expired looks at the day", "[rules]")
{
    Desk desk;
    const auto stock = [&](std::string_view expiry, std::string_view quantity = "60") {
        desk.add(RegisterId::Stock, {{"name", "羊羹"}, {"quantity", quantity}, {"expiry", expiry}});
        return desk.check("stock-expired");
    };
    SECTION("yesterday is an error")
    {
        const auto found = stock("2026-11-21");
        REQUIRE(found.size() == 1);
        CHECK(found[0].severity == check::Severity::Error);
        CHECK(found[0].path == "stock/s-0001/expiry");
        CHECK(found[0].sentence.starts_with("備蓄品「羊羹」の期限が令和8年11月21日に切れています。"));
    }
    SECTION("today may still be eaten")
    {
        const auto found = stock("2026-11-22");
        REQUIRE(found.size() == 1);
        CHECK(found[0].severity == check::Severity::Hint);
    }
    SECTION("sixty days ahead is a hint")
    {
        CHECK(stock("2027-01-21").size() == 1);
    }
    SECTION("sixty-one days are time enough")
    {
        CHECK(stock("2027-01-22").empty());
    }
    SECTION("what has no date does not expire")
    {
        CHECK(stock("").empty());
    }
    SECTION("none left is none expired")
    {
        CHECK(stock("2026-08-31", "0").empty());
    }
}
