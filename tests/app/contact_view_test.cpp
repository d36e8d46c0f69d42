// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "app/call_run.h"
#include "app/contact_view.h"
#include "app/sample.h"
#include "app/versions.h"
#include "plan/register_access.h"
#include "support/environment.h"

using namespace keizoku;
using plan::RegisterId;
using plan::TreeVariant;

namespace {

plan::RowId person(plan::Plan& plan, const char* name, const char* kana, const char* phone)
{
    const auto row = plan::addRow(plan, RegisterId::People);
    plan.people.find(row)->open.name = name;
    plan.people.find(row)->open.kana = kana;
    plan.people.find(row)->kept.phones = {{phone, plan::PhoneUse::PrivateMobile}};
    return row;
}

void call(plan::Plan& plan, TreeVariant variant, const plan::RowId& caller, const plan::RowId& callee,
          int order, const plan::RowId& deputy = {})
{
    auto* row = plan.tree.find(plan::addRow(plan, RegisterId::Tree));
    row->variant = variant;
    row->caller.id = caller;
    row->callee.id = callee;
    row->order = plan::Decimal{order * 1000};
    row->deputy.id = deputy;
}

/// Onishi calls Fujii; Fujii calls Yoshida and then Nguyen.
struct Office {
    plan::Plan plan;
    plan::RowId onishi = person(plan, "大西 雅子", "オオニシ マサコ", "090-0417-3826");
    plan::RowId fujii = person(plan, "藤井 さおり", "フジイ サオリ", "080-0913-5527");
    plan::RowId yoshida = person(plan, "𠮷田 隆", "ヨシダ タカシ", "090-0572-6384");
    plan::RowId nguyen = person(plan, "Nguyen Thi Lan", "グエン ティ ラン", "070-0611-2043");

    Office()
    {
        call(plan, TreeVariant::Day, fujii, nguyen, 2);
        call(plan, TreeVariant::Day, onishi, fujii, 1);
        call(plan, TreeVariant::Day, fujii, yoshida, 1, nguyen);
        call(plan, TreeVariant::Night, onishi, yoshida, 1);
    }
};

const Date kToday = Date::of(2026, 11, 22).value();

} // namespace

TEST_CASE("calls come in order and the top of the tree stands first", "[contacts]")
{
    const Office office;
    const auto view = app::contactView(office.plan, nullptr, kToday);
    CHECK(view.draft);
    CHECK(view.callers(TreeVariant::Day) == std::vector<std::string>{office.onishi, office.fujii});
    const auto calls = view.callsOf(office.fujii, TreeVariant::Day);
    REQUIRE(calls.size() == 2);
    CHECK(view.contact(calls[0].callee).name == "𠮷田 隆");
    CHECK(view.contact(calls[0].deputy).name == "Nguyen Thi Lan");
    CHECK(view.callsOf(office.fujii, TreeVariant::Night).empty());
}

TEST_CASE("people are found by reading, variant of the name, Latin letters and digits", "[contacts]")
{
    const Office office;
    const auto view = app::contactView(office.plan, nullptr, kToday);
    for (const char* words : {"よしだ", "ヨシダ", "吉田", "09005726384", "０９０-０５７２"}) {
        CAPTURE(words);
        REQUIRE(view.matching(words).size() == 1);
        CHECK(view.matching(words).front().id == office.yoshida);
    }
    CHECK(view.matching("nguyen").size() == 1);
    CHECK(view.matching("").size() == 4);
}

TEST_CASE("a newer number of the draft stands first and is marked", "[contacts]")
{
    const Office office;
    plan::Plan draft = office.plan;
    draft.people.find(office.yoshida)->kept.phones = {{"080-1111-2222", plan::PhoneUse::Work}};
    draft.people.find(office.nguyen)->open.left = kToday;
    draft.people.find(office.fujii)->kept.phones = {{"08009135527", plan::PhoneUse::PrivateMobile}};
    const auto view = app::contactView(draft, &office.plan, kToday);
    CHECK_FALSE(view.draft);
    const auto numbers = view.contact(office.yoshida).numbers;
    REQUIRE(numbers.size() == 2);
    CHECK(numbers[0].number == "080-1111-2222");
    CHECK(numbers[0].draft);
    CHECK_FALSE(numbers[1].draft);
    CHECK(view.contact(office.nguyen).left);
    CHECK(view.contact(office.fujii).numbers.size() == 1); // the same digits
}

TEST_CASE("nights are from six in the evening to eight, and weekends", "[contacts]")
{
    const auto at = [](const char* time) { return app::variantAt(parseRfc3339(time).value()); };
    CHECK(at("2026-11-23T23:00:00Z") == TreeVariant::Day);   // Tuesday 8:00 in Japan
    CHECK(at("2026-11-23T22:59:00Z") == TreeVariant::Night); // 7:59
    CHECK(at("2026-11-24T09:00:00Z") == TreeVariant::Night); // 18:00
    CHECK(at("2026-11-21T03:00:00Z") == TreeVariant::Night); // Saturday noon
}

TEST_CASE("the tree of the last version opens while another writes", "[contacts]")
{
    const test::TempDir folder;
    const auto environment = test::environmentIn(folder);
    auto session =
        app::Session::create(environment, folder / "plan.keizoku", {"homon-kango"}, "みどり訪問看護");
    REQUIRE(session);
    const Office office;
    REQUIRE(session->edit("試験", [&](plan::Plan& plan) -> Result<void> {
        plan.people = office.plan.people;
        plan.tree = office.plan.tree;
        return {};
    }));
    const auto before = app::contactView(environment, folder / "plan.keizoku");
    REQUIRE(before);
    CHECK(before->draft);
    REQUIRE(app::publish(*session, {"大西", "", "定期", 3, {}}));
    const auto after = app::contactView(environment, folder / "plan.keizoku");
    REQUIRE(after);
    CHECK(after->edition == "第3版 令和8年11月22日");
    CHECK(after->notice.empty());
    CHECK(after->calls.size() == 4);
}

TEST_CASE("whoever needs other words has a script in the window and in a drill", "[contacts]")
{
    const test::TempDir folder;
    const auto environment = test::environmentIn(folder);
    auto session = app::createSample(environment, folder / "plan.keizoku");
    REQUIRE(session);
    const auto& rows = session->snapshot().plan->tree.rows;
    const plan::RowId callee = rows.front().callee.id;
    const auto script = [&] {
        return app::contactView(environment, folder / "plan.keizoku").value().contact(callee).script;
    };
    CHECK(script().empty());
    REQUIRE(session->setCell(RegisterId::People, callee, "language", "ベトナム語"));
    CHECK(script().find("けがを していませんか。") != std::string::npos);
    CHECK(script().find("練習") == std::string::npos);

    const auto scenarios = forms::readDrillScenarios(environment.templates / "drills.json").value();
    app::RunningDrill how;
    how.scenario = scenarios.front().id;
    const auto run = app::CallRun::begin(*session, scenarios, how);
    REQUIRE(run);
    CHECK(run->contacts().contact(callee).script.starts_with("これは 練習です。"));
    REQUIRE(session->setCell(RegisterId::People, callee, "language", "英語"));
    CHECK(script().starts_with("I am calling for "));
}
