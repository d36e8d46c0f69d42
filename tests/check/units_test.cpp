// SPDX-License-Identifier: Apache-2.0
#include "check/units.h"

#include <catch2/catch.hpp>

using namespace keizoku;
using check::heldByOne;

namespace {

plan::StockItem item(std::string name, std::string unit, std::string note = {})
{
    plan::StockItem made;
    made.name = std::move(name);
    made.unit = std::move(unit);
    made.note = std::move(note);
    return made;
}

} // namespace

TEST_CASE("measures convert within their kind only", "[units]")
{
    CHECK(check::unitFactor("mL", "L") == Approx(0.001));
    CHECK(check::unitFactor("kg", "g") == Approx(1000));
    CHECK(check::unitFactor("枚", "枚") == Approx(1));
    CHECK_FALSE(check::unitFactor("L", "kg"));
    CHECK_FALSE(check::unitFactor("本", "枚"));
    CHECK_FALSE(check::unitFactor("", ""));
}

TEST_CASE("a text begins with a unit only where the word ends", "[units]")
{
    CHECK(check::unitAt("リットルの水").unit.name == "L");
    CHECK(check::unitAt("Lサイズ").unit.name == "L");
    CHECK(check::unitAt("Large").unit.kind == check::UnitKind::None);
    CHECK(check::unitAt("Wh").unit.name == "Wh");
    CHECK(check::unitAt("日間").unit.name == "日");
}

TEST_CASE("a stock row says how much one of it holds", "[units]")
{
    CHECK(heldByOne(item("保存水 2L", "本"), "L") == Approx(2));
    CHECK(heldByOne(item("保存水２Ｌ", "本"), "L") == Approx(2));
    CHECK(heldByOne(item("保存水 500mL", "本"), "L") == Approx(0.5));
    CHECK(heldByOne(item("保存水 500ml×24本", "箱"), "L") == Approx(12));
    CHECK(heldByOne(item("保存水 500ml×24本", "本"), "L") == Approx(0.5));
    CHECK(heldByOne(item("保存水", "2L本"), "L") == Approx(2));
    CHECK(heldByOne(item("保存水", "L"), "mL") == Approx(1000));
    CHECK(heldByOne(item("マスク", "枚"), "枚") == Approx(1));
    CHECK(heldByOne(item("手袋 M 100枚入", "箱"), "枚") == Approx(100));
    CHECK(heldByOne(item("手袋 M", "箱", "1箱100枚"), "枚") == Approx(100));
    CHECK(heldByOne(item("手袋 M", "箱", "100枚入り"), "枚") == Approx(100));
    CHECK(heldByOne(item("アルファ米 50食セット", "箱"), "食") == Approx(50));
    CHECK(heldByOne(item("簡易トイレ 50回分", "箱"), "回") == Approx(50));
    CHECK(heldByOne(item("乾電池", "ダース"), "本") == Approx(12));
}

TEST_CASE("what a stock row does not say is not guessed", "[units]")
{
    CHECK_FALSE(heldByOne(item("保存水", "本"), "L"));
    CHECK_FALSE(heldByOne(item("手袋", "箱", "毎年100枚を買い足す"), "枚"));
    CHECK_FALSE(heldByOne(item("手袋", "箱", "毎年100枚入れ替え"), "枚"));
    CHECK_FALSE(heldByOne(item("蘇生バッグ", "個"), "人"));
    CHECK_FALSE(heldByOne(item("N95マスク", "箱"), "枚"));
    CHECK_FALSE(heldByOne(item("", ""), "L"));
}

TEST_CASE("numbers are shown without needless places", "[units]")
{
    CHECK(check::shownNumber(153.0) == "153");
    CHECK(check::shownNumber(25.5) == "25.5");
    CHECK(check::shownNumber(0.1 + 0.2) == "0.3");
}
