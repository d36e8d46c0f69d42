// SPDX-License-Identifier: Apache-2.0
// The shipped guides: whole, and a chapter for every screen.
#include <set>

#include <catch2/catch.hpp>

#include "app/guide.h"
#include "base/files.h"
#include "support/environment.h"

using namespace keizoku;

namespace {

std::vector<app::Guide> shipped()
{
    const test::TempDir folder;
    auto guides = app::readGuides(test::environmentIn(folder));
    REQUIRE(guides);
    return *std::move(guides);
}

/// What stands between "](" and ")".
std::vector<std::string> picturesIn(const std::string& markdown)
{
    std::vector<std::string> found;
    for (std::size_t at = 0; (at = markdown.find("](", at)) != std::string::npos; ++at)
        found.push_back(markdown.substr(at + 2, markdown.find(')', at) - at - 2));
    return found;
}

} // namespace

TEST_CASE("each of the three has a guide of fifteen chapters, a page or less each", "[app][guide]")
{
    const auto guides = shipped();
    REQUIRE(guides.size() == 3);
    for (const app::Guide& guide : guides) {
        CAPTURE(guide.id);
        CHECK_FALSE(guide.introduction.empty());
        REQUIRE(guide.chapters.size() == 15);
        std::set<std::string> seen;
        for (std::size_t at = 0; at < guide.chapters.size(); ++at) {
            const app::GuideChapter& chapter = guide.chapters[at];
            CAPTURE(chapter.title);
            CHECK(chapter.title.starts_with(std::to_string(at + 1) + ". "));
            CHECK(chapter.markdown.size() > 600);
            CHECK(chapter.markdown.size() < 6000);
            for (const std::string& place : chapter.places)
                CHECK(seen.insert(place).second);
        }
    }
}

TEST_CASE("every picture of a guide is shipped and every shipped picture is used", "[app][guide]")
{
    std::set<std::string> used;
    for (const app::Guide& guide : shipped()) {
        std::size_t pictures = 0;
        for (const app::GuideChapter& chapter : guide.chapters)
            for (const std::string& name : picturesIn(chapter.markdown)) {
                used.insert(name);
                ++pictures;
            }
        CHECK(pictures >= 6);
    }
    const test::TempDir folder;
    const auto root = app::guideFolder(test::environmentIn(folder));
    std::set<std::string> there;
    for (const auto& file : std::filesystem::directory_iterator(root / "pictures")) {
        there.insert("pictures/" + file.path().filename().string());
        CHECK(file.file_size() < 120'000);
    }
    CHECK(used == there);
}

TEST_CASE("F1 finds the chapter of every page, window and dialog", "[app][guide]")
{
    const auto guides = shipped();
    const auto titleOf = [&](const std::string& screen) {
        const app::GuidePlace place = app::guideFor(guides, screen);
        return guides[place.guide].chapters[place.chapter].title;
    };
    const std::string first = titleOf("nowhere");
    CHECK(first == titleOf("start"));
    for (const char* screen : {"home",
                               "first-hour",
                               "findings",
                               "resources",
                               "call-tree",
                               "records",
                               "history",
                               "comparison",
                               "rehearsal",
                               "judgement",
                               "unplaced",
                               "section:purpose",
                               "register:people",
                               "register:stock",
                               "register:copies",
                               "register:visitors",
                               "search",
                               "contacts",
                               "drill",
                               "call-sheets",
                               "tabletop",
                               "safety",
                               "tally",
                               "pack",
                               "preview",
                               "version",
                               "word",
                               "import",
                               "hand-over",
                               "places",
                               "record",
                               "report",
                               "message",
                               "keep",
                               "basis",
                               "restore",
                               "estimate"}) {
        CAPTURE(screen);
        CHECK(titleOf(screen) != first);
    }
    CHECK(titleOf("register:people") == titleOf("register:visitors"));
    CHECK(titleOf("register:copies") != titleOf("register:people"));
}

TEST_CASE("a damaged or missing guide is told, not shown in part", "[app][guide]")
{
    const test::TempDir folder;
    auto environment = test::environmentIn(folder);
    environment.templates = folder / "templates";
    CHECK_FALSE(app::readGuides(environment));
    const auto root = app::guideFolder(environment);
    std::filesystem::create_directories(root);
    for (const char* id : {"manager", "administrator", "staff"})
        REQUIRE(writeFileAtomically(root / (std::string(id) + ".md"), "# 題\nはじめに\n## 1. 章\n文\n"));
    const auto whole = app::readGuides(environment);
    REQUIRE(whole);
    CHECK(whole->front().introduction == "はじめに\n");
    CHECK(whole->front().chapters.front().markdown.starts_with("## 1. 章\n文\n"));
    REQUIRE(writeFileAtomically(root / "staff.md", "# 題だけ\n"));
    const auto damaged = app::readGuides(environment);
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().sentence.find("入れ直して") != std::string::npos);
}
