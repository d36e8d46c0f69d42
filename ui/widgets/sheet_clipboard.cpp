// SPDX-License-Identifier: Apache-2.0
// The keys and commands of a SheetView: rows, clipboard, context menu.
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>

#include "office/sheet.h"
#include "ui/strings.h"
#include "ui/widgets/cell_edit.h"
#include "ui/widgets/sheet_view.h"

namespace keizoku::ui {

namespace {

// A roster is never that large; what is larger was copied by mistake.
constexpr qsizetype kMaxPasteChars = 2'000'000;
constexpr int kMaxPasteRows = 2'000;

bool isPlus(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Plus ||
           event.key() == Qt::Key_Semicolon; // Ctrl+; is + on a Japanese keyboard
}

enum class Command { None, Copy, Cut, Paste, Clear, Insert, Remove, Up, Down };

Command commandOf(const QKeyEvent& event)
{
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const bool alt = event.modifiers().testFlag(Qt::AltModifier);
    if (event.matches(QKeySequence::Copy))
        return Command::Copy;
    if (event.matches(QKeySequence::Cut))
        return Command::Cut;
    if (event.matches(QKeySequence::Paste))
        return Command::Paste;
    if (control && isPlus(event))
        return Command::Insert;
    if (control && event.key() == Qt::Key_Minus)
        return Command::Remove;
    if (event.key() == Qt::Key_Delete && !control && !alt)
        return Command::Clear;
    if (alt && event.key() == Qt::Key_Up)
        return Command::Up;
    if (alt && event.key() == Qt::Key_Down)
        return Command::Down;
    return Command::None;
}

} // namespace

bool SheetView::commandKey(const QKeyEvent& event)
{
    switch (commandOf(event)) {
    case Command::None:
        return false;
    case Command::Copy:
        copySelected();
        break;
    case Command::Cut:
        cutSelected();
        break;
    case Command::Paste:
        paste();
        break;
    case Command::Clear:
        clearSelected();
        break;
    case Command::Insert:
        insertRow();
        break;
    case Command::Remove:
        removeRows();
        break;
    case Command::Up:
        moveRows(-1);
        break;
    case Command::Down:
        moveRows(1);
        break;
    }
    return true;
}

bool SheetView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        commandOf(*static_cast<QKeyEvent*>(event)) != Command::None) {
        event->accept();
        return true;
    }
    // Tab is a focus key to QWidget: it is taken here, before it leaves the table.
    if (event->type() == QEvent::KeyPress) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool tab = key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab;
        const bool forward = key.key() == Qt::Key_Tab && !key.modifiers().testFlag(Qt::ShiftModifier);
        if (tab && key.modifiers().testFlag(Qt::ControlModifier))
            return focusNextPrevChild(forward);
        if (tab && state() != EditingState && stepByTab(forward))
            return true;
    }
    return QTableView::event(event);
}

void SheetView::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (commandKey(*event)) {
        event->accept();
        return;
    }
    if (isReturn && plain && state() != EditingState) {
        enter(!event->modifiers().testFlag(Qt::ShiftModifier));
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Backspace && state() != EditingState) {
        edit(currentIndex());
        if (auto* line = qobject_cast<QLineEdit*>(indexWidget(currentIndex())))
            line->clear();
        return;
    }
    m_tabStart = event->text().isEmpty() && event->key() != Qt::Key_Shift ? -1 : m_tabStart;
    QTableView::keyPressEvent(event);
}

QModelIndexList SheetView::selectedCells() const
{
    QModelIndexList cells = selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
    cells.removeIf([this](const QModelIndex& cell) { return isColumnHidden(cell.column()); });
    if (cells.isEmpty() && currentIndex().isValid())
        cells << currentIndex();
    return cells;
}

QList<int> SheetView::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex& cell : selectedCells())
        if (!rows.contains(cell.row()) && cell.row() < sheet()->filledRows())
            rows << cell.row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

void SheetView::insertRow()
{
    if (!sheet() || !sheet()->ownsRows() || !currentIndex().isValid())
        return;
    commitEditor();
    const int row = std::min(currentIndex().row(), sheet()->filledRows());
    sheet()->insertRowAt(row);
    const int column = std::max(0, visibleColumn(-1, 1));
    if (row < sheet()->filledRows())
        goTo(sheet()->index(row, column));
}

void SheetView::removeRows()
{
    if (!sheet() || !sheet()->ownsRows())
        return;
    commitEditor();
    if (const QList<int> rows = selectedRows(); !rows.isEmpty())
        sheet()->removeRowsAt(rows);
}

void SheetView::moveRows(int by)
{
    const QModelIndex now = currentIndex();
    if (!sheet() || !sheet()->ownsRows() || now.row() < 0 || now.row() >= sheet()->filledRows())
        return;
    commitEditor();
    const int to = std::clamp(now.row() + by, 0, sheet()->filledRows() - 1);
    const int column = now.column();
    if (to == now.row())
        return;
    sheet()->moveRowBy(now.row(), by);
    goTo(sheet()->index(to, column));
}

void SheetView::clearSelected()
{
    if (sheet())
        sheet()->clearCells(selectedCells());
}

void SheetView::copySelected()
{
    const QModelIndexList cells = selectedCells();
    if (cells.isEmpty())
        return;
    int top = cells.first().row(), bottom = top, left = cells.first().column(), right = left;
    for (const QModelIndex& cell : cells) {
        top = std::min(top, cell.row());
        bottom = std::min(std::max(bottom, cell.row()), std::max(top, sheet()->filledRows() - 1));
        left = std::min(left, cell.column());
        right = std::max(right, cell.column());
    }
    office::Sheet sheetOfText;
    for (int row = top; row <= bottom; ++row) {
        std::vector<std::string> line;
        for (int column = left; column <= right; ++column)
            if (!isColumnHidden(column))
                line.push_back(utf8(sheet()->index(row, column).data(Qt::EditRole).toString()));
        sheetOfText.rows.push_back(std::move(line));
    }
    QApplication::clipboard()->setText(qt(office::toTsv(sheetOfText)));
}

void SheetView::cutSelected()
{
    copySelected();
    clearSelected();
}

void SheetView::paste()
{
    if (!sheet() || !currentIndex().isValid())
        return;
    const QString text = QApplication::clipboard()->text();
    if (text.size() > kMaxPasteChars) {
        emit told(
            tr("貼り付ける内容が大きすぎるため、何も変えていません。必要な行だけを選んで写してください。"));
        return;
    }
    const office::Sheet read = office::fromClipboard(utf8(text));
    QVector<QStringList> cells;
    bool fits = static_cast<int>(read.rows.size()) <= kMaxPasteRows;
    for (const auto& row : read.rows) {
        QStringList line;
        for (const std::string& cell : row) {
            line << qt(cell);
            fits = fits && line.last().size() <= kMaxCellChars;
        }
        cells << line;
    }
    if (!fits)
        emit told(tr("行が2,000を超えるか、2万字を超えるマスがあるため、何も変えていません。"));
    else if (!cells.isEmpty())
        pasteCells(cells);
}

void SheetView::pasteCells(const QVector<QStringList>& cells)
{
    commitEditor();
    int top = currentIndex().row(), left = currentIndex().column(), bottom = top, right = left;
    for (const QModelIndex& cell : selectedCells()) {
        top = std::min(top, cell.row());
        left = std::min(left, cell.column());
        bottom = std::max(bottom, cell.row());
        right = std::max(right, cell.column());
    }
    const QModelIndex first = sheet()->index(top, left);
    // One copied cell fills the whole selection.
    if (cells.size() == 1 && cells.first().size() == 1 && (bottom > top || right > left)) {
        const QStringList line(right - left + 1, cells.first().first());
        sheet()->setCells(first, QVector<QStringList>(bottom - top + 1, line));
        return;
    }
    sheet()->setCells(first, cells);
}

void SheetView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    const bool writable = sheet() && (sheet()->flags(currentIndex()) & Qt::ItemIsEditable);
    const auto add = [&](const QString& text, auto run, bool enabled) {
        QAction* action = menu.addAction(text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, run);
    };
    add(tr("切り取り\tCtrl+X"), &SheetView::cutSelected, writable);
    add(tr("コピー\tCtrl+C"), &SheetView::copySelected, true);
    add(tr("貼り付け\tCtrl+V"), &SheetView::paste, writable);
    if (sheet() && !sheet()->ownsRows()) {
        menu.exec(event->globalPos());
        return;
    }
    menu.addSeparator();
    add(tr("上に行を追加\tCtrl++"), &SheetView::insertRow, writable);
    add(tr("行を削除\tCtrl+-"), &SheetView::removeRows, writable);
    add(
        tr("上へ\tAlt+↑"), [this] { moveRows(-1); }, writable);
    add(
        tr("下へ\tAlt+↓"), [this] { moveRows(1); }, writable);
    menu.exec(event->globalPos());
}

} // namespace keizoku::ui
