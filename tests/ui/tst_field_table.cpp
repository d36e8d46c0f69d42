// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QTest>

#include "support/open_plan.h"
#include "ui/fields/pasted_text.h"
#include "ui/models/field_table_model.h"

using namespace keizoku;

class TestFieldTable final : public QObject {
    Q_OBJECT

private slots:
    void tableModelIsSound();
    void invisibleCharactersAreLeftOut();
    void theNewLineBecomesTheRowThatIsTyped();
};

void TestFieldTable::tableModelIsSound()
{
    const test::OpenPlan open;
    const auto instance = open.model->pack().find(test::OpenPlan::path("training/open-items"));
    ui::FieldTableModel table(*instance.spec, *open.model);
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(table.setCells(table.index(0, 0),
                           {{QStringLiteral("一")}, {QStringLiteral("二")}, {QStringLiteral("三")}}));
    table.moveRowBy(2, -2);
    QCOMPARE(table.index(0, 0).data().toString(), QStringLiteral("三"));
    table.insertRowAt(1);
    table.removeRowsAt({1, 2});
    QCOMPARE(table.rowCount(), 3);
    QVERIFY(table.clearCells({table.index(0, 0), table.index(1, 0)}));
    QVERIFY(plan::isEmpty(table.value()));
}

void TestFieldTable::invisibleCharactersAreLeftOut()
{
    QMimeData data;
    data.setText(QStringLiteral("一行目\r\n二行目\u202E\u0007"));
    QCOMPARE(ui::readPasted(data, true).text, QStringLiteral("一行目 二行目"));
    QVERIFY(!ui::readPasted(data, true).notice.isEmpty());
    QCOMPARE(ui::readPasted(data, false).text, QStringLiteral("一行目\n二行目"));
}

void TestFieldTable::theNewLineBecomesTheRowThatIsTyped()
{
    test::OpenPlan open;
    const auto instance = open.model->pack().find(test::OpenPlan::path("purpose/kept-where"));
    ui::FieldTableModel table(*instance.spec, *open.model);
    const QPersistentModelIndex typed = table.index(table.newRow(), 1);
    QVERIFY(table.setCells(typed, {{QStringLiteral("書庫")}}));
    QCOMPARE(typed.row(), 0);
    QCOMPARE(typed.data().toString(), QStringLiteral("書庫"));
    QCOMPARE(table.newRow(), 1);
}

QTEST_MAIN(TestFieldTable)
#include "tst_field_table.moc"
