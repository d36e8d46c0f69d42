// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>

#include "ui/table_support.h"
#include "ui/widgets/sheet_view.h"

using namespace keizoku;

namespace {

/// The smallest sheet: text in a grid.
class GridModel final : public ui::SheetModel {
public:
    QVector<QStringList> rows;
    int columns = 3;
    int edits = 0;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(rows.size()) + (m_open ? 0 : 1);
    }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : columns; }
    int newRow() const override { return m_open ? -1 : static_cast<int>(rows.size()); }
    Qt::ItemFlags flags(const QModelIndex& index) const override
    {
        return index.isValid() ? QAbstractTableModel::flags(index) | Qt::ItemIsEditable : Qt::ItemFlags();
    }
    QVariant headerData(int section, Qt::Orientation, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(QString::number(section)) : QVariant();
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (index.row() == newRow())
            return newRowData(index.column(), role);
        if (role == KindRole && index.column() == 2)
            return static_cast<int>(plan::CellKind::Paragraph);
        return role == Qt::DisplayRole || role == Qt::EditRole ? QVariant(rows[index.row()][index.column()])
                                                               : QVariant();
    }
    bool setData(const QModelIndex& index, const QVariant& value, int) override
    {
        return setCells(index, {{value.toString()}});
    }
    void insertRowAt(int row) override
    {
        beginInsertRows({}, row, row);
        rows.insert(row, QStringList(columns, QString()));
        endInsertRows();
    }
    void removeRowsAt(const QList<int>& gone) override
    {
        for (auto it = gone.rbegin(); it != gone.rend(); ++it) {
            beginRemoveRows({}, *it, *it);
            rows.removeAt(*it);
            endRemoveRows();
        }
    }
    void moveRowBy(int row, int by) override
    {
        beginResetModel();
        rows.move(row, row + by);
        endResetModel();
    }
    bool setCells(const QModelIndex& topLeft, const QVector<QStringList>& cells) override
    {
        ++edits;
        const int top = topLeft.row(), left = topLeft.column();
        while (rows.size() < top + cells.size()) {
            m_open = true; // the new line is now a row, and another line comes behind it
            rows.append(QStringList(columns, QString()));
            const int last = static_cast<int>(rows.size()) - 1;
            emit dataChanged(index(last, 0), index(last, columns - 1));
            beginInsertRows({}, last + 1, last + 1);
            m_open = false;
            endInsertRows();
        }
        for (int down = 0; down < cells.size(); ++down)
            for (int right = 0; right < cells[down].size() && left + right < columns; ++right)
                rows[top + down][left + right] = cells[down][right];
        emit dataChanged(index(top, 0), index(newRow(), columns - 1));
        return true;
    }

private:
    bool m_open = false;
};

} // namespace

class TestSheetView : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void typingOpensTheEditorAndEnterMovesDown();
    void theFirstKeyOfACompositionIsKept();
    void leavingKeepsWhatIsBeingComposed();
    void tabMovesRightAndEnterReturnsToTheFirstColumn();
    void tabLeavesAtTheEnd();
    void escapeKeepsTheOldText();
    void altEnterBreaksTheLine();
    void rowsAreInsertedMovedAndRemovedByKeyboard();
    void copyAndPasteKeepLinesInCells();
    void oneCellFillsTheSelection();
    void hugePastesAreRefused();
    void thereIsAlwaysACurrentCell();
    void findGoesRound();

private:
    QWidget* editor() { return m_view->indexWidget(m_view->currentIndex()); }
    void at(int row, int column) { m_view->goTo(m_model->index(row, column)); }
    void key(int key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(editor() ? editor() : m_view.get(), static_cast<Qt::Key>(key), with);
        QCoreApplication::processEvents();
    }

    std::unique_ptr<GridModel> m_model;
    std::unique_ptr<ui::SheetView> m_view;
};

void TestSheetView::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    ui::applyTheme(*qApp, 1.0);
}

void TestSheetView::init()
{
    m_view.reset();
    m_model = std::make_unique<GridModel>();
    m_model->rows = {{QStringLiteral("大西"), QStringLiteral("1"), {}},
                     {QStringLiteral("𠮷田"), QStringLiteral("2"), {}}};
    m_view = std::make_unique<ui::SheetView>();
    m_view->setAccessibleName(QStringLiteral("表"));
    m_view->setSheet(m_model.get());
    m_view->resize(600, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_model.get());
}

void TestSheetView::typingOpensTheEditorAndEnterMovesDown()
{
    at(0, 0);
    QTest::keyClick(m_view.get(), Qt::Key_A);
    QVERIFY(editor());
    key(Qt::Key_B);
    key(Qt::Key_Return);
    QCOMPARE(m_model->rows[0][0], QStringLiteral("ab"));
    QCOMPARE(m_view->currentIndex(), m_model->index(1, 0));
    QVERIFY(!editor());
}

void TestSheetView::theFirstKeyOfACompositionIsKept()
{
    at(0, 0);
    test::compose(m_view.get(), QStringLiteral("さ"), {});
    QVERIFY(editor());
    test::compose(m_view.get(), QStringLiteral("さとう"), QStringLiteral("佐藤"));
    QCOMPARE(qobject_cast<QLineEdit*>(editor())->text(), QStringLiteral("佐藤"));
    m_view->commitEditor();
    QCOMPARE(m_model->rows[0][0], QStringLiteral("佐藤"));
}

void TestSheetView::leavingKeepsWhatIsBeingComposed()
{
    at(0, 0);
    test::compose(m_view.get(), QStringLiteral("れいわ"), {});
    m_view->commitEditor();
    QCOMPARE(m_model->rows[0][0], QStringLiteral("れいわ"));
    at(1, 0);
    key(Qt::Key_F2);
    test::compose(editor(), QStringLiteral("さん"), {});
    m_view->clearFocus();
    QLineEdit other;
    other.show();
    other.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QTRY_VERIFY(m_model->rows[1][0].contains(QStringLiteral("さん")));
}

void TestSheetView::tabMovesRightAndEnterReturnsToTheFirstColumn()
{
    at(2, 0);
    test::compose(m_view.get(), {}, QStringLiteral("髙橋"));
    key(Qt::Key_Tab);
    QCOMPARE(m_view->currentIndex(), m_model->index(2, 1));
    QTest::keyClick(m_view.get(), Qt::Key_7);
    key(Qt::Key_Return);
    QCOMPARE(m_model->rows[2], QStringList({QStringLiteral("髙橋"), QStringLiteral("7"), {}}));
    QCOMPARE(m_view->currentIndex(), m_model->index(3, 0));
}

void TestSheetView::tabLeavesAtTheEnd()
{
    QWidget window;
    QLineEdit before(&window), after(&window);
    m_view->setParent(&window);
    QWidget::setTabOrder(&before, m_view.get());
    QWidget::setTabOrder(m_view.get(), &after);
    window.show();
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    m_view->setFocus();
    at(2, 2);
    key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &after);
    m_view->setFocus();
    at(0, 0);
    key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), &before);
    m_view->setFocus();
    at(1, 1);
    key(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), &after);
    m_view->setParent(nullptr);
}

void TestSheetView::escapeKeepsTheOldText()
{
    at(0, 0);
    QTest::keyClick(m_view.get(), Qt::Key_X);
    key(Qt::Key_Escape);
    QCOMPARE(m_model->rows[0][0], QStringLiteral("大西"));
    QCOMPARE(m_model->edits, 0);
}

void TestSheetView::altEnterBreaksTheLine()
{
    at(0, 2);
    test::compose(m_view.get(), {}, QStringLiteral("一"));
    key(Qt::Key_Return, Qt::AltModifier);
    test::compose(editor(), {}, QStringLiteral("二"));
    key(Qt::Key_Return);
    QCOMPARE(m_model->rows[0][2], QStringLiteral("一\n二"));
    QTRY_VERIFY(m_view->rowHeight(0) > m_view->rowHeight(1));
}

void TestSheetView::rowsAreInsertedMovedAndRemovedByKeyboard()
{
    at(1, 1);
    key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_model->rows[0][0], QStringLiteral("𠮷田"));
    QCOMPARE(m_view->currentIndex(), m_model->index(0, 1));
    key(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_model->rows.size(), 3);
    QCOMPARE(m_view->currentIndex(), m_model->index(0, 0));
    key(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_model->rows.size(), 2);
    key(Qt::Key_Delete);
    QCOMPARE(m_model->rows[0][0], QString());
}

void TestSheetView::copyAndPasteKeepLinesInCells()
{
    QApplication::clipboard()->setText(QStringLiteral("\"一\n二\"\t=1+1\n三\t四\n"));
    at(1, 0);
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_model->edits, 1);
    QCOMPARE(m_model->rows[1][0], QStringLiteral("一\n二"));
    QCOMPARE(m_model->rows[2], QStringList({QStringLiteral("三"), QStringLiteral("四"), {}}));
    m_view->selectionModel()->select(QItemSelection(m_model->index(1, 0), m_model->index(2, 1)),
                                     QItemSelectionModel::ClearAndSelect);
    key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("\"一\n二\"\t'=1+1\n三\t四\n"));
}

void TestSheetView::oneCellFillsTheSelection()
{
    QApplication::clipboard()->setText(QStringLiteral("済"));
    m_view->selectionModel()->select(QItemSelection(m_model->index(0, 0), m_model->index(1, 1)),
                                     QItemSelectionModel::ClearAndSelect);
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_model->rows[1][1], QStringLiteral("済"));
    QCOMPARE(m_model->edits, 1);
}

void TestSheetView::hugePastesAreRefused()
{
    QSignalSpy told(m_view.get(), &ui::SheetView::told);
    QApplication::clipboard()->setText(QString(10'000'000, QLatin1Char('a')));
    at(0, 0);
    QElapsedTimer timer;
    timer.start();
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(told.count(), 1);
    key(Qt::Key_F2);
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(told.count(), 2);
    QCOMPARE(m_model->edits, 0);
    QApplication::clipboard()->clear();
}

void TestSheetView::thereIsAlwaysACurrentCell()
{
    QVERIFY(m_view->currentIndex().isValid());
    m_view->selectAll();
    m_view->removeRows();
    QCOMPARE(m_model->rows.size(), 0);
    QVERIFY(m_view->currentIndex().isValid());
}

void TestSheetView::findGoesRound()
{
    at(1, 0);
    QVERIFY(m_view->find(QStringLiteral("吉田")));
    QCOMPARE(m_view->currentIndex(), m_model->index(1, 0));
    QVERIFY(m_view->find(QStringLiteral("大西")));
    QCOMPARE(m_view->currentIndex(), m_model->index(0, 0));
    QVERIFY(!m_view->find(QStringLiteral("居ない")));
}

QTEST_MAIN(TestSheetView)
#include "tst_sheet_view.moc"
