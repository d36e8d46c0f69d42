// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

TEST_CASE("agreement-not-concluded names who is still talked with", "[rules]")
{
    Desk desk;
    desk.add(RegisterId::Contacts, {{"name", "花水川病院"}});
    const auto state = [&](std::string_view words) {
        desk.add(RegisterId::Agreements, {{"name", "代行訪問"}, {"partner", "花水川病院"}, {"state", words}});
    };
    SECTION("talking fires")
    {
        state("talking");
        CHECK(holds(desk.sentence("agreement-not-concluded"), "花水川病院 との「代行訪問」は協議中"));
        CHECK(desk.check("agreement-not-concluded")[0].path == "agreements/a-0001/state");
    }
    SECTION("a contract's clause is an agreement")
    {
        state("in-contract");
        CHECK(desk.check("agreement-not-concluded").empty());
    }
    SECTION("signed and none are settled")
    {
        state("signed");
        state("none");
        CHECK(desk.check("agreement-not-concluded").empty());
    }
    SECTION("without name and partner it is still said")
    {
        desk.add(RegisterId::Agreements, {{"state", "talking"}});
        CHECK(desk.sentence("agreement-not-concluded").starts_with("協定は協議中"));
    }
}
