// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/evacuation_words.h"
#include "check/rules/desk.h"

using namespace keizoku;
using check::EvacuationSaid;
using check::readEvacuation;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "evacuation-level";

Desk dayService(const char* service = "tsusho-kaigo")
{
    Desk desk;
    desk.add(RegisterId::Offices, {{"service", service}, {"name", "みどり野"}});
    forms::FieldSpec criteria = test::field("activation", "flood-criteria", forms::FieldKind::Paragraph);
    criteria.scope = forms::HazardScope::Natural;
    desk.ask(criteria);
    forms::FieldSpec table = test::field("activation", "evac-plan", forms::FieldKind::Table);
    table.scope = forms::HazardScope::Natural;
    table.columns = {
        {"level", "警戒レベル", plan::CellKind::Choice, false, "", {{"l3", "レベル3"}, {"l4", "レベル4"}}},
        {"action", "すること", plan::CellKind::Paragraph, false, "", {}}};
    desk.ask(table);
    return desk;
}

void askZone(Desk& desk, const char* answer)
{
    forms::FieldSpec zone = test::field("purpose", "hazard-zone", forms::FieldKind::Choice);
    zone.scope = forms::HazardScope::Natural;
    zone.choices = {{"outside", "外"}, {"flood", "浸水"}};
    desk.ask(zone);
    if (*answer)
        desk.write("purpose/hazard-zone@natural", std::string(answer));
}

void writeCriteria(Desk& desk, const char* text)
{
    desk.write("activation/flood-criteria@natural", std::string(text));
}

} // namespace

TEST_CASE("evacuation-level: texts that begin too late", "[rules]")
{
    for (const char* text :
         {"警戒レベル4（避難指示）が発令されたら利用者の避難を開始する。", "避難指示が出たら、避難を始める。",
          "警戒レベル４以上で来所中の利用者を避難させる。", "警戒レベル四で入所者を2階へ移し始める。",
          "職員は警戒レベル4で入所者を避難誘導する。", "市から避難勧告が出た場合に利用者の移送を開始する。",
          "大雨警報（警戒レベル3相当）で準備し、避難指示で避難を開始する。"}) {
        INFO(text);
        CHECK(readEvacuation(text).fault == EvacuationSaid::Fault::StartsLate);
    }
    for (const char* text :
         {"警戒レベル5までに避難を完了する。", "緊急安全確保の発令までに全員の避難を終える。"}) {
        INFO(text);
        CHECK(readEvacuation(text).fault == EvacuationSaid::Fault::EndsLate);
    }
}

TEST_CASE("evacuation-level: texts that are right, or speak of something else", "[rules]")
{
    for (const char* text :
         {"警戒レベル3（高齢者等避難）で利用者の避難を開始し、警戒レベル4までに完了する。",
          "警戒レベル3で避難を始め、避難指示（警戒レベル4）が出たときには移し終えている。",
          "警戒レベル4が出る前に避難を開始する。", "警戒レベル4を待たずに利用者の避難を始める。",
          "警戒レベル4が見込まれるときは、前の日の夕方に利用者の移送を始める。",
          "警戒レベル4で避難を完了する。", "警戒レベル4では職員も2階へ避難する。",
          "警戒レベル4が出た地区には入らない。", "警戒レベル4（避難指示）が出たら「縮小」とする。",
          "警戒レベル4で発電機とボンベを2階へ移す。", "警戒レベル4で送迎車を高台に避難させる。",
          "緊急安全確保が出たら、利用者を2階へ避難させ命を守る。", "警戒レベル5になる前に避難を終える。",
          "震度6弱以上で利用者の避難を開始する。", ""}) {
        INFO(text);
        CHECK(readEvacuation(text).fault == EvacuationSaid::Fault::None);
    }
}

TEST_CASE("evacuation-level points at the level", "[rules]")
{
    Desk desk = dayService();
    writeCriteria(desk, "大雨のときは、警戒レベル4で利用者の避難を開始する。");
    const auto found = desk.check(kRule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].path == "activation/flood-criteria@natural");
    CHECK(found[0].sentence ==
          "「flood-criteria」では、警戒レベル4で避難を始めることになっています。時間のかかる人は警戒"
          "レベル3で動き始め、4までに終えます。");
    CHECK(std::string("大雨のときは、警戒レベル4で").substr(found[0].offset, found[0].length) == "レベル4");
}

TEST_CASE("evacuation-level believes a field that also begins in time", "[rules]")
{
    Desk desk = dayService();
    writeCriteria(
        desk, "警戒レベル3で歩けない利用者の避難を開始する。警戒レベル4が出たら残りの利用者も避難させる。");
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("evacuation-level reads a table across, and all its rows", "[rules]")
{
    Desk desk = dayService("tokuyo");
    plan::TableValue table;
    table.rows = {{{"level", {"l4", {}}}, {"action", {"1階の10人を2階へ移し始める。", {}}}}};
    desk.write("activation/evac-plan@natural", table);
    const auto found = desk.check(kRule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].cell == "0.level");
    table.rows.insert(table.rows.begin(),
                      {{"level", {"l3", {}}}, {"action", {"寝たきりの4人を移し始める。", {}}}});
    desk.write("activation/evac-plan@natural", table);
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("evacuation-level is for those who keep people, inside a zone", "[rules]")
{
    const char* late = "警戒レベル4で利用者の避難を開始する。";
    SECTION("a visiting service moves nobody")
    {
        Desk desk = dayService("homon-kango");
        writeCriteria(desk, late);
        CHECK(desk.check(kRule).empty());
    }
    SECTION("a hospital does")
    {
        Desk desk = dayService("byoin");
        writeCriteria(desk, late);
        CHECK(desk.check(kRule).size() == 1);
    }
    SECTION("outside the zones")
    {
        Desk desk = dayService();
        writeCriteria(desk, late);
        askZone(desk, "outside");
        CHECK(desk.check(kRule).empty());
    }
    SECTION("inside")
    {
        Desk desk = dayService();
        writeCriteria(desk, late);
        askZone(desk, "flood");
        CHECK(desk.check(kRule).size() == 1);
    }
    SECTION("asked, and not answered yet")
    {
        Desk desk = dayService();
        writeCriteria(desk, late);
        askZone(desk, "");
        CHECK(desk.check(kRule).empty());
    }
}

TEST_CASE("evacuation-level reads the stages of activation", "[rules]")
{
    Desk desk = dayService();
    desk.add(RegisterId::Levels,
             {{"name", "発動"}, {"natural", "警戒レベル4"}, {"actions", "利用者を公民館へ避難させる。"}});
    const auto found = desk.check(kRule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].path == "levels/l-0001/natural");
}
