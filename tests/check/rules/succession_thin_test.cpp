// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "succession-thin";

plan::Reference person(const char* id)
{
    return {id, {}};
}

/// Five of staff with telephones; a chief and two deputies are asked, the first of them required.
Desk office()
{
    Desk desk;
    const auto ask = [&](const char* id, const char* label, bool required) {
        forms::FieldSpec spec = test::field("activation", id, forms::FieldKind::Person);
        spec.label = label;
        spec.required = required;
        desk.ask(spec);
    };
    ask("commander", "統括責任者", true);
    ask("deputy-1", "代替者（1番目）", true);
    ask("deputy-2", "代替者（2番目）", false);
    desk.ask(test::field("contacts", "oncall", forms::FieldKind::Person));
    for (const char* name : {"大西 雅子", "辻本 健吾", "植村 由紀", "西川 翔太", "前川 直樹"})
        desk.add(RegisterId::People, {{"name", name}, {"mobilePhones", "090-0000-0001"}});
    desk.set(RegisterId::People, "p-0005", "post", "リハビリ主任");
    desk.write("activation/commander", person("p-0001"));
    desk.write("activation/deputy-1", person("p-0002"));
    desk.write("activation/deputy-2", person("p-0003"));
    desk.write("contacts/oncall", person("p-0003"));
    return desk;
}

} // namespace

TEST_CASE("succession-thin is content with a chief, two deputies and one of them by night", "[rules]")
{
    CHECK(office().check(kRule).empty());
}

TEST_CASE("succession-thin wants a second deputy, and suggests a holder of a post", "[rules]")
{
    Desk desk = office();
    desk.plan.fields.erase(*plan::FieldPath::parse("activation/deputy-2"));
    desk.write("contacts/oncall", person("p-0002"));
    const auto found = desk.check(kRule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].path == "activation/deputy-2");
    CHECK(found[0].severity == check::Severity::Warning);
    CHECK(found[0].sentence ==
          "統括責任者の代替者が1人だけで、「代替者（2番目）」が未記入です。2人目まで、順番を付けて決"
          "めてください。");
    CHECK(found[0].act ==
          check::Act{"この人を代替者２にする（前川 直樹）", "activation/deputy-2", "前川 直樹"});
    SECTION("one press mends it")
    {
        desk.press(found[0].act);
        CHECK(desk.check(kRule).empty());
    }
    SECTION("else whoever is called by night")
    {
        desk.set(RegisterId::People, "p-0005", "post", "");
        desk.add(RegisterId::Tree,
                 {{"variant", "夜間・休日"}, {"caller", "辻本 健吾"}, {"callee", "西川 翔太"}});
        CHECK(desk.check(kRule).at(0).act.value == "西川 翔太");
    }
    SECTION("nobody who has left, and nobody without a telephone")
    {
        desk.set(RegisterId::People, "p-0005", "left", "2026-03-31");
        CHECK(desk.check(kRule).at(0).act.value.empty());
        desk.set(RegisterId::People, "p-0005", "left", "");
        desk.set(RegisterId::People, "p-0005", "mobilePhones", "");
        CHECK(desk.check(kRule).at(0).act.value.empty());
    }
    SECTION("two of one name: the reader chooses")
    {
        desk.add(RegisterId::People, {{"name", "前川 直樹"}});
        CHECK(desk.check(kRule).at(0).act.value.empty());
    }
}

TEST_CASE("succession-thin leaves an empty required field to required-empty", "[rules]")
{
    Desk desk = office();
    desk.plan.fields.erase(*plan::FieldPath::parse("activation/deputy-1"));
    CHECK(desk.check(kRule).empty());
    desk.plan.fields.erase(*plan::FieldPath::parse("activation/commander"));
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("succession-thin does not count one person twice", "[rules]")
{
    Desk desk = office();
    desk.write("activation/deputy-2", person("p-0001"));
    desk.write("contacts/oncall", person("p-0001"));
    const auto found = desk.check(kRule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence ==
          "「代替者（2番目）」が、「統括責任者」と同じ 大西 雅子 です。別の職員を選んでください。");
    desk.press(found[0].act);
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("succession-thin wants each of them to have a telephone", "[rules]")
{
    Desk desk = office();
    desk.set(RegisterId::People, "p-0002", "mobilePhones", "");
    CHECK(holds(desk.sentence(kRule), "電話番号のない人がいます（辻本 健吾）"));
    CHECK(desk.check(kRule)[0].act.path == "people/p-0002/mobilePhones");
    desk.set(RegisterId::People, "p-0002", "homePhones", "0743-00-0001");
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("succession-thin wants one of them by night", "[rules]")
{
    Desk desk = office();
    desk.write("contacts/oncall", person("p-0004"));
    CHECK(desk.check(kRule).at(0).path == "contacts/oncall");
    desk.add(RegisterId::Tree, {{"variant", "夜間・休日"}, {"caller", "西川 翔太"}, {"callee", "前川 直樹"}});
    CHECK(desk.check(kRule).at(0).path == "tree/night");
    CHECK(desk.check(kRule).at(0).section == "contacts");
    SECTION("in the tree")
    {
        desk.add(RegisterId::Tree,
                 {{"variant", "夜間・休日"}, {"caller", "西川 翔太"}, {"callee", "辻本 健吾"}});
        CHECK(desk.check(kRule).empty());
    }
    SECTION("the day does not count")
    {
        desk.add(RegisterId::Tree, {{"variant", "日中"}, {"caller", "西川 翔太"}, {"callee", "辻本 健吾"}});
        CHECK(desk.check(kRule).size() == 1);
    }
    SECTION("where nothing is said of the night at all, others say it")
    {
        desk.plan.tree.rows.clear();
        desk.plan.fields.erase(*plan::FieldPath::parse("contacts/oncall"));
        CHECK(desk.check(kRule).empty());
    }
}

TEST_CASE("succession-thin is silent where no chief is asked", "[rules]")
{
    Desk desk = office();
    desk.pack.sections.clear();
    CHECK(desk.check(kRule).empty());
}
