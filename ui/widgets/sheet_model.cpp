// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/sheet_model.h"

#include <QBrush>

#include "ui/theme.h"

namespace keizoku::ui {

bool SheetModel::clearCells(const QModelIndexList& cells)
{
    bool all = true;
    for (const QModelIndex& cell : cells)
        all = (cell.row() == newRow() || setData(cell, QString(), Qt::EditRole)) && all;
    return all;
}

QString SheetModel::columnHelp(int column) const
{
    Q_UNUSED(column);
    return {};
}

QVariant SheetModel::newRowData(int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == 0 ? tr("＋ 新しい行") : QString();
    case Qt::EditRole:
        return QString();
    case Qt::ForegroundRole:
        return QBrush(Theme::current().inkSoft);
    case Qt::ToolTipRole:
        return tr("ここに入力すると行が増えます。");
    case Qt::AccessibleTextRole:
        return tr("新しい行");
    default:
        return {};
    }
}

} // namespace keizoku::ui
