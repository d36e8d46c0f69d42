// SPDX-License-Identifier: Apache-2.0
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include "app/records.h"
#include "plan/register_access.h"
#include "records/coming_dates.h"
#include "records/months.h"
#include "support/open_plan.h"
#include "support/type_text.h"
#include "ui/dialogs/estimate_dialog.h"
#include "ui/first_hour.h"
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

std::vector<ui::FirstThing> firstThings(const test::OpenPlan& open)
{
    std::vector<ui::FirstThing> things;
    for (const ui::FirstStep& step : ui::firstHour(open.model->plan(), open.model->pack(), {}))
        things.insert(things.end(), step.things.begin(), step.things.end());
    return things;
}

/// Something of the office's own in each text of the first hour, and a row in each of its registers.
void writeFirstHour(const test::OpenPlan& open)
{
    for (const ui::FirstThing& thing : firstThings(open)) {
        const auto path = plan::FieldPath::parse(ui::utf8(thing.path)).value();
        const auto instance = open.model->pack().find(path);
        const auto written = open.model->edit([&](app::Session& session) -> Result<void> {
            if (instance.spec->kind != forms::FieldKind::Register) {
                if (auto taken = session.takeExample(path); !taken)
                    return taken;
                return session.settle(path, "大西 雅子");
            }
            const auto id = plan::registerNamed(instance.spec->registerKey).value();
            const auto row = session.addRow(id);
            for (const auto& [column, values] : instance.spec->where)
                if (auto set = session.edit("",
                                            [&](plan::Plan& plan) {
                                                return plan::setCell(plan, id, *row, column, values.front());
                                            });
                    !set)
                    return set;
            return {};
        });
        QVERIFY2(written, qPrintable(thing.path));
    }
}

/// Every word a widget and all in it shows.
QString wordsIn(const QWidget& widget)
{
    QStringList words;
    for (const auto* label : widget.findChildren<QLabel*>())
        words << label->text();
    for (const auto* button : widget.findChildren<QAbstractButton*>())
        words << button->text();
    return words.join(QLatin1Char('\n'));
}

QStringList titlesOf(const std::vector<check::RequiredItem>& rows)
{
    QStringList titles;
    for (const check::RequiredItem& row : rows)
        titles << ui::qt(row.title);
    return titles;
}

/// The rows of one volume, as home shows them before anything was checked.
std::vector<check::RequiredItem> rowsOf(const test::OpenPlan& open, plan::Hazard volume)
{
    auto rows = check::requiredItems(open.model->plan(), open.model->pack(), {});
    std::erase_if(rows, [&](const check::RequiredItem& row) { return row.volume != volume; });
    return rows;
}

} // namespace

class TestHomePage final : public QObject {
    Q_OBJECT

private slots:
    void aNewPlanBeginsWithTheFirstHour();
    void thenSectionsFollow();
    void errorsInWhatIsWrittenComeFirst();
    void manyErrorsLeadToTheirList();
    void everyVolumeShowsItsHeadings();
    void headingsFollowTheFields();
    void trainingAndDrillsAreToldApart();
    void aClinicShowsItsChapters();
    void aPlanOfTwoKindsShowsBoth();
    void completenessIsInWords();
    void onlyWhatThePlanKnowsIsSaid();
    void theEstimateAsksAndCounts();
    void comingDatesAreGroupedAndInOrder();
    void monthsAreReadInEveryForm();
    void deadlinesCountTheirDays();
    void fourDatesUnfold();
    void whatTheYearOwesComesUntilItIsRecorded();
    void sectionsTellTheirState();
};

void TestHomePage::aNewPlanBeginsWithTheFirstHour()
{
    test::OpenPlan open;
    ui::HomePage page(open.model);
    QSignalSpy leads(&page, &ui::Page::goTo);
    auto* first = page.findChild<QPushButton*>(QStringLiteral("home.today.0"));
    QVERIFY(first);
    QVERIFY(first->property("primary").toBool());
    QVERIFY(first->accessibleName().contains(QStringLiteral("はじめの1時間")));
    QVERIFY(!page.findChild<QPushButton*>(QStringLiteral("home.today.1")));
    first->click();
    QCOMPARE(leads.count(), 1);
    QCOMPARE(leads.first().first().toString(), QStringLiteral("first-hour"));
}

void TestHomePage::thenSectionsFollow()
{
    test::OpenPlan open;
    writeFirstHour(open);
    const auto tasks = ui::todayTasks(open.model->plan(), open.model->pack(), {});
    QCOMPARE(tasks.size(), std::size_t{3});
    for (const ui::TodayTask& task : tasks)
        QVERIFY2(task.words.startsWith(QStringLiteral("「")) && task.place != QLatin1String("first-hour"),
                 qPrintable(task.words));
    ui::HomePage page(open.model);
    QVERIFY(!page.findChild<QPushButton*>(QStringLiteral("home.first-hour")));
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
    QCOMPARE(tasks.size(), std::size_t{2});
    QCOMPARE(tasks[0].place, QStringLiteral("first-hour"));
    QCOMPARE(tasks[1].place, QStringLiteral("tasks/reduction-rule"));
    QCOMPARE(tasks[1].state, ui::State::ToMend);
    writeFirstHour(open);
    QCOMPARE(ui::todayTasks(open.model->plan(), open.model->pack(), findings)[0].state, ui::State::ToMend);
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
    QVERIFY(tasks[2].words.contains(QStringLiteral("4")));
}

void TestHomePage::everyVolumeShowsItsHeadings()
{
    test::OpenPlan open;
    for (const plan::Hazard volume : {plan::Hazard::Infection, plan::Hazard::Natural}) {
        const auto rows = rowsOf(open, volume);
        QCOMPARE(titlesOf(rows).mid(3), QStringList({QStringLiteral("周知"), QStringLiteral("研修"),
                                                     QStringLiteral("訓練"), QStringLiteral("見直し")}));
        for (const check::RequiredItem& row : rows) {
            QCOMPARE(row.progress, check::Progress::Empty);
            QVERIFY2(!row.place.empty(), row.title.c_str());
        }
    }
}

void TestHomePage::headingsFollowTheFields()
{
    test::OpenPlan open;
    QVERIFY(open.model->edit([](app::Session& session) {
        return session.setValue(test::OpenPlan::path("training/notice"), std::string("朝礼で読む。"));
    }));
    const auto rows = rowsOf(open, plan::Hazard::Natural);
    QCOMPARE(ui::qt(rows[3].title), QStringLiteral("周知"));
    QCOMPARE(rows[3].progress, check::Progress::Done);
    QVERIFY(open.model->edit(
        [](app::Session& session) { return session.takeExample(test::OpenPlan::path("training/notice")); }));
    QCOMPARE(rowsOf(open, plan::Hazard::Natural)[3].progress, check::Progress::Example);
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
    const auto dates = records::grouped(records::comingDates(plan, {}, today));
    QCOMPARE(dates.size(), std::size_t{2});
    QCOMPARE(ui::qt(dates[0].what), QStringLiteral("協定の期限：代行訪問"));
    QCOMPARE(ui::qt(dates[1].what), QStringLiteral("備蓄の期限：保存水 ほか1件"));
}

void TestHomePage::monthsAreReadInEveryForm()
{
    const Date today = Date::of(2026, 11, 22).value();
    const auto months = [&](const char* words) {
        QStringList all;
        for (const Date& month : records::monthsOf(words, today))
            all << ui::qt(month.iso()).left(7);
        return all.join(QLatin1Char(' '));
    };
    QCOMPARE(months("令和9年1月"), QStringLiteral("2027-01"));
    QCOMPARE(months("毎年５月"), QStringLiteral("2027-05"));
    QCOMPARE(months("12月"), QStringLiteral("2026-12"));
    QCOMPARE(months("4月・7月・11月"), QStringLiteral("2027-04 2027-07 2026-11"));
    QCOMPARE(months("5月の総会の翌週"), QStringLiteral("2027-05"));
    QCOMPARE(months("年度の終わり"), QString());
    QCOMPARE(months("13月"), QString());
    QCOMPARE(months("3か月ごと"), QString());
}

void TestHomePage::deadlinesCountTheirDays()
{
    test::OpenPlan open({"musho-shinryojo"});
    const Date today = Date::of(2026, 11, 22).value();
    const auto dates = records::grouped(
        records::comingDates(open.model->plan(), open.model->checker().shipped().services, today));
    QVERIFY(!dates.empty());
    QVERIFY(dates.front().deadline);
    QCOMPARE(ui::qt(records::dateWords(dates.front(), today)), QStringLiteral("令和9年5月31日　あと190日"));
    const Date after = Date::of(2027, 6, 1).value();
    QVERIFY(
        records::comingDates(open.model->plan(), open.model->checker().shipped().services, after).empty());
}

void TestHomePage::fourDatesUnfold()
{
    test::OpenPlan open;
    QVERIFY(open.model->edit([](app::Session& session) {
        return session.setValue(test::OpenPlan::path("training/review-month"),
                                std::string("1月・3月・5月・7月"));
    }));
    ui::HomePage page(open.model);
    auto* all = page.findChild<QPushButton*>(QStringLiteral("home.dates.all"));
    QVERIFY(all);
    QVERIFY(all->text().contains(QStringLiteral("5件")));
    QVERIFY(page.findChild<QPushButton*>(QStringLiteral("home.date.3")));
    QVERIFY(!page.findChild<QPushButton*>(QStringLiteral("home.date.4")));
    all->click();
    auto* fifth = page.findChild<QPushButton*>(QStringLiteral("home.date.4"));
    QVERIFY(fifth);
    QVERIFY(fifth->accessibleName().startsWith(QStringLiteral("令和9年7月　定期の見直し")));
    page.findChild<QPushButton*>(QStringLiteral("home.dates.all"))->click();
    QVERIFY(!page.findChild<QPushButton*>(QStringLiteral("home.date.4")));
}

void TestHomePage::whatTheYearOwesComesUntilItIsRecorded()
{
    test::OpenPlan open;
    ui::HomePage page(open.model);
    page.show();
    const auto owed = [&] {
        const auto* line = page.findChild<QPushButton*>(QStringLiteral("home.date.0"));
        return line ? line->accessibleName() : QString();
    };
    QCOMPARE(owed(), QStringLiteral("令和9年3月31日　令和8年度のうちに：研修（感染症） あと1回 ほか6件"));
    plan::Record record = app::newRecord(open.model->session(), plan::RecordKind::Training).value();
    record.title = "手袋の着け外し";
    record.infection = true;
    record.natural = false;
    record.recorder = "大西 雅子";
    QVERIFY(app::addRecord(open.model->session(), record));
    open.model->announceRecord();
    QCOMPARE(owed(), QStringLiteral("令和9年3月31日　令和8年度のうちに：訓練（感染症） あと1回 ほか5件"));
}

void TestHomePage::trainingAndDrillsAreToldApart()
{
    test::OpenPlan open;
    plan::TableValue calendar;
    calendar.rows.push_back({{"month", {"毎年6月", {}}}, {"kind", {"field", {}}}});
    QVERIFY(open.model->edit([&](app::Session& session) {
        return session.setValue(test::OpenPlan::path("training/calendar@natural"), calendar);
    }));
    const auto rows = rowsOf(open, plan::Hazard::Natural);
    QCOMPARE(ui::qt(rows[4].title), QStringLiteral("研修"));
    QCOMPARE(rows[4].progress, check::Progress::Empty);
    QCOMPARE(ui::qt(rows[5].title), QStringLiteral("訓練"));
    QCOMPARE(rows[5].progress, check::Progress::Done);
    QCOMPARE(ui::qt(rows[5].place), QStringLiteral("training/calendar@natural"));
}

void TestHomePage::aClinicShowsItsChapters()
{
    test::OpenPlan open({"musho-shinryojo"});
    const auto groups = ui::requiredGroups(open.model->plan(), open.model->pack(), {});
    QCOMPARE(groups.size(), std::size_t{1});
    QVERIFY(groups[0].title.isEmpty());
    QCOMPARE(titlesOf(groups[0].rows),
             QStringList({QStringLiteral("方針と体制"), QStringLiteral("備え"), QStringLiteral("段階と対応"),
                          QStringLiteral("連携"), QStringLiteral("周知"), QStringLiteral("研修"),
                          QStringLiteral("訓練"), QStringLiteral("見直し")}));
    for (const check::RequiredItem& row : groups[0].rows)
        QVERIFY2(!row.place.empty() && row.progress == check::Progress::Empty, row.title.c_str());
    QVERIFY(open.model->edit([](app::Session& session) {
        return session.setValue(test::OpenPlan::path("partners/patient-handover"),
                                std::string("電話で決める。"));
    }));
    const auto rows = ui::requiredGroups(open.model->plan(), open.model->pack(), {})[0].rows;
    QCOMPARE(rows[3].progress, check::Progress::Begun);
    QCOMPARE(rows[0].progress, check::Progress::Empty);
}

void TestHomePage::aPlanOfTwoKindsShowsBoth()
{
    test::OpenPlan open({"musho-shinryojo", "kyotaku"});
    const auto groups = ui::requiredGroups(open.model->plan(), open.model->pack(), {});
    QCOMPARE(groups.size(), std::size_t{3});
    QCOMPARE(groups[0].rows.size(), std::size_t{7});
    QCOMPARE(groups[1].rows.size(), std::size_t{7});
    QCOMPARE(groups[2].rows.size(), std::size_t{8});
    ui::HomePage page(open.model);
    QSignalSpy leads(&page, &ui::Page::goTo);
    int pressed = 0;
    for (auto* button : page.findChildren<QPushButton*>())
        if (button->objectName().startsWith(QLatin1String("home.heading."))) {
            button->click();
            ++pressed;
        }
    QCOMPARE(pressed, 22);
    QCOMPARE(leads.count(), pressed);
    for (const auto& led : leads)
        QVERIFY(!led.first().toString().isEmpty());
}

void TestHomePage::completenessIsInWords()
{
    test::OpenPlan open;
    const QString before = ui::completenessWords(open.model->plan(), open.model->pack());
    QVERIFY2(before.endsWith(QStringLiteral("のうち 0に記入")), qPrintable(before));
    QVERIFY(open.model->edit(
        [](app::Session& session) { return session.takeExample(test::OpenPlan::path("training/notice")); }));
    const QString after = ui::completenessWords(open.model->plan(), open.model->pack());
    QVERIFY2(after.endsWith(QStringLiteral("のうち 1に記入　記入例のまま 1")), qPrintable(after));
    ui::HomePage page(open.model);
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("home.complete"))->text(), after);
    QVERIFY(!wordsIn(page).contains(QChar(u'%')));
    QVERIFY(!wordsIn(page).contains(QChar(u'％')));
}

void TestHomePage::onlyWhatThePlanKnowsIsSaid()
{
    test::OpenPlan clinic({"musho-shinryojo"});
    QSignalSpy checked(clinic.model.get(), &ui::SessionModel::findingsChanged);
    clinic.model->checkNow();
    QVERIFY(checked.wait());
    ui::HomePage page(clinic.model);
    for (const char* word : {"減算", "運営指導", "指定権者", "利用者", "影響額"})
        QVERIFY2(!wordsIn(page).contains(QString::fromUtf8(word)), word);
    QVERIFY(!page.findChild<QPushButton*>(QStringLiteral("home.estimate")));

    test::OpenPlan care;
    QSignalSpy checkedToo(care.model.get(), &ui::SessionModel::findingsChanged);
    care.model->checkNow();
    QVERIFY(checkedToo.wait());
    ui::HomePage home(care.model);
    QVERIFY(home.findChild<QPushButton*>(QStringLiteral("home.estimate")));
    QVERIFY(!wordsIn(home).contains(QStringLiteral("減算")));
}

void TestHomePage::theEstimateAsksAndCounts()
{
    test::OpenPlan open;
    ui::EstimateDialog dialog(open.model, nullptr);
    dialog.show();
    const plan::RowId office = open.model->plan().offices.rows.front().id;
    const auto named = [&](const char* what) {
        return QStringLiteral("estimate.%1.%2").arg(QLatin1String(what), ui::qt(office));
    };
    const auto result = [&] { return dialog.findChild<QLabel*>(named("result"))->text(); };
    auto* units = dialog.findChild<QLineEdit*>(named("units"));
    auto* price = dialog.findChild<QLineEdit*>(named("price"));
    QVERIFY(result().contains(QStringLiteral("単価を入れる")));
    test::typeText(units, QStringLiteral("１２３４５６"));
    test::typeText(price, QStringLiteral("10.42"));
    QTRY_VERIFY(result().contains(QStringLiteral("多くみると")));
    QCOMPARE(open.model->plan().offices.rows.front().monthlyUnits->str(), std::string("123456"));
    QCOMPARE(open.model->plan().offices.rows.front().unitPrice->str(), std::string("10.42"));
    // 123456 × 1/100 = 1234 units at 10.42 yen
    QVERIFY2(result().contains(QStringLiteral("12,858円")), qPrintable(result()));
    const QString before = result();
    test::typeText(dialog.findChild<QLineEdit*>(QStringLiteral("estimate.since")),
                   QStringLiteral("令和8年10月1日"));
    QTRY_VERIFY(result() != before);
    QVERIFY2(result().contains(QStringLiteral("25,716円")), qPrintable(result())); // October and November
    QVERIFY(!dialog.findChild<QLabel*>(QStringLiteral("estimate.basis"))->text().isEmpty());
    QVERIFY(!wordsIn(dialog).contains(QStringLiteral("減算になる")));
    units->selectAll();
    test::typeText(units, QStringLiteral("たくさん"));
    QTRY_VERIFY(dialog.findChild<QLabel*>(QStringLiteral("estimate.problem"))->isVisible());
    QCOMPARE(open.model->plan().offices.rows.front().monthlyUnits->str(), std::string("123456"));
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
