// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "agreement-not-concluded";

} // namespace

TEST_CASE("agreement-not-concluded names who is still talked with", "[rules]")
{
    Desk desk;
    desk.add(RegisterId::Contacts, {{"name", "花水川病院"}});
    const auto state = [&](std::string_view words, std::string_view signedOn = "") {
        return desk.add(
            RegisterId::Agreements,
            {{"name", "代行訪問"}, {"partner", "花水川病院"}, {"state", words}, {"signedOn", signedOn}});
    };
    SECTION("talking fires")
    {
        state("talking");
        CHECK(holds(desk.sentence(kRule), "花水川病院 との「代行訪問」は協議中"));
        CHECK(desk.check(kRule)[0].path == "agreements/a-0001/state");
    }
    SECTION("a contract's clause is an agreement")
    {
        state("in-contract");
        CHECK(desk.check(kRule).empty());
    }
    SECTION("signed and none are settled")
    {
        state("signed", "2026-04-01");
        state("none");
        CHECK(desk.check(kRule).empty());
    }
    SECTION("without name and partner it is still said")
    {
        desk.add(RegisterId::Agreements, {{"state", "talking"}});
        CHECK(desk.sentence(kRule).starts_with("協定は協議中"));
    }
}

TEST_CASE("agreement-not-concluded knows a paper that ran out or is none", "[rules]")
{
    Desk desk;
    desk.add(RegisterId::Contacts, {{"name", "花水川病院"}});
    const auto signedPaper = [&](std::initializer_list<std::pair<std::string_view, std::string_view>> more) {
        const auto row = desk.add(RegisterId::Agreements, {{"name", "代行訪問"}, {"state", "signed"}});
        for (const auto& [column, value] : more)
            desk.set(RegisterId::Agreements, row, column, value);
        return row;
    };
    SECTION("signed, but with whom")
    {
        signedPaper({{"signedOn", "2026-04-01"}});
        CHECK(holds(desk.sentence(kRule), "「代行訪問」は締結済ですが、相手が未記入です"));
        CHECK(desk.check(kRule)[0].path == "agreements/a-0001/partner");
    }
    SECTION("signed, but when")
    {
        signedPaper({{"partner", "@c-0001"}});
        CHECK(holds(desk.sentence(kRule), "花水川病院 との「代行訪問」は締結済ですが、締結日が未記入です"));
        CHECK(desk.check(kRule)[0].path == "agreements/a-0001/signedOn");
    }
    SECTION("its last day was yesterday")
    {
        signedPaper({{"partner", "@c-0001"}, {"signedOn", "2024-04-01"}, {"expires", "2026-11-21"}});
        CHECK(holds(desk.sentence(kRule), "の期限（令和8年11月21日）が過ぎています"));
        CHECK(desk.check(kRule)[0].path == "agreements/a-0001/expires");
    }
    SECTION("its last day is today")
    {
        signedPaper({{"partner", "@c-0001"}, {"signedOn", "2024-04-01"}, {"expires", "2026-11-22"}});
        CHECK(desk.check(kRule).empty());
    }
    SECTION("it renews itself")
    {
        signedPaper({{"partner", "@c-0001"},
                     {"signedOn", "2024-04-01"},
                     {"expires", "2025-03-31"},
                     {"note", "1年ごとに自動更新"}});
        CHECK(desk.check(kRule).empty());
    }
    SECTION("a clause of a contract may run out as well")
    {
        desk.add(RegisterId::Agreements,
                 {{"partner", "花水川病院"}, {"state", "in-contract"}, {"expires", "2026-03-31"}});
        CHECK(desk.check(kRule).size() == 1);
    }
    SECTION("what is still talked about is told once")
    {
        desk.add(RegisterId::Agreements, {{"state", "talking"}, {"expires", "2026-03-31"}});
        CHECK(holds(desk.sentence(kRule), "協議中"));
    }
}
