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
    void severalApproveWithPostAndDay();
    void approvalWithoutANameIsAskedAbout();
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

void TestVersionDialog::severalApproveWithPostAndDay()
{
    test::OpenPlan open;
    ui::Settings settings(QString::fromStdString((open.folder / "s.ini").string()));
    settings.setAuthor(QStringLiteral("大西 雅子"));
    settings.setApprover(QStringLiteral("平尾 光一"));
    ui::VersionDialog dialog(open.model, settings, nullptr);
    dialog.show();
    const auto line = [&](const char* name) { return dialog.findChild<QLineEdit*>(QLatin1String(name)); };
    test::typeText(line("version.post"), QStringLiteral("施設長"));
    test::typeText(line("version.approved"), QStringLiteral("令和8年4月1日"));
    auto* more = dialog.findChild<QPushButton*>(QStringLiteral("version.more"));
    QTest::mouseClick(more, Qt::LeftButton);
    QTest::mouseClick(more, Qt::LeftButton);
    QVERIFY(!more->isVisible());
    test::typeText(dialog.findChild<QComboBox*>(QStringLiteral("version.approver2"))->lineEdit(),
                   QStringLiteral("中村 正"));
    test::typeText(line("version.post2"), QStringLiteral("理事長"));
    tickDespite(dialog);
    publish(dialog);
    QVERIFY(dialog.version());
    const store::Stamp& stamp = dialog.version()->stamp;
    const std::vector<store::Approval> expected{{"平尾 光一", "施設長", "2026-04-01"},
                                                {"中村 正", "理事長", ""}};
    QVERIFY(stamp.approvals == expected);
    QCOMPARE(stamp.approver, std::string("施設長 平尾 光一（令和8年4月1日）、理事長 中村 正"));
}

void TestVersionDialog::approvalWithoutANameIsAskedAbout()
{
    test::OpenPlan open;
    ui::Settings settings(QString::fromStdString((open.folder / "s.ini").string()));
    settings.setAuthor(QStringLiteral("大西 雅子"));
    ui::VersionDialog dialog(open.model, settings, nullptr);
    dialog.show();
    tickDespite(dialog);
    auto* date = dialog.findChild<QLineEdit*>(QStringLiteral("version.approved"));
    auto* problem = dialog.findChild<QLabel*>(QStringLiteral("version.problem"));
    test::typeText(date, QStringLiteral("きのう"));
    publish(dialog);
    QVERIFY(problem->isVisible());
    QVERIFY(!dialog.version());
    date->clear();
    test::typeText(date, QStringLiteral("令和8年4月1日"));
    publish(dialog);
    QVERIFY(problem->text().contains(QStringLiteral("氏名")));
    QVERIFY(!dialog.version());
    date->clear();
    publish(dialog);
    QVERIFY(dialog.version());
    QVERIFY(dialog.version()->stamp.approvals.empty());
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
