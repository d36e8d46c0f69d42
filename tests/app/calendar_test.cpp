// SPDX-License-Identifier: Apache-2.0
// What lies ahead, the rehearsal and the three pages asked for most, as files.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "app/calendar.h"
#include "app/documents.h"
#include "base/files.h"
#include "base/text.h"
#include "office/text_writer.h"
#include "print/pages.h"
#include "support/run_cli.h"
#include "support/scenario.h"

using namespace keizoku;

namespace {

constexpr const char* kToday = "2026-11-22";

const test::Scenario& scenario()
{
    static const test::Scenario made;
    return made;
}

document::Document documentOf(app::What what, bool masked = false)
{
    app::PrintRequest request{what};
    request.masked = masked;
    auto document = app::documentFor(scenario().open(kToday, store::Access::Read), request);
    REQUIRE(document);
    return *std::move(document);
}

std::string textOf(app::What what, bool masked = false)
{
    // Cells wrap where they must.
    std::string words = office::plainText(documentOf(what, masked));
    for (const char* gap : {" ", "\n", "　", "│", "|"})
        words = text::replaced(words, gap, "");
    return words;
}

std::vector<std::string> headingsOf(const document::Document& document)
{
    std::vector<std::string> all;
    for (const document::Block& block : document.blocks)
        if (const auto* heading = std::get_if<document::Heading>(&block))
            all.push_back(heading->text);
    return all;
}

std::vector<std::string> uidsOf(const std::string& calendar)
{
    std::vector<std::string> all;
    for (std::string line : text::split(calendar, '\n'))
        if (line.starts_with("UID:"))
            all.push_back(line);
    return all;
}

} // namespace

TEST_CASE("the calendar names each day ahead once, and again by the same name", "[calendar]")
{
    const test::TempDir folder;
    const std::string file = scenario().path.string();
    const auto first = folder / "a.ics";
    const auto second = folder / "b.ICS";
    REQUIRE(test::runCli({"export", file, "calendar", "--to", first.string()}).code == 0);
    REQUIRE(test::runCli({"export", file, "calendar", "--to", second.string()}).code == 0);
    const auto uids = uidsOf(readFile(first).value());
    CHECK(uids.size() > 5);
    CHECK(std::set<std::string>(uids.begin(), uids.end()).size() == uids.size());
    CHECK(uids == uidsOf(readFile(second).value()));
    // Only what lies ahead can be a calendar.
    const auto plan = test::runCli({"export", file, "plan", "--to", (folder / "p.ics").string()});
    CHECK(plan.code == 2);
    CHECK_FALSE(std::filesystem::exists(folder / "p.ics"));
}

TEST_CASE("the calendar on paper shows the year and what lies ahead", "[calendar]")
{
    const std::string words = textOf(app::What::Calendar);
    CHECK(words.find("実施状況令和8年度") != std::string::npos);
    CHECK(words.find("令和8年度のうちに：訓練（感染症）あと1回") != std::string::npos);
    CHECK(words.find("備蓄の期限：") != std::string::npos);
}

TEST_CASE("the rehearsal on paper begins with what is missing and ends with every answer", "[inspection]")
{
    const auto document = documentOf(app::What::Inspection);
    const auto headings = headingsOf(document);
    REQUIRE(headings.size() > 5);
    CHECK(headings[0] == "運営指導の予行");
    CHECK(headings[1] == "足りないもの（聞かれる順）");
    CHECK(std::find(headings.begin(), headings.end(), "研修・訓練") != headings.end());
    const std::string words = textOf(app::What::Inspection);
    CHECK(words.find("第6版（令和8年10月20日）") != std::string::npos);
    CHECK(words.find("行って、記録を残してください。") != std::string::npos);
    CHECK(words.find("根拠業務継続計画の策定と必要な措置") != std::string::npos);
    // Every link leads somewhere: printing fails otherwise.
    CHECK(print::pdf(document));
}

TEST_CASE("the three pages are the year with its last training and drill, the revisions, the call tree",
          "[inspection]")
{
    const auto document = documentOf(app::What::MostAsked);
    const auto headings = headingsOf(document);
    REQUIRE(headings.size() >= 5);
    CHECK(headings[0] == "実施状況　令和8年度");
    CHECK(headings[1].find("新しく入った職員への説明") != std::string::npos);
    CHECK(headings[2].find("訪問先で発熱に気づいたとき") != std::string::npos);
    CHECK(headings[3] == "改定履歴");
    CHECK(headings[4].find("連絡網") != std::string::npos);
    std::set<std::string> anchors;
    for (const document::Block& block : document.blocks)
        if (const auto* heading = std::get_if<document::Heading>(&block)) {
            INFO(heading->text);
            CHECK(anchors.insert(heading->anchor).second);
        }
    // It is handed over: what it says about inspectors stays at home.
    const std::string words = textOf(app::What::MostAsked);
    CHECK(words.find("説明が止まり") == std::string::npos);
    CHECK(words.find("第6版") != std::string::npos);
    CHECK(print::pdf(document));
}

TEST_CASE("masked, none of them shows a private number", "[inspection]")
{
    const auto session = scenario().open(kToday, store::Access::Read);
    std::set<std::string> numbers;
    for (const plan::Person& person : session.plan().people.rows)
        for (const plan::Phone& phone : person.kept.phones)
            if (phone.use != plan::PhoneUse::Work)
                numbers.insert(text::digits(phone.number));
    REQUIRE(numbers.size() > 5);
    const auto shown = [&](const std::string& words) {
        return std::count_if(numbers.begin(), numbers.end(),
                             [digits = text::digits(words)](const auto& number) {
                                 return digits.find(number) != std::string::npos;
                             });
    };
    for (const app::What what : {app::What::Inspection, app::What::MostAsked, app::What::Calendar})
        CHECK(shown(textOf(what, true)) == 0);
    CHECK(shown(textOf(app::What::MostAsked, false)) > 5); // it is the mask that hides them
}

TEST_CASE("masked, a calendar shows no private number somebody typed into a task", "[calendar]")
{
    const test::Scenario own;
    auto session = own.open(kToday, store::Access::Write);
    std::string number;
    for (const plan::Person& person : session.plan().people.rows)
        for (const plan::Phone& phone : person.kept.phones)
            if (phone.use == plan::PhoneUse::PrivateMobile)
                number = phone.number;
    REQUIRE_FALSE(number.empty());
    plan::Record record = app::newRecord(session, plan::RecordKind::Meeting).value();
    record.title = "打合せ";
    record.recorder = "大西 雅子";
    record.openItems = {{number + "に電話する", "宮下 葵", Date::of(2026, 12, 1).value()}};
    REQUIRE(app::addRecord(session, record));
    const auto full = app::calendarFile(session, session.snapshot(), false);
    const auto masked = app::calendarFile(session, session.snapshot(), true);
    REQUIRE(full);
    REQUIRE(masked);
    CHECK(full->find(number) != std::string::npos);
    CHECK(masked->find(number) == std::string::npos);
    CHECK(masked->find("登録あり") != std::string::npos);
    CHECK(uidsOf(*full) == uidsOf(*masked));
}
