// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::RegisterId;

namespace {

constexpr const char* kRule = "stock-below-days";

plan::Decimal days(int count)
{
    return {count * 1000};
}

/// Three days of natural disaster, fourteen of infection.
Desk promised()
{
    Desk desk;
    forms::FieldSpec spec = test::field("stockpile", "days", forms::FieldKind::Number);
    spec.label = "備蓄で持ちこたえる日数";
    spec.scope = forms::HazardScope::Each;
    desk.ask(spec);
    forms::FieldSpec list = test::field("stockpile", "food", forms::FieldKind::Register);
    list.registerKey = "stock";
    list.scope = forms::HazardScope::Natural;
    list.where = {{"category", {"飲料・食品"}}};
    desk.ask(list);
    list.id = "hygiene";
    list.scope = forms::HazardScope::Both;
    list.where = {{"category", {"衛生用品"}}};
    desk.ask(list);
    desk.write("stockpile/days@natural", days(3));
    desk.write("stockpile/days@infection", days(14));
    return desk;
}

std::size_t shortOf(const char* category, const char* name, const char* need)
{
    Desk desk = promised();
    desk.add(RegisterId::Stock, {{"category", category}, {"name", name}, {"need", need}});
    return desk.check(kRule).size();
}

} // namespace

TEST_CASE("stock-below-days finds formulas that reckon with fewer days than the plan promises", "[rules]")
{
    Desk desk = promised();
    desk.add(RegisterId::Stock,
             {{"category", "飲料・食品"}, {"name", "保存水 2L"}, {"need", "職員17人×3L×2日＝102L"}});
    CHECK(desk.sentence(kRule) ==
          "備蓄品「保存水 2L」の必要量は2日分（職員17人×3L×2日＝102L）ですが、「備蓄で持ちこたえる"
          "日数」（自然災害）は3日です。日数をそろえてください。");
    CHECK(desk.check(kRule)[0].path == "stock/s-0001/need");
}

TEST_CASE("stock-below-days holds a row against the volume it serves", "[rules]")
{
    CHECK(shortOf("飲料・食品", "水", "17人×3L×3日") == 0);
    CHECK(shortOf("飲料・食品", "水", "17人×3L×7日") == 0);
    CHECK(shortOf("衛生用品", "簡易トイレ", "17人×5回×3日") == 0);
    CHECK(shortOf("衛生用品", "簡易トイレ", "17人×5回×1日") == 1);
    CHECK(shortOf("衛生用品", "サージカルマスク", "17人×3枚×13日") == 1);
    CHECK(shortOf("衛生用品", "サージカルマスク", "17人×3枚×2週間") == 0);
}

TEST_CASE("stock-below-days is silent where a formula or the plan says no days", "[rules]")
{
    CHECK(shortOf("飲料・食品", "水", "") == 0);
    CHECK(shortOf("飲料・食品", "ボンベ", "24時間×2本/時間＝48本") == 0);
    CHECK(shortOf("飲料・食品", "水", "51L") == 0);
    Desk desk = promised();
    desk.add(RegisterId::Stock, {{"category", "飲料・食品"}, {"name", "水"}, {"need", "17人×3L×1日"}});
    CHECK(desk.check(kRule).size() == 1);
    desk.plan.fields.clear();
    CHECK(desk.check(kRule).empty());
    desk.pack.sections.clear();
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("stock-below-days takes one promise for a plan of one volume", "[rules]")
{
    Desk desk;
    desk.ask(test::field("stockpile", "days", forms::FieldKind::Number));
    desk.write("stockpile/days", days(7));
    desk.add(RegisterId::Stock, {{"category", "薬"}, {"name", "手袋"}, {"need", "5人×4枚×3日"}});
    CHECK(desk.check(kRule).size() == 1);
}
