// SPDX-License-Identifier: Apache-2.0
// 発動の判断: criteria as facts, the level they meet, and the state that the 対応記録 give.
#include <catch2/catch.hpp>

#include "app/activation.h"
#include "app/activation_facts.h"
#include "app/records.h"
#include "app/sample.h"
#include "support/environment.h"
#include "support/run_cli.h"

using namespace keizoku;
using Words = std::vector<std::string>;

namespace {

plan::Plan threeLevels()
{
    plan::Plan plan;
    for (const auto& [name, natural] : {std::pair{"準備", "震度5弱、または警戒レベル3"},
                                        std::pair{"縮小", "震度5強、警戒レベル4、または出勤率70%未満"},
                                        std::pair{"休止", "出勤率30%未満かつ復旧見込みなし"}}) {
        plan::ActivationLevel level;
        level.name = name;
        level.natural = natural;
        plan.levels.rows.push_back(level);
    }
    return plan;
}

std::string proposed(const std::set<int>& ticked)
{
    const plan::Plan plan = threeLevels();
    const auto proposal = app::proposedLevel(app::activationFacts(plan, plan::Hazard::Natural), ticked);
    return proposal.level ? plan.levels.rows[*proposal.level].name : "";
}

struct Office {
    test::TempDir folder;

    [[nodiscard]] app::Session at(const char* now) const
    {
        const auto environment = test::environmentIn(folder, now);
        auto session = std::filesystem::exists(folder / "plan.keizoku")
                           ? app::Session::open(environment, folder / "plan.keizoku", store::Access::Write)
                           : app::createSample(environment, folder / "plan.keizoku");
        REQUIRE(session);
        return *std::move(session);
    }
};

app::Judgement activation(const char* level)
{
    app::Judgement judgement;
    judgement.event = "未明の地震";
    judgement.level = level;
    judgement.facts = {"震度5強"};
    judgement.source = "テレビ";
    judgement.reason = "道路が止まった";
    judgement.by = "大西 雅子";
    return judgement;
}

} // namespace

TEST_CASE("criteria are split where the plan lists them, and stay as written", "[activation]")
{
    CHECK(app::singleCriteria("震度5強、警戒レベル4、または出勤率70%未満") ==
          Words{"震度5強", "警戒レベル4", "出勤率70%未満"});
    CHECK(app::singleCriteria("震度6弱以上又は停電24時間") == Words{"震度6弱以上", "停電24時間"});
    CHECK(app::singleCriteria("・震度5弱\n・警戒レベル3。\n") == Words{"震度5弱", "警戒レベル3"});
    CHECK(app::singleCriteria("").empty());
    // What belongs together is one fact.
    CHECK(app::singleCriteria("出勤率30%未満かつ復旧見込みなし") == Words{"出勤率30%未満かつ復旧見込みなし"});
    CHECK(app::singleCriteria("出勤率30%未満、かつ復旧見込みなし") ==
          Words{"出勤率30%未満、かつ復旧見込みなし"});
    CHECK(app::singleCriteria("震度5弱（生駒市、奈良市）、警戒レベル3") ==
          Words{"震度5弱（生駒市、奈良市）", "警戒レベル3"});
    // A bracket that is never closed swallows its line and no more.
    CHECK(app::singleCriteria("震度5弱（生駒市\n警戒レベル3") == Words{"震度5弱（生駒市", "警戒レベル3"});
}

TEST_CASE("the highest level with an observed fact is proposed", "[activation]")
{
    const plan::Plan plan = threeLevels();
    const auto facts = app::activationFacts(plan, plan::Hazard::Natural);
    REQUIRE(facts.size() == 6);
    CHECK(facts[2].words == "震度5強");
    CHECK(facts[2].number == 3);
    CHECK(app::activationFacts(plan, plan::Hazard::Infection).empty());

    CHECK(proposed({}).empty());
    CHECK(proposed({1, 2}) == "準備"); // two of a lower level do not make a higher one
    CHECK(proposed({1, 3}) == "縮小");
    CHECK(proposed({6, 1}) == "休止");
    CHECK(proposed({99}).empty());

    const auto both = app::proposedLevel(facts, {1, 3, 5});
    REQUIRE(both.because.size() == 2);
    CHECK(app::proposalInWords(plan, both) ==
          "「震度5強」と「出勤率70%未満」により、「縮小」の基準に当てはまります。決めるのは人です。");
}

TEST_CASE("work resumes in the order of its time limits", "[activation]")
{
    plan::Plan plan;
    for (const auto& [name, rto] : {std::pair{"リハビリ", "1か月"}, std::pair{"研修", "落ち着いたら"},
                                    std::pair{"安否", "1時間"}, std::pair{"訪問", "24時間"}}) {
        plan::Task task;
        task.name = name;
        task.rto = rto;
        plan.tasks.rows.push_back(task);
    }
    Words order;
    for (const plan::Task* task : app::resumptionOrder(plan))
        order.push_back(task->name);
    CHECK(order == Words{"安否", "訪問", "リハビリ", "研修"});
}

TEST_CASE("the plan is activated from the decision until the stand-down", "[activation]")
{
    const Office office;
    {
        auto session = office.at("2026-11-22T00:14:05Z");
        CHECK(app::activated(session).value() == std::nullopt);
        REQUIRE(app::recordJudgement(session, activation("縮小")));
        const auto now = app::activated(session).value();
        REQUIRE(now);
        CHECK(now->level == "縮小");
        CHECK(now->since == "11月22日 09:14");
        CHECK(now->event == "未明の地震");
    }
    {
        auto session = office.at("2026-11-22T05:00:00Z"); // a higher level, the same emergency
        REQUIRE(app::recordJudgement(session, activation("優先業務のみ")));
        const auto now = app::activated(session).value();
        REQUIRE(now);
        CHECK(now->level == "優先業務のみ");
        CHECK(now->since == "11月22日 09:14");
        REQUIRE(app::recordSent(session, {"被害状況報告", "生駒市", "被害なし", "渡邉 誠"}));
    }
    auto session = office.at("2026-11-25T00:00:00Z");
    app::Judgement end = activation("");
    end.decision = app::Decision::StandDown;
    end.reason = "電気が戻った";
    REQUIRE(app::recordJudgement(session, end));
    CHECK(app::activated(session).value() == std::nullopt);
    const auto log = app::activationLog(session).value();
    REQUIRE(log.size() == 4);
    CHECK(log[0].decision == "発動：縮小　理由：道路が止まった");
    CHECK(log[0].event == "未明の地震\n確かめた事実：震度5強\n情報の出どころ：テレビ");
    CHECK(log[2].decision == "送信：被害状況報告");
    CHECK(log[2].sent == "生駒市");
    CHECK(log[3].time == "11月25日 09:00");
    CHECK(log[3].decision == "解除　理由：電気が戻った");
    // One emergency is one record.
    const auto lines = app::recordLines(session).value();
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].corrections.size() == 3);
    CHECK(lines[0].record.answers.at("lifted") == "11月25日 09:00　電気が戻った");
}

TEST_CASE("a decision not to activate is kept and activates nothing", "[activation]")
{
    const Office office;
    auto session = office.at("2026-11-22T00:14:05Z");
    app::Judgement no = activation("縮小");
    no.decision = app::Decision::Decline;
    REQUIRE(app::recordJudgement(session, no));
    CHECK(app::activated(session).value() == std::nullopt);
    CHECK(app::activationLog(session).value().at(0).decision == "発動しない　理由：道路が止まった");
}

TEST_CASE("a decision without reason, person or level is not recorded", "[activation]")
{
    const Office office;
    auto session = office.at("2026-11-22T00:14:05Z");
    app::Judgement judgement = activation("縮小");
    judgement.reason = "　";
    CHECK(app::recordJudgement(session, judgement).error().code == ErrorCode::Malformed);
    judgement = activation("縮小");
    judgement.by.clear();
    CHECK_FALSE(app::recordJudgement(session, judgement));
    CHECK_FALSE(app::recordJudgement(session, activation("")));
    judgement = activation("");
    judgement.decision = app::Decision::StandDown;
    CHECK_FALSE(app::recordJudgement(session, judgement));
    CHECK_FALSE(app::recordSent(session, {"被害状況報告", "", "", "渡邉 誠"}));
    CHECK(app::recordLines(session).value().empty());
}

TEST_CASE("other records of an emergency do not activate", "[activation]")
{
    const Office office;
    auto session = office.at("2026-11-22T00:14:05Z");
    auto record = app::newRecord(session, plan::RecordKind::Response).value();
    record.title = "連絡網での安否確認";
    record.recorder = "大西 雅子";
    record.answers["level"] = "縮小";
    record.log = {{"0:30", "大西 雅子 → 辻本 健吾", "無事・出勤可", "", ""}};
    REQUIRE(app::addRecord(session, record));
    CHECK(app::activated(session).value() == std::nullopt);
    // The withdrawn one does not either.
    const int entry = app::recordJudgement(session, activation("縮小")).value();
    REQUIRE(app::activated(session).value());
    REQUIRE(app::withdrawRecord(session, entry, "誤って記録した"));
    CHECK(app::activated(session).value() == std::nullopt);
}

TEST_CASE("activation on the command line: criteria by number, and what they meet", "[activation]")
{
    const Office office;
    const std::string file = (office.folder / "plan.keizoku").string();
    REQUIRE(office.at("2026-11-22T00:14:05Z").writable());
    const auto all = test::runCli({"activation", file});
    CHECK(all.code == 0);
    CHECK(all.out.find("  [ ] 3  震度5強\n") != std::string::npos);
    CHECK(all.out.find("どの段階の基準にも当てはまりません") != std::string::npos);
    const auto some = test::runCli({"activation", file, "--facts", "1,3", "--json"});
    CHECK(some.json()["proposed"].string() == "縮小");
    CHECK(some.json()["because"].array().at(0).integer() == 3);
    CHECK(some.json()["activated"].isNull());
    const auto infection = test::runCli({"activation", file, "--hazard", "infection", "--facts", "1"});
    CHECK(infection.out.find("「感染疑い1名」により、「準備」の基準") != std::string::npos);
    CHECK(test::runCli({"activation", file, "--facts", "99"}).code == 2);
}
