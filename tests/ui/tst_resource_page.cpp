// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>

#include "plan/register_access.h"
#include "ui/models/resource_model.h"
#include "ui/pages/resource_page.h"
#include "ui/strings.h"
#include "ui/table_support.h"
#include "ui/widgets/sheet_view.h"

using namespace keizoku;

namespace {

constexpr int kPower = 2; // column of 電気

struct Fixture {
    test::OpenSample open;
    ui::ResourcePage page{*open.model};

    Fixture()
    {
        page.resize(1080, 640);
        page.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&page));
    }
    [[nodiscard]] ui::ResourceModel& sheet() { return *page.sheet(); }
    [[nodiscard]] QString shown(int row, int column) { return sheet().index(row, column).data().toString(); }
    [[nodiscard]] QColor ink(int row, int column)
    {
        return sheet().index(row, column).data(Qt::ForegroundRole).value<QBrush>().color();
    }
    [[nodiscard]] QString label(const char* name)
    {
        return page.findChild<QLabel*>(QString::fromLatin1(name))->text();
    }
    [[nodiscard]] const plan::MatrixValue* stored()
    {
        const plan::Field* field = open.model->plan().field(check::resourceField());
        return field ? std::get_if<plan::MatrixValue>(&field->value) : nullptr;
    }
    /// A cell with found measures and no own words.
    QModelIndex found()
    {
        for (int row = 0; row < sheet().rowCount(); ++row)
            for (int column = 1; column < sheet().columnCount(); ++column) {
                const auto* cell = sheet().cellAt(sheet().index(row, column));
                if (cell->own.empty() && !cell->found.empty())
                    return sheet().index(row, column);
            }
        return {};
    }
    void clearOwnWords()
    {
        const auto done = open.model->edit(
            [](app::Session& session) { return session.setValue(check::resourceField(), {}); });
        QVERIFY(done);
    }
};

} // namespace

class TestResourcePage final : public QObject {
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }
    void theModelIsSound();
    void measuresAreFoundWithTheirSource();
    void whatIsMissingHasAShape();
    void typingSaysSomethingOfOnesOwn();
    void clearingShowsWhatWasFound();
    void aBlockIsOneStep();
    void namesOfTasksAreNotTypedHere();
    void rowsStayWhereTheyAre();
    void pathsLeadToCells();
    void aNewPlanIsLedToItsTasks();
    void aFileThatIsOnlyReadIsNotWritten();
    void nothingIsCut_data();
    void nothingIsCut();
};

void TestResourcePage::theModelIsSound()
{
    Fixture fixture;
    fixture.clearOwnWords();
    const QAbstractItemModelTester tester(&fixture.sheet(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(fixture.sheet().columnCount(), 11);
    QVERIFY(fixture.sheet().rowCount() > 3);
    QVERIFY(fixture.sheet().setData(fixture.sheet().index(0, 1), QStringLiteral("応援を頼む")));
    const auto row = fixture.open.model->plan().tasks.rows.front().id;
    QVERIFY(fixture.open.model->edit([&](app::Session& session) {
        return session.setCell(plan::RegisterId::Tasks, row, "class", "休止");
    }));
    QVERIFY(fixture.open.model->edit([](app::Session& session) { return session.undo(); }));
}

void TestResourcePage::measuresAreFoundWithTheirSource()
{
    Fixture fixture;
    fixture.clearOwnWords();
    const QModelIndex index = fixture.found();
    QVERIFY(index.isValid());
    QCOMPARE(fixture.ink(index.row(), index.column()), ui::Theme::current().inkSoft);
    const auto source = fixture.sheet().cellAt(index)->found.front();
    QVERIFY(index.data(Qt::ToolTipRole).toString().contains(ui::qt(source.words)));
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("ほかの欄から")));
    fixture.page.view()->goTo(index);
    QVERIFY(fixture.label("resources.what").startsWith(QStringLiteral("ほかの欄から")));
    QSignalSpy leads(&fixture.page, &ui::Page::goTo);
    auto* go = fixture.page.findChild<QPushButton*>(QStringLiteral("resources.source.0"));
    QVERIFY(go && go->accessibleName().contains(ui::qt(source.words)));
    go->click();
    QCOMPARE(leads.count(), 1);
    QCOMPARE(leads.first().first().toString(), ui::qt(source.path));
}

void TestResourcePage::whatIsMissingHasAShape()
{
    Fixture fixture;
    fixture.clearOwnWords();
    QVERIFY(fixture.open.model->edit([](app::Session& session) {
        return session.edit("", [](plan::Plan& plan) -> Result<void> {
            plan.fields.clear();
            plan.stock.rows.clear();
            plan.serviceUsers.rows.clear();
            plan.agreements.rows.clear();
            plan.tasks.rows.front().substitute.clear();
            return {};
        });
    }));
    QVERIFY(fixture.sheet().gaps() > 0);
    QVERIFY(fixture.label("resources.summary").startsWith(QStringLiteral("－ 備えなし")));
    QCOMPARE(fixture.shown(0, kPower), QStringLiteral("－ 備えなし"));
    const int before = fixture.sheet().gaps();
    QVERIFY(fixture.sheet().setData(fixture.sheet().index(0, kPower), QStringLiteral("使わない")));
    QCOMPARE(fixture.sheet().gaps(), before - 1);
}

void TestResourcePage::typingSaysSomethingOfOnesOwn()
{
    Fixture fixture;
    fixture.clearOwnWords();
    QVERIFY(fixture.sheet().setData(fixture.sheet().index(1, 1), QStringLiteral("隣の事業所に頼む")));
    ui::SheetView* view = fixture.page.view();
    view->goTo(fixture.sheet().index(0, kPower));
    view->setFocus();
    test::compose(view, QString(), QStringLiteral("手回しの充電器"));
    auto* editor = view->findChild<QPlainTextEdit*>();
    QVERIFY(editor);
    QCOMPARE(editor->toPlainText(), QStringLiteral("手回しの充電器"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(fixture.shown(0, kPower), QStringLiteral("手回しの充電器"));
    QCOMPARE(fixture.ink(0, kPower), ui::Theme::current().ink);
    QCOMPARE(view->currentIndex().row(), 1);
    QVERIFY(fixture.stored());
    QCOMPARE(fixture.stored()->cells.size(), std::size_t{2}); // the other row's words are kept
    fixture.open.model->undo();
    QVERIFY(fixture.shown(0, kPower) != QStringLiteral("手回しの充電器"));
    QCOMPARE(fixture.shown(1, 1), QStringLiteral("隣の事業所に頼む"));
    fixture.open.model->redo();
    QCOMPARE(fixture.shown(0, kPower), QStringLiteral("手回しの充電器"));
}

void TestResourcePage::clearingShowsWhatWasFound()
{
    Fixture fixture;
    fixture.clearOwnWords();
    const QModelIndex index = fixture.found();
    const QString found = index.data().toString();
    QVERIFY(fixture.sheet().setData(index, QStringLiteral("自前の工夫")));
    fixture.page.view()->goTo(index);
    QVERIFY(fixture.label("resources.what").contains(QStringLiteral("自前の工夫")));
    QTest::keyClick(fixture.page.view(), Qt::Key_Delete);
    QCOMPARE(index.data().toString(), found);
    QVERIFY(!fixture.stored());
}

void TestResourcePage::aBlockIsOneStep()
{
    Fixture fixture;
    fixture.clearOwnWords();
    fixture.page.view()->goTo(fixture.sheet().index(0, 0));
    QApplication::clipboard()->setText(QStringLiteral("業務の名前\t応援\t電池\nもう一つ\t非番\t発電機\n"));
    fixture.page.view()->paste();
    QCOMPARE(fixture.shown(0, 1), QStringLiteral("応援"));
    QCOMPARE(fixture.shown(1, 2), QStringLiteral("発電機"));
    QVERIFY(fixture.shown(0, 0) != QStringLiteral("業務の名前"));
    fixture.open.model->undo();
    QVERIFY(!fixture.stored());
}

void TestResourcePage::namesOfTasksAreNotTypedHere()
{
    Fixture fixture;
    QVERIFY(!fixture.sheet().flags(fixture.sheet().index(0, 0)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!fixture.sheet().setData(fixture.sheet().index(0, 0), QStringLiteral("別の名")));
    QVERIFY(fixture.sheet().flags(fixture.sheet().index(0, 1)).testFlag(Qt::ItemIsEditable));
}

void TestResourcePage::rowsStayWhereTheyAre()
{
    Fixture fixture;
    const int rows = fixture.sheet().rowCount();
    fixture.page.view()->goTo(fixture.sheet().index(1, 1));
    QTest::keyClick(fixture.page.view(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(fixture.page.view(), Qt::Key_Minus, Qt::ControlModifier);
    QTest::keyClick(fixture.page.view(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(fixture.page.view()->currentIndex(), fixture.sheet().index(1, 1));
    QCOMPARE(fixture.sheet().rowCount(), rows);
    QVERIFY(!fixture.open.model->session().canUndo());
}

void TestResourcePage::pathsLeadToCells()
{
    Fixture fixture;
    const QString task = ui::qt(fixture.open.model->plan().tasks.rows.front().id);
    QVERIFY(fixture.page.showPath(QStringLiteral("tasks/resource-measures#%1.water").arg(task)));
    QCOMPARE(ui::ResourceModel::lossName(fixture.page.view()->currentIndex().column()), QStringLiteral("水"));
    QVERIFY(fixture.label("resources.where").contains(QStringLiteral("水が使えないとき")));
    QVERIFY(!fixture.page.showPath(QStringLiteral("tasks/resource-measures#k-9999.water")));
}

void TestResourcePage::aNewPlanIsLedToItsTasks()
{
    Fixture fixture;
    QVERIFY(fixture.open.model->edit([](app::Session& session) {
        return session.edit("", [](plan::Plan& plan) -> Result<void> {
            plan.tasks.rows.clear();
            return {};
        });
    }));
    QVERIFY(!fixture.page.view()->isVisible());
    auto* tasks = fixture.page.findChild<QPushButton*>(QStringLiteral("resources.tasks"));
    QVERIFY(tasks->isVisible());
    QSignalSpy leads(&fixture.page, &ui::Page::goTo);
    tasks->click();
    QCOMPARE(leads.first().first().toString(), QStringLiteral("tasks/task-list"));
    fixture.open.model->undo();
    QVERIFY(fixture.page.view()->isVisible());
}

void TestResourcePage::aFileThatIsOnlyReadIsNotWritten()
{
    test::OpenSample open;
    auto session = app::Session::open(open.environment, open.folder / "hibari.keizoku", store::Access::Read);
    QVERIFY(session);
    auto checker = app::Checker::load(open.environment);
    QVERIFY(checker);
    ui::SessionModel model(*std::move(session), std::make_shared<const app::Checker>(*std::move(checker)));
    ui::ResourceModel sheet(model);
    QVERIFY(!sheet.flags(sheet.index(0, 1)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!sheet.setData(sheet.index(0, 1), QStringLiteral("応援")));
}

void TestResourcePage::nothingIsCut_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("100") << 1.0;
    QTest::newRow("200") << 2.0;
}

void TestResourcePage::nothingIsCut()
{
    QFETCH(double, zoom);
    ui::applyTheme(*qApp, zoom);
    {
        Fixture fixture;
        fixture.page.resize(zoom > 1.5 ? 880 : 1080, 560);
        const QAbstractItemView& view = *fixture.page.view();
        QTest::qWait(50);
        for (int row = 0; row < fixture.sheet().rowCount(); ++row)
            QVERIFY2(view.sizeHintForRow(row) <= fixture.page.view()->rowHeight(row),
                     qPrintable(fixture.shown(row, 0)));
        // Two rows at least, and the strip under them.
        QVERIFY(fixture.page.view()->height() > fixture.page.height() / 4);
        QVERIFY(fixture.page.minimumSizeHint().width() <= 880);
        QVERIFY2(fixture.page.minimumSizeHint().height() <= 560,
                 qPrintable(QString::number(fixture.page.minimumSizeHint().height())));
    }
    ui::applyTheme(*qApp, 1.0);
}

QTEST_MAIN(TestResourcePage)
#include "tst_resource_page.moc"
