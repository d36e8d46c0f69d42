// SPDX-License-Identifier: Apache-2.0
// kill -9 at any moment: what was acknowledged is there, nothing is half there.
#include <catch2/catch.hpp>

#include <csignal>
#include <cstdlib>
#include <random>

#include <sys/wait.h>
#include <unistd.h>

#include "app/versions.h"
#include "support/environment.h"

using namespace keizoku;

namespace {

int rounds(const char* variable, int otherwise)
{
    const char* set = std::getenv(variable);
    return set ? std::atoi(set) : otherwise;
}

const plan::FieldPath kField = plan::FieldPath::parse("purpose/aim@natural").value();

/// When a child says that a number is in the file.
enum class Acknowledge { AfterSaving, TooEarly };

/// Saves 1, 2, 3 … into one field, makes a version now and then, and tells each number through the pipe.
[[noreturn]] void writeForever(const test::TempDir& folder, int pipe, std::int32_t first, Acknowledge when)
{
    auto session =
        app::Session::open(test::environmentIn(folder), folder / "plan.keizoku", store::Access::Write);
    if (!session || !session->writable())
        ::_exit(2);
    const auto tell = [&](std::int32_t number) {
        if (::write(pipe, &number, sizeof number) != sizeof number)
            ::_exit(3);
    };
    tell(0); // open and ready: the parent counts from here
    for (std::int32_t number = first;; ++number) {
        if (when == Acknowledge::TooEarly)
            tell(number);
        if (!session->setValue(kField, std::to_string(number)) || session->saveError())
            ::_exit(4);
        if (number % 5 == 0 && !app::publish(*session, {"検査", "", "定期", {}, {}}))
            ::_exit(5);
        if (when == Acknowledge::AfterSaving)
            tell(number);
    }
}

/// The last number the killed child acknowledged; 0 for none.
std::int32_t killOnce(const test::TempDir& folder, std::int32_t first, std::chrono::microseconds after,
                      Acknowledge when)
{
    int ends[2] = {};
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::close(ends[0]);
        writeForever(folder, ends[1], first, when);
    }
    ::close(ends[1]);
    std::int32_t ready = -1;
    REQUIRE(::read(ends[0], &ready, sizeof ready) == sizeof ready);
    ::usleep(static_cast<useconds_t>(after.count()));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    std::int32_t last = 0;
    for (std::int32_t number = 0; ::read(ends[0], &number, sizeof number) == sizeof number;)
        last = number;
    ::close(ends[0]);
    return last;
}

/// The number in the file after the kill; -1 when the file does not verify or open.
std::int32_t numberInFile(const test::TempDir& folder)
{
    const auto session =
        app::Session::open(test::environmentIn(folder), folder / "plan.keizoku", store::Access::Write);
    if (!session || !session->writable())
        return -1;
    const auto damage = session->file().verify();
    const auto history = app::history(*session);
    if (!damage || !damage->empty() || !history)
        return -1;
    const plan::Field* field = session->plan().field(kField);
    const std::int32_t number = field ? std::atoi(std::get<std::string>(field->value).c_str()) : 0;
    // A version holds what was there when it was made: never more than the draft.
    if (!history->empty()) {
        const auto old = app::snapshotOf(*session, history->back().version);
        if (!old || std::atoi(std::get<std::string>(old->plan->field(kField)->value).c_str()) > number)
            return -1;
    }
    return number;
}

struct Outcome {
    int lost = 0;
    int broken = 0;
};

Outcome killMany(int times, Acknowledge when)
{
    const test::TempDir folder;
    {
        const auto created = app::Session::create(test::environmentIn(folder), folder / "plan.keizoku",
                                                  {"homon-kango"}, "検査");
        REQUIRE(created);
    }
    std::mt19937 random(20261122);
    std::uniform_int_distribution<int> pause(0, 12'000);
    Outcome outcome;
    std::int32_t next = 1;
    for (int round = 0; round < times; ++round) {
        const std::int32_t acknowledged =
            killOnce(folder, next, std::chrono::microseconds(pause(random)), when);
        const std::int32_t found = numberInFile(folder);
        outcome.broken += found < 0 ? 1 : 0;
        outcome.lost += found >= 0 && found < acknowledged ? 1 : 0;
        next = std::max({acknowledged, found, 0}) + 1;
    }
    return outcome;
}

} // namespace

TEST_CASE("a killed program loses nothing it had acknowledged", "[store][kill]")
{
    const Outcome outcome = killMany(rounds("KEIZOKU_KILLS", 200), Acknowledge::AfterSaving);
    CHECK(outcome.lost == 0);
    CHECK(outcome.broken == 0);
}

TEST_CASE("the kill test notices an acknowledgement that comes too early", "[store][kill]")
{
    CHECK(killMany(rounds("KEIZOKU_KILLS", 200) / 4, Acknowledge::TooEarly).lost > 0);
}
