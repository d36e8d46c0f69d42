// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"
#include "check/stale_places.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "stale-term";

Desk asked(const char* service = "homon-kango")
{
    Desk desk;
    desk.ask(test::field("activation", "criteria", forms::FieldKind::Paragraph));
    if (*service)
        desk.add(RegisterId::Offices, {{"service", service}});
    return desk;
}

void write(Desk& desk, const std::string& text)
{
    desk.write("activation/criteria", text);
}

} // namespace

TEST_CASE("stale-term says what the word is now, and since when", "[rules]")
{
    Desk desk = asked();
    SECTION("a word whose end was read in the original")
    {
        write(desk, "避難勧告が出たら訪問を止める。");
        const auto found = desk.check(kRule);
        REQUIRE(found.size() == 1);
        CHECK(found[0].sentence ==
              "「criteria」の「避難勧告」は、令和3年5月20日より前の言葉です。今は「避難指示」です。"
              "今の言葉に直してください。");
        CHECK(found[0].severity == check::Severity::Warning);
        CHECK(found[0].basis == "stale-evacuation-terms");
        CHECK(found[0].offset == 0);
        CHECK(found[0].length == std::string("避難勧告").size());
        CHECK(found[0].act.path == "activation/criteria");
        CHECK(found[0].act.value == "避難指示が出たら訪問を止める。");
        desk.press(found[0].act);
        CHECK(desk.check(kRule).empty());
    }
    SECTION("one known from other sources only")
    {
        write(desk, "大雨警報が出たら準備する。");
        const auto found = desk.check(kRule);
        REQUIRE(found.size() == 1);
        CHECK(found[0].severity == check::Severity::Hint);
        CHECK(holds(found[0].sentence, "今は「レベル3大雨警報」です。（原文未確認）"));
        CHECK(found[0].act.value.empty());
    }
    SECTION("before its day the word is right")
    {
        write(desk, "大雨警報が出たら準備する。");
        desk.today = test::day("2026-05-27");
        CHECK(desk.check(kRule).empty());
    }
    SECTION("with its level it is the name of today, in any width")
    {
        write(desk, "レベル3大雨警報、レベル５大雨特別警報が出たら準備する。");
        CHECK(desk.check(kRule).empty());
    }
    SECTION("the longest word counts, in any width of its brackets")
    {
        write(desk, "大雨警報(土砂災害)が出たら準備する。");
        CHECK(holds(desk.sentence(kRule), "「大雨警報(土砂災害)」は"));
    }
    SECTION("who speaks of the change knows it")
    {
        for (const char* text : {"避難勧告は令和3年に廃止された。", "避難指示（旧避難勧告）が出たら止める。",
                                 "避難勧告ではなく避難指示を待つ。"}) {
            INFO(text);
            write(desk, text);
            CHECK(desk.check(kRule).empty());
        }
    }
    SECTION("once for each word of a place")
    {
        write(desk, "避難勧告で準備し、避難勧告の地区には行かない。\n避難準備情報でも準備する。");
        const auto found = desk.check(kRule);
        REQUIRE(found.size() == 2);
        CHECK(holds(found[0].sentence, "「避難勧告」（2か所）は"));
        CHECK(found[0].act.value ==
              "避難指示で準備し、避難指示の地区には行かない。\n避難準備情報でも準備する。");
    }
    SECTION("earlier revisions are history")
    {
        desk.add(RegisterId::Revisions, {{"number", "1"}, {"summary", "避難勧告の扱いを加えた"}});
        CHECK(desk.check(kRule).empty());
    }
    SECTION("a register's text counts")
    {
        desk.add(RegisterId::Levels, {{"name", "準備"}, {"natural", "避難勧告"}});
        CHECK(desk.check(kRule)[0].path == "levels/l-0001/natural");
    }
}

TEST_CASE("stale-term knows words that hold a term and are right", "[rules]")
{
    const Desk desk = asked();
    check::Shipped shipped;
    shipped.staleTerms = {{"指導", "助言", test::day("2020-01-01"), "", true, "", {"服薬指導"}}};
    const check::Context context{desk.plan, desk.pack, test::scanner(), shipped, desk.today};
    CHECK(check::stalePlaces(context, "服薬指導を続ける").empty());
    CHECK(check::stalePlaces(context, "個別の指導を続ける").size() == 1);
    CHECK(check::stalePlaces(context, "指導").size() == 1);
}

TEST_CASE("stale-term: the effort that became a duty", "[rules]")
{
    SECTION("of this plan")
    {
        Desk desk = asked();
        write(desk, "業務継続計画の策定は努力義務である。");
        CHECK(holds(desk.sentence(kRule), "令和6年4月1日より前の言葉です。今は「義務」です。"));
        CHECK(desk.check(kRule)[0].act.value.empty());
    }
    SECTION("of something else")
    {
        Desk desk = asked();
        for (const char* text : {"個別避難計画の作成は市町村の努力義務である。", "禁煙は努力義務である。",
                                 "努力義務の期間は終わった。"}) {
            INFO(text);
            write(desk, text);
            CHECK(desk.check(kRule).empty());
        }
    }
    SECTION("of a service whose duty is still ahead")
    {
        Desk desk = asked("kyotaku-ryoyo");
        write(desk, "業務継続計画の策定は努力義務である。");
        CHECK(desk.check(kRule).empty());
        CHECK(desk.check("leftover-text").empty());
        desk.today = test::day("2027-04-01");
        CHECK(desk.check(kRule).size() == 1);
    }
}

TEST_CASE("a stale word is told by one rule only", "[rules]")
{
    Desk desk = asked();
    for (const char* text :
         {"避難勧告が出たら休む。", "業務継続計画の策定は努力義務である。", "避難準備情報で準備する。"}) {
        INFO(text);
        write(desk, text);
        CHECK(desk.check(kRule).size() == 1);
        CHECK(desk.check("leftover-text").empty());
    }
    SECTION("what the table of terms does not have is left to the scan")
    {
        write(desk, "災害時要援護者の名簿を使う。");
        CHECK(desk.check(kRule).empty());
        CHECK(desk.check("leftover-text").size() == 1);
    }
}

TEST_CASE("the law of the effort is in the book", "[rules]")
{
    CHECK(test::shipped().law.entry("duty-plan-effort") != nullptr);
}
