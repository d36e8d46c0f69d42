// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;

namespace {

constexpr const char* kRule = "alliance-incomplete";

} // namespace

TEST_CASE("alliance-incomplete names what partners have not agreed on", "[rules]")
{
    Desk desk;
    desk.pack = test::packFor({"homon-kango"}, {"renkei"});
    SECTION("all of it, in one finding")
    {
        CHECK(desk.sentence(kRule) == "連携型の計画ですが、「助け合いを始める目安」「代行の対象者と事前の同意"
                                      "」「請求と費用の取り決め」「終わりと戻し方」"
                                      "が未記入です。相手と話し合って決めてください。");
        CHECK(desk.check(kRule)[0].path == "partners/alliance-trigger");
    }
    SECTION("what is written is left out")
    {
        desk.write("partners/alliance-consent", std::string("契約のときに署名をもらう。"));
        desk.write("partners/alliance-cost", std::string("相手が請求する。"));
        CHECK_FALSE(holds(desk.sentence(kRule), "同意"));
    }
    SECTION("what is required alone is told by required-empty")
    {
        for (const char* path :
             {"partners/alliance-consent", "partners/alliance-cost", "partners/alliance-end"})
            desk.write(path, std::string("決めてある。"));
        CHECK(desk.check(kRule).empty());
    }
    SECTION("all agreed")
    {
        for (const char* id : {"trigger", "consent", "cost", "end"})
            desk.copyExample(std::string("partners/alliance-") + id);
        CHECK(desk.check(kRule).empty());
    }
}

TEST_CASE("alliance-incomplete is silent for a plan of another kind, and where nothing is asked", "[rules]")
{
    Desk own;
    own.pack = test::packFor({"homon-kango"});
    CHECK(own.check(kRule).empty());
    own.write("purpose/layers", plan::Choices{{"organization", "alliance"}});
    CHECK(own.check(kRule).empty()); // chosen, but its questions are not there yet
}
