// SPDX-License-Identifier: Apache-2.0
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "support/accessible.h"
#include "support/open_plan.h"
#include "support/type_text.h"
#include "ui/dialogs/version_dialog.h"

using namespace keizoku;

class TestVersionDialog final : public QObject {
    Q_OBJECT

private slots:
    void authorIsAskedFor();
    void openFindingsMustBeAccepted();
    void firstNumberContinuesAnOlderPlan();
    void unchangedDraftIsAReview();
    void kindAndWordsAreKeptApart();
    void everyControlHasAName();

private:
    static void publish(ui::VersionDialog& dialog)
    {
        QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("version.publish")), Qt::LeftButton);
    }
    static void tickDespite(ui::VersionDialog& dialog)
    {
        dialog.findChild<QCheckBox*>(QStringLiteral("version.despite"))->setChecked(true);
    }
};

void TestVersionDialog::authorIsAskedFor()
{
    test::OpenPlan open;
    ui::Settings settings(QString::fromStdString((open.folder / "s.ini").string()));
    ui::VersionDialog dialog(open.model, settings, nullptr);
    dialog.show();
    tickDespite(dialog);
    publish(dialog);
    auto* problem = dialog.findChild<QLabel*>(QStringLiteral("version.problem"));
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(QStringLiteral("作成した人")));
    QVERIFY(!dialog.version());
}

void TestVersionDialog::openFindingsMustBeAccepted()
{
    test::OpenPlan open;
    ui::Settings settings(QString::fromStdString((open.folder / "s.ini").string()));
    settings.setAuthor(QStringLiteral("大西 雅子"));
    QSignalSpy checked(open.model.get(), &ui::SessionModel::findingsChanged);
    QVERIFY(checked.wait());
    ui::VersionDialog dialog(open.model, settings, nullptr);
    dialog.show();
    auto* despite = dialog.findChild<QCheckBox*>(QStringLiteral("version.despite"));
    if (!despite->isVisible())
        QSKIP("an empty plan has no errors here");
    publish(dialog);
    QVERIFY(!dialog.version());
    despite->setChecked(true);
    publish(dialog);
    QVERIFY(dialog.version());
}

void TestVersionDialog::firstNumberContinuesAnOlderPlan()
{
    test::OpenPlan open;
    ui::Settings settings(QString::fromStdString((open.folder / "s.ini").string()));
    settings.setAuthor(QStringLiteral("大西 雅子"));
    ui::VersionDialog dialog(open.model, settings, nullptr);
    dialog.show();
    auto* number = dialog.findChild<QLineEdit*>(QStringLiteral("version.number"));
    number->clear();
    test::typeText(number, QStringLiteral("４"));
    tickDespite(dialog);
    publish(dialog);
    QVERIFY(dialog.version());
    QCOMPARE(dialog.version()->stamp.number, 4);
    QCOMPARE(dialog.version()->stamp.date, std::string("2026-11-22"));
}

void TestVersionDialog::unchangedDraftIsAReview()
{
    test::OpenPlan open;
    ui::Settings settings(QString::fromStdString((open.folder / "s.ini").string()));
    QVERIFY(app::publish(open.model->session(), {"大西", "", "定期", {}, {}}).has_value());
    ui::VersionDialog dialog(open.model, settings, nullptr);
    QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("version.changes"))
                ->text()
                .contains(QStringLiteral("見直し（変更なし）")));
    QVERIFY(dialog.findChild<QLineEdit*>(QStringLiteral("version.number"))->isReadOnly());
}

void TestVersionDialog::kindAndWordsAreKeptApart()
{
    test::OpenPlan open;
    ui::Settings settings(QString::fromStdString((open.folder / "s.ini").string()));
    settings.setAuthor(QStringLiteral("大西 雅子"));
    ui::VersionDialog dialog(open.model, settings, nullptr);
    dialog.show();
    auto* kind = dialog.findChild<QComboBox*>(QStringLiteral("version.kind"));
    QCOMPARE(kind->currentText(), QStringLiteral("定期の見直し"));
    QTest::keyClick(kind, Qt::Key_Down);
    QTest::keyClick(kind, Qt::Key_Down);
    test::typeText(dialog.findChild<QLineEdit*>(QStringLiteral("version.words")),
                   QStringLiteral("看護師の交代"));
    tickDespite(dialog);
    publish(dialog);
    QVERIFY(dialog.version());
    QVERIFY(dialog.version()->stamp.kind == store::VersionKind::Staff);
    QCOMPARE(dialog.version()->stamp.reason, std::string("看護師の交代"));
    QCOMPARE(app::reasonInWords(dialog.version()->stamp), std::string("職員の異動・退職：看護師の交代"));
}

void TestVersionDialog::everyControlHasAName()
{
    test::OpenPlan open;
    ui::Settings settings(QString::fromStdString((open.folder / "s.ini").string()));
    ui::VersionDialog dialog(open.model, settings, nullptr);
    dialog.show();
    QCOMPARE(test::nameless(dialog), QStringList());
}

QTEST_MAIN(TestVersionDialog)
#include "tst_version_dialog.moc"
