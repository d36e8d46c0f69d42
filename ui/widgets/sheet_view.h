// SPDX-License-Identifier: Apache-2.0
// A table that moves, copies and pastes as people know it from Excel.
#pragma once

#include <QPoint>
#include <QTableView>
#include <QTimer>

#include "ui/widgets/sheet_model.h"

class QWidget;

namespace keizoku::ui {

class FrozenColumn;
class SheetDelegate;

class SheetView : public QTableView {
    Q_OBJECT

public:
    explicit SheetView(QWidget* parent = nullptr);
    ~SheetView() override;

    /// The model must live as long as the view or be replaced by nullptr first.
    void setSheet(SheetModel* sheet);
    [[nodiscard]] SheetModel* sheet() const;

    /// Column widths the user chose are remembered under this name (QSettings "columns/<key>").
    void setWidthKey(const QString& key);
    /// Columns nobody has set the width of are at most that wide (at 100 %).
    void setWidestColumn(int pixels) { m_widest = pixels; }
    /// Shows the first column again at the left while the others are scrolled.
    void setFirstColumnFrozen(bool frozen);
    /// As high as its rows up to `pixels`, for a table inside a form; 0: fills its place.
    void setHeightByRows(int pixels);

    /// Rows of the selection that hold data, ascending; the current row when only cells are selected.
    [[nodiscard]] QList<int> selectedRows() const;
    /// Makes a cell current and the only one selected, whatever modifier keys are down.
    void goTo(const QModelIndex& index);
    /// Selects the next cell that holds `text` (text::matches), from the cell after the current one and
    /// round.
    bool find(const QString& text);
    /// Takes what is being typed or composed into the model and closes the editor.
    void commitEditor();

public slots:
    void insertRow();
    void removeRows();
    void moveRows(int by);
    void clearSelected();
    void copySelected();
    void cutSelected();
    void paste();

signals:
    /// A sentence for the person: a refused entry, a paste that is too large.
    void told(const QString& sentence);
    void currentCellChanged(int row, int column);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void step(int rows, int columns);
    bool stepByTab(bool forward);
    void enter(bool down);
    [[nodiscard]] int visibleColumn(int from, int direction) const;
    [[nodiscard]] QModelIndexList selectedCells() const;
    bool commandKey(const QKeyEvent& event);
    void pasteCells(const QVector<QStringList>& cells);
    void ensureCurrent();
    void fitRows();
    void fitColumns();
    void rememberWidths();
    [[nodiscard]] int heightOfRows() const;

    SheetDelegate* m_delegate = nullptr;
    FrozenColumn* m_frozen = nullptr;
    QTimer m_fit;
    QString m_widthKey;
    QPoint m_before = {-1, -1}; ///< column, row of the current cell before a reset
    int m_tabStart = -1;        ///< column to which Enter returns after a run of Tabs
    int m_maxHeight = 0;
    int m_widest = 280;
    bool m_widthsFitted = false;
    bool m_fitting = false;
};

} // namespace keizoku::ui
