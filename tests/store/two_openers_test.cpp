// SPDX-License-Identifier: Apache-2.0
// A second opener reads only, and is told who writes and since when.
#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/backups.h"
#include "app/versions.h"
#include "support/environment.h"

using namespace keizoku;

TEST_CASE("a second program gets the file to read, with who and since when", "[store]")
{
    const test::TempDir folder;
    auto session =
        app::Session::create(test::environmentIn(folder), folder / "plan.keizoku", {"homon-kango"}, "検査");
    REQUIRE(session);
    const pid_t child = ::fork();
    if (child == 0) {
        // Another process: nothing of the parent's connection is used here.
        const auto second =
            app::Session::open(test::environmentIn(folder), folder / "plan.keizoku", store::Access::Write);
        const bool right = second && !second->writable() && second->file().holder() &&
                           second->file().holder()->since == "2026-11-22T00:14:05Z" &&
                           !second->file().holder()->who.empty();
        ::_exit(right ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == 0);
    REQUIRE(session->setValue(plan::FieldPath::parse("purpose/aim@natural").value(), std::string("守る")));
    CHECK_FALSE(session->saveError());
}

TEST_CASE("a holder that died gives the file free", "[store]")
{
    const test::TempDir folder;
    const pid_t child = ::fork();
    if (child == 0) {
        auto session = app::Session::create(test::environmentIn(folder), folder / "plan.keizoku",
                                            {"homon-kango"}, "検査");
        ::_exit(session ? 0 : 1); // without giving the claim back
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WEXITSTATUS(status) == 0);
    const auto session =
        app::Session::open(test::environmentIn(folder), folder / "plan.keizoku", store::Access::Write);
    REQUIRE(session);
    CHECK(session->writable());
}

TEST_CASE("a plan's file is for its user alone and leaves no journal", "[store]")
{
    const test::TempDir folder;
    const auto path = folder / "plan.keizoku";
    ::umask(0022);
    {
        auto session = app::Session::create(test::environmentIn(folder), path, {"homon-kango"}, "検査");
        REQUIRE(session);
        REQUIRE(
            session->setValue(plan::FieldPath::parse("purpose/aim@natural").value(), std::string("守る")));
    }
    CHECK((std::filesystem::status(path).permissions() & std::filesystem::perms::mask) ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    CHECK_FALSE(std::filesystem::exists(folder / "plan.keizoku-journal"));
}

TEST_CASE("a backup is verified, thinned by age and restored into a new file only", "[store][backup]")
{
    const test::TempDir folder;
    const auto environment = test::environmentIn(folder);
    auto session = app::Session::create(environment, folder / "plan.keizoku", {"homon-kango"}, "検査");
    REQUIRE(session);
    REQUIRE(session->setValue(plan::FieldPath::parse("purpose/aim@natural").value(), std::string("守る")));
    const auto backup = app::makeBackup(*session);
    REQUIRE(backup);
    REQUIRE(app::restoreBackup(environment, backup->path, folder / "restored.keizoku"));
    const auto restored = app::Session::open(environment, folder / "restored.keizoku", store::Access::Write);
    REQUIRE(restored);
    CHECK(restored->writable());
    CHECK(plan::itemsOf(restored->plan()) == plan::itemsOf(session->plan()));
    const auto twice = app::restoreBackup(environment, backup->path, folder / "restored.keizoku");
    REQUIRE_FALSE(twice);
    CHECK(twice.error().code == ErrorCode::Conflict);
}

TEST_CASE("thinning keeps two days whole, then days, weeks and months", "[store][backup]")
{
    using namespace std::chrono_literals;
    const Instant now = parseRfc3339("2026-11-22T00:00:00Z").value();
    std::vector<Instant> instants;
    for (int hours = 0; hours < 24 * 400; hours += 6)
        instants.push_back(now - std::chrono::hours(hours));
    const auto kept = app::keptByThinning(instants, now);
    CHECK(kept.front());
    int young = 0;
    int total = 0;
    for (std::size_t at = 0; at < instants.size(); ++at) {
        total += kept[at] ? 1 : 0;
        if (now - instants[at] <= 48h)
            young += kept[at] ? 1 : 0;
    }
    CHECK(young == 9);
    CHECK(total >= 9 + 10 + 8 + 6);
    CHECK(total <= 9 + 12 + 10 + 9);
}
