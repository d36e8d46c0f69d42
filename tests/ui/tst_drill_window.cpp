// SPDX-License-Identifier: Apache-2.0
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTest>

#include "app/records.h"
#include "app/running_drill.h"
#include "app/sample.h"
#include "support/accessible.h"
#include "support/environment.h"
#include "support/fake_dialogs.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/drill_notice.h"
#include "ui/windows/drill_window.h"
#include "ui/windows/preview_window.h"
#include "ui/workspace.h"

using namespace keizoku;

namespace {

/// The sample office: 17 people by day who still work there.
struct Fixture {
    test::TempDir folder;
    std::shared_ptr<ui::SessionModel> model;
    test::FakeDialogs dialogs;
    QWidget desk;

    Fixture()
    {
        const auto environment = test::environmentIn(folder);
        auto session = app::createSample(environment, folder / "plan.keizoku");
        auto checker = app::Checker::load(environment);
        model = std::make_shared<ui::SessionModel>(
            std::move(session).value(), std::make_shared<app::Checker>(std::move(checker).value()));
    }

    [[nodiscard]] std::size_t records() const { return app::recordLines(model->session())->size(); }
};

/// It deletes itself when it closes; the fixture ends it as a crash would.
QPointer<ui::DrillWindow> open(Fixture& fixture)
{
    auto* window = new ui::DrillWindow(fixture.model, fixture.dialogs, &fixture.desk);
    window->show();
    return window;
}

template <class Widget>
Widget* part(const ui::DrillWindow& window, const char* name)
{
    return window.findChild<Widget*>(QLatin1String(name));
}

QString text(const ui::DrillWindow& window, const char* label)
{
    return window.findChild<QLabel*>(QLatin1String(label))->text();
}

bool isCalling(const ui::DrillWindow& window)
{
    return window.findChild<QLabel*>(QStringLiteral("drill.way"))->isVisible();
}

void begin(ui::DrillWindow& window)
{
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto* leader = window.findChild<QLineEdit*>(QStringLiteral("drill.leader"));
    leader->setFocus();
    leader->setText(QStringLiteral("大西 雅子")); // as an input method would
    QTest::keyClick(leader, Qt::Key_Return);
    QVERIFY(isCalling(window));
}

void press(ui::DrillWindow& window, std::initializer_list<Qt::Key> keys)
{
    for (const Qt::Key key : keys)
        QTest::keyClick(&window, key);
}

} // namespace

class TestDrillWindow final : public QObject {
    Q_OBJECT

private slots:
    void aDrillByKeysLeavesOneRecord();
    void aStepIsTakenBack();
    void closingOnTheWayAsksFirst();
    void aDrillGoesOnAfterACrash();
    void nobodyLeadsNothingBegins();
    void whoTakesNoPartIsNotAsked();
    void readingAloudConfirmsNoNumber();
    void anIncidentIsNoDrill();
    void minutesAreTyped();
    void aPauseStopsTheClockAndTheKeys();
    void inABlackoutTheWindowIsBlack();
    void theSummaryIsPrinted();
    void theWindowOfThePlanOffersToGoOn();
    void everythingHasANameAndFits_data();
    void everythingHasANameAndFits();
};

void TestDrillWindow::aDrillByKeysLeavesOneRecord()
{
    Fixture fixture;
    const std::size_t before = fixture.records();
    const auto window = open(fixture);
    window->findChild<QComboBox*>(QStringLiteral("drill.variant"))->setCurrentIndex(0); // by day
    begin(*window);
    QVERIFY(text(*window, "drill.opening").startsWith(QStringLiteral("これは訓練です")));
    bool rerouted = false;
    int asked = 0;
    for (; isCalling(*window) && asked < 40; ++asked) {
        const QString way = text(*window, "drill.way");
        rerouted |= way.contains(QStringLiteral("代替者の"));
        if (way.endsWith(QStringLiteral("→ 前川 直樹")))
            press(*window, {Qt::Key_5, Qt::Key_2});
        else
            press(*window, {Qt::Key_1, Qt::Key_2});
    }
    QCOMPARE(asked, 17);
    QVERIFY(rerouted);
    QVERIFY(text(*window, "drill.result").contains(QStringLiteral("17人のうち16人に届き")));
    QVERIFY(
        text(*window, "drill.result").contains(QStringLiteral("前川 直樹 につながりませんでした（圏外）")));
    QCOMPARE(fixture.records(), before);
    window->findChild<QLineEdit*>(QStringLiteral("drill.improve.1"))->setText(QStringLiteral("番号を見直す"));
    window->findChild<QPushButton*>(QStringLiteral("drill.keep"))->click();
    const auto lines = app::recordLines(fixture.model->session());
    const auto& items = lines->back().record.openItems;
    QVERIFY(std::ranges::any_of(items, [](const auto& item) { return item.what == "番号を見直す"; }));
    QCOMPARE(fixture.records(), before + 1);
    window->findChild<QPushButton*>(QStringLiteral("drill.keep"))->click(); // once is enough
    QCOMPARE(fixture.records(), before + 1);
}

void TestDrillWindow::aStepIsTakenBack()
{
    Fixture fixture;
    const auto window = open(fixture);
    begin(*window);
    const QString first = text(*window, "drill.way");
    press(*window, {Qt::Key_3});
    QVERIFY(text(*window, "drill.way") != first);
    press(*window, {Qt::Key_Backspace});
    QCOMPARE(text(*window, "drill.way"), first);
    press(*window, {Qt::Key_1, Qt::Key_Backspace, Qt::Key_3}); // another answer than the one half given
    QVERIFY(text(*window, "drill.way") != first);
}

void TestDrillWindow::closingOnTheWayAsksFirst()
{
    Fixture fixture;
    const std::size_t before = fixture.records();
    const auto window = open(fixture);
    begin(*window);
    window->findChild<QPushButton*>(QStringLiteral("drill.stop"))->click(); // by mistake
    QVERIFY(!window->findChild<QPushButton*>(QStringLiteral("drill.keep"))->isEnabled());
    window->findChild<QPushButton*>(QStringLiteral("drill.resume"))->click();
    QVERIFY(isCalling(*window));
    press(*window, {Qt::Key_3});
    QVERIFY(!window->close());
    QVERIFY(text(*window, "drill.kept").contains(QStringLiteral("もう一度閉じると")));
    window->findChild<QPushButton*>(QStringLiteral("drill.keep"))->click();
    const auto lines = app::recordLines(fixture.model->session());
    QCOMPARE(lines->size(), before + 1);
    QVERIFY(window->close());
}

void TestDrillWindow::aDrillGoesOnAfterACrash()
{
    Fixture fixture;
    const std::size_t before = fixture.records();
    QString tenth;
    {
        const auto window = open(fixture);
        window->findChild<QComboBox*>(QStringLiteral("drill.variant"))->setCurrentIndex(0);
        begin(*window);
        for (int answered = 0; answered < 9; ++answered)
            press(*window, {Qt::Key_1, Qt::Key_1});
        tenth = text(*window, "drill.way");
        delete window; // goes without closing, as when the program breaks off
    }
    const auto window = open(fixture);
    QVERIFY(QTest::qWaitForWindowActive(window));
    QVERIFY(text(*window, "drill.trouble").contains(QStringLiteral("9人まで")));
    QTest::keyClick(window->findChild<QPushButton*>(QStringLiteral("drill.continue")), Qt::Key_Space);
    QVERIFY(isCalling(*window));
    QCOMPARE(text(*window, "drill.way"), tenth);
    for (int asked = 9; isCalling(*window) && asked < 40; ++asked)
        press(*window, {Qt::Key_1, Qt::Key_1});
    QVERIFY(text(*window, "drill.result").contains(QStringLiteral("17人")));
    window->findChild<QPushButton*>(QStringLiteral("drill.keep"))->click();
    QCOMPARE(fixture.records(), before + 1);
    // What is in the records is no longer offered.
    QVERIFY(window->close());
    QVERIFY(!open(fixture)->findChild<QPushButton*>(QStringLiteral("drill.continue"))->isVisible());
}

void TestDrillWindow::nobodyLeadsNothingBegins()
{
    Fixture fixture;
    const auto window = open(fixture);
    window->findChild<QPushButton*>(QStringLiteral("drill.start"))->click();
    QVERIFY(!isCalling(*window));
    QVERIFY(text(*window, "drill.trouble").contains(QStringLiteral("進行役")));
    QVERIFY(window->close()); // nothing to lose
}

void TestDrillWindow::whoTakesNoPartIsNotAsked()
{
    Fixture fixture;
    const auto window = open(fixture);
    part<QComboBox>(*window, "drill.variant")->setCurrentIndex(0);
    auto* people = part<QListWidget>(*window, "drill.people");
    QCOMPARE(people->count(), 17);
    auto* away = people->findItems(QStringLiteral("前川 直樹"), Qt::MatchExactly).front();
    part<QPushButton>(*window, "drill.choosePeople")->click();
    people->setCurrentItem(away);
    QTest::keyClick(people, Qt::Key_Space);
    QVERIFY(part<QPushButton>(*window, "drill.choosePeople")->text().contains(QStringLiteral("16人")));
    begin(*window);
    for (int asked = 0; isCalling(*window) && asked < 40; ++asked) {
        QVERIFY(!text(*window, "drill.way").endsWith(QStringLiteral("→ 前川 直樹")));
        press(*window, {Qt::Key_1, Qt::Key_1});
    }
    QVERIFY(text(*window, "drill.result").contains(QStringLiteral("16人のうち16人に届き")));
    part<QPushButton>(*window, "drill.keep")->click();
    const auto lines = app::recordLines(fixture.model->session());
    const auto& attended = lines->back().record.people;
    QVERIFY(std::ranges::any_of(attended,
                                [](const auto& each) { return each.name == "前川 直樹" && !each.present; }));
}

void TestDrillWindow::readingAloudConfirmsNoNumber()
{
    const auto confirmedAfter = [](int mode) {
        Fixture fixture;
        const auto window = open(fixture);
        part<QComboBox>(*window, "drill.mode")->setCurrentIndex(mode);
        begin(*window);
        for (int asked = 0; isCalling(*window) && asked < 40; ++asked)
            press(*window, {Qt::Key_3});
        const auto days = [&] {
            std::vector<std::optional<Date>> all;
            for (const plan::Person& each : fixture.model->plan().people.rows)
                all.push_back(each.open.confirmed);
            return all;
        };
        const auto before = days();
        part<QPushButton>(*window, "drill.keep")->click();
        return before != days();
    };
    QVERIFY(confirmedAfter(0));
    QVERIFY(!confirmedAfter(1));
}

void TestDrillWindow::anIncidentIsNoDrill()
{
    Fixture fixture;
    const std::size_t before = fixture.records();
    const auto window = open(fixture);
    QVERIFY(text(*window, "drill.band").contains(QStringLiteral("訓練")));
    part<QComboBox>(*window, "drill.mode")->setCurrentIndex(2);
    QVERIFY(text(*window, "drill.band").startsWith(QStringLiteral("発動中")));
    part<QLineEdit>(*window, "drill.leader")->setText(QStringLiteral("大西 雅子"));
    part<QPushButton>(*window, "drill.start")->click();
    QVERIFY(text(*window, "drill.trouble").contains(QStringLiteral("起きたこと")));
    part<QLineEdit>(*window, "drill.event")->setText(QStringLiteral("震度5強の地震"));
    begin(*window);
    QVERIFY(text(*window, "drill.opening").startsWith(QStringLiteral("これは訓練ではありません")));
    for (int asked = 0; isCalling(*window) && asked < 40; ++asked)
        press(*window, {Qt::Key_1, Qt::Key_3});
    part<QPushButton>(*window, "drill.keep")->click();
    const auto lines = app::recordLines(fixture.model->session());
    QCOMPARE(lines->size(), before + 1);
    QVERIFY(lines->back().record.kind == plan::RecordKind::Response);
    QCOMPARE(lines->back().record.answers.at("event"), std::string("震度5強の地震"));
}

void TestDrillWindow::minutesAreTyped()
{
    Fixture fixture;
    const auto window = open(fixture);
    begin(*window);
    const QString first = text(*window, "drill.way");
    press(*window, {Qt::Key_1, Qt::Key_5});
    auto* minutes = part<QLineEdit>(*window, "drill.minutes");
    QVERIFY(minutes->hasFocus());
    QTest::keyClicks(minutes, QStringLiteral("x"));
    QTest::keyClick(minutes, Qt::Key_Return);
    QCOMPARE(text(*window, "drill.way"), first);
    QVERIFY(!text(*window, "drill.saved").isEmpty());
    minutes->clear();
    QTest::keyClicks(minutes, QStringLiteral("1")); // no answer's key while it is typed
    minutes->setText(minutes->text() + QStringLiteral("２"));
    QTest::keyClick(minutes, Qt::Key_Return);
    QVERIFY(text(*window, "drill.way") != first);
    const auto running = app::runningDrill(fixture.model->session());
    QCOMPARE((*running)->answers.front().reply.detail, std::string("12分で到着"));
}

void TestDrillWindow::aPauseStopsTheClockAndTheKeys()
{
    Fixture fixture;
    const auto window = open(fixture);
    begin(*window);
    const QString first = text(*window, "drill.way");
    press(*window, {Qt::Key_P});
    QVERIFY(!isCalling(*window));
    press(*window, {Qt::Key_3});
    QTest::qWait(1200);
    press(*window, {Qt::Key_P});
    QTRY_VERIFY(isCalling(*window));
    QCOMPARE(text(*window, "drill.way"), first);
    press(*window, {Qt::Key_3});
    const auto running = app::runningDrill(fixture.model->session());
    QCOMPARE((*running)->answers.size(), std::size_t(1));
    QCOMPARE((*running)->answers.front().reply.seconds, 0);
}

void TestDrillWindow::inABlackoutTheWindowIsBlack()
{
    Fixture fixture;
    const auto window = open(fixture);
    begin(*window);
    auto* way = part<QLabel>(*window, "drill.way");
    const auto corner = [&] { return window->grab().toImage().pixelColor(way->mapTo(window, QPoint(1, 1))); };
    QVERIFY(corner().lightness() > 200);
    press(*window, {Qt::Key_F9});
    QTRY_VERIFY(corner().lightness() < 30);
    QCOMPARE(QApplication::cursorFlashTime(), 0);
    press(*window, {Qt::Key_F9});
    QTRY_VERIFY(corner().lightness() > 200);
}

void TestDrillWindow::theSummaryIsPrinted()
{
    Fixture fixture;
    const auto window = open(fixture);
    begin(*window);
    press(*window, {Qt::Key_3});
    part<QPushButton>(*window, "drill.stop")->click();
    QVERIFY(!part<QPushButton>(*window, "drill.print")->isVisible());
    part<QPushButton>(*window, "drill.keep")->click();
    part<QPushButton>(*window, "drill.print")->click();
    auto* preview = window->findChild<ui::PreviewWindow*>();
    QVERIFY(preview);
    QVERIFY(preview->request().what == app::What::DrillSummary);
    QTRY_VERIFY_WITH_TIMEOUT(preview->isReady(), 20000);
}

void TestDrillWindow::theWindowOfThePlanOffersToGoOn()
{
    Fixture fixture;
    const auto asks = [&] {
        ui::Workspace workspace(fixture.model, fixture.dialogs, nullptr);
        workspace.show();
        return workspace.findChild<ui::DrillNotice*>()->isVisible();
    };
    QVERIFY(!asks());
    auto window = open(fixture);
    begin(*window);
    press(*window, {Qt::Key_3});
    delete window;
    QVERIFY(asks());
}

void TestDrillWindow::everythingHasANameAndFits_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("200 %") << 2.0;
}

void TestDrillWindow::everythingHasANameAndFits()
{
    QFETCH(double, zoom);
    ui::applyTheme(*qApp, zoom);
    {
        Fixture fixture;
        const auto window = open(fixture);
        QCOMPARE(test::nameless(*window), QStringList());
        begin(*window);
        QCOMPARE(test::nameless(*window), QStringList());
        QVERIFY(window->minimumSizeHint().width() <= 1366 && window->minimumSizeHint().height() <= 728);
    }
    ui::applyTheme(*qApp, 1.0);
}

QTEST_MAIN(TestDrillWindow)
#include "tst_drill_window.moc"
