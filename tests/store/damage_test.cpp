// SPDX-License-Identifier: Apache-2.0
// One changed byte: everything reads as before, or verify names it. Never a silent change.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <random>

#include "app/verification.h"
#include "app/versions.h"
#include "base/files.h"
#include "store/tables.h"
#include "support/environment.h"

using namespace keizoku;

namespace {

int rounds(const char* variable, int otherwise)
{
    const char* set = std::getenv(variable);
    return set ? std::atoi(set) : otherwise;
}

void writeBytes(const std::filesystem::path& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

/// A small plan with three versions, an attachment and a draft.
std::string smallPlan(const test::TempDir& folder)
{
    const auto path = folder / "small.keizoku";
    {
        auto session =
            app::Session::create(test::environmentIn(folder), path, {"homon-kango"}, "みどり訪問看護");
        REQUIRE(session);
        for (const char* text : {"利用者の命を守る。", "職員の命も守る。", "地域と助け合う。"}) {
            REQUIRE(
                session->setValue(plan::FieldPath::parse("purpose/aim@natural").value(), std::string(text)));
            const auto row = session->addRow(plan::RegisterId::People);
            REQUIRE(row);
            REQUIRE(session->setCell(plan::RegisterId::People, *row, "name", "𠮷田 隆"));
            REQUIRE(session->setCell(plan::RegisterId::People, *row, "mobilePhones", "090-0572-6384"));
            REQUIRE(app::publish(*session, {"検査", "", "定期", {}, {}}));
        }
        auto picture = session->attach("not really a picture", "map.png", "image/png");
        REQUIRE(picture);
        REQUIRE(session->setValue(plan::FieldPath::parse("purpose/hazard-map-picture@natural").value(),
                                  *picture));
    }
    return readFile(path).value();
}

/// Everything a reader can learn from a file; nothing when it refuses.
std::optional<std::string> everythingIn(const test::TempDir& folder, const std::filesystem::path& path)
{
    const auto session = app::Session::open(test::environmentIn(folder), path, store::Access::Read);
    if (!session)
        return std::nullopt;
    std::string all;
    for (const auto& [key, content] : plan::itemsOf(session->plan()))
        all += key + content;
    const auto versions = session->file().versions();
    if (!versions)
        return std::nullopt;
    for (const auto& version : *versions) {
        const auto items = session->file().itemsOf(version);
        if (!items)
            return std::nullopt;
        all += version.digest.hex();
        for (const auto& [key, content] : *items)
            all += key + content;
    }
    return all;
}

bool verifiesClean(const test::TempDir& folder, const std::filesystem::path& path)
{
    const auto flaws = app::verifyFile(test::environmentIn(folder), path);
    return flaws && flaws->empty();
}

} // namespace

TEST_CASE("no flipped bit is read as if nothing had happened", "[store][damage]")
{
    const test::TempDir folder;
    const std::string whole = smallPlan(folder);
    const auto path = folder / "flipped.keizoku";
    writeBytes(path, whole);
    const auto expected = everythingIn(folder, path);
    REQUIRE(expected);
    REQUIRE(verifiesClean(folder, path));
    std::mt19937 random(7);
    int silent = 0;
    int named = 0;
    for (int round = 0; round < rounds("KEIZOKU_FLIPS", 1500); ++round) {
        std::string bytes = whole;
        const std::size_t at = random() % bytes.size();
        bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1U << (random() % 8)));
        writeBytes(path, bytes);
        const bool clean = verifiesClean(folder, path);
        named += clean ? 0 : 1;
        if (clean && everythingIn(folder, path) != expected) {
            ++silent;
            UNSCOPED_INFO("byte " << at);
        }
    }
    CHECK(silent == 0);
    CHECK(named > 0);
}

namespace {

/// What a program without digests would show of a file; nothing when SQLite itself refuses.
std::optional<std::string> readCarelessly(const std::filesystem::path& path)
{
    try {
        store::Database db(path, store::OpenMode::ReadOnly);
        std::string all;
        for (const auto& [key, content] : store::readItems(db))
            all += key + content;
        return all;
    } catch (const store::SqliteError&) {
        return std::nullopt;
    }
}

} // namespace

TEST_CASE("without digests flipped bits would be read silently", "[store][damage]")
{
    const test::TempDir folder;
    const std::string whole = smallPlan(folder);
    const auto path = folder / "flipped.keizoku";
    writeBytes(path, whole);
    const auto expected = readCarelessly(path);
    REQUIRE(expected);
    std::mt19937 random(7);
    int silent = 0;
    for (int round = 0; round < 1500; ++round) {
        std::string bytes = whole;
        const std::size_t at = random() % bytes.size();
        bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1U << (random() % 8)));
        writeBytes(path, bytes);
        const auto read = readCarelessly(path);
        silent += read && read != expected ? 1 : 0;
    }
    CHECK(silent > 0);
}

TEST_CASE("a cut file is refused or named", "[store][damage]")
{
    const test::TempDir folder;
    const std::string whole = smallPlan(folder);
    const auto path = folder / "cut.keizoku";
    for (std::size_t size = 0; size < whole.size(); size += 512) {
        writeBytes(path, whole.substr(0, size));
        INFO(size);
        CHECK_FALSE(verifiesClean(folder, path));
    }
}

TEST_CASE("files that are not ours are refused and left alone", "[store][damage]")
{
    const test::TempDir folder;
    const auto path = folder / "foreign.keizoku";
    for (const std::string& bytes :
         {std::string(), std::string("PK\x03\x04 a renamed docx"), std::string("%PDF-1.7"),
          std::string("SQLite format 3\0", 16) + std::string(5000, '\0')}) {
        writeBytes(path, bytes);
        const auto session = app::Session::open(test::environmentIn(folder), path, store::Access::Write);
        CHECK_FALSE(session);
        CHECK(readFile(path).value() == bytes);
        CHECK_FALSE(std::filesystem::exists(folder / "foreign.keizoku-journal"));
    }
    CHECK_FALSE(app::Session::open(test::environmentIn(folder), folder.path(), store::Access::Write));
    CHECK_FALSE(
        app::Session::open(test::environmentIn(folder), folder / "none.keizoku", store::Access::Write));
}
