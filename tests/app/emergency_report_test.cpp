// SPDX-License-Identifier: Apache-2.0
// Reports and messages of an emergency: prefilled, to the right body, without a place left open.
#include <catch2/catch.hpp>

#include "app/activation.h"
#include "app/emergency_report.h"
#include "app/records.h"
#include "app/sample.h"
#include "base/files.h"
#include "forms/messages.h"
#include "office/text_writer.h"
#include "print/pages.h"
#include "report/drill_summary.h"
#include "support/environment.h"
#include "support/run_cli.h"

using namespace keizoku;

namespace {

const std::filesystem::path kTemplates = std::filesystem::path(KEIZOKU_SOURCE) / "templates";

struct Office {
    test::TempDir folder;
    app::Environment environment = test::environmentIn(folder);
    app::Session session = app::createSample(environment, folder / "plan.keizoku").value();

    [[nodiscard]] document::Document report(app::What what,
                                            std::map<std::string, std::string> words = {}) const
    {
        app::PrintRequest request{what};
        request.words = std::move(words);
        auto document = app::documentFor(session, request);
        REQUIRE(document);
        return *std::move(document);
    }
};

bool has(const std::string& where, const char* what)
{
    return where.find(what) != std::string::npos;
}

Result<std::vector<forms::Message>> readAs(const std::string& json)
{
    const test::TempDir folder;
    REQUIRE(writeFileAtomically(folder / "messages.json", json));
    return forms::readMessages(folder / "messages.json");
}

std::string oneMessage(const std::string& text, const std::string& asks)
{
    return R"({"messages": [{"id": "a", "title": "a", "hazard": "natural", "text": ")" + text +
           R"(", "asks": [)" + asks + "]}]}";
}

} // namespace

TEST_CASE("a damage report says what the plan knows and 未確認 for the rest", "[emergency]")
{
    Office office;
    app::Judgement judgement;
    judgement.event = "11月22日の地震";
    judgement.level = "縮小";
    judgement.reason = "震度5強";
    judgement.by = "大西 雅子";
    REQUIRE(app::recordJudgement(office.session, judgement));
    const auto document =
        office.report(app::What::DamageReport, {{"power", "停電（8時から）"}, {"water", "　"}});
    const auto golden =
        readFile(std::filesystem::path(KEIZOKU_SOURCE) / "tests/data/golden/damage-report.txt");
    REQUIRE(golden);
    CHECK(office::plainText(document) == *golden);
    CHECK_FALSE(document.draft); // a letter, not a draft of the plan
    CHECK(print::Pages::layOut(document).value().count() == 1);
}

TEST_CASE("each report goes to its own body", "[emergency]")
{
    const Office office;
    const std::string damage = office::plainText(office.report(app::What::DamageReport));
    const std::string outbreak = office::plainText(office.report(app::What::OutbreakReport));
    CHECK(has(damage, "送り先：生駒市 地域包括ケア推進課"));
    CHECK_FALSE(has(damage, "郡山保健所"));
    CHECK(has(outbreak, "送り先：郡山保健所"));
    CHECK_FALSE(has(outbreak, "地域包括ケア推進課"));
    CHECK(has(outbreak, "発動していない"));
    CHECK(print::Pages::layOut(office.report(app::What::OutbreakReport)).value().count() == 1);
    // Without such a partner nobody is guessed.
    plan::Plan plan = office.session.plan();
    plan.contacts.rows.clear();
    const auto draft =
        app::reportDraft(office.session, {std::make_shared<plan::Plan>(plan), office.session.snapshot().pack},
                         "outbreak-report");
    REQUIRE(draft);
    CHECK(draft->words.at("to") == "未確認");
}

TEST_CASE("staff who can come are told from the calls of an emergency alone", "[emergency]")
{
    Office office;
    auto record = app::newRecord(office.session, plan::RecordKind::Response).value();
    record.title = "連絡網での安否確認";
    record.recorder = "大西 雅子";
    record.log = {{"0:30", "大西 雅子 → 辻本 健吾", "無事・出勤可", "", ""},
                  {"", std::string(report::kCallsSummedUp), "17人中15人に届き、12人が出勤できます", "", ""},
                  {"1:00", "後から書き足した", "様子を見る", "", ""}};
    REQUIRE(app::addRecord(office.session, record));
    CHECK(has(office::plainText(office.report(app::What::DamageReport)),
              "17人中15人に届き、12人が出勤できます（令和8年11月22日の連絡網による）"));
}

TEST_CASE("reports are exported with the words given", "[emergency]")
{
    const Office office;
    const std::string file = (office.folder / "plan.keizoku").string();
    const auto path = office.folder / "r.txt";
    const auto ran = test::runCli({"export", file, "outbreak-report", "--to", path.string(), "--set",
                                   "symptoms=38度の発熱", "--set", "to=奈良県"});
    CHECK(ran.code == 0);
    const std::string words = readFile(path).value();
    CHECK(has(words, "38度の発熱"));
    CHECK(has(words, "送り先：奈良県"));
    const auto wrong =
        test::runCli({"export", file, "outbreak-report", "--to", path.string(), "--set", "nothing=x"});
    CHECK(wrong.code == 2);
    CHECK(has(wrong.err, "あるのは"));
    CHECK(test::runCli({"export", file, "damage-report", "--to", path.string(), "--set", "power"}).code == 2);
}

TEST_CASE("the shipped reports name their source", "[emergency]")
{
    const auto reports = forms::readEmergencyReports(kTemplates / "reports.json");
    REQUIRE(reports);
    REQUIRE(reports->size() == 2);
    for (const forms::EmergencyReport& report : *reports) {
        CHECK_FALSE(report.source.empty());
        CHECK_FALSE(report.locator.empty());
        CHECK(report.fields.size() > 10);
    }
}

TEST_CASE("every shipped message can be filled, and leaves no place open", "[emergency]")
{
    const Office office;
    const auto messages = forms::readMessages(kTemplates / "messages.json");
    REQUIRE(messages);
    CHECK(messages->size() >= 10);
    const auto values =
        app::emergencyValues(office.session, office.session.plan(), office.session.pack()).value();
    for (const forms::Message& message : *messages) {
        INFO(message.id);
        forms::SlotValues all = values;
        for (const forms::AskedSlot& ask : message.asks)
            all[ask.slot] = "答え";
        const auto text = forms::messageText(message, all, false);
        REQUIRE(text);
        CHECK(text->find_first_of("{}") == std::string::npos);
        CHECK(has(*text, "ひばり訪問看護ステーション"));
        CHECK_FALSE(has(*text, "これは訓練です"));
        CHECK(forms::messageText(message, all, true)->starts_with("これは訓練です。"));
        all[message.asks.front().slot] = " ";
        CHECK(forms::messageText(message, all, false).error().detail == message.asks.front().slot);
    }
}

TEST_CASE("a message with an unknown slot is refused", "[emergency]")
{
    const std::string ask = R"({"slot": "when", "label": "いつ"})";
    CHECK(readAs(oneMessage("{office}：{when}", ask)));
    CHECK_FALSE(readAs(oneMessage("{office}：{where}", ask)));
    CHECK_FALSE(readAs(oneMessage("{office}", ask))); // asked and not used
    CHECK_FALSE(readAs(oneMessage("{office：{when}", ask)));
    CHECK_FALSE(readAs(oneMessage("office}{when}", ask)));
}

TEST_CASE("what is filled in is never read as a slot", "[emergency]")
{
    CHECK(forms::withSlots("{a}と{b}", {{"a", "{b}"}, {"b", "二"}}).value() == "{b}と二");
    CHECK_FALSE(forms::withSlots("{a}と{b}", {{"a", "一"}}));
}
