// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::RegisterId;

namespace {

constexpr const char* kRule = "task-unclassified";

Desk tasks(std::initializer_list<std::pair<const char*, const char*>> rows)
{
    Desk desk;
    for (const auto& [name, kind] : rows)
        desk.add(RegisterId::Tasks, {{"name", name}, {"class", kind}});
    return desk;
}

} // namespace

TEST_CASE("task-unclassified names the work nobody has decided about, in one finding", "[rules]")
{
    const Desk desk = tasks({{"訪問", "継続"}, {"会議", ""}, {"請求", ""}, {"研修", "休止"}});
    CHECK(desk.sentence(kRule) ==
          "区分が未記入の業務が2件あります（会議、請求）。継続・追加・縮小・休止のどれかを選んでください。");
    CHECK(desk.check(kRule)[0].path == "tasks/k-0002/class");
    CHECK(desk.check(kRule)[0].severity == check::Severity::Warning);
}

TEST_CASE("task-unclassified hints at a list that lets nothing go", "[rules]")
{
    const auto found = tasks({{"訪問", "継続"}, {"安否確認", "追加"}}).check(kRule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == check::Severity::Hint);
    CHECK(found[0].path == "tasks");
    CHECK(tasks({{"訪問", "継続"}, {"研修", "縮小"}}).check(kRule).empty());
    CHECK(tasks({{"訪問", "継続"}}).check(kRule).empty()); // a list just begun
}

TEST_CASE("task-unclassified passes over blank rows and empty lists", "[rules]")
{
    CHECK(tasks({}).check(kRule).empty());
    CHECK(tasks({{"", ""}, {"訪問", "継続"}, {"研修", "休止"}}).check(kRule).empty());
}
