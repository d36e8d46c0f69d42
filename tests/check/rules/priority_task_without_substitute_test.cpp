// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::RegisterId;

namespace {

constexpr const char* kRule = "priority-task-without-substitute";

check::Findings with(const char* kind, const char* bottleneck, const char* substitute)
{
    Desk desk;
    desk.add(RegisterId::Tasks,
             {{"name", "在宅酸素"}, {"class", kind}, {"bottleneck", bottleneck}, {"substitute", substitute}});
    return desk.check(kRule);
}

} // namespace

TEST_CASE("priority-task-without-substitute asks for a way round a shortage", "[rules]")
{
    const auto named = with("継続", "ボンベ", "");
    REQUIRE(named.size() == 1);
    CHECK(named[0].severity == check::Severity::Hint);
    CHECK(named[0].path == "tasks/k-0001/substitute");
    CHECK(named[0].sentence ==
          "業務「在宅酸素」は、足りなくなるもの（ボンベ）に代わる方法が未記入です。代わりの方法を入"
          "れてください。");
    CHECK(with("追加", "", "").at(0).path == "tasks/k-0001/bottleneck");
}

TEST_CASE("priority-task-without-substitute gathers work nobody has thought about", "[rules]")
{
    Desk desk;
    for (const char* name : {"訪問", "電話"})
        desk.add(RegisterId::Tasks, {{"name", name}, {"class", "継続"}});
    CHECK(test::holds(desk.sentence(kRule), "2件あります（訪問、電話）"));
}

TEST_CASE("priority-task-without-substitute grants an answer, and work that stops", "[rules]")
{
    CHECK(with("継続", "ボンベ", "配送を頼む").empty());
    CHECK(with("継続", "", "配送を頼む").empty());
    CHECK(with("縮小", "ボンベ", "").empty());
    CHECK(with("休止", "", "").empty());
    CHECK(with("", "", "").empty());
}
