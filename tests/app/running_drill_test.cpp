// SPDX-License-Identifier: Apache-2.0
// A drill under way survives its program: kill -9 at any answer loses at most one.
#include <catch2/catch.hpp>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

#include "app/backups.h"
#include "app/documents.h"
#include "app/running_drill.h"
#include "app/sample.h"
#include "base/files.h"
#include "base/text.h"
#include "support/environment.h"

using namespace keizoku;

namespace {

constexpr const char* kLeader = "大西 雅子";

app::Session sampleIn(const test::TempDir& folder)
{
    return app::createSample(test::environmentIn(folder), folder / "plan.keizoku").value();
}

/// Says of everybody that he can come, after ever more seconds.
calltree::Reply replyTo(std::size_t place)
{
    return {place % 4 == 3 ? calltree::Outcome::NotReached : calltree::Outcome::CanCome, "30分以内に到着",
            static_cast<int>(place) * 60};
}

enum class Keep { EveryAnswer, EveryThird };

/// Answers, keeps, and tells the number of answers through the pipe once they should be safe.
[[noreturn]] void answerForever(const test::TempDir& folder, int pipe, Keep keep)
{
    auto session =
        app::Session::open(test::environmentIn(folder), folder / "plan.keizoku", store::Access::Read);
    if (!session)
        ::_exit(2);
    const auto source = app::contactsSource(*session);
    const calltree::Graph graph(*source->plan, plan::TreeVariant::Day, session->environment().today());
    calltree::Drill drill(graph);
    app::RunningDrill running{"quake-night", plan::TreeVariant::Day, kLeader, {}, {}, {}};
    for (std::int32_t number = 1; drill.next(); ++number) {
        drill.reply(replyTo(static_cast<std::size_t>(number)));
        running.answers = app::answersOf(drill, graph);
        if ((keep == Keep::EveryAnswer || number % 3 == 0) && !app::keepRunning(*session, running))
            ::_exit(3);
        if (::write(pipe, &number, sizeof number) != sizeof number)
            ::_exit(4);
    }
    ::pause();
    ::_exit(0);
}

/// Kills the child once it has told `answers`; the number it told last.
std::int32_t killAfter(const test::TempDir& folder, std::int32_t answers, Keep keep)
{
    int ends[2] = {};
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::close(ends[0]);
        answerForever(folder, ends[1], keep);
    }
    ::close(ends[1]);
    std::int32_t last = 0;
    for (std::int32_t number = 0; last < answers && ::read(ends[0], &number, sizeof number) == sizeof number;)
        last = number;
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    for (std::int32_t number = 0; ::read(ends[0], &number, sizeof number) == sizeof number;)
        last = number;
    ::close(ends[0]);
    return last;
}

} // namespace

TEST_CASE("kill -9 during a drill loses at most one answer", "[drill][kill]")
{
    const test::TempDir folder;
    const app::Session session = sampleIn(folder);
    const auto source = app::contactsSource(session);
    const calltree::Graph graph(*source->plan, plan::TreeVariant::Day, session.environment().today());
    for (const std::int32_t answers : {1, 5, 9, 16}) {
        const auto told = static_cast<std::size_t>(killAfter(folder, answers, Keep::EveryAnswer));
        const auto kept = app::runningDrill(session);
        REQUIRE(kept);
        REQUIRE(kept->has_value());
        INFO(answers << " asked for, " << told << " told");
        CHECK((*kept)->answers.size() >= told); // nothing that was told to be safe is lost
        CHECK((*kept)->answers.size() <= told + 1);
        CHECK((*kept)->leader == kLeader);
        calltree::Drill again(graph);
        CHECK(app::takeUp(again, graph, (*kept)->answers) == (*kept)->answers.size());
        CHECK(app::answersOf(again, graph) == (*kept)->answers);
        REQUIRE(app::forgetRunning(session));
        CHECK_FALSE(app::runningDrill(session)->has_value());
    }
}

TEST_CASE("the twin: kept at every third answer, a kill does lose answers", "[drill][kill]")
{
    const test::TempDir folder;
    const app::Session session = sampleIn(folder);
    bool lost = false;
    for (int round = 0; round < 20 && !lost; ++round) {
        const auto told = static_cast<std::size_t>(killAfter(folder, 2, Keep::EveryThird));
        const auto kept = app::runningDrill(session);
        REQUIRE(kept);
        lost = (kept->has_value() ? (*kept)->answers.size() : 0) < told;
        REQUIRE(app::forgetRunning(session));
    }
    CHECK(lost);
}

TEST_CASE("a drill taken up in a tree that has changed goes as far as both agree", "[drill]")
{
    const test::TempDir folder;
    const app::Session session = sampleIn(folder);
    const auto source = app::contactsSource(session);
    plan::Plan changed = *source->plan;
    const calltree::Graph graph(*source->plan, plan::TreeVariant::Day, session.environment().today());
    calltree::Drill drill(graph);
    for (std::size_t i = 0; i < 9; ++i)
        drill.reply(replyTo(0));
    const auto answers = app::answersOf(drill, graph);
    REQUIRE(answers.size() == 9);
    const std::string gone = answers[5].member;
    std::erase_if(changed.tree.rows, [&](const plan::TreeCall& call) {
        return call.variant == plan::TreeVariant::Day && call.callee.id == gone;
    });
    REQUIRE(changed.tree.rows.size() < source->plan->tree.rows.size());
    const calltree::Graph smaller(changed, plan::TreeVariant::Day, session.environment().today());
    calltree::Drill again(smaller);
    const std::size_t taken = app::takeUp(again, smaller, answers);
    CHECK(taken <= 5);
    CHECK(again.replies().size() == taken);
}

TEST_CASE("a damaged or foreign file of a drill is said, not guessed", "[drill]")
{
    const test::TempDir folder;
    const app::Session session = sampleIn(folder);
    REQUIRE(app::keepRunning(
        session, {"blackout", plan::TreeVariant::Night, kLeader, 4294967295U, {}, {{"p1", replyTo(1)}}}));
    const auto path = app::backupFolder(session).value() / "drill.json";
    const std::string whole = readFile(path).value();
    CHECK(app::runningDrill(session).value()->leader == kLeader);
    CHECK(app::runningDrill(session).value()->seed == 4294967295U);
    for (const std::string& bytes :
         {std::string(), std::string("[]"), whole.substr(0, whole.size() / 2),
          text::replaced(whole, "\"layout\":2", "\"layout\":1"),
          text::replaced(whole, "\"night\"", "\"dusk\""), text::replaced(whole, "\"calls\"", "\"shouting\""),
          text::replaced(whole, calltree::outcomeId(replyTo(1).outcome), "gone-fishing")}) {
        INFO(bytes);
        REQUIRE(bytes != whole);
        REQUIRE(writeFileAtomically(path, bytes));
        const auto read = app::runningDrill(session);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::Corrupt);
        CHECK(readFile(path).value() == bytes);
    }
}
