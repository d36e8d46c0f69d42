// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "app/versions.h"
#include "plan/register_access.h"
#include "store/tables.h"
#include "support/environment.h"

using namespace keizoku;
using plan::RegisterId;

namespace {

app::Session newSession(const test::TempDir& folder)
{
    auto session = app::Session::create(test::environmentIn(folder), folder / "plan.keizoku", {"homon-kango"},
                                        "みどり訪問看護");
    if (!session)
        FAIL(session.error().detail);
    return *std::move(session);
}

plan::FieldPath path(const char* text)
{
    return plan::FieldPath::parse(text).value();
}

} // namespace

TEST_CASE("what is typed is in the file without a save", "[app]")
{
    const test::TempDir folder;
    {
        auto session = newSession(folder);
        REQUIRE(session.setValue(path("purpose/aim@natural"), std::string("利用者の命を守る。")));
        CHECK_FALSE(session.saveError());
    }
    const auto again =
        app::Session::open(test::environmentIn(folder), folder / "plan.keizoku", store::Access::Read);
    REQUIRE(again);
    const auto* field = again->plan().field(path("purpose/aim@natural"));
    REQUIRE(field);
    CHECK(std::get<std::string>(field->value) == "利用者の命を守る。");
}

TEST_CASE("undo brings back fields and deleted rows, redo takes them away again", "[app]")
{
    const test::TempDir folder;
    auto session = newSession(folder);
    const auto row = session.addRow(RegisterId::People);
    REQUIRE(row);
    REQUIRE(session.setCell(RegisterId::People, *row, "name", "𠮷田 隆"));
    REQUIRE(session.setCell(RegisterId::People, *row, "mobilePhones", "090-0572-6384"));
    REQUIRE(session.removeRows(RegisterId::People, {*row}));
    CHECK(session.plan().people.rows.empty());
    REQUIRE(session.undo());
    REQUIRE(session.plan().people.rows.size() == 1);
    CHECK(session.plan().people.rows[0].open.name == "𠮷田 隆");
    CHECK(session.plan().people.rows[0].kept.phones.at(0).number == "090-0572-6384");
    REQUIRE(session.redo());
    CHECK(session.plan().people.rows.empty());
    REQUIRE(session.addRow(RegisterId::People));
    CHECK(session.plan().people.rows[0].id != *row);
}

TEST_CASE("typing into one field is one undo step", "[app]")
{
    const test::TempDir folder;
    auto session = newSession(folder);
    for (const char* text : {"命", "命を", "命を守る"})
        REQUIRE(session.setValue(path("purpose/aim@natural"), std::string(text), "typing 1"));
    REQUIRE(session.undo());
    CHECK_FALSE(session.plan().field(path("purpose/aim@natural")));
    CHECK_FALSE(session.canUndo());
}

TEST_CASE("versions count on from the Word plan, and an unchanged draft is a review", "[app]")
{
    const test::TempDir folder;
    auto session = newSession(folder);
    const auto row = session.addRow(RegisterId::Revisions);
    REQUIRE(row);
    REQUIRE(session.setCell(RegisterId::Revisions, *row, "number", "第２版"));
    REQUIRE(session.setCell(RegisterId::Revisions, *row, "date", "令和7年3月18日"));
    const auto first = app::publish(session, {"大西 雅子", "平尾 光一", "定期", {}, {}});
    REQUIRE(first);
    CHECK(first->stamp.number == 3);
    CHECK(first->stamp.date == "2026-11-22");
    const auto second = app::publish(session, {"大西 雅子", "", "定期", {}, {}});
    REQUIRE(second);
    CHECK(second->stamp.unchanged);
    const auto lines = app::history(session);
    REQUIRE(lines);
    REQUIRE(lines->size() == 2);
    CHECK(lines->at(1).newBlobs == 0);
    CHECK(lines->at(1).changedSections.empty());
    const auto damage = session.file().verify();
    REQUIRE(damage);
    CHECK(damage->empty());
}

TEST_CASE("a version says what it was made for, and one without a kind reads as before", "[app]")
{
    const test::TempDir folder;
    auto session = newSession(folder);
    CHECK_FALSE(app::publish(session, {"大西 雅子", "", "", {}, {}}));
    const auto plain = app::publish(session, {"大西 雅子", "", "春の見直し", {}, {}});
    REQUIRE(plain);
    REQUIRE(app::publish(session, {"大西 雅子", "", "", {}, {}, store::VersionKind::Disaster}));
    const auto lines = app::history(session);
    REQUIRE(lines);
    CHECK(lines->at(0).version.digest == plain->digest);
    CHECK_FALSE(lines->at(0).version.stamp.kind);
    CHECK(app::reasonInWords(lines->at(0).version.stamp) == "春の見直し");
    CHECK(lines->at(1).version.stamp.kind == store::VersionKind::Disaster);
    CHECK(app::reasonInWords(lines->at(1).version.stamp) == "災害・感染症の経験");
    const auto damage = session.file().verify();
    REQUIRE(damage);
    CHECK(damage->empty());
}

TEST_CASE("a manifest names a kind only where there is one, and an unknown kind is damage", "[store]")
{
    const store::Stamp stamp{3, "2026-11-22T00:00:00Z", "2026-11-22", "大西", "", "定期", false, {}};
    const std::string plain = store::manifestText(stamp, {});
    CHECK(plain == R"({"approver":"","at":"2026-11-22T00:00:00Z","author":"大西","date":"2026-11-22",)"
                   R"("number":3,"parts":{},"reason":"定期","unchanged":false})");
    const std::string none(32, '\0');
    store::Stamp drilled = stamp;
    drilled.kind = store::VersionKind::Drill;
    std::string manifest = store::manifestText(drilled, {});
    const auto read = store::versionFrom({1, none, none, manifest});
    REQUIRE(read);
    CHECK(read->stamp.kind == store::VersionKind::Drill);
    manifest.replace(manifest.find("drill"), 5, "dance");
    CHECK_FALSE(store::versionFrom({1, none, none, manifest}));
}

TEST_CASE("several approvals are kept with post and day, and a bare name stays a name", "[app]")
{
    const test::TempDir folder;
    auto session = newSession(folder);
    const std::vector<store::Approval> two{{"平尾 光一", "施設長", "2026-04-01"}, {"中村 正", "", ""}};
    REQUIRE(app::publish(session, {"大西 雅子", "", "定期", {}, {}, {}, two}));
    REQUIRE(app::publish(session, {"大西 雅子", "", "定期", {}, {}, {}, {{"平尾 光一", "", ""}}}));
    CHECK_FALSE(app::publish(session, {"大西 雅子", "", "定期", {}, {}, {}, {{" ", "施設長", ""}}}));
    CHECK_FALSE(app::publish(session, {"大西 雅子", "", "定期", {}, {}, {}, {{"平尾", "", "2026-02-30"}}}));
    const auto lines = app::history(session);
    REQUIRE(lines);
    REQUIRE(lines->size() == 2);
    CHECK(lines->at(0).version.stamp.approvals == two);
    CHECK(lines->at(0).version.stamp.approver == "施設長 平尾 光一（令和8年4月1日）、中村 正");
    CHECK(lines->at(1).version.stamp.approvals.empty());
    CHECK(lines->at(1).version.stamp.approver == "平尾 光一");
    const auto damage = session.file().verify();
    REQUIRE(damage);
    CHECK(damage->empty());

    const std::string none(32, '\0');
    std::string manifest = store::manifestText(lines->at(0).version.stamp, {});
    REQUIRE(store::versionFrom({1, none, none, manifest}));
    manifest.replace(manifest.find("2026-04-01"), 10, "2026-04-31");
    CHECK_FALSE(store::versionFrom({1, none, none, manifest}));
}

TEST_CASE("a plan begins with an office for each service, under its own name", "[app]")
{
    const test::TempDir folder;
    const auto session = app::Session::create(
        test::environmentIn(folder), folder / "plan.keizoku",
        {{"homon-kango", "みどり訪問看護"}, {"homon-kaigo", "みどりヘルパー"}, {"homon-kaigo", "分室"}});
    REQUIRE(session);
    const auto& offices = session->plan().offices.rows;
    REQUIRE(offices.size() == 3);
    CHECK(offices[1].name == "みどりヘルパー");
    CHECK(offices[2].service == "homon-kaigo");
    CHECK(session->pack().services == std::vector<std::string>{"homon-kango", "homon-kaigo"});
    CHECK_FALSE(session->canUndo());
}
