// SPDX-License-Identifier: Apache-2.0
// F1: the right chapter, search, the guide on paper.
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "base/files.h"
#include "support/accessible.h"
#include "support/fake_dialogs.h"
#include "support/open_plan.h"
#include "support/type_text.h"
#include "ui/help_key.h"
#include "ui/main_window.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/windows/help_window.h"

using namespace keizoku;

namespace {

ui::HelpWindow* helpWindow()
{
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (auto* help = qobject_cast<ui::HelpWindow*>(widget); help && help->isVisible())
            return help;
    return nullptr;
}

QString chapterNow()
{
    const auto* contents = helpWindow()->findChild<QTreeWidget*>(QStringLiteral("help.contents"));
    return contents->currentItem()->text(0);
}

template <class Widget>
Widget* inHelp(const char* name)
{
    return helpWindow()->findChild<Widget*>(QLatin1String(name));
}

} // namespace

class TestHelpWindow final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(*qApp, 1.0); }
    void cleanup()
    {
        if (auto* help = helpWindow()) {
            help->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    void thePageDecidesTheChapter();
    void aDialogHasItsChapterAndTheGuideCanBeUsedAboveIt();
    void wordsAreFoundInAllGuidesByKeyboard();
    void picturesAreShown();
    void aGuideIsSavedAsPdf();
    void everythingHasAName();
    void noMarkIsLeftInTheText();
};

void TestHelpWindow::thePageDecidesTheChapter()
{
    const test::OpenPlan open;
    test::FakeDialogs dialogs;
    ui::Settings settings{ui::qt((open.folder / "s.ini").string())};
    ui::MainWindow window{open.model, dialogs, settings};
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.goTo(QStringLiteral("findings"));
    QTest::keyClick(&window, Qt::Key_F1);
    QVERIFY(helpWindow());
    QVERIFY2(chapterNow().startsWith(QStringLiteral("8. ")), qPrintable(chapterNow()));
    window.goTo(QStringLiteral("register:people"));
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F1);
    QVERIFY2(chapterNow().startsWith(QStringLiteral("4. ")), qPrintable(chapterNow()));
    QVERIFY(QTest::qWaitForWindowActive(helpWindow()));
    QTest::mouseClick(inHelp<QTreeWidget>("help.contents")->viewport(),
                      Qt::LeftButton); // as somebody reads there
    QTest::keyClick(inHelp<QTreeWidget>("help.contents"), Qt::Key_Escape);
    QTRY_VERIFY(!helpWindow());
}

void TestHelpWindow::aDialogHasItsChapterAndTheGuideCanBeUsedAboveIt()
{
    const test::OpenPlan open;
    test::FakeDialogs dialogs;
    const ui::HelpKey key(open.model->session().environment(), dialogs, nullptr);
    QDialog dialog;
    dialog.setObjectName(QStringLiteral("dialog.word"));
    auto* line = new QLineEdit(&dialog);
    dialog.setModal(true);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(line, Qt::Key_F1);
    QVERIFY(helpWindow());
    QVERIFY2(chapterNow().startsWith(QStringLiteral("6. ")), qPrintable(chapterNow()));
    QCOMPARE(helpWindow()->parentWidget(), &dialog);
    // A box without a name keeps its key.
    helpWindow()->close();
    dialog.setObjectName(QString());
    QTest::keyClick(line, Qt::Key_F1);
    QVERIFY(!helpWindow());
}

void TestHelpWindow::wordsAreFoundInAllGuidesByKeyboard()
{
    const test::OpenPlan open;
    test::FakeDialogs dialogs;
    auto* help =
        ui::HelpWindow::open(open.model->session().environment(), QStringLiteral("home"), dialogs, nullptr);
    QVERIFY(QTest::qWaitForWindowActive(help));
    auto* search = inHelp<QLineEdit>("help.search");
    test::typeText(search, QStringLiteral("ふりがな"));
    QTest::keyClick(search, Qt::Key_Return);
    const QString first = chapterNow();
    auto* text = inHelp<QTextBrowser>("help.text");
    QVERIFY(text->toPlainText().contains(QStringLiteral("ふりがな")));
    QVERIFY(text->textCursor().hasSelection());
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(text->toPlainText().contains(QStringLiteral("ふりがな")));
    search->clear();
    test::typeText(search, QStringLiteral("とてもめずらしいことば"));
    const QString before = chapterNow();
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(chapterNow(), before);
    const auto* told = inHelp<QLabel>("help.told");
    QVERIFY(told->isVisible() && told->text().contains(QStringLiteral("ガイドにありません")));
}

void TestHelpWindow::picturesAreShown()
{
    const test::OpenPlan open;
    test::FakeDialogs dialogs;
    ui::HelpWindow::open(open.model->session().environment(), QStringLiteral("home"), dialogs, nullptr);
    auto* text = inHelp<QTextBrowser>("help.text");
    const auto picture =
        text->document()->resource(QTextDocument::ImageResource, QUrl(QStringLiteral("pictures/home.png")));
    const int width = picture.value<QImage>().width();
    QVERIFY2(width > 200 && width <= text->viewport()->width(), qPrintable(QString::number(width)));
    // Nothing outside the folder of the guides.
    QVERIFY(text->loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("../messages.json")))
                .value<QImage>()
                .isNull());
}

void TestHelpWindow::aGuideIsSavedAsPdf()
{
    const test::OpenPlan open;
    test::FakeDialogs dialogs;
    ui::HelpWindow::open(open.model->session().environment(), QStringLiteral("home"), dialogs, nullptr);
    auto* save = inHelp<QPushButton>("help.save");
    QTest::mouseClick(save, Qt::LeftButton); // given up
    QVERIFY(!inHelp<QLabel>("help.told")->isVisible());
    dialogs.saveFile = ui::qt((open.folder / "guide.pdf").string());
    QTest::mouseClick(save, Qt::LeftButton);
    const auto bytes = readFile(open.folder / "guide.pdf", 20'000'000);
    QVERIFY(bytes.has_value());
    QVERIFY(bytes->starts_with("%PDF"));
    std::size_t pages = 0;
    for (std::size_t at = 0; (at = bytes->find("/Type /Page\n", at)) != std::string::npos; ++at)
        ++pages;
    QVERIFY2(pages >= 15 && pages <= 17, qPrintable(QString::number(pages)));
    dialogs.saveFile = ui::qt((open.folder / "no" / "guide.pdf").string());
    QTest::mouseClick(save, Qt::LeftButton);
    QVERIFY(inHelp<QLabel>("help.told")->text().contains(QStringLiteral("保存できませんでした")));
}

void TestHelpWindow::everythingHasAName()
{
    const test::OpenPlan open;
    test::FakeDialogs dialogs;
    const auto* help =
        ui::HelpWindow::open(open.model->session().environment(), QStringLiteral("home"), dialogs, nullptr);
    const QStringList nameless = test::nameless(*help);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void TestHelpWindow::noMarkIsLeftInTheText()
{
    const test::OpenPlan open;
    test::FakeDialogs dialogs;
    ui::HelpWindow::open(open.model->session().environment(), QStringLiteral("home"), dialogs, nullptr);
    auto* contents = inHelp<QTreeWidget>("help.contents");
    contents->expandAll();
    auto* item = contents->topLevelItem(0);
    int pages = 0;
    for (; item; item = contents->itemBelow(item), ++pages) {
        contents->setCurrentItem(item);
        const QString text = inHelp<QTextBrowser>("help.text")->toPlainText();
        QVERIFY2(text.size() > 80, qPrintable(item->text(0)));
        for (const char* mark : {"**", "![", "](", "##", "| ", "<!--"})
            QVERIFY2(!text.contains(QLatin1String(mark)),
                     qPrintable(item->text(0) + QLatin1Char('\n') + text));
    }
    QCOMPARE(pages, 3 * 16);
}

QTEST_MAIN(TestHelpWindow)
#include "tst_help_window.moc"
