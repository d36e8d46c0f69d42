// SPDX-License-Identifier: Apache-2.0
// Lists from elsewhere with odd heads, handing over, what a change makes old, and where copies hang.
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QTimer>

#include "app/posted_copies.h"
#include "app/versions.h"
#include "plan/register_access.h"
#include "support/accessible.h"
#include "support/fake_dialogs.h"
#include "support/open_plan.h"
#include "support/type_text.h"
#include "ui/dialogs/hand_over_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/places_dialog.h"
#include "ui/pages/home_page.h"
#include "ui/pages/register_page.h"
#include "ui/settings.h"
#include "ui/widgets/column_meanings.h"
#include "ui/widgets/sheet_view.h"
#include "ui/windows/call_sheet_window.h"

using namespace keizoku;
using plan::RegisterId;

class TestLists : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aColumnIsCorrectedAndRemembered();
    void aCopiedTableIsImported();
    void whoGoesHandsOverAndUndoTakesItBack();
    void whatShowsANumberIsListed();
    void aSheetIsPutOnTheList();
    void homeTellsOfOldCopiesUntilTheyAreCollected();

private:
    static QString asked(const char* object, const QWidget& in)
    {
        return in.findChild<QLabel*>(QLatin1String(object))->text();
    }
    /// Runs when a modal dialog of that kind stands open.
    template <class Dialog, class Use>
    static void whenOpen(Use use)
    {
        QTimer::singleShot(0, qApp, [use] {
            if (auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget()))
                use(*dialog);
            else
                whenOpen<Dialog>(use);
        });
    }
    QTemporaryDir m_home;
};

void TestLists::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
}

void TestLists::aColumnIsCorrectedAndRemembered()
{
    test::OpenPlan open;
    const auto sheet = office::readCsv("担当者,連絡方法\n小鳥遊 聡,9004173826\n");
    QVERIFY(sheet.has_value());
    {
        ui::ImportDialog dialog(*open.model, app::ImportKind::People, *sheet, QStringLiteral("名簿.csv"));
        dialog.show();
        QVERIFY(asked("import.summary", dialog).contains(QStringLiteral("氏名")));
        auto* apply = dialog.findChild<QPushButton*>(QStringLiteral("import.apply"));
        QVERIFY(!apply->isEnabled());
        auto* meanings = dialog.findChild<ui::ColumnMeanings*>();
        QVERIFY(meanings->isVisible()); // where it can be mended
        const auto choose = [&](int row, const char* column) {
            auto* combo = meanings->findChild<QComboBox*>(QStringLiteral("import.column.%1").arg(row));
            combo->setCurrentIndex(combo->findData(QLatin1String(column)));
            emit combo->activated(combo->currentIndex());
        };
        choose(0, "name");
        QVERIFY(apply->isEnabled());
        choose(1, "mobilePhones");
        QStringList kinds;
        auto* lines = dialog.findChild<QTableWidget*>(QStringLiteral("import.lines"));
        for (int row = 0; row < lines->rowCount(); ++row)
            kinds << lines->item(row, 0)->text();
        QVERIFY(kinds.join(QLatin1Char(' ')).contains(QStringLiteral("読みかえ")));
        QTest::mouseClick(apply, Qt::LeftButton);
    }
    QCOMPARE(open.model->plan().people.rows.size(), 1U);
    QCOMPARE(open.model->plan().people.rows[0].kept.phones[0].number, std::string("090-0417-3826"));
    // The next list with these heads is understood at once.
    const auto again = office::readCsv("担当者,連絡方法\n五十嵐 めぐみ,08002637194\n");
    ui::ImportDialog next(*open.model, app::ImportKind::People, *again, QStringLiteral("名簿.csv"));
    QVERIFY(next.findChild<QPushButton*>(QStringLiteral("import.apply"))->isEnabled());
}

void TestLists::aCopiedTableIsImported()
{
    test::OpenPlan open;
    test::FakeDialogs dialogs;
    ui::RegisterPage page(*open.model, dialogs, RegisterId::People);
    page.show();
    auto* button = page.findChild<QPushButton*>(QStringLiteral("button.importCopied"));
    QGuiApplication::clipboard()->clear();
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(dialogs.asked.size(), 1);
    QGuiApplication::clipboard()->setText(QStringLiteral("氏名\tフリガナ\n小鳥遊 聡\tタカナシ サトシ\n"));
    QStringList nameless;
    whenOpen<ui::ImportDialog>([&](ui::ImportDialog& dialog) {
        nameless = test::nameless(dialog);
        QTest::keyClick(dialog.findChild<QPushButton*>(QStringLiteral("import.apply")), Qt::Key_Space);
    });
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(nameless, QStringList());
    QCOMPARE(open.model->plan().people.rows.size(), 1U);
    open.model->undo();
    QVERIFY(open.model->plan().people.rows.empty());
}

void TestLists::whoGoesHandsOverAndUndoTakesItBack()
{
    test::OpenPlan open;
    test::FakeDialogs dialogs;
    const plan::RowId from = open.addPerson("小鳥遊 聡", "タカナシ サトシ");
    const plan::RowId to = open.addPerson("五十嵐 めぐみ", "イガラシ メグミ");
    QVERIFY(open.model
                ->edit([&](app::Session& session) -> Result<void> {
                    const plan::RowId role = session.addRow(RegisterId::Roles).value();
                    if (const auto named = session.setCell(RegisterId::Roles, role, "name", "統括責任者");
                        !named)
                        return named;
                    return session.setCell(RegisterId::Roles, role, "holder", "小鳥遊 聡");
                })
                .has_value());
    ui::RegisterPage page(*open.model, dialogs, RegisterId::People);
    page.show();
    QVERIFY(page.showPath(QString::fromStdString("people/" + from + "/name")));
    QStringList nameless;
    QString before;
    QString after;
    whenOpen<ui::HandOverDialog>([&](ui::HandOverDialog& dialog) {
        nameless = test::nameless(dialog);
        auto* apply = dialog.findChild<QPushButton*>(QStringLiteral("hand-over.apply"));
        QTest::keyClick(apply, Qt::Key_Space); // nobody was chosen yet
        before = asked("hand-over.told", dialog);
        dialog.findChild<QComboBox*>(QStringLiteral("hand-over.heir"))
            ->setEditText(QStringLiteral("五十嵐 めぐみ"));
        dialog.findChild<QLineEdit*>(QStringLiteral("hand-over.left"))
            ->setText(QStringLiteral("令和8年12月31日"));
        QTest::keyClick(apply, Qt::Key_Space);
        after = asked("hand-over.told", dialog);
        dialog.reject();
    });
    QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("button.handOver")), Qt::LeftButton);
    QCOMPARE(nameless, QStringList());
    QVERIFY(before.contains(QStringLiteral("選んでください")));
    QVERIFY2(after.contains(QStringLiteral("残っていません")), qPrintable(after));
    QCOMPARE(open.model->plan().roles.rows[0].holder.id, to);
    QVERIFY(open.model->plan().people.find(from)->open.left.has_value());
    open.model->undo();
    QCOMPARE(open.model->plan().roles.rows[0].holder.id, from);
    QVERIFY(!open.model->plan().people.find(from)->open.left);
}

void TestLists::whatShowsANumberIsListed()
{
    test::OpenPlan open;
    test::FakeDialogs dialogs;
    const plan::RowId row = open.addPerson("小鳥遊 聡", "タカナシ サトシ");
    QVERIFY(open.model
                ->edit([&](app::Session& session) -> Result<void> {
                    if (const auto set =
                            session.setCell(RegisterId::People, row, "workPhones", "0742-13-5827");
                        !set)
                        return set;
                    return session.setValue(test::OpenPlan::path("purpose/policy@natural"),
                                            std::string("夜は 0742135827 にかける。"));
                })
                .has_value());
    ui::RegisterPage page(*open.model, dialogs, RegisterId::People);
    page.show();
    QVERIFY(page.showPath(QString::fromStdString("people/" + row + "/workPhones")));
    QString gone;
    connect(&page, &ui::Page::goTo, this, [&](const QString& place) { gone = place; });
    whenOpen<ui::PlacesDialog>([&](ui::PlacesDialog& dialog) {
        auto* lines = dialog.findChild<QTableWidget*>(QStringLiteral("places.lines"));
        QVERIFY(lines->rowCount() >= 2); // the text, and the sheets on which it is printed
        QTest::keyClick(dialog.findChild<QPushButton*>(QStringLiteral("places.go")), Qt::Key_Space);
    });
    QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("button.places")), Qt::LeftButton);
    QCOMPARE(gone, QStringLiteral("purpose/policy@natural"));
}

void TestLists::aSheetIsPutOnTheList()
{
    test::OpenPlan open;
    test::FakeDialogs dialogs;
    ui::CallSheetWindow window(open.model, dialogs, plan::TreeVariant::Day, nullptr);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    auto* note = window.findChild<QPushButton*>(QStringLiteral("call-sheets.note"));
    QTest::mouseClick(note, Qt::LeftButton); // no place given
    QVERIFY(open.model->plan().copies.rows.empty());
    dialogs.text = QStringLiteral("詰所の壁");
    QTest::mouseClick(note, Qt::LeftButton);
    QCOMPARE(open.model->plan().copies.rows.size(), 1U);
    QVERIFY(open.model->plan().copies.rows[0].paper == plan::PaperKind::Poster);
    QCOMPARE(open.model->plan().copies.rows[0].place, std::string("詰所の壁"));
    QVERIFY(!open.model->plan().copies.rows[0].version); // of the draft
}

void TestLists::homeTellsOfOldCopiesUntilTheyAreCollected()
{
    test::OpenPlan open;
    ui::HomePage page(open.model);
    page.show();
    const auto told = [&] { return page.findChild<QPushButton*>(QStringLiteral("home.stale")); };
    const auto publish = [&] {
        QVERIFY(open.model
                    ->edit([](app::Session& session) -> Result<void> {
                        const auto done = app::publish(session, {"大西 雅子", "", "定期", {}, {}});
                        return done ? Result<void>() : Result<void>(failed(done));
                    })
                    .has_value());
        open.model->announceVersion();
    };
    publish();
    plan::PostedCopy copy;
    copy.place = "詰所の壁";
    const auto row = app::noteCopy(open.model->session(), copy, false);
    QVERIFY(row.has_value());
    open.model->announceVersion();
    QVERIFY(!told()); // the version in force hangs there
    publish();
    QTRY_VERIFY(told() && told()->accessibleName().contains(QStringLiteral("1か所")));
    QString gone;
    connect(&page, &ui::Page::goTo, this, [&](const QString& place) { gone = place; });
    QTest::mouseClick(told(), Qt::LeftButton);
    QCOMPARE(gone, QStringLiteral("register:copies"));
    QVERIFY(open.model
                ->edit([&](app::Session& session) {
                    return session.setCell(RegisterId::Copies, *row, "collected", "2026-11-22");
                })
                .has_value());
    QTRY_VERIFY(!told());
}

QTEST_MAIN(TestLists)
#include "tst_lists.moc"
