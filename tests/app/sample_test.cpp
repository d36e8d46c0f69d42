// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "app/import.h"
#include "app/paths.h"
#include "app/sample.h"
#include "app/versions.h"
#include "base/text.h"
#include "plan/register_access.h"
#include "support/environment.h"

using namespace keizoku;
using plan::RegisterId;

TEST_CASE("the sample office is filled in and can be edited", "[app]")
{
    const test::TempDir folder;
    auto session = app::createSample(test::environmentIn(folder), folder / "sample.keizoku");
    if (!session)
        FAIL(session.error().sentence << " " << session.error().detail);
    CHECK(session->plan().people.rows.size() == 18);
    CHECK(session->plan().contacts.rows.size() == 10);
    CHECK(session->plan().stock.rows.size() == 15);
    CHECK(session->plan().roles.rows.size() == 6);
    CHECK(session->plan().tree.rows.size() == 21);
    CHECK(session->plan().fields.size() > 120);
    CHECK_FALSE(session->canUndo());
    for (const auto& line : app::fieldLines(session->snapshot())) {
        INFO(line.path);
        CHECK((!line.empty || !line.required));
    }
    REQUIRE(app::setByPath(*session, "people/p-0001/post", "所長"));
    CHECK_FALSE(session->saveError());
    const auto damage = session->file().verify();
    REQUIRE(damage);
    CHECK(damage->empty());
}

TEST_CASE("names keep their variants and are found by what people type", "[app]")
{
    const test::TempDir folder;
    const auto session = app::createSample(test::environmentIn(folder), folder / "sample.keizoku");
    REQUIRE(session);
    const auto found = [&](const char* words) {
        std::vector<std::string> names;
        for (const auto& person : session->plan().people.rows)
            if (text::matches(person.open.name, words) || text::matches(person.open.kana, words))
                names.push_back(person.open.name);
        return names;
    };
    CHECK(found("よしだ") == std::vector<std::string>{"𠮷田 隆"});
    CHECK(found("吉田") == std::vector<std::string>{"𠮷田 隆"});
    CHECK(found("nguyen") == std::vector<std::string>{"ＮＧＵＹＥＮ ＴＨＩ ＬＡＮ"});
    CHECK(found("高橋") == std::vector<std::string>{"髙橋 なつみ"});
    CHECK(found("渡辺") == std::vector<std::string>{"渡邉 誠"});
}

TEST_CASE("importing the same list again changes nothing, and one refused row writes nothing", "[app]")
{
    const test::TempDir folder;
    auto session = app::createSample(test::environmentIn(folder), folder / "sample.keizoku");
    REQUIRE(session);
    const auto staff =
        office::readSheet(std::filesystem::path(KEIZOKU_SOURCE) / "templates/samples/hibari/staff.csv");
    REQUIRE(staff);
    const auto again = app::importSheet(*session, app::ImportKind::People, *staff);
    REQUIRE(again);
    CHECK(again->same.size() == 18);
    CHECK_FALSE(session->canUndo());

    auto broken = *staff;
    broken.rows[2][1] = "";
    broken.rows[3][11] = "平成40年1月1日";
    broken.rows.push_back({"新田 花", "ニッタ ハナ"});
    const auto preview = app::previewImport(*session, app::ImportKind::People, broken);
    REQUIRE(preview);
    CHECK(preview->refused.size() == 1);
    CHECK(preview->refused.front().row == 4);
    CHECK(preview->added.size() == 1);
    const auto refused = app::importSheet(*session, app::ImportKind::People, broken);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Malformed);
    CHECK(session->plan().people.rows.size() == 18);
}

TEST_CASE("a path that does not exist names near ones", "[app]")
{
    const test::TempDir folder;
    auto session = app::createSample(test::environmentIn(folder), folder / "sample.keizoku");
    REQUIRE(session);
    const auto wrong = app::setByPath(*session, "purpose/aims@natural", "x");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().sentence.find("purpose/aim@natural") != std::string::npos);
    REQUIRE(app::setByPath(*session, "tree/day/t-0001/deputy", "藤井 さおり"));
    CHECK(plan::shownCell(session->plan(), RegisterId::Tree, "t-0001", "deputy") == "藤井 さおり");
}
