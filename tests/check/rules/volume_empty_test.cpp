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

TEST_CASE("volume-empty weighs what the services owe on the day", "[rules]")
{
    Desk desk = asked();
    const auto serve = [&](const char* service) { desk.add(RegisterId::Offices, {{"service", service}}); };
    const auto severity = [&] { return desk.check(kRule).at(0).severity; };
    SECTION("a duty of today")
    {
        serve("homon-kango");
        CHECK(severity() == check::Severity::Error);
        CHECK_FALSE(holds(desk.check(kRule)[0].sentence, "義務"));
    }
    SECTION("the day before it was one")
    {
        serve("homon-kango");
        desk.today = test::day("2024-03-31");
        CHECK(severity() == check::Severity::Hint);
        CHECK(holds(desk.check(kRule)[0].sentence,
                    "訪問看護では、令和6年4月1日から計画の策定が義務になります。"));
        desk.today = test::day("2024-04-01");
        CHECK(severity() == check::Severity::Error);
    }
    SECTION("one of two services is enough")
    {
        serve("kyotaku-ryoyo");
        CHECK(severity() == check::Severity::Hint);
        serve("kyotaku");
        CHECK(severity() == check::Severity::Error);
    }
    SECTION("clinics that were there have until a day of their own")
    {
        serve("musho-shinryojo");
        CHECK(severity() == check::Severity::Warning);
        desk.today = test::day("2027-06-01");
        CHECK(severity() == check::Severity::Error);
    }
    SECTION("no service, no day")
    {
        CHECK(severity() == check::Severity::Warning);
    }
    for (const check::Finding& finding : desk.check(kRule))
        CHECK_FALSE(holds(finding.sentence, "減算"));
}

TEST_CASE("volume-empty knows a plan in one volume", "[rules]")
{
    Desk desk;
    desk.pack = test::packFor({"musho-shinryojo"}, {"chiiki"});
    desk.write("purpose/layers", plan::Choices{{"organization"}}); // answered when the plan was made
    CHECK(holds(desk.sentence(kRule), "計画の項目が、すべて未記入です。"));
    desk.write("purpose/aim", std::string("診療を続ける。"));
    CHECK(desk.check(kRule).empty());
}
