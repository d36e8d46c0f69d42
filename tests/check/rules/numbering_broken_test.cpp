// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;

namespace {

constexpr const char* kRule = "numbering-broken";

Desk saying(const std::string& text)
{
    Desk desk;
    desk.ask(test::field("purpose", "aim", forms::FieldKind::Paragraph));
    desk.write("purpose/aim", text);
    return desk;
}

} // namespace

TEST_CASE("numbering-broken: lists that repeat or skip a number", "[rules]")
{
    const auto found = saying("(1) 命\n(1) 安全\n(3) 継続").check(kRule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence == "「aim」の「(1)」は、前と同じ番号です。番号を振り直してください。");
    CHECK(found[0].offset == std::string("(1) 命\n").size());
    CHECK(found[0].length == 3);
    for (const char* text : {"①命\n①安全\n③継続", "１．命\n１．安全", "1. 命\n2. 安全\n2. 継続",
                             "（1）命\n（3）安全", "  ① 命\n  ③ 安全", "1) 命\n2) 安全\n4) 継続"}) {
        INFO(text);
        CHECK(saying(text).check(kRule).size() == 1);
    }
}

TEST_CASE("numbering-broken: lists that are right, and numbers that are none", "[rules]")
{
    for (const char* text :
         {"(1) 命\n(2) 安全\n(3) 継続", "①命\n②安全\n【夜】\n①電話\n②訪問",
          "1. 命\n(1) 人\n(2) 物\n2. 安全\n(1) 道\n(2) 橋", "(1) 命\n続きの行\n(1) 安全",
          "2026. 記録\n2028. 記録", "3.5Lの水\n7.0Lの水", "119. 通報", "次の(1)と(3)を続ける。",
          "(1) 命、(3) 安全", "50. 部\n70. 部", "③から始める\n④へ続く", ""}) {
        INFO(text);
        CHECK(saying(text).check(kRule).empty());
    }
}

TEST_CASE("numbering-broken: papers and forms that are not there", "[rules]")
{
    SECTION("an annex")
    {
        Desk desk = saying("避難経路は別紙3のとおり。");
        CHECK(holds(desk.sentence(kRule), "「別紙3」は、この計画に付いていません"));
        for (const char* path : {"purpose/a", "purpose/b", "purpose/c"})
            desk.write(path, plan::Attachment{Digest{}, "map.png", "image/png", "", 1});
        CHECK(desk.check(kRule).empty());
    }
    SECTION("a form")
    {
        CHECK(holds(saying("感染者は様式９に書く。").sentence(kRule),
                    "「様式９」は、この計画の様式（1から8まで）にありません"));
        CHECK(saying("感染者は様式4に書く。").check(kRule).empty());
    }
    SECTION("a chapter")
    {
        Desk desk = saying("訓練は第12章による。");
        CHECK(desk.check(kRule).empty()); // nobody knows how many there are
        desk.pack.books[plan::Hazard::Natural].chapters = {
            {"1", "1", "総論"}, {"2", "2", "備え"}, {"2.1", "1", "建物"}};
        CHECK(holds(desk.sentence(kRule), "「第12章」は、この計画にありません（章は2まで）"));
        desk.write("purpose/aim", std::string("訓練は第2章による。"));
        CHECK(desk.check(kRule).empty());
    }
}

TEST_CASE("numbering-broken: papers of others, and papers that are named", "[rules]")
{
    for (const char* text : {"市の地域防災計画 別紙3のとおり。", "消防法の様式9を出す。", "参考様式9を使う。",
                             "別紙3「避難経路図」を貼る。", "別紙3（経路図）を貼る。", "別紙に署名をもらう。",
                             "介護保険法 第12章"}) {
        INFO(text);
        Desk desk = saying(text);
        desk.pack.books[plan::Hazard::Natural].chapters = {{"1", "1", "総論"}};
        CHECK(desk.check(kRule).empty());
    }
}
