// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/foreign_names.h"
#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "foreign-name";

Desk saying(const std::string& text)
{
    Desk desk;
    desk.ask(test::field("purpose", "aim", forms::FieldKind::Paragraph));
    desk.write("purpose/aim", text);
    desk.add(RegisterId::Offices, {{"corporation", "医療法人緑樹会"},
                                   {"name", "みどり野訪問看護ステーション"},
                                   {"address", "神奈川県緑川市本町1丁目"}});
    desk.add(RegisterId::Contacts, {{"name", "花水川病院"}, {"address", "川上市谷1"}});
    desk.add(RegisterId::Contacts,
             {{"name", "訪問看護ステーションこもれび"}, {"note", "社会福祉法人 白樺会"}});
    return desk;
}

} // namespace

TEST_CASE("foreign-name: names the plan's own lists do not know", "[rules]")
{
    for (const auto& [text, name] :
         {std::pair("医療法人青葉会の職員は、電話を待つ。", "医療法人青葉会"),
          std::pair("社会福祉法人ひまわり会に頼む。", "社会福祉法人ひまわり会"),
          std::pair("運営は、あおぞら訪問看護ステーションが行う。", "あおぞら訪問看護ステーション"),
          std::pair("訪問看護ステーションさくら、に引き継ぐ。", "訪問看護ステーションさくら"),
          std::pair("白浜訪問看護ステーションの管理者", "白浜訪問看護ステーション"),
          std::pair("白浜市役所へ届ける。", "白浜市役所"),
          std::pair("白浜町のハザードマップを見る。", "白浜町のハザードマップ"),
          std::pair("南白浜消防署に連絡する。", "南白浜消防署")}) {
        INFO(text);
        const auto found = saying(text).check(kRule);
        REQUIRE(found.size() == 1);
        CHECK(holds(found[0].sentence, std::string("の「") + name + "」は"));
        CHECK(std::string(text).substr(found[0].offset, found[0].length) == name);
    }
}

TEST_CASE("foreign-name: the office, its partners and its town are known", "[rules]")
{
    for (const char* text :
         {"医療法人緑樹会の計画である。", "みどり野訪問看護ステーションは続ける。",
          "訪問看護ステーションこもれびに頼む。", "社会福祉法人白樺会の車", "緑川市役所へ届ける。",
          "神奈川県緑川市役所へ届ける。", "緑川消防署に連絡する。", "緑川市消防署に連絡する。",
          "川上市のハザードマップを見る。", "医療法人大樹会 花水川病院へ送る。"}) {
        INFO(text);
        CHECK(saying(text).check(kRule).empty());
    }
}

TEST_CASE("foreign-name: words that only say which are no names", "[rules]")
{
    for (const char* text :
         {"最寄りの市役所へ届ける。", "市役所前の公衆電話", "管轄消防署に連絡する。",
          "近隣訪問看護ステーションに頼む。", "相互支援先の訪問看護ステーションの連絡会",
          "訪問看護ステーションなど、", "訪問看護ステーションから借りる。", "医療法人の理事会",
          "社会福祉法人等に頼む。", "機能強化型訪問看護ステーション", "各市のハザードマップ",
          "市のハザードマップ", "ガソリンスタンド・サービスステーション",
          "居宅介護支援事業所、訪問看護ステーションおよび、診療所", ""}) {
        INFO(text);
        CHECK(check::namesIn(text).empty());
    }
}

TEST_CASE("foreign-name: a neighbour town is known by its map, its people or a body", "[rules]")
{
    Desk desk = saying("白浜市のハザードマップを見る。");
    REQUIRE(desk.check(kRule).size() == 1);
    SECTION("by the map")
    {
        plan::TableValue maps;
        maps.rows.push_back({{"place", {"白浜市の訪問先", {}}}});
        desk.write("purpose/hazard-map@natural", maps);
        CHECK(desk.check(kRule).empty());
    }
    SECTION("by who lives there")
    {
        desk.add(RegisterId::People, {{"name", "甲野 一"}, {"address", "白浜市南"}});
        CHECK(desk.check(kRule).empty());
    }
    SECTION("by who takes part")
    {
        desk.add(RegisterId::Bodies, {{"name", "白浜市 防災課"}});
        CHECK(desk.check(kRule).empty());
    }
}

TEST_CASE("foreign-name is silent where there is nothing to compare", "[rules]")
{
    Desk desk = saying("白浜市役所と医療法人青葉会");
    CHECK(desk.check(kRule).size() == 2);
    SECTION("without an address")
    {
        desk.set(RegisterId::Offices, "o-0001", "address", "");
        CHECK(desk.check(kRule).size() == 1);
    }
    SECTION("without partners")
    {
        desk.plan.contacts.rows.clear();
        CHECK(desk.check(kRule).size() == 1);
    }
    SECTION("a partner's own row is no foreigner")
    {
        desk.write("purpose/aim", std::string("続ける。"));
        desk.add(RegisterId::Contacts, {{"name", "白浜市役所"}, {"note", "医療法人青葉会と同じ建物"}});
        CHECK(desk.check(kRule).empty());
    }
}
