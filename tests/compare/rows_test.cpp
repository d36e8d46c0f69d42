// SPDX-License-Identifier: Apache-2.0
// Rows without names are found again by content.
#include <catch2/catch.hpp>

#include <algorithm>

#include "compare/row_match.h"

using namespace keizoku;
using compare::CellRow;
using compare::Origins;
using compare::originsOf;

namespace {

CellRow row(const std::string& a, const std::string& b = {}, const std::string& c = {})
{
    CellRow cells;
    for (const auto& [column, text] : {std::pair{"a", a}, std::pair{"b", b}, std::pair{"c", c}})
        if (!text.empty())
            cells.emplace(column, plan::Cell{text, {}});
    return cells;
}

const std::vector<CellRow> kThree = {row("停電", "発電機を動かす", "大西"),
                                     row("断水", "給水車を呼ぶ", "中村"), row("通信", "無線を使う", "山口")};

std::size_t movedRows(const std::vector<CellRow>& before, const std::vector<CellRow>& after)
{
    const auto rows = compare::inOrder(originsOf(before, after), before.size());
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const auto& each) { return each.moved; }));
}

} // namespace

TEST_CASE("equal rows keep their partners, also elsewhere", "[rows]")
{
    CHECK(originsOf(kThree, kThree) == Origins{0, 1, 2});
    CHECK(originsOf(kThree, {kThree[1], kThree[0], kThree[2]}) == Origins{1, 0, 2});
    CHECK(originsOf(kThree, {kThree[2], kThree[0], kThree[1]}) == Origins{2, 0, 1});
    CHECK(movedRows(kThree, kThree) == 0);
    CHECK(movedRows(kThree, {kThree[1], kThree[0], kThree[2]}) == 1);
    CHECK(movedRows(kThree, {kThree[2], kThree[0], kThree[1]}) == 1);
}

TEST_CASE("a row added in the middle is the only new one", "[rows]")
{
    CHECK(originsOf(kThree, {kThree[0], row("火災", "119番", "岡田"), kThree[1], kThree[2]}) ==
          Origins{0, std::nullopt, 1, 2});
    CHECK(originsOf({kThree[0], kThree[2]}, kThree) == Origins{0, std::nullopt, 1});
    CHECK(originsOf(kThree, {kThree[0], kThree[2]}) == Origins{0, 2});
}

TEST_CASE("a row that moved and changed a little is found by likeness", "[rows]")
{
    const CellRow changed = row("停電", "発電機を外へ出して動かす", "大西");
    CHECK(originsOf(kThree, {kThree[1], kThree[2], changed}) == Origins{1, 2, 0});
    // With nothing in common it is another row.
    CHECK(originsOf(kThree, {row("送迎", "車を止める", "小林"), kThree[1], kThree[2]}) ==
          Origins{std::nullopt, 1, 2});
}

TEST_CASE("the only cell of a row may change altogether", "[rows]")
{
    CHECK(originsOf({row("電話")}, {row("FAX")}) == Origins{0});
    CHECK(originsOf({row("電話"), row("無線")}, {row("FAX"), row("無線")}) == Origins{0, 1});
    CHECK(originsOf({row("電話"), row("電話")}, {row("電話"), row("FAX")}) == Origins{0, 1});
    // Elsewhere it is a new one.
    CHECK(originsOf({row("電話"), row("無線")}, {row("無線"), row("FAX")}) == Origins{1, std::nullopt});
}

TEST_CASE("removed rows stand where they stood", "[rows]")
{
    const auto rows = compare::inOrder({0, std::nullopt, 2}, 3);
    REQUIRE(rows.size() == 4);
    CHECK((rows[0].before == 0U && rows[0].after == 0U));
    CHECK((rows[1].before == 1U && rows[1].removed()));
    CHECK((rows[2].added() && rows[2].after == 1U));
    CHECK((rows[3].before == 2U && rows[3].after == 2U && !rows[3].moved));
}

TEST_CASE("long lists of new rows are matched in bounded time", "[rows]")
{
    std::vector<CellRow> before;
    std::vector<CellRow> after;
    for (int at = 0; at < 3000; ++at) {
        before.push_back(row("旧" + std::to_string(at), "値" + std::to_string(at)));
        after.push_back(row("新" + std::to_string(at), "値" + std::to_string(at)));
    }
    const auto origins = originsOf(before, after);
    for (std::size_t at = 0; at < origins.size(); ++at)
        CHECK(origins[at] == at);
}
