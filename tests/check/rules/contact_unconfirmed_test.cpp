// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

TEST_CASE("contact-unconfirmed counts a year by the calendar", "[rules]")
{
    Desk desk;
    const auto confirmed = [&](std::string_view on) {
        desk.add(RegisterId::Contacts, {{"name", "きたやまと薬局"}, {"confirmed", on}});
    };
    SECTION("the same date next year has passed")
    {
        confirmed("2025-11-21");
        CHECK(holds(desk.sentence("contact-unconfirmed"),
                    "連携先「きたやまと薬局」の連絡先は、令和7年11月21日から1年以上"));
        CHECK(desk.check("contact-unconfirmed")[0].severity == check::Severity::Warning);
    }
    SECTION("a year to the day is not over a year")
    {
        confirmed("2025-11-22");
        CHECK(desk.check("contact-unconfirmed").empty());
    }
    SECTION("29 February runs to 1 March")
    {
        confirmed("2024-02-29");
        desk.today = test::day("2025-03-01");
        CHECK(desk.check("contact-unconfirmed").empty());
        desk.today = test::day("2025-03-02");
        CHECK(desk.check("contact-unconfirmed").size() == 1);
    }
    SECTION("those never confirmed share one hint")
    {
        confirmed("");
        confirmed("");
        const auto found = desk.check("contact-unconfirmed");
        REQUIRE(found.size() == 1);
        CHECK(found[0].severity == check::Severity::Hint);
        CHECK(holds(found[0].sentence, "2か所"));
    }
}

TEST_CASE("contact-unconfirmed is mended by one press on the day it was asked", "[rules]")
{
    Desk desk;
    desk.add(RegisterId::Contacts, {{"name", "きたやま"}, {"confirmed", "2025-01-10"}});
    desk.press(desk.check("contact-unconfirmed").at(0).act);
    CHECK(desk.check("contact-unconfirmed").empty());
}
