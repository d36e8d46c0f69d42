// SPDX-License-Identifier: Apache-2.0
// The check of service users: the order, the figures, scripts with mistakes, the record.
#include <catch2/catch.hpp>

#include <fstream>

#include "app/backups.h"
#include "app/records.h"
#include "app/safety_drill.h"
#include "app/sample.h"
#include "app/unfinished.h"
#include "base/files.h"
#include "support/environment.h"
#include "support/run_cli.h"

using namespace keizoku;
using app::SafetyOutcome;

namespace {

app::Session sampleIn(const test::TempDir& folder)
{
    return app::createSample(test::environmentIn(folder), folder / "plan.keizoku").value();
}

app::RunningSafety answeredAll(const std::vector<app::SafetyUser>& users)
{
    app::RunningSafety state{"大西 雅子", {}, {}, {}};
    int seconds = 0;
    for (const app::SafetyUser& user : users)
        state.answers.push_back({user.id, {SafetyOutcome::Well, "", seconds += 90}});
    return state;
}

std::string problemsOf(const std::string& script, const std::vector<app::SafetyUser>& users)
{
    const auto read = app::readSafetyScript(script, users);
    return read ? "" : read.error().sentence;
}

} // namespace

TEST_CASE("service users are asked by priority, then by their order", "[safety]")
{
    const test::TempDir folder;
    auto session = sampleIn(folder);
    auto users = app::safetyUsers(session.plan());
    REQUIRE(users.size() == 8);
    CHECK(users.front().code == "A-01");
    CHECK(users.front().urgent);
    CHECK(!users.front().devices.empty());
    CHECK(!users.back().urgent);
    REQUIRE(session.setCell(plan::RegisterId::ServiceUsers, users.back().id, "priority", "赤"));
    REQUIRE(session.setCell(plan::RegisterId::ServiceUsers, users.back().id, "order", "0"));
    CHECK(app::safetyUsers(session.plan()).front().code == users.back().code);
}

TEST_CASE("the figures say who is known to be where and when the red ones were all found", "[safety]")
{
    const test::TempDir folder;
    const auto session = sampleIn(folder);
    const auto users = app::safetyUsers(session.plan());
    auto state = answeredAll(users);
    const auto all = app::figuresOf(users, state);
    CHECK(all.confirmed == 8);
    CHECK(all.urgent == 5);
    CHECK(all.allUrgent == 450);
    CHECK(all.open.empty());
    CHECK(app::nextOf(users, state) == nullptr);
    state.answers[2].reply.outcome = SafetyOutcome::NotReached;
    state.answers.pop_back();
    const auto some = app::figuresOf(users, state);
    CHECK(some.confirmed == 6);
    CHECK(some.urgentConfirmed == 4);
    CHECK(!some.allUrgent);
    CHECK(some.open == std::vector<std::string>{users[2].code, users[7].code});
    REQUIRE(app::nextOf(users, state));
    CHECK(app::nextOf(users, state)->id == users[7].id);
    const auto record = app::safetyRecord(session, {state, true, {"電池を買う"}});
    REQUIRE(record);
    CHECK(record->title.find("（途中まで）") != std::string::npos);
    CHECK(record->answers.at("result").find("8人のうち6人（75％）") != std::string::npos);
    CHECK(record->answers.at("result").find(users[2].code + "、" + users[7].code) != std::string::npos);
    REQUIRE(record->openItems.size() == 2);
    CHECK(record->openItems[0].what.find(users[2].code) == 0);
    CHECK(record->openItems[0].due == record->heldOn->plusDays(30));
    CHECK(record->openItems[1].what == "電池を買う");
}

TEST_CASE("a safety drill is there again after the program broke off", "[safety]")
{
    const test::TempDir folder;
    const auto session = sampleIn(folder);
    auto state = answeredAll(app::safetyUsers(session.plan()));
    state.people = {session.plan().people.rows[0].id};
    state.began = session.environment().clock();
    state.answers[1].reply = {SafetyOutcome::Moved, "病院へ「移った」", 200};
    REQUIRE(app::keepSafety(session, state));
    CHECK(app::unfinishedSafety(session)->value() == state);
    const auto file = app::backupFolder(session).value() / "safety-drill.json";
    for (const char* damage : {"", "[", "{}", R"({"layout":1,"began":"x","answers":[]})",
                               R"({"layout":1,"began":"2026-11-22T00:14:05Z","answers":[{"user":"u1"}]})"}) {
        INFO(damage);
        REQUIRE(writeFileAtomically(file, damage));
        REQUIRE(!app::unfinishedSafety(session));
        CHECK(app::unfinishedSafety(session).error().code == ErrorCode::Corrupt);
    }
    REQUIRE(app::forgetUnfinished(session, app::Unfinished::SafetyDrill));
    CHECK(!app::unfinishedSafety(session)->has_value());
}

TEST_CASE("mistakes in a safety script are told by line and nothing is recorded", "[safety]")
{
    const test::TempDir folder;
    const auto session = sampleIn(folder);
    const auto users = app::safetyUsers(session.plan());
    CHECK(problemsOf("*,o", users).empty());
    CHECK(problemsOf("# 覚え\n\na-01,けが・体調悪化,熱,3:20\n*,無事", users).empty());
    CHECK(problemsOf("A-01,o\nA-01,-\n*,o", users).find("2行目：「A-01」は前の行") != std::string::npos);
    CHECK(problemsOf("Z-99,o\n*,o", users).find("1行目：「Z-99」は名簿にいません") != std::string::npos);
    CHECK(problemsOf("A-01,x\n*,o", users).find("「x」という結果") != std::string::npos);
    CHECK(problemsOf("A-01,o,,9時\n*,o", users).find("分:秒ではありません") != std::string::npos);
    CHECK(problemsOf("A-01,o", users).find("「A-02」の行がありません") != std::string::npos);
    CHECK(!problemsOf("", users).empty());
    CHECK(!problemsOf(std::string("A-01\0,o", 7), users).empty());
    const auto read = app::readSafetyScript("A-02,-,留守,5:00\n*,o", users);
    REQUIRE(read);
    CHECK((*read)[0].reply.seconds == 60);
    CHECK((*read)[1].reply == app::SafetyReply{SafetyOutcome::NotReached, "留守", 300});
    CHECK((*read)[2].reply.seconds == 360);
}

TEST_CASE("keizoku-cli safety-drill writes one record, and none when told so", "[safety]")
{
    const test::TempDir folder;
    const std::string file = (folder / "plan.keizoku").string();
    const std::string script = (folder / "answers.csv").string();
    sampleIn(folder);
    std::ofstream(script) << "B-01,-,電話に出ない,4:00\n*,o\n";
    const auto dry =
        test::runCli({"safety-drill", file, "--script", script, "--by", "大西 雅子", "--dry-run", "--json"});
    REQUIRE(dry.code == 0);
    CHECK(dry.json()["confirmed"].integer() == 7);
    CHECK(dry.json()["secondsToAllUrgent"].isNull());
    CHECK(dry.json()["record"].isNull());
    const auto real = test::runCli({"safety-drill", file, "--script", script, "--by", "大西 雅子"});
    REQUIRE(real.code == 0);
    CHECK(real.out.find("B-01") != std::string::npos);
    auto session =
        app::Session::open(test::environmentIn(folder), folder / "plan.keizoku", store::Access::Read);
    REQUIRE(session);
    const auto lines = app::recordLines(*session);
    REQUIRE(lines->size() == 1);
    CHECK(lines->front().record.answers.at("type") == "安否確認（利用者）");
    std::ofstream(script) << "B-01,よい\n*,o\n";
    CHECK(test::runCli({"safety-drill", file, "--script", script, "--by", "大西 雅子"}).code == 3);
    CHECK(test::runCli({"safety-drill", file, "--by", "大西 雅子"}).code == 2);
    CHECK(app::recordLines(*session)->size() == 1);
}
