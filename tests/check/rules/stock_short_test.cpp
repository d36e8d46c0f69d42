// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

std::size_t shortOf(std::string_view name, std::string_view quantity, std::string_view unit,
                    std::string_view need, std::string_view note = "")
{
    Desk desk;
    desk.add(RegisterId::Stock,
             {{"name", name}, {"quantity", quantity}, {"unit", unit}, {"need", need}, {"note", note}});
    return desk.check("stock-short").size();
}

} // namespace

TEST_CASE("stock-short says both amounts in the formula's unit and what to buy in the stock's own", "[rules]")
{
    Desk desk;
    desk.add(RegisterId::Stock,
             {{"name", "保存水 2L"}, {"quantity", "72"}, {"unit", "本"}, {"need", "職員17人×3L×3日＝153L"}});
    CHECK(desk.sentence("stock-short") ==
          "備蓄品「保存水 "
          "2L」は144Lで、必要量の153Lに足りません（職員17人×3L×3日＝153L）。あと5本そろえてください。");
    CHECK(desk.check("stock-short")[0].path == "stock/s-0001/quantity");
}

TEST_CASE("stock-short compares in the formula's unit", "[rules]")
{
    CHECK(shortOf("保存水 2L", "76", "本", "17人×3L×3日＝153L") == 1);
    CHECK(shortOf("保存水 2L", "77", "本", "17人×3L×3日＝153L") == 0);
    CHECK(shortOf("保存水 500mL×24本", "12", "箱", "17人×3L×3日＝153L") == 1);
    CHECK(shortOf("保存水 500mL×24本", "13", "箱", "17人×3L×3日＝153L") == 0);
    CHECK(shortOf("手袋", "7", "箱", "17人×3枚×14日＝714枚", "1箱100枚") == 1);
    CHECK(shortOf("手袋 100枚入", "8", "箱", "17人×3枚×14日＝714枚") == 0);
    CHECK(shortOf("簡易トイレ", "150", "回", "17人×5回×3日＝255回") == 1);
    CHECK(shortOf("簡易トイレ", "255", "回", "17人×5回×3日＝255回") == 0);
    CHECK(shortOf("米", "4.9", "kg", "10人×500g＝5000g") == 1);
    CHECK(shortOf("米", "5", "kg", "10人×500g＝5000g") == 0);
    CHECK(shortOf("カセットボンベ", "47", "本", "24時間×2本/時間") == 1);
}

TEST_CASE("stock-short is silent where it cannot tell", "[rules]")
{
    CHECK(shortOf("保存水", "1", "本", "17人×3L×3日＝153L") == 0);
    CHECK(shortOf("蘇生バッグ", "3", "個", "人工呼吸器利用者4人") == 0);
    CHECK(shortOf("ガス発電機 900VA", "1", "台", "人工呼吸器60W＋吸引器＋携帯充電") == 0);
    CHECK(shortOf("保存水 2L", "", "本", "17人×3L×3日＝153L") == 0);
    CHECK(shortOf("保存水 2L", "1", "本", "") == 0);
    CHECK(shortOf("保存水 2L", "1", "本", "17×3×3") == 0);
}
