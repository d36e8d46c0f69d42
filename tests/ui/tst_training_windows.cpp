// SPDX-License-Identifier: Apache-2.0
// 机上訓練, the check of service users and 紙の結果を入力, led by the keyboard alone.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

#include "app/records.h"
#include "app/safety_drill.h"
#include "app/sample.h"
#include "app/tabletop.h"
#include "plan/register_access.h"
#include "support/accessible.h"
#include "support/environment.h"
#include "support/fake_dialogs.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/document_view.h"
#include "ui/windows/preview_window.h"
#include "ui/windows/safety_window.h"
#include "ui/windows/tabletop_window.h"
#include "ui/windows/tally_dialog.h"

using namespace keizoku;

namespace {

struct Fixture {
    test::TempDir folder;
    std::shared_ptr<ui::SessionModel> model;
    test::FakeDialogs dialogs;
    QWidget desk;

    explicit Fixture(const std::string& sample = "hibari")
    {
        const auto environment = test::environmentIn(folder);
        auto session = app::createSample(environment, folder / "plan.keizoku", sample);
        auto checker = app::Checker::load(environment);
        model = std::make_shared<ui::SessionModel>(
            std::move(session).value(), std::make_shared<app::Checker>(std::move(checker).value()));
    }

    [[nodiscard]] std::vector<records::LedgerLine> records() const
    {
        return app::recordLines(model->session()).value();
    }
};

template <class Window>
QPointer<Window> open(Fixture& fixture)
{
    auto* window = new Window(fixture.model, fixture.dialogs, &fixture.desk);
    window->show();
    return window;
}

template <class Widget>
Widget* part(const QWidget& window, const char* name)
{
    return window.findChild<Widget*>(QLatin1String(name));
}

QString text(const QWidget& window, const char* label)
{
    return part<QLabel>(window, label)->text();
}

/// What has the keyboard gets the key, as from a person.
void press(QWidget& window, Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
{
    QWidget* focus = window.focusWidget();
    QTest::keyClick(focus && focus->isVisible() ? focus : &window, key, with);
}

void begin(QWidget& window)
{
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto* leader = window.findChild<QLineEdit*>(window.objectName() + QStringLiteral(".leader"));
    leader->setFocus();
    leader->setText(QStringLiteral("大西 雅子")); // as an input method would
    QTest::keyClick(leader, Qt::Key_Return);
}

} // namespace

class TestTrainingWindows final : public QObject {
    Q_OBJECT

private slots:
    void anExerciseByKeysLeavesOneRecord();
    void thePlanAnswersBesideTheQuestion();
    void aTickTakesTheOtherAway();
    void anExerciseGoesOnAfterACrash();
    void closingAnExerciseAsksFirst();
    void nobodyLeadsNothingBegins();
    void aPauseStopsTheClock();
    void aClinicReadsItsOwnWords();
    void usersAreCheckedByKeys();
    void aCheckIsTakenBackAndTakenUp();
    void withoutUsersNothingBegins();
    void paperIsTypedInAndJumpedThrough();
    void everythingHasANameAndFits_data();
    void everythingHasANameAndFits();
};

void TestTrainingWindows::anExerciseByKeysLeavesOneRecord()
{
    Fixture fixture;
    const auto window = open<ui::TabletopWindow>(fixture);
    begin(*window);
    QVERIFY(part<QLabel>(*window, "tabletop.event")->isVisible());
    for (int steps = 0; part<QLabel>(*window, "tabletop.event")->isVisible() && steps < 10; ++steps) {
        auto* words = qobject_cast<QPlainTextEdit*>(window->focusWidget());
        QVERIFY(words);
        words->insertPlainText(QStringLiteral("管理者が決める"));
        press(*window, Qt::Key_Tab);
        press(*window, steps == 0 ? Qt::Key_Tab : Qt::Key_Space);
        if (steps == 0)
            press(*window, Qt::Key_Space); // 足りない
        press(*window, Qt::Key_Return, Qt::ControlModifier);
    }
    QVERIFY(text(*window, "drill.result").contains(QStringLiteral("計画に足りない問い：1")));
    QVERIFY(fixture.records().empty());
    part<QLineEdit>(*window, "drill.improve.1")->setText(QStringLiteral("紙を1階にも置く"));
    QTest::keyClick(part<QPushButton>(*window, "drill.keep"), Qt::Key_Space);
    const auto lines = fixture.records();
    QCOMPARE(lines.size(), 1U);
    QVERIFY(lines[0].record.title.starts_with("机上訓練「"));
    QCOMPARE(lines[0].record.openItems.size(), 2U);
    QVERIFY(!app::unfinishedTabletop(fixture.model->session())->has_value());
    QVERIFY(!part<QPushButton>(*window, "drill.keep")->isEnabled());
    window->close();
    QTRY_VERIFY(!window);
}

void TestTrainingWindows::thePlanAnswersBesideTheQuestion()
{
    Fixture fixture;
    const auto window = open<ui::TabletopWindow>(fixture);
    begin(*window);
    auto* plan = part<ui::DocumentView>(*window, "tabletop.plan");
    QVERIFY(plan->toPlainText().contains(QStringLiteral("大西 雅子")));
    const QString first = plan->toPlainText();
    part<QPlainTextEdit>(*window, "tabletop.2.words")->setFocus();
    QVERIFY(plan->toPlainText() != first);
    QVERIFY(text(*window, "tabletop.asked").startsWith(QStringLiteral("問2")));
}

void TestTrainingWindows::aTickTakesTheOtherAway()
{
    Fixture fixture;
    const auto window = open<ui::TabletopWindow>(fixture);
    begin(*window);
    auto* written = part<QCheckBox>(*window, "tabletop.1.written");
    auto* lacking = part<QCheckBox>(*window, "tabletop.1.lacking");
    QTest::keyClick(written, Qt::Key_Space);
    QTest::keyClick(lacking, Qt::Key_Space);
    QVERIFY(lacking->isChecked() && !written->isChecked());
    QTest::keyClick(lacking, Qt::Key_Space);
    QVERIFY(!lacking->isChecked() && !written->isChecked());
}

void TestTrainingWindows::anExerciseGoesOnAfterACrash()
{
    Fixture fixture;
    {
        const auto window = open<ui::TabletopWindow>(fixture);
        begin(*window);
        part<QPlainTextEdit>(*window, "tabletop.1.words")->setPlainText(QStringLiteral("副管理者"));
        QTest::keyClick(part<QCheckBox>(*window, "tabletop.2.written"), Qt::Key_Space);
        press(*window, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(text(*window, "tabletop.progress").contains(QStringLiteral("2／")));
        delete window.data(); // as a crash would
    }
    const auto window = open<ui::TabletopWindow>(fixture);
    auto* on = part<QPushButton>(*window, "tabletop.continue");
    QVERIFY(on->isVisible() && QTest::qWaitForWindowActive(window));
    QTest::keyClick(on, Qt::Key_Space);
    QVERIFY(text(*window, "tabletop.progress").contains(QStringLiteral("2／")));
    press(*window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(part<QPlainTextEdit>(*window, "tabletop.1.words")->toPlainText(), QStringLiteral("副管理者"));
    QVERIFY(part<QCheckBox>(*window, "tabletop.2.written")->isChecked());
    QVERIFY(!part<QCheckBox>(*window, "tabletop.1.written")->isChecked());
}

void TestTrainingWindows::closingAnExerciseAsksFirst()
{
    Fixture fixture;
    const auto window = open<ui::TabletopWindow>(fixture);
    begin(*window);
    part<QPlainTextEdit>(*window, "tabletop.1.words")->setPlainText(QStringLiteral("管理者"));
    window->close();
    QVERIFY(window->isVisible());
    QVERIFY(text(*window, "drill.kept").contains(QStringLiteral("もう一度閉じると")));
    window->close();
    QTRY_VERIFY(!window);
    QCOMPARE(app::unfinishedTabletop(fixture.model->session())->value().answers.size(), 1U);
}

void TestTrainingWindows::nobodyLeadsNothingBegins()
{
    Fixture fixture;
    const auto window = open<ui::TabletopWindow>(fixture);
    QTest::keyClick(part<QPushButton>(*window, "tabletop.start"), Qt::Key_Space);
    QVERIFY(!part<QLabel>(*window, "tabletop.event")->isVisible());
    QVERIFY(text(*window, "training.trouble").contains(QStringLiteral("進行役")));
    begin(*window);
    QVERIFY(part<QLabel>(*window, "tabletop.event")->isVisible());
}

void TestTrainingWindows::aPauseStopsTheClock()
{
    Fixture fixture;
    const auto window = open<ui::TabletopWindow>(fixture);
    begin(*window);
    part<QPlainTextEdit>(*window, "tabletop.1.words")->setPlainText(QStringLiteral("管理者"));
    press(*window, Qt::Key_F8);
    QVERIFY(!part<QLabel>(*window, "tabletop.event")->isVisible());
    for (const QTimer* timer : window->findChildren<QTimer*>())
        QVERIFY(!timer->isActive() || timer->interval() <= 1000); // nothing wakes for a clock nobody sees
    press(*window, Qt::Key_P);
    QTRY_VERIFY(part<QLabel>(*window, "tabletop.event")->isVisible());
    QCOMPARE(part<QPlainTextEdit>(*window, "tabletop.1.words")->toPlainText(), QStringLiteral("管理者"));
}

void TestTrainingWindows::aClinicReadsItsOwnWords()
{
    Fixture fixture("clinic");
    const auto window = open<ui::TabletopWindow>(fixture);
    auto* exercises = part<QComboBox>(*window, "tabletop.exercise");
    for (int row = 0; row < exercises->count(); ++row) {
        exercises->setCurrentIndex(row);
        QVERIFY(!text(*window, "training.description").contains(QStringLiteral("利用者")));
    }
    begin(*window);
    for (const QLabel* label : window->findChildren<QLabel*>())
        QVERIFY2(!label->text().contains(QStringLiteral("利用者")), qPrintable(label->text()));
    const auto safety = open<ui::SafetyWindow>(fixture);
    QVERIFY(safety->windowTitle().contains(QStringLiteral("患者")));
}

void TestTrainingWindows::usersAreCheckedByKeys()
{
    Fixture fixture;
    const auto window = open<ui::SafetyWindow>(fixture);
    begin(*window);
    QCOMPARE(text(*window, "safety.code"), QStringLiteral("A-01"));
    QVERIFY(text(*window, "safety.facts").contains(QStringLiteral("人工呼吸器")));
    QVERIFY(text(*window, "safety.facts").contains(QStringLiteral("8時間")));
    for (const Qt::Key key :
         {Qt::Key_1, Qt::Key_3, Qt::Key_4, Qt::Key_2, Qt::Key_1, Qt::Key_1, Qt::Key_1, Qt::Key_1})
        press(*window, key);
    QVERIFY(text(*window, "drill.result").contains(QStringLiteral("8人のうち7人（87％）")));
    QTest::keyClick(part<QPushButton>(*window, "drill.keep"), Qt::Key_Space);
    const auto lines = fixture.records();
    QCOMPARE(lines.size(), 1U);
    QCOMPARE(lines[0].record.openItems.size(), 1U);
    QVERIFY(!app::unfinishedSafety(fixture.model->session())->has_value());
}

void TestTrainingWindows::aCheckIsTakenBackAndTakenUp()
{
    Fixture fixture;
    {
        const auto window = open<ui::SafetyWindow>(fixture);
        begin(*window);
        auto* detail = part<QLineEdit>(*window, "safety.detail");
        detail->setFocus();
        QTest::keyClicks(detail, QStringLiteral("12 Pa")); // keys of a remark are no answers
        QCOMPARE(text(*window, "safety.code"), QStringLiteral("A-01"));
        QTest::keyClick(part<QPushButton>(*window, "safety.answer.2"), Qt::Key_Space);
        press(*window, Qt::Key_1);
        press(*window, Qt::Key_Backspace);
        QCOMPARE(text(*window, "safety.code"), QStringLiteral("A-02"));
        delete window.data();
    }
    QCOMPARE(app::unfinishedSafety(fixture.model->session())->value().answers.size(), 1U);
    const auto window = open<ui::SafetyWindow>(fixture);
    QTest::keyClick(part<QPushButton>(*window, "safety.continue"), Qt::Key_Space);
    QCOMPARE(text(*window, "safety.code"), QStringLiteral("A-02"));
    const auto state = app::unfinishedSafety(fixture.model->session())->value();
    QCOMPARE(state.answers[0].reply.detail, std::string("12 Pa"));
}

void TestTrainingWindows::withoutUsersNothingBegins()
{
    Fixture fixture;
    QVERIFY(fixture.model->edit([](app::Session& session) {
        return session.removeRows(plan::RegisterId::ServiceUsers,
                                  plan::rowIds(session.plan(), plan::RegisterId::ServiceUsers));
    }));
    const auto window = open<ui::SafetyWindow>(fixture);
    QVERIFY(!part<QPushButton>(*window, "safety.start")->isEnabled());
    begin(*window); // Enter does not get round it
    QVERIFY(!part<QLabel>(*window, "safety.code")->isVisible());
}

void TestTrainingWindows::paperIsTypedInAndJumpedThrough()
{
    Fixture fixture;
    auto* dialog = new ui::TallyDialog(fixture.model, fixture.dialogs, &fixture.desk);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* sheet = part<QPlainTextEdit>(*dialog, "tally.text");
    auto* keep = part<QPushButton>(*dialog, "tally.keep");
    QVERIFY(sheet->hasFocus());
    QTest::keyClicks(sheet, QStringLiteral("1 o 0905\r2 z\r99 o\r3 - 0910"));
    auto* problems = part<QListWidget>(*dialog, "tally.problems");
    QTest::keyClick(dialog, Qt::Key_Escape); // what was typed is not lost by a key
    QVERIFY(dialog->isVisible() && !fixture.dialogs.asked.isEmpty());
    QCOMPARE(problems->count(), 2);
    QVERIFY(problems->item(0)->text().startsWith(QStringLiteral("2行目：")));
    QVERIFY(!keep->isEnabled());
    QTest::keyClick(sheet, Qt::Key_F8);
    QCOMPARE(sheet->textCursor().selectedText(), QStringLiteral("2 z"));
    QTest::keyClicks(sheet, QStringLiteral("2 x 0907"));
    QTest::keyClick(sheet, Qt::Key_F8);
    QTest::keyClicks(sheet, QStringLiteral("* o"));
    QCOMPARE(problems->count(), 0);
    QVERIFY(keep->isEnabled());
    QTest::keyClick(keep, Qt::Key_Space);
    QVERIFY(fixture.records().empty()); // nobody said who led and who typed
    part<QLineEdit>(*dialog, "tally.leader")->setText(QStringLiteral("大西 雅子"));
    part<QLineEdit>(*dialog, "tally.by")->setText(QStringLiteral("渡邉 誠"));
    part<QLineEdit>(*dialog, "tally.day")->setText(QStringLiteral("きのう"));
    QTest::keyClick(keep, Qt::Key_Space);
    QVERIFY(fixture.records().empty());
    part<QLineEdit>(*dialog, "tally.day")->setText(QStringLiteral("令和8年11月20日"));
    QTest::keyClick(keep, Qt::Key_Space);
    QCOMPARE(fixture.records().size(), 1U);
    QVERIFY(fixture.records()[0].record.answers.at("type").find("紙から転記") != std::string::npos);
    QVERIFY(!keep->isEnabled()); // once is enough
    QTest::keyClick(part<QPushButton>(*dialog, "tally.print"), Qt::Key_Space);
    QVERIFY(dialog->findChild<ui::PreviewWindow*>());
    const auto asked = fixture.dialogs.asked.size();
    dialog->close(); // nothing to lose any more
    QVERIFY(!dialog->isVisible());
    QCOMPARE(fixture.dialogs.asked.size(), asked);
}

void TestTrainingWindows::everythingHasANameAndFits_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("200 %") << 2.0;
}

void TestTrainingWindows::everythingHasANameAndFits()
{
    QFETCH(double, zoom);
    ui::applyTheme(*qApp, zoom);
    {
        Fixture fixture;
        const QPointer<QWidget> tabletop = open<ui::TabletopWindow>(fixture).data();
        const QPointer<QWidget> safety = open<ui::SafetyWindow>(fixture).data();
        for (const auto& window : {tabletop, safety}) {
            QCOMPARE(test::nameless(*window), QStringList());
            begin(*window);
            QCOMPARE(test::nameless(*window), QStringList());
            QVERIFY(window->minimumSizeHint().width() <= 1366 && window->minimumSizeHint().height() <= 728);
        }
        ui::TallyDialog tally(fixture.model, fixture.dialogs, nullptr);
        tally.show();
        QCOMPARE(test::nameless(tally), QStringList());
        QVERIFY(tally.minimumSizeHint().width() <= 1366 && tally.minimumSizeHint().height() <= 728);
    }
    ui::applyTheme(*qApp, 1.0);
}

QTEST_MAIN(TestTrainingWindows)
#include "tst_training_windows.moc"
