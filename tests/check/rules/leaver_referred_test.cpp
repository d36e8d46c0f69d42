// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "leaver-referred";

/// A calls B, B calls C and D.
Desk chain()
{
    Desk desk;
    for (const char* name : {"甲野 一", "乙川 二", "丙山 三", "丁田 四"})
        desk.add(RegisterId::People, {{"name", name}});
    const auto call = [&](const char* from, const char* to) {
        desk.add(RegisterId::Tree, {{"variant", "日中"}, {"caller", from}, {"callee", to}});
    };
    call("甲野 一", "乙川 二");
    call("乙川 二", "丙山 三");
    call("乙川 二", "丁田 四");
    return desk;
}

} // namespace

TEST_CASE("leaver-referred says who is behind a leaver in the tree", "[rules]")
{
    Desk desk = chain();
    CHECK(desk.check(kRule).empty());
    desk.set(RegisterId::People, "p-0002", "left", "2026-03-31");
    const auto found = desk.check(kRule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].path == "tree/day/t-0001/callee");
    CHECK(
        holds(found[0].sentence,
              "日中の連絡網に退職者 乙川 二 が残っています。その先の 丙山 三、丁田 四 に連絡が届きません。"));
    SECTION("whom another calls as well is reached")
    {
        desk.add(RegisterId::Tree, {{"variant", "日中"}, {"caller", "甲野 一"}, {"callee", "丁田 四"}});
        CHECK(holds(desk.sentence(kRule), "その先の 丙山 三 に"));
    }
    SECTION("each variant is a hole of its own")
    {
        desk.add(RegisterId::Tree, {{"variant", "夜間・休日"}, {"caller", "甲野 一"}, {"callee", "乙川 二"}});
        const auto both = desk.check(kRule);
        REQUIRE(both.size() == 2);
        CHECK(both[1].sentence ==
              "夜間・休日の連絡網に退職者 乙川 二 が残っています。連絡網から外してください。");
    }
    SECTION("who leaves later is still there")
    {
        desk.set(RegisterId::People, "p-0002", "left", "2026-11-23");
        CHECK(desk.check(kRule).empty());
        desk.set(RegisterId::People, "p-0002", "left", "2026-11-22");
        CHECK(desk.check(kRule).size() == 1);
    }
    SECTION("a leaver in the register only is silent")
    {
        desk.plan.tree.rows.clear();
        CHECK(desk.check(kRule).empty());
    }
}

TEST_CASE("leaver-referred knows a deputy who has left", "[rules]")
{
    Desk desk = chain();
    desk.set(RegisterId::Tree, "t-0001", "deputy", "@p-0004");
    desk.plan.tree.rows.pop_back();
    desk.set(RegisterId::People, "p-0004", "left", "2026-03-31");
    CHECK(holds(desk.sentence(kRule), "退職者 丁田 四 が代替者になっています"));
    CHECK(desk.check(kRule)[0].path == "tree/day/t-0001/deputy");
}

TEST_CASE("leaver-referred looks at every place that means a person", "[rules]")
{
    Desk desk;
    forms::FieldSpec table = test::field("stockpile", "checks", forms::FieldKind::Table);
    table.columns = {{"who", "担当", plan::CellKind::Person, false, "", {}}};
    desk.ask(table);
    desk.ask(test::field("purpose", "author", forms::FieldKind::Person));
    desk.add(RegisterId::People, {{"name", "川端 信也"}, {"left", "2026-03-31"}});
    desk.add(RegisterId::Offices, {{"name", "ひばり"}, {"manager", "川端 信也"}});
    desk.add(RegisterId::Roles, {{"name", "連絡"}, {"holder", "川端 信也"}, {"deputy2", "川端 信也"}});
    desk.add(RegisterId::ServiceUsers, {{"code", "K-1"}, {"keeper", "川端 信也"}});
    desk.add(RegisterId::Levels, {{"name", "準備"}, {"decider", "川端 信也"}});
    desk.add(RegisterId::Stock, {{"name", "水"}, {"keeper", "川端"}});
    desk.write("stockpile/checks", plan::TableValue{{{{"who", {"@p-0001", {}}}}}});
    desk.write("purpose/author", plan::Reference{{}, "川端 信也"});
    const auto found = desk.check(kRule);
    CHECK(found.size() == 8);
    const auto has = [&](std::string_view path, std::string_view words) {
        for (const auto& finding : found)
            if (finding.path == path && holds(finding.sentence, words))
                return true;
        return false;
    };
    CHECK(has("offices/o-0001/manager", "事業所「ひばり」の管理者が、退職者 川端 信也 のまま"));
    CHECK(has("roles/r-0001/holder", "役割「連絡」の氏名が"));
    CHECK(has("roles/r-0001/deputy2", "代替者②"));
    CHECK(has("service-users/u-0001/keeper", "利用者「K-1」の担当"));
    CHECK(has("levels/l-0001/decider", "判断する人"));
    CHECK(has("stock/s-0001/keeper", "備蓄品「水」の担当"));
    CHECK(has("stockpile/checks", "1行目の「担当」"));
    CHECK(has("purpose/author", "「author」が"));
}

TEST_CASE("leaver-referred hands those behind a leaver to whoever called him", "[rules]")
{
    Desk desk = chain();
    desk.set(RegisterId::People, "p-0002", "left", "2026-03-31");
    CHECK(desk.check(kRule)[0].act ==
          check::Act{"丙山 三 にかける人を替える（甲野 一）", "tree/day/t-0002/caller", "甲野 一"});
    desk.press(desk.check(kRule)[0].act);
    desk.press(desk.check(kRule)[0].act);
    CHECK(desk.sentence(kRule) == "日中の連絡網に退職者 乙川 二 が残っています。連絡網から外してください。");
    CHECK(desk.check(kRule)[0].act.value.empty());
    SECTION("his deputy takes his place, unless somebody calls the deputy already")
    {
        desk.set(RegisterId::Tree, "t-0001", "deputy", "@p-0004");
        CHECK(desk.check(kRule)[0].act.value.empty());
        desk.add(RegisterId::People, {{"name", "戊野 五"}});
        desk.set(RegisterId::Tree, "t-0001", "deputy", "@p-0005");
        desk.press(desk.check(kRule)[0].act);
        CHECK(desk.check(kRule).empty());
    }
}

TEST_CASE("leaver-referred puts the deputy in a leaver's place", "[rules]")
{
    Desk desk;
    desk.add(RegisterId::People, {{"name", "甲野 一"}, {"left", "2026-03-31"}});
    desk.add(RegisterId::People, {{"name", "乙川 二"}});
    desk.add(RegisterId::Roles, {{"name", "連絡"}, {"holder", "甲野 一"}, {"deputy1", "乙川 二"}});
    CHECK(desk.check(kRule).at(0).act ==
          check::Act{"代替者に替える（乙川 二）", "roles/r-0001/holder", "乙川 二"});
    desk.press(desk.check(kRule).at(0).act);
    CHECK(desk.check(kRule).empty());
    desk.ask(test::field("contacts", "oncall", forms::FieldKind::Person));
    desk.write("contacts/oncall", plan::Reference{"p-0001", {}});
    CHECK(desk.check(kRule).at(0).act.value.empty());
    desk.write("contacts/oncall-deputy", plan::Reference{"p-0002", {}});
    CHECK(desk.check(kRule).at(0).act.value == "乙川 二");
}
