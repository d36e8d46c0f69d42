// SPDX-License-Identifier: Apache-2.0
#include "check/name_book.h"

#include <catch2/catch.hpp>

#include "base/text.h"
#include "check/rules/desk.h"

using namespace keizoku;
using check::NameBook;
using test::Desk;
using test::RegisterId;

namespace {

Desk office()
{
    Desk desk;
    for (const char* name : {"大西 雅子", "辻本 健吾", "辻本 一", "ＬＥ ＴＨＩ"})
        desk.add(RegisterId::People, {{"name", name}});
    desk.add(RegisterId::Contacts, {{"name", "生駒中央総合病院"}, {"phone", "0743-11-6240"}});
    return desk;
}

std::vector<std::string> chiefs(const char* said)
{
    const Desk desk = office();
    std::vector<std::string> names;
    for (const plan::Person* person :
         NameBook(desk.plan, plan::namesOf(desk.plan.people)).chiefsIn(text::narrowed(said)))
        names.push_back(person->open.name);
    return names;
}

std::string numbers(const char* said)
{
    const Desk desk = office();
    std::vector<std::string> all;
    for (const check::NumberSaid& each :
         NameBook(desk.plan, plan::namesOf(desk.plan.people)).numbersIn(text::narrowed(said)))
        all.push_back(each.name + "=" + each.number + text::join({each.of.begin(), each.of.end()}, "+"));
    return text::join(all, " ");
}

} // namespace

TEST_CASE("a text names the chief", "[names]")
{
    for (const char* said :
         {"統括責任者は大西 雅子とする。", "統括責任者：大西雅子", "統括責任者（大西）が決める。",
          "統括責任者は管理者の大西が務める。", "管理者の大西を統括責任者とする。",
          "地震では大西 雅子が統括責任者となる。", "統括責任者 大西 雅子"}) {
        INFO(said);
        CHECK(chiefs(said) == std::vector<std::string>{"大西 雅子"});
    }
}

TEST_CASE("who only stands beside the word is no chief", "[names]")
{
    for (const char* said :
         {"統括責任者が大西に連絡する。", "統括責任者は大西と相談する。", "大西が統括責任者に報告する。",
          "統括責任者、大西、辻本が集まる。", "統括責任者の代替者は大西とする。", "統括責任者は辻本とする。",
          "統括責任者（不在のときは大西）", "大西は記録を受け持つ。"}) {
        INFO(said);
        CHECK(chiefs(said).empty());
    }
}

TEST_CASE("a number belongs to the name before it in its sentence", "[names]")
{
    CHECK(numbers("生駒中央総合病院（0743-11-6240）に頼む。") == "生駒中央総合病院=0743-11-6240");
    CHECK(numbers("生駒中央総合病院　電話：０７４３ー１１ー６２４０") == "生駒中央総合病院=0743-11-6240");
    CHECK(numbers("生駒中央総合病院の夜間は 0743-11-6200") == "生駒中央総合病院=0743-11-6200夜間");
    CHECK(numbers("生駒中央総合病院に送り、ＬＥ ＴＨＩ 090-0000-1111 に知らせる") ==
          "ＬＥ ＴＨＩ=090-0000-1111");
    SECTION("or to nobody")
    {
        CHECK(numbers("生駒中央総合病院に頼む。窓口は0743-11-6240。") == "");
        CHECK(numbers("市役所 0743-10-1111") == "");
        CHECK(numbers("生駒中央総合病院は10時から、030件まで") == "");
    }
}
