// SPDX-License-Identifier: Apache-2.0
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

#include "app/records.h"
#include "app/sample.h"
#include "support/accessible.h"
#include "support/environment.h"
#include "ui/pages/tree_page.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/windows/drill_window.h"

using namespace keizoku;

namespace {

/// The sample office: 17 people by day who still work there.
struct Fixture {
    test::TempDir folder;
    std::shared_ptr<ui::SessionModel> model;

    Fixture()
    {
        const auto environment = test::environmentIn(folder);
        auto session = app::createSample(environment, folder / "plan.keizoku");
        auto checker = app::Checker::load(environment);
        model = std::make_shared<ui::SessionModel>(
            std::move(session).value(), std::make_shared<app::Checker>(std::move(checker).value()));
    }

    [[nodiscard]] std::size_t records() const { return app::recordLines(model->session())->size(); }
};

/// The window as the button of the tree's page opens it; it deletes itself when it closes.
QPointer<ui::DrillWindow> openFrom(ui::TreePage& page)
{
    page.show();
    page.findChild<QPushButton*>(QStringLiteral("tree.drill"))->click();
    return page.findChild<ui::DrillWindow*>();
}

QString text(const ui::DrillWindow& window, const char* label)
{
    return window.findChild<QLabel*>(QLatin1String(label))->text();
}

bool isCalling(const ui::DrillWindow& window)
{
    return window.findChild<QLabel*>(QStringLiteral("drill.way"))->isVisible();
}

void begin(ui::DrillWindow& window)
{
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto* leader = window.findChild<QLineEdit*>(QStringLiteral("drill.leader"));
    leader->setFocus();
    leader->setText(QStringLiteral("大西 雅子")); // as an input method would
    QTest::keyClick(leader, Qt::Key_Return);
    QVERIFY(isCalling(window));
}

void press(ui::DrillWindow& window, std::initializer_list<Qt::Key> keys)
{
    for (const Qt::Key key : keys)
        QTest::keyClick(&window, key);
}

} // namespace

class TestDrillWindow final : public QObject {
    Q_OBJECT

private slots:
    void aDrillByKeysLeavesOneRecord();
    void aStepIsTakenBack();
    void closingOnTheWayAsksFirst();
    void aDrillGoesOnAfterACrash();
    void nobodyLeadsNothingBegins();
    void everythingHasANameAndFits_data();
    void everythingHasANameAndFits();
};

void TestDrillWindow::aDrillByKeysLeavesOneRecord()
{
    Fixture fixture;
    const std::size_t before = fixture.records();
    ui::TreePage page(fixture.model, nullptr);
    const auto window = openFrom(page);
    window->findChild<QComboBox*>(QStringLiteral("drill.variant"))->setCurrentIndex(0); // by day
    begin(*window);
    QVERIFY(text(*window, "drill.opening").startsWith(QStringLiteral("これは訓練です")));
    bool rerouted = false;
    int asked = 0;
    for (; isCalling(*window) && asked < 40; ++asked) {
        const QString way = text(*window, "drill.way");
        rerouted |= way.contains(QStringLiteral("代替者の"));
        if (way.endsWith(QStringLiteral("→ 前川 直樹")))
            press(*window, {Qt::Key_5, Qt::Key_2});
        else
            press(*window, {Qt::Key_1, Qt::Key_2});
    }
    QCOMPARE(asked, 17);
    QVERIFY(rerouted);
    QVERIFY(text(*window, "drill.result").contains(QStringLiteral("17人のうち16人に届き")));
    QVERIFY(
        text(*window, "drill.result").contains(QStringLiteral("前川 直樹 につながりませんでした（圏外）")));
    QCOMPARE(fixture.records(), before);
    window->findChild<QLineEdit*>(QStringLiteral("drill.improve.1"))->setText(QStringLiteral("番号を見直す"));
    window->findChild<QPushButton*>(QStringLiteral("drill.keep"))->click();
    const auto lines = app::recordLines(fixture.model->session());
    const auto& items = lines->back().record.openItems;
    QVERIFY(std::ranges::any_of(items, [](const auto& item) { return item.what == "番号を見直す"; }));
    QCOMPARE(fixture.records(), before + 1);
    window->findChild<QPushButton*>(QStringLiteral("drill.keep"))->click(); // once is enough
    QCOMPARE(fixture.records(), before + 1);
}

void TestDrillWindow::aStepIsTakenBack()
{
    Fixture fixture;
    ui::TreePage page(fixture.model, nullptr);
    const auto window = openFrom(page);
    begin(*window);
    const QString first = text(*window, "drill.way");
    press(*window, {Qt::Key_3});
    QVERIFY(text(*window, "drill.way") != first);
    press(*window, {Qt::Key_Backspace});
    QCOMPARE(text(*window, "drill.way"), first);
    press(*window, {Qt::Key_1, Qt::Key_Backspace, Qt::Key_3}); // another answer than the one half given
    QVERIFY(text(*window, "drill.way") != first);
}

void TestDrillWindow::closingOnTheWayAsksFirst()
{
    Fixture fixture;
    const std::size_t before = fixture.records();
    ui::TreePage page(fixture.model, nullptr);
    const auto window = openFrom(page);
    begin(*window);
    window->findChild<QPushButton*>(QStringLiteral("drill.stop"))->click(); // by mistake
    QVERIFY(!window->findChild<QPushButton*>(QStringLiteral("drill.keep"))->isEnabled());
    window->findChild<QPushButton*>(QStringLiteral("drill.resume"))->click();
    QVERIFY(isCalling(*window));
    press(*window, {Qt::Key_3});
    QVERIFY(!window->close());
    QVERIFY(text(*window, "drill.kept").contains(QStringLiteral("もう一度閉じると")));
    window->findChild<QPushButton*>(QStringLiteral("drill.keep"))->click();
    const auto lines = app::recordLines(fixture.model->session());
    QCOMPARE(lines->size(), before + 1);
    QVERIFY(window->close());
}

void TestDrillWindow::aDrillGoesOnAfterACrash()
{
    Fixture fixture;
    const std::size_t before = fixture.records();
    QString tenth;
    {
        ui::TreePage page(fixture.model, nullptr);
        const auto window = openFrom(page);
        window->findChild<QComboBox*>(QStringLiteral("drill.variant"))->setCurrentIndex(0);
        begin(*window);
        for (int answered = 0; answered < 9; ++answered)
            press(*window, {Qt::Key_1, Qt::Key_1});
        tenth = text(*window, "drill.way");
    } // the page and its window go without closing, as when the program breaks off
    ui::TreePage page(fixture.model, nullptr);
    const auto window = openFrom(page);
    QVERIFY(QTest::qWaitForWindowActive(window));
    QVERIFY(text(*window, "drill.trouble").contains(QStringLiteral("9人まで")));
    QTest::keyClick(window->findChild<QPushButton*>(QStringLiteral("drill.continue")), Qt::Key_Space);
    QVERIFY(isCalling(*window));
    QCOMPARE(text(*window, "drill.way"), tenth);
    for (int asked = 9; isCalling(*window) && asked < 40; ++asked)
        press(*window, {Qt::Key_1, Qt::Key_1});
    QVERIFY(text(*window, "drill.result").contains(QStringLiteral("17人")));
    window->findChild<QPushButton*>(QStringLiteral("drill.keep"))->click();
    QCOMPARE(fixture.records(), before + 1);
    // What is in the records is no longer offered.
    QVERIFY(window->close());
    ui::TreePage later(fixture.model, nullptr);
    QVERIFY(!openFrom(later)->findChild<QPushButton*>(QStringLiteral("drill.continue"))->isVisible());
}

void TestDrillWindow::nobodyLeadsNothingBegins()
{
    Fixture fixture;
    ui::TreePage page(fixture.model, nullptr);
    const auto window = openFrom(page);
    window->findChild<QPushButton*>(QStringLiteral("drill.start"))->click();
    QVERIFY(!isCalling(*window));
    QVERIFY(text(*window, "drill.trouble").contains(QStringLiteral("進行役")));
    QVERIFY(window->close()); // nothing to lose
}

void TestDrillWindow::everythingHasANameAndFits_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("200 %") << 2.0;
}

void TestDrillWindow::everythingHasANameAndFits()
{
    QFETCH(double, zoom);
    ui::applyTheme(*qApp, zoom);
    {
        Fixture fixture;
        ui::TreePage page(fixture.model, nullptr);
        const auto window = openFrom(page);
        QCOMPARE(test::nameless(*window), QStringList());
        begin(*window);
        QCOMPARE(test::nameless(*window), QStringList());
        QVERIFY(window->minimumSizeHint().width() <= 1366 && window->minimumSizeHint().height() <= 728);
    }
    ui::applyTheme(*qApp, 1.0);
}

QTEST_MAIN(TestDrillWindow)
#include "tst_drill_window.moc"
