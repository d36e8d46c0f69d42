// SPDX-License-Identifier: Apache-2.0
// What a SheetView shows: a table whose rows can be added, removed, moved and pasted over.
#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QStringList>
#include <QVector>

#include "plan/cell.h"

namespace keizoku::ui {

/// Qt::DisplayRole gives what a person reads, Qt::EditRole what a person would type, Qt::AccessibleTextRole
/// is added by the view when it is missing. setData() with EditRole is one typed cell.
class SheetModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int of plan::CellKind; the editor follows it. Text when invalid
        ChoicesRole,                 ///< QStringList: labels of a Choice, names for Person and Contact
        ReadingsRole,                ///< QStringList beside ChoicesRole: kana, for completion
        SearchRole,                  ///< QString that find() looks through; the shown text when invalid
    };
    using QAbstractTableModel::QAbstractTableModel;

    /// The line at the end that becomes a row when something is put into it; -1 when there is none. It is
    /// counted by rowCount(); its data come from newRowData().
    [[nodiscard]] virtual int newRow() const { return -1; }
    /// Rows that hold data.
    [[nodiscard]] int filledRows() const { return newRow() >= 0 ? rowCount() - 1 : rowCount(); }

    /// Whether rows can be added, removed and moved here; not where they are the rows of something else.
    [[nodiscard]] virtual bool ownsRows() const { return true; }
    virtual void insertRowAt(int row) = 0;
    virtual void removeRowsAt(const QList<int>& rows) = 0;
    virtual void moveRowBy(int row, int by) = 0;
    /// Puts a block of cells with its first at `topLeft`, as one undo step; adds rows as needed. What goes
    /// beyond the last column is left out. Says what could not be read by refused() and keeps the old value
    /// there.
    virtual bool setCells(const QModelIndex& topLeft, const QVector<QStringList>& cells) = 0;
    /// Empties these cells in one undo step; the default empties one after the other.
    virtual bool clearCells(const QModelIndexList& cells);
    /// One sentence on what belongs into a column, or "".
    [[nodiscard]] virtual QString columnHelp(int column) const;

signals:
    /// An entry that could not be taken: the old value stays.
    void refused(int row, int column, const QString& sentence);
    /// An entry that was taken but should be looked at: a surname two people share.
    void noticed(int row, int column, const QString& sentence);

protected:
    /// Label, colour and header of the line for a new row.
    [[nodiscard]] QVariant newRowData(int column, int role) const;
};

} // namespace keizoku::ui
