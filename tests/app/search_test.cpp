// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "app/search.h"
#include "support/environment.h"

using namespace keizoku;

TEST_CASE("search finds fields and rows by words, reading and digits", "[search]")
{
    const test::TempDir folder;
    auto session = app::Session::create(test::environmentIn(folder), folder / "plan.keizoku", {"homon-kango"},
                                        "みどり訪問看護");
    REQUIRE(session);
    const auto row = session->addRow(plan::RegisterId::People);
    REQUIRE(row);
    REQUIRE(session->setCell(plan::RegisterId::People, *row, "name", "𠮷田 隆"));
    REQUIRE(session->setCell(plan::RegisterId::People, *row, "kana", "ヨシダ タカシ"));
    REQUIRE(session->setCell(plan::RegisterId::People, *row, "mobilePhones", "090-0572-6384"));
    REQUIRE(session->setValue(plan::FieldPath::parse("purpose/aim@natural").value(),
                              std::string("一行目。\n利用者の命を守る。")));

    const auto first = [&](const char* words) {
        const auto hits = app::search(session->snapshot(), words);
        return hits.empty() ? app::Hit() : hits.front();
    };
    CHECK(first("よしだ").path == "people/" + *row + "/kana");
    CHECK(first("吉田").path == "people/" + *row + "/name");
    CHECK(first("09005726384").path == "people/" + *row + "/mobilePhones");
    CHECK(first("０９０－０５７２").label == "職員 › 𠮷田 隆");
    CHECK(first("命を守る").path == "purpose/aim@natural");
    CHECK(first("命を守る").excerpt == "利用者の命を守る。");
    CHECK(app::search(session->snapshot(), " 　").empty());
    CHECK(app::search(session->snapshot(), "存在しないことば").empty());
}
