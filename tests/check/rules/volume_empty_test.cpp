// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "volume-empty";

Desk asked()
{
    Desk desk;
    for (const auto& [id, scope] :
         {std::pair("both", forms::HazardScope::Both), std::pair("each", forms::HazardScope::Each),
          std::pair("storm", forms::HazardScope::Natural)}) {
        forms::FieldSpec spec = test::field("activation", id, forms::FieldKind::Paragraph);
        spec.scope = scope;
        desk.ask(spec);
    }
    return desk;
}

} // namespace

TEST_CASE("volume-empty misses the plan that was not begun", "[rules]")
{
    Desk desk = asked();
    CHECK(desk.check(kRule).size() == 2);
    SECTION("what serves both begins neither")
    {
        desk.write("activation/both", std::string("文"));
        CHECK(desk.check(kRule).size() == 2);
    }
    SECTION("one begun, one missing")
    {
        desk.write("activation/storm@natural", std::string("文"));
        CHECK(desk.sentence(kRule).starts_with("感染症の計画だけの項目が、すべて未記入です。"));
        CHECK(desk.check(kRule)[0].path == "activation/each@infection");
    }
    SECTION("both begun")
    {
        desk.write("activation/each@natural", std::string("文"));
        desk.write("activation/each@infection", std::string("文"));
        CHECK(desk.check(kRule).empty());
    }
    SECTION("blanks begin nothing")
    {
        desk.write("activation/each@natural", std::string(" "));
        CHECK(desk.check(kRule).size() == 2);
    }
}

TEST_CASE("volume-empty is silent where the pack asks nothing", "[rules]")
{
    CHECK(Desk{}.check(kRule).empty());
}
