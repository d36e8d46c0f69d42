// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/sheet_view.h"

#include <QApplication>
#include <QHeaderView>
#include <QInputMethod>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSettings>

#include "base/text.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/cell_edit.h"
#include "ui/widgets/frozen_column.h"
#include "ui/widgets/sheet_delegate.h"

namespace keizoku::ui {

namespace {

constexpr int kMinColumn = 72;

} // namespace

SheetView::SheetView(QWidget* parent) : QTableView(parent), m_delegate(new SheetDelegate(this))
{
    setItemDelegate(m_delegate);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setWordWrap(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(40);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setDefaultSectionSize(static_cast<int>(32 * zoom()));
    setAccessibleDescription(
        tr("Tab と Enter で移動し、文字を打つと入力が始まります。Ctrl+Tab で表の外へ出ます。"));
    const Theme theme = Theme::current();
    const QString padding =
        QStringLiteral("%1px %2px").arg(static_cast<int>(5 * zoom())).arg(static_cast<int>(6 * zoom()));
    // No colour for the text: the vertical header takes it from the model.
    setStyleSheet(
        QStringLiteral("QHeaderView::section { background: %1; border: none; border-right: 1px solid %2; "
                       "border-bottom: 1px solid %2; padding: %3; } "
                       "QTableCornerButton::section { background: %1; border: none; } QTableView { "
                       "gridline-color: %2; }")
            .arg(theme.paper.name(), theme.line.name(), padding));
    m_fit.setSingleShot(true);
    m_fit.setInterval(0);
    connect(&m_fit, &QTimer::timeout, this, &SheetView::fitRows);
    connect(m_delegate, &SheetDelegate::told, this, &SheetView::told);
    connect(m_delegate, &SheetDelegate::moved, this, [this](int rows, int columns) {
        if (columns != 0)
            static_cast<void>(stepByTab(columns > 0));
        else
            enter(rows > 0);
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        m_fit.start();
        if (m_widthsFitted && !m_fitting)
            rememberWidths();
    });
}

SheetView::~SheetView() = default;

void SheetView::setSheet(SheetModel* sheet)
{
    if (model())
        model()->disconnect(this);
    setModel(sheet);
    m_widthsFitted = false;
    if (!sheet)
        return;
    const auto tell = [this](int, int, const QString& sentence) { emit told(sentence); };
    connect(sheet, &SheetModel::refused, this, tell);
    connect(sheet, &SheetModel::noticed, this, tell);
    connect(sheet, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (currentIndex().isValid())
            m_before = {currentIndex().column(), currentIndex().row()};
    });
    const auto settle = [this] {
        ensureCurrent();
        m_fit.start();
    };
    connect(sheet, &QAbstractItemModel::modelReset, this, settle);
    connect(sheet, &QAbstractItemModel::rowsInserted, this, settle);
    connect(sheet, &QAbstractItemModel::rowsRemoved, this, settle);
    connect(sheet, &QAbstractItemModel::dataChanged, this, [this] { m_fit.start(); });
    ensureCurrent();
    m_fit.start();
}

SheetModel* SheetView::sheet() const
{
    return qobject_cast<SheetModel*>(model());
}

void SheetView::setWidthKey(const QString& key)
{
    m_widthKey = key;
}

void SheetView::setFirstColumnFrozen(bool frozen)
{
    delete m_frozen;
    m_frozen = frozen ? new FrozenColumn(this) : nullptr;
}

void SheetView::setHeightByRows(int pixels)
{
    m_maxHeight = pixels;
    if (pixels > 0)
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateGeometry();
}

// Qt 6.4's accessible table falls over a table without a current cell (reliability.md 0.15).
void SheetView::ensureCurrent()
{
    if (!sheet() || currentIndex().isValid() || sheet()->rowCount() == 0 || sheet()->columnCount() == 0)
        return;
    const int row = std::clamp(m_before.y(), 0, sheet()->rowCount() - 1);
    const int column = std::clamp(m_before.x(), 0, sheet()->columnCount() - 1);
    goTo(sheet()->index(row, isColumnHidden(column) ? std::max(0, visibleColumn(-1, 1)) : column));
}

// QAbstractItemView's own function extends the selection while Shift is down and toggles it while Ctrl is.
void SheetView::goTo(const QModelIndex& index)
{
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void SheetView::fitColumns()
{
    m_fitting = true;
    QSettings settings;
    const QStringList kept = m_widthKey.isEmpty()
                                 ? QStringList()
                                 : settings.value(QStringLiteral("columns/") + m_widthKey).toStringList();
    const bool remembered = kept.size() == sheet()->columnCount();
    const auto room = [this](int column) { return sizeHintForColumn(column) + static_cast<int>(8 * zoom()); };
    for (int column = 0; column < sheet()->columnCount(); ++column) {
        const int head = horizontalHeader()->sectionSizeHint(column) + static_cast<int>(8 * zoom());
        const int content = std::clamp(room(column), static_cast<int>(kMinColumn * zoom()),
                                       static_cast<int>(m_widest * zoom()));
        setColumnWidth(column, remembered ? static_cast<int>(kept[column].toInt() * zoom())
                                          : std::max(head, content));
    }
    m_fitting = false;
    m_widthsFitted = true;
}

void SheetView::fitRows()
{
    if (!sheet() || sheet()->columnCount() == 0)
        return;
    if (!m_widthsFitted && (isVisible() || m_maxHeight > 0))
        fitColumns();
    resizeRowsToContents();
    if (m_maxHeight > 0)
        updateGeometry();
    if (m_frozen)
        m_frozen->place();
}

void SheetView::rememberWidths()
{
    if (m_widthKey.isEmpty() || QApplication::mouseButtons() == Qt::NoButton)
        return;
    QStringList widths;
    for (int column = 0; column < sheet()->columnCount(); ++column)
        widths << QString::number(static_cast<int>(columnWidth(column) / zoom()));
    QSettings().setValue(QStringLiteral("columns/") + m_widthKey, widths);
}

int SheetView::heightOfRows() const
{
    return horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 2 * frameWidth() +
           horizontalScrollBar()->sizeHint().height();
}

QSize SheetView::sizeHint() const
{
    const QSize base = QTableView::sizeHint();
    return m_maxHeight > 0 ? QSize(base.width(), std::min(m_maxHeight, heightOfRows())) : base;
}

QSize SheetView::minimumSizeHint() const
{
    const QSize base = QTableView::minimumSizeHint();
    return m_maxHeight > 0 ? QSize(base.width(), std::min(m_maxHeight, heightOfRows())) : base;
}

void SheetView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    m_fit.start();
}

void SheetView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    ensureCurrent();
}

void SheetView::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason && isComposing(indexWidget(currentIndex())))
        commitEditor();
    QTableView::focusOutEvent(event);
}

void SheetView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid())
        m_before = {current.column(), current.row()};
    emit currentCellChanged(current.row(), current.column());
}

// Qt hands a composition on to the editor it opens, but not a text that arrives at once, without one.
void SheetView::inputMethodEvent(QInputMethodEvent* event)
{
    const bool atOnce =
        !indexWidget(currentIndex()) && event->preeditString().isEmpty() && !event->commitString().isEmpty();
    if (!atOnce) {
        QTableView::inputMethodEvent(event);
    } else if (edit(currentIndex(), AnyKeyPressed, nullptr)) {
        if (QWidget* editor = indexWidget(currentIndex()))
            QCoreApplication::sendEvent(editor->focusProxy() ? editor->focusProxy() : editor, event);
    }
}

void SheetView::commitEditor()
{
    QWidget* editor = indexWidget(currentIndex());
    if (!editor)
        return;
    if (isComposing(editor))
        QGuiApplication::inputMethod()->commit();
    if (hasFocus() && isComposing(editor)) {
        // The first word of a cell is composed while the view has the focus; the view must learn that it
        // ended.
        QInputMethodEvent rest;
        rest.setCommitString(preeditOf(editor));
        QTableView::inputMethodEvent(&rest);
    }
    keepPreedit(editor);
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
}

int SheetView::visibleColumn(int from, int direction) const
{
    for (int at = horizontalHeader()->visualIndex(from) + direction;
         at >= 0 && at < horizontalHeader()->count(); at += direction)
        if (const int column = horizontalHeader()->logicalIndex(at); !isColumnHidden(column))
            return column;
    return -1;
}

void SheetView::step(int rows, int columns)
{
    const QModelIndex now = currentIndex();
    if (!now.isValid())
        return;
    int column = now.column();
    if (columns != 0)
        column = visibleColumn(column, columns);
    const int row = std::clamp(now.row() + rows, 0, sheet()->rowCount() - 1);
    if (column >= 0)
        goTo(sheet()->index(row, column));
}

bool SheetView::stepByTab(bool forward)
{
    const QModelIndex now = currentIndex();
    if (!now.isValid())
        return false;
    const int start = m_tabStart < 0 ? now.column() : m_tabStart;
    const int next = visibleColumn(now.column(), forward ? 1 : -1);
    if (next >= 0) {
        goTo(sheet()->index(now.row(), next));
    } else {
        // Behind the last column the next row begins; at the ends of the table Tab leaves it.
        const int row = now.row() + (forward ? 1 : -1);
        if (row < 0 || row >= sheet()->rowCount())
            return false;
        goTo(sheet()->index(row, forward ? visibleColumn(-1, 1) : visibleColumn(sheet()->columnCount(), -1)));
    }
    m_tabStart = forward && next >= 0 ? start : -1;
    return true;
}

void SheetView::enter(bool down)
{
    const int back = std::exchange(m_tabStart, -1);
    step(down ? 1 : -1, 0);
    if (down && back >= 0)
        goTo(sheet()->index(currentIndex().row(), back));
}

bool SheetView::find(const QString& text)
{
    if (!sheet() || text.trimmed().isEmpty())
        return false;
    const int columns = sheet()->columnCount();
    const int cells = sheet()->filledRows() * columns;
    const int start =
        currentIndex().isValid() ? currentIndex().row() * columns + currentIndex().column() : -1;
    const std::string wanted = utf8(text);
    for (int at = 1; at <= cells; ++at) {
        const int cell = (start + at) % cells;
        const QModelIndex index = sheet()->index(cell / columns, cell % columns);
        const QVariant search = index.data(SheetModel::SearchRole);
        if (isColumnHidden(index.column()) ||
            !text::matches(utf8(search.isValid() ? search.toString() : index.data().toString()), wanted))
            continue;
        goTo(index);
        scrollTo(index);
        return true;
    }
    return false;
}

} // namespace keizoku::ui
