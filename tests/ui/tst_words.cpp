// SPDX-License-Identifier: Apache-2.0
// The window says 患者 and 院長 to a clinic, 利用者 and 管理者 to a care office.
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

#include "support/fake_dialogs.h"
#include "support/open_plan.h"
#include "ui/in_words.h"
#include "ui/main_window.h"
#include "ui/models/register_model.h"
#include "ui/pages/register_page.h"
#include "ui/pages/section_page.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/windows/preview_window.h"

using namespace keizoku;
using plan::RegisterId;

namespace {

QStringList heads(const ui::RegisterModel& sheet)
{
    QStringList all;
    for (int column = 0; column < sheet.columnCount(); ++column)
        all << sheet.headerData(column, Qt::Horizontal).toString();
    return all;
}

QStringList heads(test::OpenPlan& open, RegisterId id)
{
    const ui::RegisterModel sheet(*open.model, id);
    return heads(sheet);
}

/// Every text a window shows or says.
QStringList textsOf(const QWidget& window)
{
    QStringList all;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        all << widget->accessibleName() << widget->toolTip();
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            all << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            all << button->text();
    }
    for (const QAction* action : window.findChildren<QAction*>())
        all << action->text();
    return all;
}

} // namespace

class TestWords final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(*qApp, 1.0); }
    void aWordPutInIsNotReplacedAgain();
    void registersFollowTheFirstService();
    void choicesAreReadAndTypedInTheseWords();
    void headsCopiedAlongAreNoRowInAnyWords();
    void tablesOfASectionShowServicesByName();
    void aClinicHearsNothingOfInspections();
};

void TestWords::aWordPutInIsNotReplacedAgain()
{
    forms::Pack pack;
    pack.words = {{"user", "管理者"}, {"manager", "利用者"}, {"inspection", ""}};
    QCOMPARE(ui::inWords(pack, QStringLiteral("利用者と管理者、職員")),
             QStringLiteral("管理者と利用者、職員"));
    QCOMPARE(ui::inWords(pack, QStringLiteral("表を直します。運営指導で問われます。置き場所も書きます。")),
             QStringLiteral("表を直します。置き場所も書きます。"));
    const forms::Pack old; // the first editions had no words
    QCOMPARE(ui::inWords(old, QStringLiteral("利用者。運営指導。")), QStringLiteral("利用者。運営指導。"));
}

void TestWords::registersFollowTheFirstService()
{
    test::OpenPlan care;
    test::OpenPlan clinic({"musho-shinryojo"});
    QVERIFY(heads(care, RegisterId::Offices).contains(QStringLiteral("管理者")));
    QVERIFY(heads(care, RegisterId::Offices).contains(QStringLiteral("利用者数")));
    const QStringList offices = heads(clinic, RegisterId::Offices);
    QVERIFY(offices.contains(QStringLiteral("院長")));
    QVERIFY(offices.contains(QStringLiteral("厚生局")));
    QVERIFY(offices.contains(QStringLiteral("患者数")));
    test::FakeDialogs dialogs;
    const ui::RegisterPage page(*clinic.model, dialogs, RegisterId::HealthChecks);
    const auto* purpose = page.findChild<QLabel*>(QStringLiteral("register.purpose"));
    QVERIFY(purpose->text().contains(QStringLiteral("患者")));
    QVERIFY(!purpose->text().contains(QStringLiteral("利用者")));
    const ui::PreviewWindow preview(clinic.model, dialogs, {});
    const auto* what = preview.findChild<QComboBox*>(QStringLiteral("preview.what"));
    QVERIFY(what->findText(QStringLiteral("患者安否確認票")) >= 0);
}

void TestWords::choicesAreReadAndTypedInTheseWords()
{
    test::OpenPlan clinic({"musho-shinryojo"});
    ui::RegisterModel sheet(*clinic.model, RegisterId::HealthChecks);
    const int column = sheet.columnOf(QStringLiteral("belonging"));
    sheet.insertRowAt(0);
    QVERIFY(sheet.index(0, column)
                .data(ui::SheetModel::ChoicesRole)
                .toStringList()
                .contains(QStringLiteral("患者")));
    QVERIFY(sheet.setData(sheet.index(0, column), QStringLiteral("患者")));
    QCOMPARE(sheet.index(0, column).data().toString(), QStringLiteral("患者"));
    QCOMPARE(plan::cell(clinic.model->plan(), RegisterId::HealthChecks, sheet.rowId(0), "belonging"),
             std::string("user"));
}

void TestWords::headsCopiedAlongAreNoRowInAnyWords()
{
    test::OpenPlan clinic({"musho-shinryojo"});
    ui::RegisterModel sheet(*clinic.model, RegisterId::ServiceUsers);
    for (const char* head : {"患者（符号・頭文字）", "利用者（符号・頭文字）"}) {
        const int before = sheet.filledRows();
        QVERIFY(sheet.setCells(sheet.index(sheet.newRow(), 0),
                               {{QString::fromUtf8(head)}, {QStringLiteral("A.B.")}}));
        QCOMPARE(sheet.filledRows(), before + 1);
    }
}

void TestWords::tablesOfASectionShowServicesByName()
{
    test::OpenPlan open;
    test::FakeDialogs dialogs;
    for (const forms::SectionSpec& section : open.model->pack().sections) {
        ui::SectionPage page(open.model, dialogs, section.id);
        static_cast<void>(page.editors().size());
        for (const QTableWidget* table : page.findChildren<QTableWidget*>())
            for (int row = 0; row < table->rowCount(); ++row)
                for (int column = 0; column < table->columnCount(); ++column) {
                    const QString text = table->item(row, column)->text();
                    QVERIFY2(text != QStringLiteral("homon-kango"), section.id.c_str());
                }
    }
}

void TestWords::aClinicHearsNothingOfInspections()
{
    test::OpenPlan clinic({"musho-shinryojo"});
    test::FakeDialogs dialogs;
    ui::Settings settings(QString::fromStdString((clinic.folder / "s.ini").string()));
    ui::MainWindow window(clinic.model, dialogs, settings);
    window.show();
    QStringList places{QStringLiteral("home"), QStringLiteral("findings"), QStringLiteral("history"),
                       QStringLiteral("rehearsal"), QStringLiteral("records")};
    for (const plan::RegisterInfo& which : plan::registers())
        places << QStringLiteral("register:") + ui::qt(which.key);
    for (const QString& place : places) {
        QVERIFY(window.goTo(place));
        for (const QString& text : textsOf(window)) {
            QVERIFY2(!text.contains(QStringLiteral("運営指導")), qPrintable(place + text));
            QVERIFY2(!text.contains(QStringLiteral("利用者")), qPrintable(place + text));
            QVERIFY2(!text.contains(QStringLiteral("指定権者")), qPrintable(place + text));
        }
    }
}

QTEST_MAIN(TestWords)
#include "tst_words.moc"
