// SPDX-License-Identifier: Apache-2.0
#include "check/measurable.h"

#include <catch2/catch.hpp>

using namespace keizoku::check;

TEST_CASE("a criterion with a number or an announcement can be told to hold", "[measurable]")
{
    for (const char* text :
         {"震度5強以上", "震度６弱以上の地震", "警戒レベル3（高齢者等避難）", "大雨特別警報が出たとき",
          "暴風警報", "大雪注意報が出ている間", "停電が24時間続いたとき", "断水が半日を超えたとき",
          "出勤率70%未満", "職員の三割が休んだとき", "感染者が二人出たとき", "職員の半数が出勤できないとき",
          "感染の疑いが1名", "職員に感染者が出たとき", "陽性が分かったとき", "前日に大雪の予報が出たら",
          "避難指示", "1. 震度5弱\n2. 必要に応じて"}) {
        INFO(text);
        CHECK(isMeasurable(text));
    }
}

TEST_CASE("a criterion without one cannot", "[measurable]")
{
    for (const char* text :
         {"大きな地震のとき", "必要に応じて", "被害が大きいと管理者が判断したとき", "停電したとき",
          "万一のとき", "十分な人数がいないとき", "一部の職員が来られないとき", "一般に危ないと思われるとき",
          "感染が広がったとき", "1. 大きな地震のとき\n2. 必要に応じて", "（１）大雨のとき\n（２）台風のとき",
          "①強い揺れ\n②停電"}) {
        INFO(text);
        CHECK_FALSE(isMeasurable(text));
    }
}

TEST_CASE("a criterion may stand elsewhere, or not be wanted", "[measurable]")
{
    for (const char* text : {"同上", "自然災害と同じ", "別表のとおり", "なし", "該当なし", "－"}) {
        INFO(text);
        CHECK(pointsElsewhere(text));
    }
    CHECK_FALSE(pointsElsewhere("大きな地震のとき"));
    CHECK_FALSE(pointsElsewhere("やむを得ない場合なしとする"));
}
