// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "era-impossible";

Desk saying(const std::string& text)
{
    Desk desk;
    desk.ask(test::field("training", "review", forms::FieldKind::Paragraph));
    desk.write("training/review", text);
    return desk;
}

} // namespace

TEST_CASE("era-impossible offers the day that was meant", "[rules]")
{
    for (const auto& [text, meant] :
         {std::pair("平成40年に見直す。", "「令和10年」ですか。"),
          std::pair("平成４０年４月に見直す。", "「令和10年4月」ですか。"),
          std::pair("平成三十八年四月一日に始める。", "「令和8年4月1日」ですか。"),
          std::pair("昭和65年に建てた。", "「平成2年」ですか。"),
          std::pair("平成32年度に建てた。", "「令和2年」ですか。"),
          std::pair("平成31年5月1日から", "「令和元年5月1日」ですか。"),
          std::pair("H38.4に見直す。", "「令和8年4月」ですか。")}) {
        INFO(text);
        CHECK(holds(saying(text).sentence(kRule), meant));
    }
}

TEST_CASE("era-impossible: days no calendar has", "[rules]")
{
    CHECK(saying("毎年2月30日に見直す。").sentence(kRule) ==
          "「review」の「2月30日」という日はありません。2月は28日（うるう年は29日）までです。元号と数字を確か"
          "めて直してください。");
    for (const char* text :
         {"4月31日に訓練", "令和8年2月30日", "令和8年2月29日", "令和0年に見直す。", "2026年13月1日"}) {
        INFO(text);
        CHECK(saying(text).check(kRule).size() == 1);
    }
}

TEST_CASE("era-impossible is silent for days there are, and for what only looks like one", "[rules]")
{
    for (const char* text : {"平成館40年史を読む。", "平成30年7月豪雨", "平成31年4月30日", "昭和64年1月7日",
                             "令和元年5月1日", "令和6年2月29日", "31日間の備蓄",
                             "令和30年3月31日まで使える。", "明治40年", "平成通り40番地", "2月29日", ""}) {
        INFO(text);
        CHECK(saying(text).check(kRule).empty());
    }
}

TEST_CASE("era-impossible puts the right day into the text with one press", "[rules]")
{
    Desk desk = saying("次の見直しは平成40年4月1日とする。");
    const auto found = desk.check(kRule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == check::Severity::Error);
    CHECK(found[0].act.label == "「令和10年4月1日」に直す");
    CHECK(found[0].act.path == "training/review");
    CHECK(found[0].act.value == "次の見直しは令和10年4月1日とする。");
    desk.press(found[0].act);
    CHECK(desk.check(kRule).empty());
    CHECK(saying("毎年2月30日に見直す。").check(kRule)[0].act.value.empty());
}

TEST_CASE("era-impossible owns its places, and history is quoted", "[rules]")
{
    Desk desk = saying("平成40年に見直す。");
    CHECK(desk.check("leftover-text").empty());
    desk.add(RegisterId::Revisions, {{"number", "1"}, {"summary", "平成40年の誤りを直した"}});
    CHECK(desk.check(kRule).size() == 1);
}
