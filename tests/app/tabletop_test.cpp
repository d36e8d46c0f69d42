// SPDX-License-Identifier: Apache-2.0
// Tabletop exercises: every question can be answered by the plan of every service it is put to, what was said
// survives the program, and the record says all of it.
#include <catch2/catch.hpp>

#include <set>

#include "app/backups.h"
#include "app/records.h"
#include "app/sample.h"
#include "app/shipped.h"
#include "app/tabletop.h"
#include "app/unfinished.h"
#include "base/files.h"
#include "base/text.h"
#include "office/text_writer.h"
#include "support/environment.h"

using namespace keizoku;

namespace {

app::Session sampleIn(const test::TempDir& folder)
{
    return app::createSample(test::environmentIn(folder), folder / "plan.keizoku").value();
}

std::vector<forms::TabletopExercise> shippedExercises(const app::Environment& environment)
{
    return forms::readTabletop(environment.templates / "tabletop.json").value();
}

Result<std::vector<forms::TabletopExercise>> readFrom(const test::TempDir& folder, const std::string& json)
{
    REQUIRE(writeFileAtomically(folder / "tabletop.json", json));
    return forms::readTabletop(folder / "tabletop.json");
}

/// One exercise of one step, with something in the place of a part of it.
std::string exerciseWith(const std::string& what, const std::string& with)
{
    const std::string whole =
        R"({"common":{"decide":{"asks":"だれが決めますか。","fields":["activation/commander"]}},)"
        R"("exercises":[{"id":"rain","title":"雨","hazard":"natural","groups":["訪問系"],"situation":"雨。",)"
        R"("goal":"決める。","steps":[{"id":"one","time":"9:00","minutes":8,"event":"雨。",)"
        R"("common":["decide"],"questions":[],"remark":"待つ。"}]}]})";
    return what.empty() ? whole : text::replaced(whole, what, with);
}

/// Answers given to the first step: one the plan has, one it lacks.
app::RunningTabletop someAnswers(const forms::TabletopExercise& exercise, const plan::Plan& plan)
{
    app::RunningTabletop state;
    state.exercise = exercise.id;
    state.leader = "大西 雅子";
    state.people = {plan.people.rows[0].id, plan.people.rows[2].id};
    state.seconds = 754;
    state.step = 1;
    const auto& questions = exercise.steps.front().questions;
    state.answers[questions[0].id] = {"管理者が決める。\n𠮷田さんに「伝える」", app::InPlan::Written};
    state.answers[questions[1].id] = {"順番がない", app::InPlan::Lacking};
    return state;
}

} // namespace

TEST_CASE("every exercise takes half an hour to an hour and asks who decides", "[tabletop]")
{
    const test::TempDir folder;
    const auto exercises = shippedExercises(test::environmentIn(folder));
    CHECK(exercises.size() >= 5);
    for (const forms::TabletopExercise& exercise : exercises) {
        INFO(exercise.id);
        CHECK(exercise.minutes() >= 30);
        CHECK(exercise.minutes() <= 60);
        CHECK(exercise.steps.size() >= 4);
        CHECK(exercise.steps.size() <= 6);
        std::set<std::string> kinds;
        for (const forms::TabletopStep& step : exercise.steps)
            for (const forms::TabletopQuestion& question : step.questions)
                kinds.insert(question.id.substr(question.id.find('.') + 1));
        for (const char* kind : {"decide", "tell", "first", "reduce"})
            CHECK(kinds.contains(kind));
    }
}

TEST_CASE("every question has its place in the plan of every service it is put to", "[tabletop]")
{
    const test::TempDir folder;
    const auto environment = test::environmentIn(folder);
    const auto exercises = shippedExercises(environment);
    const auto shipped = app::readShipped(environment);
    REQUIRE(shipped);
    std::set<std::pair<std::string, std::string>> seen; // services of one pack and group are asked the same
    for (const forms::ServiceProfile& service : shipped->services.all()) {
        if (!seen.emplace(service.pack, service.group).second)
            continue;
        const auto session =
            app::Session::create(environment, folder / (service.id + ".keizoku"), {service.id}, "みどり");
        REQUIRE(session);
        std::size_t fitting = 0;
        for (const forms::TabletopExercise& exercise : exercises) {
            if (!exercise.fits(service.group))
                continue;
            ++fitting;
            for (const forms::TabletopStep& step : exercise.steps)
                for (const forms::TabletopQuestion& question : step.questions) {
                    INFO(service.id << " " << exercise.id << " " << question.id);
                    CHECK(!forms::fieldsOf(question, session->pack(), exercise.hazard).empty());
                }
        }
        INFO(service.id << " " << service.group);
        CHECK(fitting >= 4);
    }
}

TEST_CASE("exercises that cannot be meant are refused", "[tabletop]")
{
    const test::TempDir folder;
    REQUIRE(readFrom(folder, exerciseWith("", "")));
    for (const auto& [what, with] :
         {std::pair{"\"minutes\":8", "\"minutes\":0"}, std::pair{"\"minutes\":8", "\"minutes\":\"8\""},
          std::pair{"[\"decide\"]", "[\"decides\"]"}, std::pair{"[\"decide\"]", "[]"},
          std::pair{"[\"decide\"]", "[\"decide\",\"decide\"]"},
          std::pair{"activation/commander", "commander"},
          std::pair{"activation/commander", "activation/commander@natural"},
          std::pair{"\"hazard\":\"natural\"", "\"hazard\":\"fire\""}, std::pair{"\"goal\"", "\"aim\""},
          std::pair{"\"event\":\"雨。\"", "\"event\":7"}}) {
        INFO(what << " -> " << with);
        const auto read = readFrom(folder, exerciseWith(what, with));
        REQUIRE(!read);
        CHECK(read.error().code == ErrorCode::Malformed);
    }
}

TEST_CASE("what was answered is there again after the program broke off", "[tabletop]")
{
    const test::TempDir folder;
    auto session = sampleIn(folder);
    CHECK(!app::unfinishedTabletop(session)->has_value());
    const auto exercises = app::tabletopExercises(session);
    REQUIRE(exercises);
    auto state = someAnswers(exercises->front(), session.plan());
    state.began = session.environment().clock();
    REQUIRE(app::keepTabletop(session, state));
    CHECK(app::unfinishedTabletop(session)->value() == state);
    const auto file = app::backupFolder(session).value() / "tabletop.json";
    for (const char* damage :
         {"", "{", "{}", R"({"layout":2})", R"({"layout":1,"answers":{}})", "null",
          R"({"layout":1,"began":"2026-11-22T00:14:05Z","answers":{"a":{"plan":"x"}}})"}) {
        INFO(damage);
        REQUIRE(writeFileAtomically(file, damage));
        const auto read = app::unfinishedTabletop(session);
        REQUIRE(!read);
        CHECK(read.error().code == ErrorCode::Corrupt);
    }
    REQUIRE(app::keepTabletop(session, state)); // replaces what cannot be read
    CHECK(app::unfinishedTabletop(session)->has_value());
    REQUIRE(app::forgetUnfinished(session, app::Unfinished::Tabletop));
    CHECK(!app::unfinishedTabletop(session)->has_value());
}

TEST_CASE("a tabletop exercise leaves a whole record with what is to be mended", "[tabletop]")
{
    const test::TempDir folder;
    auto session = sampleIn(folder);
    const auto exercises = app::tabletopExercises(session);
    REQUIRE(exercises);
    const forms::TabletopExercise& exercise = exercises->front();
    auto state = someAnswers(exercise, session.plan());
    state.began = session.environment().clock() - std::chrono::minutes(14);
    const auto record = app::tabletopRecord(session, {exercise, state, true, {"紙を増やす"}});
    REQUIRE(record);
    CHECK(record->kind == plan::RecordKind::Drill);
    CHECK(record->title == "机上訓練「" + exercise.title + "」（途中まで）");
    CHECK(record->answers.at("type") == "机上");
    CHECK(record->time == "09:00〜09:14");
    CHECK(record->answers.at("duration") == "12分34秒");
    CHECK(record->answers.at("scenario") == exercise.situation);
    CHECK(record->answers.at("result").find("のうち2に答えました") != std::string::npos);
    CHECK(record->answers.at("issues").find(exercise.steps[0].questions[1].asks) != std::string::npos);
    CHECK(record->answers.at("issues").find(exercise.steps[0].questions[0].asks) == std::string::npos);
    std::size_t present = 0;
    for (const plan::Attendance& each : record->people)
        present += each.present ? 1 : 0;
    CHECK(present == 2);
    CHECK(record->people.size() > 10);
    CHECK(record->log.size() == exercise.questions() + exercise.steps.size());
    REQUIRE(record->openItems.size() == 2);
    CHECK(record->openItems[1].what == "紙を増やす");
    for (const plan::OpenItem& item : record->openItems) {
        CHECK(item.owner == "大西 雅子");
        CHECK(item.due == record->heldOn->plusDays(30));
    }
    state.began -= std::chrono::hours(24); // gone on with on another day
    CHECK(app::tabletopRecord(session, {exercise, state, true, {}})->time.empty());
    const auto whole = app::tabletopRecord(session, {exercise, state, false, {}});
    CHECK(whole->title == "机上訓練「" + exercise.title + "」");
    CHECK(whole->openItems.size() == 1);
    REQUIRE(app::addRecord(session, *record));
    CHECK(app::recordLines(session)->back().record.title == record->title);
}

TEST_CASE("the plan's own answer stands beside the question", "[tabletop]")
{
    const test::TempDir folder;
    auto session = sampleIn(folder);
    const forms::TabletopQuestion question{
        "q", "だれが", {"activation/commander", "purpose/management-people", "activation/reduce"}};
    const std::string text = office::plainText(app::planAnswers(session, question, plan::Hazard::Infection));
    CHECK(text.find("大西 雅子") != std::string::npos);
    CHECK(text.find("まだ書かれていません") != std::string::npos);
    CHECK(text.find("毎朝8時30分に") != std::string::npos); // of the volume for infections
    REQUIRE(session.setValue(plan::FieldPath::parse("purpose/management-people").value(),
                             std::string("2人で組む。")));
    const std::string after = office::plainText(app::planAnswers(session, question, plan::Hazard::Infection));
    CHECK(after.find("2人で組む。") != std::string::npos);
    CHECK(after.find("まだ書かれていません") == std::string::npos);
}
