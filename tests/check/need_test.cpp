// SPDX-License-Identifier: Apache-2.0
#include "check/need.h"

#include <catch2/catch.hpp>

using namespace keizoku::check;

namespace {

struct Read {
    const char* formula;
    double value;
    const char* unit;
};

} // namespace

TEST_CASE("need formulas as people write them", "[need]")
{
    const Read cases[] = {
        // answer given
        {"職員17人×3L×3日＝153L", 153, "L"},
        {"職員17人×2食×3日＝102食", 102, "食"},
        {"職員17人×3枚×14日＝714枚", 714, "枚"},
        {"陽性者対応 2人×2枚×14日＝56枚", 56, "枚"},
        {"陽性者対応 5訪問×14日＝70枚", 70, "枚"},
        {"職員17人×5回×3日＝255回", 255, "回"},
        {"24時間×2本/時間＝48本", 48, "本"},
        {"１７人×３Ｌ×３日＝１５３Ｌ", 153, "L"},
        {"17人 x 3L x 3日 = 153L", 153, "L"},
        {"17人X3LX3日=153L", 153, "L"},
        {"17人x3Lx3日=153L", 153, "L"},
        {"17名＊3L＊3日＝153L", 153, "L"},
        {"17人*3L*3日=153L", 153, "L"},
        {"17人・3L・3日＝153L", 153, "L"},
        {"17 人 × 3 L × 3 日 ＝ 153 L", 153, "L"},
        {"17人×3リットル×3日間＝153リットル", 153, "L"},
        {"17人×3㍑×3日＝153㍑", 153, "L"},
        {"17人×3L×3日＝約150L", 150, "L"},
        {"17人×3L×3日≒150L", 150, "L"},
        {"17人×3L×3日＝153L（2L入りで77本）", 153, "L"},
        {"17人×3L×3日で153L", 153, "L"},
        {"必要量＝17人×3L×3日＝153L", 153, "L"},
        {"職員全員×3L×3日＝153L", 153, "L"},
        {"500人×2枚×3日＝3,000枚", 3000, "枚"},
        {"500人×2枚×3日＝３，０００枚", 3000, "枚"},
        // answer reckoned
        {"職員17人×3L×3日", 153, "L"},
        {"職員17人×3L×3日分", 153, "L"},
        {"1人1日3L×17人×3日", 153, "L"},
        {"1人あたり3L×17人×3日", 153, "L"},
        {"必要量＝17人×3L×3日", 153, "L"},
        {"3L/人・日×17人×3日", 153, "L"},
        {"職員17人（うち非常勤5人）×3L×3日", 153, "L"},
        {"（職員17人＋利用者5人）×3食×3日", 198, "食"},
        {"職員17人×3食×3日＋利用者5人×3食×3日", 198, "食"},
        {"17人×0.5L×3日", 25.5, "L"},
        {"500mL×6本×17人", 51000, "mL"},
        {"17人×3L×3日×120％", 183.6, "L"},
        {"N95マスク 2人×2枚×14日", 56, "枚"},
        {"2枚ずつ×3回×14日", 84, "枚"},
        {"1回2枚×3回×14日", 84, "枚"},
        {"①17人×3L×3日", 153, "L"},
        {"1日5回×17人×3日", 255, "回"},
        {"2枚×5件/日×14日", 140, "枚"},
        {"3ℓ×17人×3日", 153, "L"},
        {"48時間÷2時間×1本", 24, "本"},
        {"1,200枚×2日", 2400, "枚"},
        // only an answer
        {"必要量 153L", 153, "L"},
        {"約100枚", 100, "枚"},
    };
    for (const Read& each : cases) {
        INFO(each.formula);
        const auto need = parseNeed(each.formula);
        REQUIRE(need);
        REQUIRE(need->required());
        CHECK(need->required()->value == Approx(each.value));
        CHECK(need->required()->unit == each.unit);
    }
}

TEST_CASE("what is no formula needs nothing", "[need]")
{
    for (const char* text : {"",
                             "　",
                             "人工呼吸器利用者4人",
                             "人工呼吸器60W＋吸引器＋携帯充電",
                             "人工呼吸器60W＋…",
                             "パソコン・携帯充電",
                             "吸引器利用者のうち停電時に届ける分",
                             "道路寸断時の訪問",
                             "3日分",
                             "17人×たくさん",
                             "2〜3枚×14日",
                             "2-3枚×14日",
                             "水 17人×3L＝51L、茶 17人×1L＝17L",
                             "17人 3L×3日",
                             "（17人×3L",
                             "×××",
                             "○人×3L×3日",
                             "999999999999999999人×3L",
                             "職員17人×2割増",
                             "＝",
                             "令和8年6月12日"}) {
        INFO(text);
        const auto need = parseNeed(text);
        CHECK((!need || need->required()->unit.empty() || need->required()->unit == "日"));
    }
}

TEST_CASE("a product without a thing in it has no unit", "[need]")
{
    const auto need = parseNeed("17×3×3");
    REQUIRE(need);
    CHECK(need->required() == Amount{153, ""});
}

TEST_CASE("the head count of staff is read where the formula names it", "[need]")
{
    CHECK(parseNeed("職員17人×3L×3日＝153L")->staff == 17);
    CHECK(parseNeed("全職員17名×3L×3日＝153L")->staff == 17);
    CHECK(parseNeed("水：職員 17 人×3L×3日＝153L")->staff == 17);
    CHECK(parseNeed("スタッフ17名×3L×3日")->staff == 17);
    CHECK_FALSE(parseNeed("看護職員11人×3L×3日＝99L")->staff);
    CHECK_FALSE(parseNeed("陽性者対応 2人×2枚×14日＝56枚")->staff);
    CHECK_FALSE(parseNeed("24時間×2本/時間＝48本")->staff);
}

TEST_CASE("an answer that its factors do not give contradicts itself, unless it is called rough", "[need]")
{
    CHECK(parseNeed("17人×3L×3日＝150L")->contradictsItself());
    CHECK_FALSE(parseNeed("17人×3L×3日＝153L")->contradictsItself());
    CHECK_FALSE(parseNeed("17人×3L×3日＝約150L")->contradictsItself());
    CHECK_FALSE(parseNeed("17人×3L×3日≒150L")->contradictsItself());
    CHECK_FALSE(parseNeed("500mL×6本×17人＝51L")->contradictsItself());
    CHECK_FALSE(parseNeed("職員全員×3L×3日＝150L")->contradictsItself());
}

TEST_CASE("a need formula says how many days it covers", "[need]")
{
    const auto days = [](const char* formula) {
        const auto need = parseNeed(formula);
        return need && need->days ? *need->days : -1;
    };
    CHECK(days("職員17人×3L×3日＝153L") == 3);
    CHECK(days("1人1日3L×17人×７日分") == 7);
    CHECK(days("17人×3枚×2週間＝714枚") == 14);
    CHECK(days("職員17人×3食×3日＋利用者5人×3食×3日") == 3);
    CHECK(days("1日×3L×17人") == 1);
    SECTION("not said, or said twice")
    {
        CHECK(days("職員17人×3食×3日＋利用者5人×3食×7日") == -1);
        CHECK(days("24時間×2本/時間＝48本") == -1);
        CHECK(days("1人1日3L×17人") == -1);
        CHECK(days("必要量 153L") == -1);
    }
}
