// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "example-unchanged";

Desk shipped()
{
    Desk desk;
    desk.pack = test::shippedPack();
    return desk;
}

} // namespace

TEST_CASE("example-unchanged knows a copied text, also with a blank added", "[rules]")
{
    Desk desk = shipped();
    plan::Field& field = desk.copyExample("stockpile/toilet-staff");
    CHECK(desk.sentence(kRule).starts_with("「トイレ対策（職員）」が記入例のままです。"));
    auto& text = std::get<std::string>(field.value);
    SECTION("a blank is no change")
    {
        text += " ";
        CHECK(desk.check(kRule).size() == 1);
    }
    SECTION("one word in a long text is hardly a change")
    {
        text = "２階の便器に袋を２重にかける。" + text.substr(text.find("使った数"));
        CHECK(desk.check(kRule).size() == 1);
    }
    SECTION("the office's own words are a change")
    {
        text = "事務所の1階に簡易トイレを置き、前川が残りを数える。使い始めは断水を知ったときとする。";
        CHECK(desk.check(kRule).empty());
    }
    SECTION("settled, for this very text")
    {
        field.settled = plan::Settled{"大西 雅子", "2026-11-20", plan::contentCode(field.value)};
        CHECK(desk.check(kRule).empty());
        text += "。";
        CHECK(desk.check(kRule).size() == 1);
    }
}

TEST_CASE("example-unchanged counts the cells that still are the example's", "[rules]")
{
    Desk desk = shipped();
    plan::Field& field = desk.copyExample("stockpile/stock-check");
    auto& table = std::get<plan::TableValue>(field.value);
    CHECK(holds(desk.sentence(kRule), "9か所"));
    for (auto& row : table.rows)
        for (auto& [column, cell] : row)
            if (column != "frequency")
                cell.text = "当事業所の" + column;
    SECTION("a class chosen from a list may agree")
    {
        CHECK(desk.check(kRule).empty());
    }
    SECTION("one cell left is found where it stands, wherever its row went")
    {
        Desk fresh = shipped();
        table.rows[2]["points"] =
            std::get<plan::TableValue>(fresh.copyExample("stockpile/stock-check").value).rows[0]["points"];
        std::swap(table.rows[0], table.rows[2]);
        const auto found = desk.check(kRule);
        REQUIRE(found.size() == 1);
        CHECK(found[0].cell == "0.points");
        CHECK(found[0].path == "stockpile/stock-check");
    }
}

TEST_CASE("example-unchanged knows the example without its origin only word for word", "[rules]")
{
    Desk desk = shipped();
    const auto example = desk.copyExample("stockpile/toilet-staff").value;
    desk.plan.fields.clear();
    desk.write("stockpile/toilet-staff@natural", example);
    CHECK(desk.check(kRule).size() == 1);
    desk.write("stockpile/toilet-staff@natural", std::get<std::string>(example) + "以上。");
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("example-unchanged grants a number typed by hand, not one that was copied", "[rules]")
{
    Desk desk = shipped();
    desk.write("stockpile/heads", *plan::Decimal::parse("12"));
    CHECK(desk.check(kRule).empty());
    plan::Field& field = desk.copyExample("stockpile/heads");
    CHECK(desk.check(kRule).size() == 1);
    field.value = *plan::Decimal::parse("17");
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("example-unchanged knows the example of the right volume", "[rules]")
{
    Desk desk = shipped();
    CHECK(std::get<plan::Decimal>(desk.copyExample("stockpile/days@infection").value).str() == "10");
    CHECK(holds(desk.sentence(kRule), "（感染症）"));
    CHECK(desk.check(kRule)[0].path == "stockpile/days@infection");
}
