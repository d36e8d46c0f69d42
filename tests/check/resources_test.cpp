// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/resources.h"
#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::RegisterId;

namespace {

std::size_t lossAt(std::string_view id)
{
    std::size_t at = 0;
    while (check::kLosses[at].id != id)
        ++at;
    return at;
}

Desk office()
{
    Desk desk;
    desk.pack = test::packFor({"homon-kango"});
    return desk;
}

} // namespace

TEST_CASE("a task that is kept has a row, one that is stopped has none", "[resources]")
{
    Desk desk = office();
    desk.add(RegisterId::Tasks, {{"name", "安否確認"}, {"class", "add"}});
    desk.add(RegisterId::Tasks, {{"name", "会議"}, {"class", "stop"}});
    const auto rows = check::resourceRows(desk.plan, desk.pack);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].name == "安否確認");
    for (const check::ResourceCell& cell : rows[0].cells)
        CHECK(cell.empty());
}

TEST_CASE("a task's substitute answers the loss that its bottleneck names", "[resources]")
{
    Desk desk = office();
    desk.add(RegisterId::Tasks, {{"name", "訪問"},
                                 {"class", "continue"},
                                 {"bottleneck", "車と燃料"},
                                 {"substitute", "徒歩圏は歩く"}});
    const auto rows = check::resourceRows(desk.plan, desk.pack);
    CHECK_FALSE(rows[0].cells[lossAt("transport")].empty());
    CHECK(rows[0].cells[lossAt("gas")].empty());
    CHECK(rows[0].cells[lossAt("transport")].found[0].path == "tasks/k-0001/substitute");
}

TEST_CASE("a measure written elsewhere is found for every task", "[resources]")
{
    Desk desk = office();
    desk.add(RegisterId::Tasks, {{"name", "訪問"}, {"class", "continue"}});
    desk.copyExample("stockpile/power@natural");
    const auto rows = check::resourceRows(desk.plan, desk.pack);
    REQUIRE_FALSE(rows[0].cells[lossAt("power")].empty());
    CHECK(rows[0].cells[lossAt("power")].found[0].path == "stockpile/power@natural");
    CHECK(rows[0].cells[lossAt("water")].empty());
}

TEST_CASE("own words stand in the matrix", "[resources]")
{
    Desk desk = office();
    const auto task = desk.add(RegisterId::Tasks, {{"name", "訪問"}, {"class", "continue"}});
    plan::MatrixValue matrix;
    matrix.cells[task]["gas"].text = "使わない";
    desk.write(check::resourceField().str(), matrix);
    const auto rows = check::resourceRows(desk.plan, desk.pack);
    CHECK(rows[0].cells[lossAt("gas")].own == "使わない");
}
