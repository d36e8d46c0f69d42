// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QTimer>

#include "base/files.h"
#include "support/accessible.h"
#include "support/fake_dialogs.h"
#include "support/mini_docx.h"
#include "support/open_plan.h"
#include "support/type_text.h"
#include "ui/dialogs/word_dialog.h"
#include "ui/main_window.h"
#include "ui/theme.h"

using namespace keizoku;

namespace {

struct Fixture {
    test::OpenPlan open;
    test::FakeDialogs dialogs;
    ui::Settings settings{QString::fromStdString((open.folder / "s.ini").string())};
    ui::MainWindow window{open.model, dialogs, settings};
    std::filesystem::path file = open.folder / "bcp.docx";

    Fixture()
    {
        const std::string body =
            test::wordLine("さくら会の歌を毎朝うたう。") + test::wordLine("花壇の水やりは当番がする。") +
            test::wordLine("誕生会は第3水曜に開く。") + test::wordLine("食堂の壁紙を替える。");
        if (!writeFileAtomically(file, test::miniDocx(body)))
            qFatal("no file");
        window.show();
        window.activateWindow();
    }
    template <class Widget>
    Widget* find(const char* name)
    {
        return window.findChild<Widget*>(QString::fromLatin1(name));
    }
    /// Answers the report when it stands open.
    static void answer(const char* button, QStringList* nameless = nullptr)
    {
        QTimer::singleShot(0, qApp, [button, nameless] {
            auto* dialog = qobject_cast<ui::WordDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return answer(button, nameless);
            if (nameless)
                *nameless = test::nameless(*dialog);
            QTest::keyClick(dialog->findChild<QPushButton*>(QLatin1String(button)), Qt::Key_Space);
        });
    }
    [[nodiscard]] std::size_t waiting() const { return open.model->plan().unplaced.rows.size(); }
};

} // namespace

class TestUnplaced : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(*qApp, 1.0); }

    void aDroppedFileIsReportedImportedAndSentHomeByKeyboard()
    {
        Fixture f;
        QMimeData carried;
        carried.setUrls({QUrl::fromLocalFile(QString::fromStdString(f.file.string()))});
        QStringList nameless;
        Fixture::answer("word.apply", &nameless);
        QWidget* target = f.window.centralWidget();
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &carried, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QApplication::sendEvent(target, &enter) && enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &carried, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &drop);
        QTRY_COMPARE(f.window.pageName(), QStringLiteral("unplaced"));
        QCOMPARE(nameless, QStringList());
        QCOMPARE(f.waiting(), std::size_t{4});
        auto* texts = f.find<QListWidget>("unplaced.texts");
        QApplication::setActiveWindow(&f.window);
        texts->setFocus();
        for (int sent = 0; sent < 3; ++sent) {
            QTest::keyClick(texts, Qt::Key_Return); // to the places
            QWidget* filter = f.find<QWidget>("unplaced.filter");
            QTRY_VERIFY(filter->hasFocus());
            test::typeText(filter, QStringLiteral("対象範囲"));
            QTest::keyClick(filter, Qt::Key_Return);
            QTRY_COMPARE(f.waiting(), std::size_t(3 - sent));
        }
        const plan::Field* scope = f.open.model->plan().field(test::OpenPlan::path("purpose/scope"));
        QVERIFY(scope && std::get<std::string>(scope->value).find("誕生会") != std::string::npos);
        QTest::keyClick(texts, Qt::Key_Delete);
        QCOMPARE(f.waiting(), std::size_t{0});
        for (int step = 0; step < 5; ++step) // 1 dismissed, 3 sent, 1 imported
            f.window.run(ui::Command::Undo);
        QCOMPARE(f.waiting(), std::size_t{0});
        QVERIFY(
            !f.open.model->plan().field(test::OpenPlan::path("purpose/scope")) ||
            std::get<std::string>(f.open.model->plan().field(test::OpenPlan::path("purpose/scope"))->value)
                    .find("誕生会") == std::string::npos);
        QCOMPARE(test::nameless(f.window), QStringList());
    }

    void aCancelledReportChangesNothing()
    {
        Fixture f;
        const auto before = plan::itemsOf(f.open.model->plan());
        f.dialogs.openFile = QString::fromStdString(f.file.string());
        Fixture::answer("word.cancel");
        f.window.run(ui::Command::ImportWord);
        QVERIFY(plan::itemsOf(f.open.model->plan()) == before);
    }

    void aFileThatIsNoDocumentIsSaidSo()
    {
        Fixture f;
        QVERIFY(writeFileAtomically(f.file, "%PDF-1.7").has_value());
        f.dialogs.openFile = QString::fromStdString(f.file.string());
        f.window.run(ui::Command::ImportWord);
        QVERIFY(f.dialogs.asked.last().contains(QStringLiteral("PDF")));
        QCOMPARE(f.waiting(), std::size_t{0});
    }
};

QTEST_MAIN(TestUnplaced)
#include "tst_unplaced_page.moc"
