// SPDX-License-Identifier: Apache-2.0
// Stretches that stay on one line.
#include <catch2/catch.hpp>

#include "print/detail/no_break.h"

using namespace keizoku::print;

namespace {

/// The text with '|' wherever our rules allow a break.
std::string breaks(const std::string& text, double maxEm)
{
    const auto stretches = unbreakable(text, maxEm);
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
        bool inside = false;
        for (const auto& stretch : stretches)
            inside = inside || (stretch.begin < i && i < stretch.end);
        if (i > 0 && begins && !inside)
            result += '|';
        result += text[i];
    }
    return result;
}

} // namespace

TEST_CASE("a number stays with its unit and a phone number whole")
{
    CHECK(breaks("水24本と", 30) == "水|24本|と");
    CHECK(breaks("は090-1234-5678へ", 30) == "は|090-1234-5678|へ");
    CHECK(breaks("は03(1234)5678へ", 30) == "は|03(1234)5678|へ");
    CHECK(breaks("１，２００枚と", 30) == "１，２００枚|と");
    CHECK(breaks("3か月分", 30) == "3か月|分");
    CHECK(breaks("2kgを", 30) == "2kg|を");
}

TEST_CASE("an era stays with its year, and with the day where the line is long")
{
    CHECK(breaks("は令和8年11月22日に", 20) == "は|令和8年|11月|22日|に");
    CHECK(breaks("は令和8年11月22日に", 30) == "は|令和8年11月22日|に");
    CHECK(breaks("は令和元年に", 20) == "は|令和元年|に");
    CHECK(breaks("令和の", 20) == "令|和|の");
}

TEST_CASE("a stretch wider than its line may break")
{
    CHECK(breaks("は090-1234-5678へ", 6) != "は|090-1234-5678|へ");
    CHECK(breaks("090-1234-5678", 6.5) == "090-1234-5678");
}

TEST_CASE("marks stay where Japanese printing wants them")
{
    CHECK(breaks("あ。「い」", 10) == "あ。|「い」");
    CHECK(breaks("ター――と……", 10) == "ター|――|と|……");
    CHECK(breaks("100％だ", 10) == "100％|だ");
}

TEST_CASE("stretches are sorted and do not overlap")
{
    const auto stretches = unbreakable("令和8年9月3日（木）の「訓練」は90分間……。𠮷田", 40);
    for (std::size_t i = 1; i < stretches.size(); ++i)
        CHECK(stretches[i - 1].end <= stretches[i].begin);
}
