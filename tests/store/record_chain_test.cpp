// SPDX-License-Identifier: Apache-2.0
// Records can be added, never changed: what was altered or taken away is named.
#include <catch2/catch.hpp>

#include "app/records.h"
#include "app/verification.h"
#include "store/record_chain.h"
#include "store/sqlite/statement.h"
#include "store/tables.h"
#include "support/environment.h"

using namespace keizoku;

namespace {

struct Fixture {
    test::TempDir folder;
    app::Environment environment = test::environmentIn(folder);
    std::filesystem::path path = folder / "records.keizoku";
    std::string lastCode = {};

    Fixture()
    {
        auto session = app::Session::create(environment, path, {"homon-kango"}, "みどり訪問看護");
        REQUIRE(session);
        for (const char* title : {"春の訓練", "夏の訓練", "秋の訓練"}) {
            auto record = app::newRecord(*session, plan::RecordKind::Drill);
            REQUIRE(record);
            record->title = title;
            record->natural = true;
            record->recorder = "大西 雅子";
            REQUIRE(app::addRecord(*session, *record));
        }
        lastCode = app::recordsFingerprint(*session).value();
    }

    void run(const char* sql) const
    {
        store::Database db(path, store::OpenMode::ReadWrite);
        db.run(sql);
    }

    [[nodiscard]] std::vector<std::string> flaws(const std::string& against = {}) const
    {
        std::vector<std::string> items;
        const auto found = app::verifyFile(environment, path, against);
        REQUIRE(found);
        for (const app::Flaw& flaw : *found)
            items.push_back(flaw.item);
        return items;
    }
};

/// Takes the last record away as somebody would who knows the program: ends and seal fit again.
void forget(const std::filesystem::path& path)
{
    store::Database db(path, store::OpenMode::ReadWrite);
    store::Transaction tx(db);
    db.run("DELETE FROM record WHERE seq = 3");
    store::Meta meta = store::readMeta(db);
    meta["records"] = store::readRecords(db).value().back().digest.hex();
    store::writeMeta(db, std::move(meta));
    tx.commit();
}

} // namespace

TEST_CASE("an untouched chain verifies, also against what was printed of it", "[store][records]")
{
    const Fixture fixture;
    CHECK(fixture.flaws().empty());
    CHECK(fixture.flaws(fixture.lastCode).empty());
    CHECK(fixture.lastCode.size() == 8);
}

TEST_CASE("an altered, moved or removed record is named", "[store][records]")
{
    const Fixture fixture;
    SECTION("altered")
    {
        fixture.run("UPDATE record SET content = replace(content, '夏の訓練', '冬の訓練') WHERE seq = 2");
        CHECK(fixture.flaws() == std::vector<std::string>{"record 2"});
    }
    SECTION("removed from the middle")
    {
        fixture.run("DELETE FROM record WHERE seq = 2");
        CHECK(fixture.flaws() == std::vector<std::string>{"record 3"});
    }
    SECTION("removed from the end")
    {
        fixture.run("DELETE FROM record WHERE seq = 3");
        CHECK(fixture.flaws() == std::vector<std::string>{"records"});
    }
    SECTION("then nothing more is added to it")
    {
        fixture.run("DELETE FROM record WHERE seq = 3");
        auto session = app::Session::open(fixture.environment, fixture.path, store::Access::Write);
        REQUIRE(session);
        auto record = app::newRecord(*session, plan::RecordKind::Notice);
        REQUIRE(record);
        record->title = "周知";
        record->recorder = "大西 雅子";
        CHECK_FALSE(app::addRecord(*session, *record));
    }
}

TEST_CASE("an end that was taken away with care shows against an earlier print", "[store][records]")
{
    const Fixture fixture;
    forget(fixture.path);
    CHECK(fixture.flaws().empty());
    CHECK(fixture.flaws(fixture.lastCode) == std::vector<std::string>{"fingerprint"});
}

TEST_CASE("a file from before there were records opens, has none and takes some", "[store][records]")
{
    const test::TempDir folder;
    const auto environment = test::environmentIn(folder);
    const auto path = folder / "old.keizoku";
    REQUIRE(app::Session::create(environment, path, {"homon-kango"}, "みどり訪問看護"));
    {
        store::Database db(path, store::OpenMode::ReadWrite);
        db.run("DROP TABLE record");
        db.run("PRAGMA user_version=1");
    }
    CHECK(app::verifyFile(environment, path).value().empty());
    const auto reader = app::Session::open(environment, path, store::Access::Read);
    REQUIRE(reader);
    CHECK(app::recordLines(*reader).value().empty());
    auto writer = app::Session::open(environment, path, store::Access::Write);
    REQUIRE(writer);
    auto record = app::newRecord(*writer, plan::RecordKind::Notice);
    REQUIRE(record);
    record->title = "全員に配った";
    record->recorder = "大西 雅子";
    CHECK(app::addRecord(*writer, *record));
    CHECK(app::recordLines(*writer).value().size() == 1);
}
