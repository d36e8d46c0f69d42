// SPDX-License-Identifier: Apache-2.0
// 予行: what an inspector asks, answered from two years of versions and records, by a clinic, and by nobody
// yet.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "app/inspection.h"
#include "base/files.h"
#include "support/run_cli.h"
#include "support/scenario.h"

using namespace keizoku;

namespace {

Date day(const std::string& iso)
{
    return Date::fromIso(iso).value();
}

check::Rehearsal sheetOf(const app::Session& session, const Date& on)
{
    const auto checker = app::Checker::load(session.environment());
    REQUIRE(checker);
    auto sheet = app::rehearse(session, *checker, on);
    REQUIRE(sheet);
    return *std::move(sheet);
}

const check::AskedQuestion& question(const check::Rehearsal& sheet, const std::string& id)
{
    const auto it = std::find_if(sheet.questions.begin(), sheet.questions.end(),
                                 [&](const auto& each) { return each.id == id; });
    REQUIRE(it != sheet.questions.end());
    return *it;
}

bool isAsked(const check::Rehearsal& sheet, const std::string& id)
{
    return std::any_of(sheet.questions.begin(), sheet.questions.end(),
                       [&](const auto& each) { return each.id == id; });
}

std::string wordsOf(const check::AskedQuestion& question)
{
    std::string all;
    for (const check::Answer& answer : question.answers)
        all += answer.text() + "\n" + answer.todo + "\n";
    return all;
}

bool says(const check::AskedQuestion& question, const std::string& words)
{
    return wordsOf(question).find(words) != std::string::npos;
}

void addRecord(app::Session& session, plan::RecordKind kind, const std::string& title, bool natural,
               bool infection)
{
    plan::Record record = app::newRecord(session, kind).value();
    record.title = title;
    record.natural = natural;
    record.infection = infection;
    record.recorder = "大西 雅子";
    REQUIRE(app::addRecord(session, record));
}

} // namespace

TEST_CASE("two years of records answer by name and day what was held, and say what is still owed",
          "[inspection]")
{
    const test::Scenario scenario;
    const auto session = scenario.open("2026-11-22", store::Access::Write);
    const auto sheet = sheetOf(session, day("2026-11-22"));
    CHECK(sheet.title == "運営指導の予行");
    CHECK(sheet.looked == "第6版（令和8年10月20日）");
    CHECK(question(sheet, "both-plans").answered());
    CHECK(says(question(sheet, "both-plans"), "承認 平尾 光一"));
    CHECK(question(sheet, "training-natural").answered());
    CHECK(says(question(sheet, "training-natural"), "令和8年5月15日「新しく入った職員への説明」（第5版"));
    CHECK(question(sheet, "drill-natural").answered()); // with a partner is a drill as well
    CHECK(question(sheet, "last-year").answered());
    CHECK(says(question(sheet, "last-year"), "訪問先で発熱に気づいたとき"));
    const auto& drill = question(sheet, "drill-infection");
    REQUIRE_FALSE(drill.answered());
    CHECK(drill.answers.front().until == day("2027-03-31"));
    CHECK(drill.answers.front().place == "records");
    CHECK(says(drill, "あと1回"));
    CHECK_FALSE(question(sheet, "notice").answered()); // nobody was told of version 6
    CHECK(says(question(sheet, "notice"), "第6版"));
    CHECK(says(question(sheet, "open-items"), "期限 令和7年10月31日"));
    CHECK(check::countWords(sheet) == std::to_string(sheet.questions.size()) + "問のうち " +
                                          std::to_string(sheet.open()) + "問に答えがありません");
}

TEST_CASE("what is held and recorded answers its question and no other", "[inspection]")
{
    const test::Scenario scenario;
    auto session = scenario.open("2026-11-22", store::Access::Write);
    const auto before = sheetOf(session, day("2026-11-22"));
    addRecord(session, plan::RecordKind::Drill, "吐物の片付け", false, true);
    const auto drilled = sheetOf(session, day("2026-11-22"));
    CHECK(question(drilled, "drill-infection").answered());
    CHECK(drilled.open() + 1 == before.open());
    addRecord(session, plan::RecordKind::Notice, "第6版を配った", true, true);
    const auto told = sheetOf(session, day("2026-11-22"));
    CHECK(question(told, "notice").answered());
    CHECK(told.open() + 2 == before.open());
    // A withdrawn record answers nothing.
    const auto lines = app::recordLines(session).value();
    REQUIRE(app::withdrawRecord(session, lines.back().number, "入力の誤り"));
    CHECK(sheetOf(session, day("2026-11-22")).open() == drilled.open());
}

TEST_CASE("answers are those of the day asked for", "[inspection]")
{
    const test::Scenario scenario;
    const auto session = scenario.open("2026-11-22", store::Access::Read);
    const auto early = sheetOf(session, day("2025-04-12"));
    CHECK(early.looked == "第3版（令和7年4月10日）");
    CHECK_FALSE(question(early, "notice").answered()); // told two days later
    CHECK(question(sheetOf(session, day("2025-04-14")), "notice").answered());
    // A year after the last version and review the plan is overdue.
    const auto late = sheetOf(session, day("2027-10-21"));
    CHECK_FALSE(question(late, "review").answered());
    CHECK(question(sheetOf(session, day("2027-10-20")), "review").answered());
}

TEST_CASE("a question the draft answers only wants a new version", "[inspection]")
{
    const test::Scenario scenario;
    auto session = scenario.open("2026-11-22", store::Access::Write);
    const auto before = sheetOf(session, day("2026-11-22"));
    REQUIRE_FALSE(question(before, "infection-guideline").answered());
    CHECK_FALSE(question(before, "infection-guideline").inDraft);
    const plan::RowId office = session.plan().offices.rows.front().id;
    REQUIRE(session.setCell(plan::RegisterId::Offices, office, "infectionGuideline", "2024-03-01"));
    const auto after = sheetOf(session, day("2026-11-22"));
    CHECK_FALSE(question(after, "infection-guideline").answered());
    CHECK(question(after, "infection-guideline").inDraft);
    CHECK(after.open() == before.open());
    REQUIRE(app::publish(session, {"大西 雅子", "平尾 光一", "定期", {}, {}}));
    const auto published = sheetOf(session, day("2026-11-22"));
    CHECK(question(published, "infection-guideline").answered());
    CHECK(says(question(published, "infection-guideline"), "令和6年3月1日"));
}

TEST_CASE("a plan nobody has begun answers nothing and says where to begin", "[inspection]")
{
    const test::TempDir folder;
    const auto environment = test::environmentIn(folder);
    for (const char* service : {"homon-kango", "tokuyo", "musho-shinryojo"}) {
        const auto session = app::Session::create(environment, folder / (std::string(service) + ".keizoku"),
                                                  std::vector<std::string>{service}, "みどり");
        REQUIRE(session);
        const auto sheet = sheetOf(*session, environment.today());
        INFO(service);
        REQUIRE(sheet.questions.size() > 20);
        for (const check::AskedQuestion& each : sheet.questions) {
            INFO(each.id);
            CHECK_FALSE(each.answered());
            for (const check::Answer& answer : each.answers) {
                if (!answer.given)
                    CHECK_FALSE(answer.place.empty());
                CHECK_FALSE(answer.text().empty());
            }
        }
        CHECK(sheet.open() == sheet.questions.size());
    }
}

TEST_CASE("a clinic rehearses what it files and hears nothing of inspections", "[inspection]")
{
    const test::TempDir folder;
    const auto environment = test::environmentIn(folder);
    const auto session = app::createSample(environment, folder / "clinic.keizoku", "clinic");
    REQUIRE(session);
    const auto sheet = sheetOf(*session, environment.today());
    CHECK(sheet.title == "届出・報告の予行");
    CHECK(isAsked(sheet, "clinic-filing"));
    CHECK_FALSE(isAsked(sheet, "both-plans"));
    CHECK_FALSE(isAsked(sheet, "disaster-plan"));
    CHECK(question(sheet, "clinic-filing").answered());
    // A table is quoted as people read it.
    CHECK(says(question(sheet, "kept-where"), "受付の赤い箱、往診車2台"));
    CHECK_FALSE(says(question(sheet, "kept-where"), "paper"));
    for (const check::AskedQuestion& each : sheet.questions)
        for (const char* word : {"運営指導", "利用者", "指定権者"}) {
            INFO(each.id << wordsOf(each));
            CHECK(each.asks.find(word) == std::string::npos);
            CHECK_FALSE(says(each, word));
        }
    // A visiting nurse beside it is inspected, and both sets of questions are asked.
    const auto both = app::Session::create(environment, folder / "both.keizoku",
                                           {"musho-shinryojo", "homon-kango"}, "みどり");
    REQUIRE(both);
    const auto joined = sheetOf(*both, environment.today());
    CHECK(joined.title == "運営指導の予行");
    CHECK(isAsked(joined, "clinic-filing"));
    CHECK(isAsked(joined, "both-plans"));
}

TEST_CASE("inspect ends with 1 while a question is open and gives one JSON value", "[inspection][cli]")
{
    const test::Scenario scenario;
    const std::string file = scenario.path.string();
    const auto plain = test::runCli({"inspect", file, "--on", "2026-11-22"});
    CHECK(plain.code == 1);
    CHECK(plain.out.find("問に答えがありません") != std::string::npos);
    const auto ran = test::runCli({"inspect", file, "--json", "--on", "令和8年11月22日"});
    CHECK(ran.code == 1);
    CHECK(ran.json()["title"].string() == "運営指導の予行");
    CHECK(ran.json()["questions"].array().size() > 20);
    CHECK(test::runCli({"inspect", file, "--on", "いつか"}).code == 2);
    CHECK(test::runCli({"inspect", "no-such-file.keizoku"}).code == 3);
}

TEST_CASE("inspect ends with 0 when every question asked has its answer", "[inspection][cli]")
{
    const test::Scenario scenario;
    // The shipped data with one question alone.
    const test::TempDir data;
    const std::filesystem::path shipped = std::filesystem::path(KEIZOKU_SOURCE) / "templates";
    std::filesystem::create_directory(data / "templates");
    for (const auto& entry : std::filesystem::directory_iterator(shipped))
        std::filesystem::create_symlink(entry.path(), data / "templates" / entry.path().filename());
    const auto table = data / "templates" / "inspection.json";
    std::filesystem::remove(table);
    const auto endsWith = [&](const std::string& answer) {
        const std::string pages =
            R"([{"page": "evidence", "why": "a", "basis": "duty-plan"}, {"page": "revisions", "why": "b", "basis": )"
            R"("duty-plan"}, {"page": "contacts", "why": "c", "basis": "duty-plan"}])";
        REQUIRE(writeFileAtomically(
            table, R"({"questions": [{"id": "one", "group": "計画", "in": ["care"], "asks": "ありますか。", )"
                   R"("basis": "duty-plan", "answers": [)" +
                       answer + R"(]}], "mostAsked": )" + pages + "}"));
        return test::runCli({"inspect", scenario.path.string(), "--on", "2026-11-22"});
    };
    ::setenv("KEIZOKU_DATA", data.path().c_str(), 1);
    const auto answered = endsWith(R"({"kind": "version"})");
    const auto open = endsWith(R"({"kind": "told"})");
    const auto faulty = endsWith(R"({"kind": "sold"})");
    ::unsetenv("KEIZOKU_DATA");
    CHECK(answered.code == 0);
    CHECK(answered.out.find("1問のすべてに答えがあります") != std::string::npos);
    CHECK(open.code == 1);
    CHECK(faulty.code == 3);
    CHECK(faulty.err.find("聞かれる順の質問の表に誤り") != std::string::npos);
}

TEST_CASE("a rehearsal in which every source answers has nothing open", "[inspection]")
{
    check::Rehearsal rehearsal{"運営指導の予行", "下書き", day("2026-11-22")};
    rehearsal.questions.push_back({"a", "計画", "作ってありますか。", "duty-plan", {{true, "はい。"}}});
    CHECK(rehearsal.open() == 0);
    CHECK(check::countWords(rehearsal) == "1問のすべてに答えがあります");
    rehearsal.questions.back().answers.push_back({false, "いいえ。"});
    CHECK(rehearsal.open() == 1);
    CHECK(check::countWords(rehearsal) == "1問のうち 1問に答えがありません");
}

TEST_CASE("how long there is still time is said in weeks, the last week in days", "[inspection]")
{
    const Date on = day("2026-11-22");
    CHECK(check::untilWords(day("2027-03-31"), on) == "令和9年3月31日まで　あと18週");
    CHECK(check::untilWords(day("2026-11-25"), on) == "令和8年11月25日まで　あと3日");
    CHECK(check::untilWords(day("2026-11-21"), on) == "令和8年11月21日まで　過ぎています");
}
