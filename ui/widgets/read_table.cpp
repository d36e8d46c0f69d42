// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/read_table.h"

#include <QHeaderView>
#include <QTableWidget>

#include "ui/theme.h"

namespace keizoku::ui {

QTableWidget* makeReadTable(const QString& accessibleName, const QString& name, const QStringList& heads,
                            QWidget* parent)
{
    auto* table = new QTableWidget(0, static_cast<int>(heads.size()), parent);
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setHorizontalHeaderLabels(heads);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setMinimumSectionSize(static_cast<int>(28 * zoom()));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    return table;
}

void addReadRow(QTableWidget* table, const QStringList& texts, const QColor& ink)
{
    const int row = table->rowCount();
    table->insertRow(row);
    for (int column = 0; column < texts.size(); ++column) {
        auto* item = new QTableWidgetItem(QString(texts[column]).replace(QLatin1Char('\n'), QLatin1Char(' ')));
        item->setToolTip(texts[column]);
        if (column == 0 && ink.isValid())
            item->setForeground(ink);
        table->setItem(row, column, item);
    }
}

} // namespace keizoku::ui
