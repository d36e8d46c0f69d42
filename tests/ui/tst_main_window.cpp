// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <csignal>
#include <filesystem>

#include <sys/resource.h>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

#include "app/versions.h"
#include "support/accessible.h"
#include "support/fake_dialogs.h"
#include "support/open_plan.h"
#include "support/type_text.h"
#include "ui/main_window.h"
#include "ui/place.h"
#include "ui/theme.h"

using namespace keizoku;

namespace {

/// No file can grow while this lives: what a full disk does to a save.
class FullDisk {
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = 0;
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
};

struct Fixture {
    test::OpenPlan open;
    test::FakeDialogs dialogs;
    ui::Settings settings{QString::fromStdString((open.folder / "s.ini").string())};
    ui::MainWindow window{open.model, dialogs, settings};

    Fixture() { window.show(); }
    template <class Widget>
    Widget* find(const char* name)
    {
        return window.findChild<Widget*>(QString::fromLatin1(name));
    }
    bool type(const char* text)
    {
        return open.model
            ->edit([&](app::Session& session) {
                return session.setValue(test::OpenPlan::path("purpose/aim@natural"), std::string(text));
            })
            .has_value();
    }
};

} // namespace

class TestMainWindow final : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { ui::applyTheme(*qApp, 1.0); }
    void navigationByKeyboard();
    void placesAreTold();
    void undoAndRedo();
    void failureToSaveIsShownAndRetried();
    void readOnlySaysWho();
    void zoomKeepsThePage();
    void searchGoesThere();
    void everyControlHasAName();
    void theHistorySaysWhatAVersionChanged();
    void closingAsksOnlyWhenSomethingWouldBeLost();
    void exportsBySuffix();
};

void TestMainWindow::navigationByKeyboard()
{
    Fixture fixture;
    QCOMPARE(fixture.window.pageName(), QStringLiteral("home"));
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    QTest::keyClick(&fixture.window, Qt::Key_3, Qt::AltModifier);
    QCOMPARE(fixture.window.pageName(), QStringLiteral("section:activation"));
    auto* navigation = fixture.find<QListWidget>("navigation");
    QTest::keyClick(navigation, Qt::Key_Down);
    QCOMPARE(fixture.window.pageName(), QStringLiteral("section:roles"));
    for (int row = 0; row < navigation->count(); ++row)
        if (navigation->item(row)->flags().testFlag(Qt::ItemIsEnabled))
            navigation->setCurrentRow(row);
    QVERIFY(fixture.window.pageName().startsWith(QLatin1String("register:")));
    QVERIFY(fixture.dialogs.asked.isEmpty());
}

void TestMainWindow::exportsBySuffix()
{
    const QString filter = ui::documentFilter();
    QCOMPARE(ui::withSuffixOf(QStringLiteral("a"), filter, QStringLiteral("Word (*.docx)")),
             QStringLiteral("a.docx"));
    QCOMPARE(ui::withSuffixOf(QStringLiteral("第3.1版"), filter, {}), QStringLiteral("第3.1版.pdf"));
    QCOMPARE(ui::withSuffixOf(QStringLiteral("a.XLSX"), filter, QStringLiteral("Word (*.docx)")),
             QStringLiteral("a.XLSX"));
    QCOMPARE(ui::withSuffixOf({}, filter, {}), QString());
    Fixture fixture;
    const auto path = fixture.open.folder / "plan.docx";
    fixture.dialogs.saveFile = QString::fromStdString(path.string());
    fixture.window.run(ui::Command::Export);
    QVERIFY(std::filesystem::file_size(path) > 1000);
    QCOMPARE(fixture.dialogs.asked.size(), 1);
}

void TestMainWindow::placesAreTold()
{
    const test::OpenPlan open;
    const auto page = [&](const char* text) {
        return ui::placeOf(open.model->pack(), QString::fromLatin1(text)).page;
    };
    QCOMPARE(page("roles"), QStringLiteral("section:roles"));
    QCOMPARE(page("roles/authority"), QStringLiteral("section:roles"));
    QCOMPARE(page("roles/r-0001/holder"), QStringLiteral("register:roles"));
    QCOMPARE(page("stock/s-0001/expiry"), QStringLiteral("register:stock"));
    QCOMPARE(page("tree/day/t-0007/callee"), QStringLiteral("register:tree"));
    QCOMPARE(page("register:people"), QStringLiteral("register:people"));
    QCOMPARE(page("nowhere/at-all"), QString());
}

void TestMainWindow::undoAndRedo()
{
    Fixture fixture;
    auto* undo = fixture.find<QAction>("action.undo");
    auto* redo = fixture.find<QAction>("action.redo");
    QVERIFY(!undo->isEnabled());
    QVERIFY(fixture.type("利用者の命を守る。"));
    QVERIFY(undo->isEnabled());
    QVERIFY(undo->text().startsWith(QStringLiteral("元に戻す：")));
    undo->trigger();
    QVERIFY(fixture.open.model->plan().fields.empty());
    QVERIFY(redo->isEnabled());
    redo->trigger();
    QCOMPARE(fixture.open.model->plan().fields.size(), std::size_t{1});
}

void TestMainWindow::failureToSaveIsShownAndRetried()
{
    Fixture fixture;
    auto* failure = fixture.find<QWidget>("status.failure");
    {
        const FullDisk full;
        QVERIFY(fixture.type("保存できない文"));
        QVERIFY(failure->isVisible());
        QVERIFY(fixture.find<QLabel>("status.failure.text")
                    ->text()
                    .startsWith(QStringLiteral("■ 保存できていません。")));
    }
    QTest::mouseClick(fixture.find<QPushButton>("status.saveAgain"), Qt::LeftButton);
    QVERIFY(!failure->isVisible());
    QVERIFY(fixture.find<QLabel>("status.saved")->text().startsWith(QStringLiteral("保存済")));
    QVERIFY(fixture.dialogs.asked.isEmpty());
}

void TestMainWindow::readOnlySaysWho()
{
    test::OpenPlan open;
    test::FakeDialogs dialogs;
    auto second = app::Session::open(open.model->session().environment(), open.folder / "plan.keizoku",
                                     store::Access::Read);
    QVERIFY(second.has_value());
    auto checker = app::Checker::load(second->environment());
    ui::Settings settings(QString::fromStdString((open.folder / "s.ini").string()));
    const auto model = std::make_shared<ui::SessionModel>(
        std::move(second).value(), std::make_shared<app::Checker>(std::move(checker).value()));
    ui::MainWindow window(model, dialogs, settings);
    window.show();
    auto* banner = window.findChild<QLabel*>(QStringLiteral("banner.text"));
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().startsWith(QStringLiteral("読み取り専用：")));
    QVERIFY(!window.findChild<QPushButton*>(QStringLiteral("top.publish"))->isEnabled());
}

void TestMainWindow::zoomKeepsThePage()
{
    Fixture fixture;
    QVERIFY(fixture.window.goTo(QStringLiteral("history")));
    fixture.window.run(ui::Command::ZoomIn);
    QCOMPARE(ui::zoom(), 1.25);
    QCOMPARE(fixture.window.pageName(), QStringLiteral("history"));
    fixture.window.setZoom(9.0);
    QCOMPARE(ui::zoom(), 2.0);
    QCOMPARE(fixture.settings.zoom(), 2.0);
}

void TestMainWindow::searchGoesThere()
{
    Fixture fixture;
    fixture.open.addPerson("𠮷田 隆", "ヨシダ タカシ");
    auto* search = fixture.find<QLineEdit>("search");
    auto* hits = fixture.find<QListWidget>("search.hits");
    test::typeText(search, QStringLiteral("よしだ"));
    QVERIFY(hits->isVisible());
    QCOMPARE(hits->count(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(!hits->isVisible());
    QCOMPARE(fixture.window.pageName(), QStringLiteral("register:people"));
    test::typeText(search, QStringLiteral("どこにもない"));
    QVERIFY(hits->item(0)->text().contains(QStringLiteral("見つかりません")));
}

void TestMainWindow::everyControlHasAName()
{
    Fixture fixture;
    QCOMPARE(test::nameless(fixture.window), QStringList());
    fixture.window.goTo(QStringLiteral("history"));
    QCOMPARE(test::nameless(fixture.window), QStringList());
}

void TestMainWindow::theHistorySaysWhatAVersionChanged()
{
    Fixture fixture;
    for (const char* aim : {"命を守る。", "命を守り、仕事を続ける。"}) {
        QVERIFY(fixture.open.model->edit([&](app::Session& session) {
            return session.setValue(test::OpenPlan::path("purpose/aim@natural"), std::string(aim));
        }));
        QVERIFY(app::publish(fixture.open.model->session(), {"大西 雅子", "", "訓練", {}, {}}));
        fixture.open.model->announceVersion();
    }
    QVERIFY(fixture.window.goTo(QStringLiteral("history")));
    auto* table = fixture.find<QTableWidget>("history.table");
    auto* compare = fixture.find<QPushButton>("history.compare");
    const auto* changes = fixture.find<QLabel>("history.changes");
    QVERIFY2(changes->text().contains(QStringLiteral("目的")), qPrintable(changes->text()));
    QVERIFY(compare->isEnabled());
    compare->click();
    QCOMPARE(fixture.window.pageName(), QStringLiteral("comparison"));
    QCOMPARE(fixture.find<QComboBox>("comparison.newer")->currentData().toInt(), 2);
    fixture.find<QPushButton>("comparison.print")->click();
    const auto windows = QApplication::topLevelWidgets();
    const auto preview = std::find_if(windows.begin(), windows.end(), [](const QWidget* window) {
        return window->objectName() == QLatin1String("preview") && window->isVisible();
    });
    QVERIFY(preview != windows.end());
    QCOMPARE((*preview)->findChild<QComboBox*>(QStringLiteral("preview.what"))->currentText(),
             QStringLiteral("新旧対照表"));
    QCOMPARE((*preview)->findChild<QComboBox*>(QStringLiteral("preview.older"))->currentData().toInt(), 1);
    delete *preview;
    QVERIFY(fixture.window.goTo(QStringLiteral("history")));
    // Nothing stands before the first version.
    table->setCurrentCell(1, 0);
    QVERIFY(!compare->isEnabled());
    QVERIFY(changes->text().isEmpty());
}

void TestMainWindow::closingAsksOnlyWhenSomethingWouldBeLost()
{
    Fixture fixture;
    QVERIFY(fixture.type("文"));
    const FullDisk full;
    QVERIFY(fixture.type("保存できない文"));
    QVERIFY(!fixture.window.close());
    QCOMPARE(fixture.dialogs.asked.size(), 1);
    fixture.dialogs.yes = true;
    QVERIFY(fixture.window.close());
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
