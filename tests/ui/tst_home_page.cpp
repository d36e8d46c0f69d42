// SPDX-License-Identifier: Apache-2.0
#include <QPushButton>
#include <QSignalSpy>

#include "support/open_plan.h"
#include "support/type_text.h"
#include "ui/coming_dates.h"
#include "ui/pages/home_page.h"
#include "ui/section_state.h"
#include "ui/strings.h"

using namespace keizoku;

namespace {

check::Finding mistake(const std::string& path, const std::string& sentence)
{
    check::Finding finding;
    finding.rule = "test";
    finding.severity = check::Severity::Error;
    finding.path = path;
    finding.section = path.substr(0, path.find('/'));
    finding.sentence = sentence;
    return finding;
}

} // namespace

class TestHomePage final : public QObject {
    Q_OBJECT

private slots:
    void aNewPlanIsLedByTheFirstHour();
    void errorsInWhatIsWrittenComeFirst();
    void manyErrorsLeadToTheirList();
    void everyVolumeShowsItsHeadings();
    void headingsFollowTheFields();
    void comingDatesAreGroupedAndInOrder();
    void monthsAreReadInEveryForm();
    void sectionsTellTheirState();
};

void TestHomePage::aNewPlanIsLedByTheFirstHour()
{
    test::OpenPlan open;
    ui::HomePage page(open.model);
    QSignalSpy leads(&page, &ui::Page::goTo);
    auto* first = page.findChild<QPushButton*>(QStringLiteral("home.today.0"));
    QVERIFY(first);
    QVERIFY(first->property("primary").toBool());
    QVERIFY(first->accessibleName().contains(QStringLiteral("連絡・情報共有")));
    QVERIFY(page.findChild<QPushButton*>(QStringLiteral("home.today.2")));
    QVERIFY(!page.findChild<QPushButton*>(QStringLiteral("home.today.3")));
    first->click();
    QCOMPARE(leads.count(), 1);
    QVERIFY(leads.first().first().toString().startsWith(QStringLiteral("contacts/")));
}

void TestHomePage::errorsInWhatIsWrittenComeFirst()
{
    test::OpenPlan open;
    QVERIFY(open.model->edit([](app::Session& session) {
        return session.setValue(test::OpenPlan::path("tasks/reduction-rule"), std::string("○○が決める"));
    }));
    const check::Findings findings{mistake("tasks/suspended-services", "まだ書いていません。"),
                                   mistake("tasks/reduction-rule", "○○が残っています。")};
    const auto tasks = ui::todayTasks(open.model->plan(), open.model->pack(), findings);
    QCOMPARE(tasks.size(), std::size_t{3});
    QCOMPARE(tasks[0].place, QStringLiteral("tasks/reduction-rule"));
    QCOMPARE(tasks[0].state, ui::State::ToMend);
    QVERIFY(tasks[1].words.contains(QStringLiteral("連絡・情報共有")));
}

void TestHomePage::manyErrorsLeadToTheirList()
{
    test::OpenPlan open;
    check::Findings findings;
    for (int at = 0; at < 5; ++at)
        findings.push_back(mistake("stock/s-000" + std::to_string(at) + "/expiry", "期限が過ぎています。"));
    for (check::Finding& finding : findings)
        finding.section = "stockpile";
    const auto tasks = ui::todayTasks(open.model->plan(), open.model->pack(), findings);
    QCOMPARE(tasks.size(), std::size_t{3});
    QCOMPARE(tasks[2].place, QStringLiteral("findings"));
    QVERIFY(tasks[2].words.contains(QStringLiteral("3")));
}

void TestHomePage::everyVolumeShowsItsHeadings()
{
    test::OpenPlan open;
    for (const plan::Hazard volume : {plan::Hazard::Infection, plan::Hazard::Natural}) {
        const auto rows = ui::requiredHeadings(open.model->plan(), open.model->pack(), {}, volume);
        QCOMPARE(rows.size(), std::size_t{6});
        for (const ui::RequiredHeading& row : rows) {
            QCOMPARE(row.state, ui::State::Empty);
            QVERIFY2(!row.place.isEmpty(), qPrintable(row.title));
        }
    }
}

void TestHomePage::headingsFollowTheFields()
{
    test::OpenPlan open;
    QVERIFY(open.model->edit([](app::Session& session) {
        return session.setValue(test::OpenPlan::path("training/notice"), std::string("朝礼で読む。"));
    }));
    const auto rows = ui::requiredHeadings(open.model->plan(), open.model->pack(), {}, plan::Hazard::Natural);
    QCOMPARE(rows[3].title, QStringLiteral("周知"));
    QCOMPARE(rows[3].state, ui::State::Done);
    QVERIFY(open.model->edit(
        [](app::Session& session) { return session.takeExample(test::OpenPlan::path("training/notice")); }));
    QCOMPARE(ui::requiredHeadings(open.model->plan(), open.model->pack(), {}, plan::Hazard::Natural)[3].state,
             ui::State::Example);
}

void TestHomePage::comingDatesAreGroupedAndInOrder()
{
    plan::Plan plan;
    const Date today = Date::of(2026, 11, 22).value();
    for (const char* name : {"保存水", "ビスケット"}) {
        plan::StockItem item;
        item.name = name;
        item.expiry = Date::of(2027, 1, 31).value();
        plan.stock.rows.push_back(item);
    }
    plan::Agreement agreement;
    agreement.name = "代行訪問";
    agreement.expires = Date::of(2026, 12, 1).value();
    plan.agreements.rows.push_back(agreement);
    plan::Person person;
    person.open.confirmed = Date::of(2025, 11, 1).value(); // a year ago and more: not coming
    plan.people.rows.push_back(person);
    const auto dates = ui::comingDates(plan, today, 4);
    QCOMPARE(dates.size(), std::size_t{2});
    QCOMPARE(dates[0].what, QStringLiteral("協定の期限：代行訪問"));
    QCOMPARE(dates[1].what, QStringLiteral("備蓄の期限：保存水 ほか1件"));
}

void TestHomePage::monthsAreReadInEveryForm()
{
    const Date today = Date::of(2026, 11, 22).value();
    QCOMPARE(ui::monthOf("令和9年1月", today)->iso(), std::string("2027-01-01"));
    QCOMPARE(ui::monthOf("毎年５月", today)->iso(), std::string("2027-05-01"));
    QCOMPARE(ui::monthOf("12月", today)->iso(), std::string("2026-12-01"));
    QVERIFY(!ui::monthOf("年度の終わり", today));
    QVERIFY(!ui::monthOf("13月", today));
}

void TestHomePage::sectionsTellTheirState()
{
    test::OpenPlan open;
    const auto& pack = open.model->pack();
    const auto& section = *pack.section("purpose");
    const auto state = [&](const check::Findings& findings) {
        return ui::sectionState(open.model->plan(), pack, findings, section);
    };
    const check::Findings missing{mistake("purpose/aim@natural", "未記入です。")};
    QCOMPARE(state(missing), ui::State::Empty);
    QVERIFY(open.model->edit([](app::Session& session) {
        return session.takeExample(test::OpenPlan::path("purpose/policy@natural"));
    }));
    QCOMPARE(state(missing), ui::State::Example);
    QVERIFY(open.model->edit([](app::Session& session) {
        return session.settle(test::OpenPlan::path("purpose/policy@natural"), "大西 雅子");
    }));
    QCOMPARE(state(missing), ui::State::InProgress);
    QCOMPARE(state({mistake("purpose/policy@natural", "○○が残っています。")}), ui::State::ToMend);
    QCOMPARE(ui::mendCount(missing, "purpose"), 1);
}

QTEST_MAIN(TestHomePage)
#include "tst_home_page.moc"
