// SPDX-License-Identifier: Apache-2.0
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

#include "app/sample.h"
#include "support/accessible.h"
#include "support/environment.h"
#include "support/fake_dialogs.h"
#include "ui/dialogs/pack_dialog.h"
#include "ui/strings.h"
#include "ui/windows/call_sheet_window.h"

using namespace keizoku;

namespace {

struct Fixture {
    test::TempDir folder;
    std::shared_ptr<ui::SessionModel> model;
    test::FakeDialogs dialogs;

    Fixture()
    {
        const auto environment = test::environmentIn(folder);
        auto session = app::createSample(environment, folder / "plan.keizoku");
        auto checker = app::Checker::load(environment);
        model = std::make_shared<ui::SessionModel>(
            std::move(session).value(), std::make_shared<app::Checker>(std::move(checker).value()));
    }
};

template <class Kind>
Kind* in(QWidget& window, const char* name)
{
    return window.findChild<Kind*>(QLatin1String("call-sheets.") + QLatin1String(name));
}

} // namespace

class TestCallSheets final : public QObject {
    Q_OBJECT

private slots:
    void theKeyboardMakesTheManagersCard();
    void numbersComeOnlyWhenAskedFor();
    void thePackIsShownBeforeItIsWritten();
    void everyControlHasAName();
};

void TestCallSheets::theKeyboardMakesTheManagersCard()
{
    Fixture fixture;
    const QPointer window(
        new ui::CallSheetWindow(fixture.model, fixture.dialogs, plan::TreeVariant::Day, nullptr));
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QVERIFY(!in<QComboBox>(*window, "caller")->isVisible());
    in<QComboBox>(*window, "what")->setFocus();
    QTest::keyClick(in<QComboBox>(*window, "what"), Qt::Key_Down);
    QCOMPARE(window->request().what, app::CallSheet::Cards);
    QVERIFY(in<QComboBox>(*window, "caller")->isVisible());
    QVERIFY(in<QLabel>(*window, "state")->text().startsWith(QStringLiteral("3枚")));
    in<QComboBox>(*window, "caller")->setFocus();
    QTest::keyClick(in<QComboBox>(*window, "caller"), Qt::Key_Down);
    QVERIFY(in<QLabel>(*window, "state")->text().startsWith(QStringLiteral("1枚")));
    const std::string path = (fixture.folder / "card.pdf").string();
    fixture.dialogs.saveFile = ui::qt(path);
    QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(QFile::exists(ui::qt(path)));
    QVERIFY(in<QLabel>(*window, "state")->text().startsWith(QStringLiteral("✓")));
    QTest::keyClick(window, Qt::Key_Escape);
    QTRY_VERIFY(!window);
}

void TestCallSheets::numbersComeOnlyWhenAskedFor()
{
    Fixture fixture;
    ui::CallSheetWindow window(fixture.model, fixture.dialogs, plan::TreeVariant::Night, nullptr);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    QCOMPARE(window.request().variant, plan::TreeVariant::Night);
    QVERIFY(!window.request().full);
    in<QCheckBox>(window, "full")->setFocus();
    QTest::keyClick(in<QCheckBox>(window, "full"), Qt::Key_Space);
    QVERIFY(window.request().full);
    QVERIFY(in<QLabel>(window, "state")->text().contains(QStringLiteral("人目にふれない所")));
}

void TestCallSheets::thePackIsShownBeforeItIsWritten()
{
    Fixture fixture;
    ui::PackDialog dialog(fixture.model, fixture.dialogs, nullptr);
    dialog.show();
    QCOMPARE(dialog.request().numbers, app::PackNumbers::Masked);
    auto* list = dialog.findChild<QTableWidget*>(QStringLiteral("pack.list"));
    const int masked = list->rowCount();
    QVERIFY(masked >= 6);
    auto* whose = dialog.findChild<QComboBox*>(QStringLiteral("pack.whose"));
    whose->setFocus();
    QTest::keyClick(whose, Qt::Key_Down);
    QCOMPARE(dialog.request().numbers, app::PackNumbers::All);
    QVERIFY(list->rowCount() > masked); // the cards
    QTest::keyClick(whose, Qt::Key_Down);
    QCOMPARE(dialog.request().numbers, app::PackNumbers::Branch);
    QVERIFY(!QFile::exists(ui::qt((fixture.folder / "緊急持ち出し").string())));
    auto* write = dialog.findChild<QPushButton*>(QStringLiteral("pack.write"));
    write->click(); // cancelled
    QVERIFY(!QFile::exists(ui::qt((fixture.folder / "緊急持ち出し").string())));
    fixture.dialogs.folder = ui::qt(fixture.folder.path().string());
    write->click();
    QVERIFY(QFile::exists(ui::qt((fixture.folder / "緊急持ち出し/緊急連絡網.html").string())));
    QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("pack.state"))->text().startsWith(QStringLiteral("✓")));
    QCOMPARE(test::nameless(dialog), QStringList());
}

void TestCallSheets::everyControlHasAName()
{
    Fixture fixture;
    ui::CallSheetWindow window(fixture.model, fixture.dialogs, plan::TreeVariant::Day, nullptr);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    QCOMPARE(test::nameless(window), QStringList());
}

QTEST_MAIN(TestCallSheets)
#include "tst_call_sheets.moc"
