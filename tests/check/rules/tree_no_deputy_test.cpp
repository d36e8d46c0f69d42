// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "tree-no-deputy";

} // namespace

TEST_CASE("tree-no-deputy lists who is called without anybody instead", "[rules]")
{
    Desk desk;
    for (const char* name : {"甲野 一", "乙川 二", "丙山 三"})
        desk.add(RegisterId::People, {{"name", name}});
    const auto call = [&](const char* variant, const char* from, const char* to, const char* deputy = "") {
        return desk.add(RegisterId::Tree,
                        {{"variant", variant}, {"caller", from}, {"callee", to}, {"deputy", deputy}});
    };
    SECTION("one finding for each variant")
    {
        call("日中", "甲野 一", "乙川 二");
        call("日中", "甲野 一", "丙山 三");
        call("夜間・休日", "甲野 一", "乙川 二");
        const auto found = desk.check(kRule);
        REQUIRE(found.size() == 2);
        CHECK(found[0].path == "tree/day");
        CHECK(holds(found[0].sentence,
                    "日中の連絡網で、出ないときの代替者がいない人が2人います（乙川 二、丙山 三）"));
        CHECK(found[1].path == "tree/night");
    }
    SECTION("the next one on the same list is suggested")
    {
        call("日中", "甲野 一", "乙川 二");
        CHECK(desk.check(kRule).at(0).act.value.empty());
        call("日中", "甲野 一", "丙山 三", "乙川 二");
        CHECK(desk.check(kRule).at(0).act ==
              check::Act{"乙川 二 の代替者にする（丙山 三）", "tree/day/t-0001/deputy", "丙山 三"});
        desk.press(desk.check(kRule).at(0).act);
        CHECK(desk.check(kRule).empty());
    }
    SECTION("who is called twice needs one deputy")
    {
        call("日中", "甲野 一", "丙山 三");
        call("日中", "乙川 二", "丙山 三", "甲野 一");
        CHECK(desk.check(kRule).empty());
    }
    SECTION("a leaver is not counted; whom he calls is")
    {
        call("日中", "甲野 一", "乙川 二");
        call("日中", "乙川 二", "丙山 三");
        desk.set(RegisterId::People, "p-0002", "left", "2026-03-31");
        CHECK(holds(desk.sentence(kRule), "1人います（丙山 三）"));
    }
    SECTION("whoever starts the tree needs none")
    {
        call("日中", "甲野 一", "乙川 二", "丙山 三");
        CHECK(desk.check(kRule).empty());
    }
}
