// SPDX-License-Identifier: Apache-2.0
// 予行 in the window: the count, the way to what is missing, the three pages by one key, the calendar file.
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "app/inspection.h"
#include "app/records.h"
#include "app/sample.h"
#include "app/versions.h"
#include "support/accessible.h"
#include "support/fake_dialogs.h"
#include "support/open_plan.h"
#include "ui/main_window.h"
#include "ui/pages/rehearsal_page.h"
#include "ui/place.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/windows/preview_window.h"

using namespace keizoku;

namespace {

constexpr int kPatienceMs = 10000;

/// The sample office with one version.
struct Sample {
    test::TempDir folder;
    std::shared_ptr<ui::SessionModel> model;

    Sample()
    {
        const auto environment = test::environmentIn(folder);
        auto session = app::createSample(environment, folder / "sample.keizoku", "hibari");
        static const auto checker =
            std::make_shared<const app::Checker>(app::Checker::load(environment).value());
        static_cast<void>(app::publish(*session, {"大西 雅子", "平尾 光一", "定期", {}, {}}).value());
        model = std::make_shared<ui::SessionModel>(*std::move(session), checker);
    }
};

QString count(const QWidget& page)
{
    return page.findChild<QLabel*>(QStringLiteral("rehearsal.count"))->text();
}

QString stateOf(const QWidget& page, const char* question)
{
    const auto* label = page.findChild<QLabel*>(QStringLiteral("rehearsal.") + QLatin1String(question));
    return label ? label->text() : QString();
}

/// Buttons of answers, the visible ones.
QList<QPushButton*> leads(const QWidget& page)
{
    QList<QPushButton*> all;
    for (QPushButton* button : page.findChildren<QPushButton*>())
        if (button->objectName().count(QLatin1Char('.')) == 2 && button->isVisibleTo(&page))
            all << button;
    return all;
}

} // namespace

class TestRehearsal final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(*qApp, 1.0); }
    void theCountIsTheOneOfTheCommandLine();
    void everyButtonLeadsSomewhere();
    void whatIsRecordedIsAnsweredAtOnce();
    void whatTheDraftAnswersLeadsToPublishing();
    void onlyTheOpenOnesAreShownWhenAsked();
    void anEmptyPlanIsAllOpen();
    void oneKeyOpensTheThreePages();
    void theTableIsPrintedFromThePage();
    void theCalendarIsWritten();
    void everythingHasANameAndFits_data();
    void everythingHasANameAndFits();
};

void TestRehearsal::theCountIsTheOneOfTheCommandLine()
{
    const Sample sample;
    const ui::RehearsalPage page(sample.model, nullptr);
    const auto rehearsal = app::rehearse(sample.model->session(), sample.model->checker(),
                                         sample.model->session().environment().today());
    QVERIFY(rehearsal);
    QCOMPARE(count(page), QStringLiteral("■ ") + ui::qt(check::countWords(*rehearsal)));
    QCOMPARE(stateOf(page, "both-plans"), QStringLiteral("✓ 答えあり"));
    QCOMPARE(stateOf(page, "tree-current"), QStringLiteral("■ 答えなし"));
    QCOMPARE(page.title(), QStringLiteral("運営指導の予行"));
}

void TestRehearsal::everyButtonLeadsSomewhere()
{
    const Sample sample;
    const ui::RehearsalPage page(sample.model, nullptr);
    QSignalSpy places(&page, &ui::Page::goTo);
    const auto buttons = leads(page);
    QVERIFY(buttons.size() > 20);
    for (QPushButton* button : buttons) {
        places.clear();
        button->click();
        QVERIFY2(places.count() == 1, qPrintable(button->objectName()));
        const QString place = places.first().first().toString();
        QVERIFY2(!ui::placeOf(sample.model->pack(), place).page.isEmpty(), qPrintable(place));
    }
}

void TestRehearsal::whatIsRecordedIsAnsweredAtOnce()
{
    const Sample sample;
    ui::RehearsalPage page(sample.model, nullptr);
    page.show();
    QCOMPARE(stateOf(page, "drill-natural"), QStringLiteral("■ 答えなし"));
    plan::Record record = app::newRecord(sample.model->session(), plan::RecordKind::Drill).value();
    record.title = "電話の回し方";
    record.natural = true;
    record.infection = false;
    record.recorder = "大西 雅子";
    QVERIFY(app::addRecord(sample.model->session(), record));
    sample.model->announceRecord();
    QCOMPARE(stateOf(page, "drill-natural"), QStringLiteral("✓ 答えあり"));
    QCOMPARE(stateOf(page, "drill-infection"), QStringLiteral("■ 答えなし"));
}

void TestRehearsal::whatTheDraftAnswersLeadsToPublishing()
{
    const Sample sample;
    ui::RehearsalPage page(sample.model, nullptr);
    page.show();
    const auto publish = [&] {
        return page.findChild<QPushButton*>(QStringLiteral("rehearsal.infection-guideline.publish"));
    };
    QVERIFY(!publish());
    const plan::RowId office = sample.model->plan().offices.rows.front().id;
    QVERIFY(sample.model->edit([&](app::Session& session) {
        return session.setCell(plan::RegisterId::Offices, office, "infectionGuideline", "2024-03-01");
    }));
    sample.model->checkNow();
    QTRY_VERIFY_WITH_TIMEOUT(publish(), kPatienceMs);
    QSignalSpy asked(&page, &ui::Page::asked);
    publish()->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<ui::Command>(), ui::Command::Publish);
}

void TestRehearsal::onlyTheOpenOnesAreShownWhenAsked()
{
    const Sample sample;
    const ui::RehearsalPage page(sample.model, nullptr);
    QVERIFY(!stateOf(page, "both-plans").isEmpty());
    page.findChild<QPushButton*>(QStringLiteral("rehearsal.only-open"))->click();
    QVERIFY(stateOf(page, "both-plans").isEmpty());
    QCOMPARE(stateOf(page, "tree-current"), QStringLiteral("■ 答えなし"));
    page.findChild<QPushButton*>(QStringLiteral("rehearsal.only-open"))->click();
    QVERIFY(!stateOf(page, "both-plans").isEmpty());
}

void TestRehearsal::anEmptyPlanIsAllOpen()
{
    const test::OpenPlan open;
    const ui::RehearsalPage page(open.model, nullptr);
    const QString words = count(page);
    const QString all = words.section(QStringLiteral("問"), 0, 0).remove(QStringLiteral("■ "));
    QVERIFY2(words.contains(QStringLiteral("のうち %1問に答えがありません").arg(all)), qPrintable(words));
}

void TestRehearsal::oneKeyOpensTheThreePages()
{
    const Sample sample;
    test::FakeDialogs dialogs;
    ui::Settings settings(QString::fromStdString((sample.folder / "s.ini").string()));
    ui::MainWindow window(sample.model, dialogs, settings);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    const auto preview = [] {
        ui::PreviewWindow* found = nullptr;
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* one = qobject_cast<ui::PreviewWindow*>(widget))
                found = one;
        return found;
    };
    QTRY_VERIFY_WITH_TIMEOUT(preview(), kPatienceMs);
    ui::PreviewWindow* shown = preview();
    QCOMPARE(shown->request().what, app::What::MostAsked);
    QCOMPARE(shown->request().version,
             std::optional((app::lastVersion(sample.model->session()).value())->stamp.number));
    QTRY_VERIFY_WITH_TIMEOUT(shown->isReady(), kPatienceMs);
    delete shown;
}

void TestRehearsal::theTableIsPrintedFromThePage()
{
    const Sample sample;
    test::FakeDialogs dialogs;
    ui::Settings settings(QString::fromStdString((sample.folder / "s.ini").string()));
    ui::MainWindow window(sample.model, dialogs, settings);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F3);
    QCOMPARE(window.pageName(), QStringLiteral("rehearsal"));
    window.findChild<QPushButton*>(QStringLiteral("rehearsal.print"))->click();
    ui::PreviewWindow* shown = nullptr;
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (auto* one = qobject_cast<ui::PreviewWindow*>(widget))
            shown = one;
    QVERIFY(shown);
    QCOMPARE(shown->request().what, app::What::Inspection);
    QTRY_VERIFY_WITH_TIMEOUT(shown->isReady(), kPatienceMs);
    delete shown;
}

void TestRehearsal::theCalendarIsWritten()
{
    const Sample sample;
    test::FakeDialogs dialogs;
    dialogs.saveFile = QString::fromStdString((sample.folder / "yotei.ics").string());
    ui::Settings settings(QString::fromStdString((sample.folder / "s.ini").string()));
    ui::MainWindow window(sample.model, dialogs, settings);
    window.show();
    QVERIFY(window.goTo(QStringLiteral("records")));
    window.findChild<QPushButton*>(QStringLiteral("records.dates"))->click();
    QFile file(dialogs.saveFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("BEGIN:VCALENDAR\r\n"));
    QVERIFY(bytes.contains("BEGIN:VEVENT\r\n"));
    QCOMPARE(dialogs.asked.size(), 1); // where to; no failure was told
    // Where no file can be made it says so.
    dialogs.saveFile = QString::fromStdString((sample.folder / "none" / "yotei.ics").string());
    window.findChild<QPushButton*>(QStringLiteral("records.dates"))->click();
    QCOMPARE(dialogs.asked.size(), 3);
}

void TestRehearsal::everythingHasANameAndFits_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("100") << 1.0;
    QTest::newRow("200") << 2.0;
}

void TestRehearsal::everythingHasANameAndFits()
{
    QFETCH(double, zoom);
    ui::applyTheme(*qApp, zoom);
    {
        const Sample sample;
        ui::RehearsalPage page(sample.model, nullptr);
        page.resize(820, 560);
        page.show();
        QTest::qWait(20);
        QCOMPARE(test::nameless(page), QStringList());
        QVERIFY2(page.minimumSizeHint().width() <= 820,
                 qPrintable(QString::number(page.minimumSizeHint().width())));
        for (const QWidget* widget : page.findChildren<QWidget*>())
            if (widget->isVisible() && widget->inherits("QLabel"))
                QVERIFY2(widget->mapTo(&page, QPoint(widget->width(), 0)).x() <= page.width(),
                         qPrintable(widget->objectName()));
    }
    ui::applyTheme(*qApp, 1.0);
}

QTEST_MAIN(TestRehearsal)
#include "tst_rehearsal.moc"
