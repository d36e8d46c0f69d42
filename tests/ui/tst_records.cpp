// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

#include "app/records.h"
#include "support/accessible.h"
#include "support/fake_dialogs.h"
#include "support/open_plan.h"
#include "support/type_text.h"
#include "ui/dialogs/record_dialog.h"
#include "ui/pages/records_page.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/name_edit.h"

using namespace keizoku;

namespace {

struct Fixture {
    test::OpenPlan open;
    test::FakeDialogs dialogs;
    ui::RecordsPage page;

    Fixture() : page((fill(open), open.model), dialogs)
    {
        page.resize(1080, 640);
        page.show();
    }

    static void fill(test::OpenPlan& open)
    {
        open.addPerson("大西 雅子", "おおにし まさこ");
        open.addPerson("宮下 葵", "みやした あおい");
    }

    template <class Widget>
    Widget* find(const char* name)
    {
        return page.findChild<Widget*>(QString::fromLatin1(name));
    }
    /// Presses an entry of the menu of kinds and gives the dialog that opens.
    ui::RecordDialog* write(const char* kind)
    {
        page.findChild<QAction*>(QStringLiteral("records.new.") + QLatin1String(kind))->trigger();
        return dialog();
    }
    ui::RecordDialog* dialog() { return page.findChild<ui::RecordDialog*>(); }
    std::vector<records::LedgerLine> lines() { return app::recordLines(open.model->session()).value(); }
    void addDrill()
    {
        plan::Record record = app::newRecord(open.model->session(), plan::RecordKind::Drill).value();
        record.title = "電話の回し方";
        record.natural = true;
        record.recorder = "大西 雅子";
        record.openItems = {{"当番の番号を直す", "宮下 葵", {}}};
        QVERIFY(app::addRecord(open.model->session(), record));
        open.model->announceRecord();
    }
};

void type(QWidget& in, const char* name, const QString& words)
{
    auto* line = in.findChild<QLineEdit*>(QStringLiteral("record.") + QLatin1String(name));
    QVERIFY2(line, name);
    line->clear();
    test::typeText(line, words);
}

void press(QWidget& in, const char* name)
{
    auto* button = in.findChild<QPushButton*>(QLatin1String(name));
    QVERIFY2(button && button->isEnabled(), name);
    button->click();
}

} // namespace

class TestRecords final : public QObject {
    Q_OBJECT

private slots:
    void whatIsMissingIsToldAtOnce();
    void aRecordIsTypedAndKept();
    void whatIsLackingIsSaidAndNothingKept();
    void aCorrectionNeedsAReasonAndKeepsBoth();
    void aWithdrawnRecordCountsNoMore();
    void anOpenItemIsClosed();
    void aMonthLeadsToItsRecordOrToANewOne();
    void everythingHasANameAndFits_data();
    void everythingHasANameAndFits();
};

void TestRecords::whatIsMissingIsToldAtOnce()
{
    Fixture fixture;
    const auto* calendar = fixture.find<QTableWidget>("records.calendar");
    QCOMPARE(calendar->rowCount(), 7);
    QCOMPARE(calendar->horizontalHeaderItem(1)->text(), QStringLiteral("4月"));
    QCOMPARE(calendar->horizontalHeaderItem(12)->text(), QStringLiteral("3月"));
    QVERIFY(
        fixture.find<QLabel>("records.missing")->text().contains(QStringLiteral("訓練（感染症）があと1回")));
    QCOMPARE(fixture.find<QLabel>("records.year")->text(), QStringLiteral("令和8年度"));
    press(fixture.page, "records.before");
    QCOMPARE(fixture.find<QLabel>("records.year")->text(), QStringLiteral("令和7年度"));
}

void TestRecords::aRecordIsTypedAndKept()
{
    Fixture fixture;
    ui::RecordDialog* dialog = fixture.write("training");
    QVERIFY(dialog);
    type(*dialog, "title", QStringLiteral("手袋の外し方"));
    type(*dialog, "date", QStringLiteral("R8.6.18"));
    type(*dialog, "lecturer", QStringLiteral("小出 直美"));
    dialog->findChild<QCheckBox*>(QStringLiteral("record.infection"))->click();
    auto* people = dialog->findChild<QTableWidget*>(QStringLiteral("record.people"));
    QCOMPARE(people->rowCount(), 2);
    people->item(1, 0)->setCheckState(Qt::Unchecked);
    people->item(1, 2)->setText(QStringLiteral("令和8年6月25日"));
    auto* items = dialog->findChild<QTableWidget*>(QStringLiteral("record.items"));
    items->item(0, 0)->setText(QStringLiteral("鏡を置く"));
    QCOMPARE(items->rowCount(), 2);
    dialog->findChild<ui::NameEdit*>(QStringLiteral("record.recorder"))
        ->setEditText(QStringLiteral("大西 雅子"));
    press(*dialog, "record.take");
    QCOMPARE(dialog->result(), static_cast<int>(QDialog::Accepted));
    const auto lines = fixture.lines();
    QCOMPARE(lines.size(), std::size_t{1});
    const plan::Record& record = lines[0].record;
    QCOMPARE(record.heldOn->iso(), std::string("2026-06-18"));
    QCOMPARE(record.answers.at("lecturer"), std::string("小出 直美"));
    QVERIFY(record.infection && !record.natural);
    QVERIFY(record.people[0].present && !record.people[1].present);
    QCOMPARE(record.people[1].followUp->iso(), std::string("2026-06-25"));
    QCOMPARE(record.openItems.size(), std::size_t{1});
    QCOMPARE(fixture.find<QTreeWidget>("records.list")->topLevelItemCount(), 1);
    QVERIFY(!fixture.find<QLabel>("records.missing")->text().contains(QStringLiteral("研修（感染症）")));
}

void TestRecords::whatIsLackingIsSaidAndNothingKept()
{
    Fixture fixture;
    ui::RecordDialog* dialog = fixture.write("drill");
    const auto* problem = dialog->findChild<QLabel*>(QStringLiteral("record.problem"));
    press(*dialog, "record.take");
    QVERIFY(problem->text().contains(QStringLiteral("題名")));
    type(*dialog, "title", QStringLiteral("避難"));
    dialog->findChild<ui::NameEdit*>(QStringLiteral("record.recorder"))->setEditText(QStringLiteral("大西"));
    press(*dialog, "record.take");
    QVERIFY2(problem->text().contains(QStringLiteral("自然災害")), qPrintable(problem->text()));
    dialog->findChild<QCheckBox*>(QStringLiteral("record.natural"))->click();
    for (const auto& [typed, said] : {std::pair{QStringLiteral("来週"), QString()},
                                      {QStringLiteral("2030-01-01"), QStringLiteral("先の日付")}}) {
        type(*dialog, "date", typed);
        press(*dialog, "record.take");
        QVERIFY(problem->isVisible() && problem->text().contains(said));
    }
    QVERIFY(fixture.lines().empty());
    type(*dialog, "date", QStringLiteral("令和8年11月1日"));
    press(*dialog, "record.take");
    QCOMPARE(fixture.lines().size(), std::size_t{1});
}

void TestRecords::aCorrectionNeedsAReasonAndKeepsBoth()
{
    Fixture fixture;
    fixture.addDrill();
    press(fixture.page, "records.correct");
    ui::RecordDialog* dialog = fixture.dialog();
    QVERIFY(dialog);
    type(*dialog, "title", QStringLiteral("夜の電話の回し方"));
    press(*dialog, "record.take");
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("record.problem"))
                ->text()
                .contains(QStringLiteral("理由")));
    type(*dialog, "reason", QStringLiteral("夜だったから"));
    press(*dialog, "record.take");
    const auto lines = fixture.lines();
    QCOMPARE(lines.size(), std::size_t{1});
    QCOMPARE(lines[0].record.title, std::string("夜の電話の回し方"));
    QCOMPARE(lines[0].corrections, std::vector<std::string>{"夜だったから"});
    QCOMPARE(fixture.open.model->session().file().records().value().size(), std::size_t{2});
}

void TestRecords::aWithdrawnRecordCountsNoMore()
{
    Fixture fixture;
    fixture.addDrill();
    const auto* missing = fixture.find<QLabel>("records.missing");
    QVERIFY(!missing->text().contains(QStringLiteral("訓練（自然災害）")));
    press(fixture.page, "records.withdraw"); // cancelled
    QVERIFY(!fixture.lines()[0].withdrawn);
    fixture.dialogs.text = QStringLiteral("二度書いた");
    press(fixture.page, "records.withdraw");
    QVERIFY(fixture.lines()[0].withdrawn);
    QVERIFY(missing->text().contains(QStringLiteral("訓練（自然災害）")));
    QVERIFY(fixture.find<QTreeWidget>("records.list")
                ->topLevelItem(0)
                ->text(2)
                .contains(QStringLiteral("取り消し")));
    QVERIFY(!fixture.find<QPushButton>("records.withdraw")->isEnabled());
}

void TestRecords::anOpenItemIsClosed()
{
    Fixture fixture;
    fixture.addDrill();
    auto* list = fixture.find<QTreeWidget>("records.list");
    QVERIFY(!fixture.find<QPushButton>("records.close")->isEnabled());
    list->setCurrentItem(list->topLevelItem(0)->child(0));
    fixture.dialogs.text = QStringLiteral("番号を直した");
    press(fixture.page, "records.close");
    const auto lines = fixture.lines();
    QVERIFY(lines[0].closings[0]);
    QCOMPARE(lines[0].closings[0]->words, std::string("番号を直した"));
    QVERIFY(list->topLevelItem(0)->child(0)->text(0).startsWith(QStringLiteral("✓")));
}

void TestRecords::aMonthLeadsToItsRecordOrToANewOne()
{
    Fixture fixture;
    fixture.addDrill();
    auto* calendar = fixture.find<QTableWidget>("records.calendar");
    int row = 0;
    while (!calendar->item(row, 0)->text().startsWith(QStringLiteral("訓練（自然災害）")))
        ++row;
    emit calendar->cellActivated(row, 8); // November
    QCOMPARE(QApplication::focusWidget() == fixture.find<QTreeWidget>("records.list"),
             fixture.page.isActiveWindow());
    QVERIFY(!fixture.dialog());
    emit calendar->cellActivated(row, 2);
    QVERIFY(fixture.dialog());
}

void TestRecords::everythingHasANameAndFits_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("100") << 1.0;
    QTest::newRow("200") << 2.0;
}

void TestRecords::everythingHasANameAndFits()
{
    QFETCH(double, zoom);
    ui::applyTheme(*qApp, zoom);
    {
        Fixture fixture;
        fixture.addDrill();
        QCOMPARE(test::nameless(fixture.page), QStringList());
        QVERIFY2(fixture.page.minimumSizeHint().width() <= 880,
                 qPrintable(QString::number(fixture.page.minimumSizeHint().width())));
        QVERIFY2(fixture.page.minimumSizeHint().height() <= 560,
                 qPrintable(QString::number(fixture.page.minimumSizeHint().height())));
        ui::RecordDialog* dialog = fixture.write("drill");
        QTest::qWait(20);
        QCOMPARE(test::nameless(*dialog), QStringList());
        QVERIFY(dialog->width() <= 1366 && dialog->height() <= 728);
    }
    ui::applyTheme(*qApp, 1.0);
}

QTEST_MAIN(TestRecords)
#include "tst_records.moc"
