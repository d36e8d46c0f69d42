// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/column_meanings.h"

#include <QComboBox>
#include <QHeaderView>

#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

namespace {

enum Column { Head, Sample, Meaning };

} // namespace

ColumnMeanings::ColumnMeanings(app::ImportKind kind, QWidget* parent)
    : QTableWidget(0, 3, parent), m_meanings(app::columnMeanings(kind))
{
    setObjectName(QStringLiteral("import.columns"));
    setAccessibleName(tr("列の意味"));
    setHorizontalHeaderLabels({tr("元の見出し"), tr("はじめの値"), tr("何として読むか")});
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(static_cast<int>(34 * zoom()));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setTabKeyNavigation(false);
}

void ColumnMeanings::show(const std::vector<app::ImportColumn>& columns)
{
    setRowCount(static_cast<int>(columns.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const app::ImportColumn& column = columns[static_cast<std::size_t>(row)];
        const QString head = qt(column.head);
        setItem(row, Head, new QTableWidgetItem(head));
        setItem(row, Sample, new QTableWidgetItem(qt(column.sample)));
        auto* combo = qobject_cast<QComboBox*>(cellWidget(row, Meaning));
        if (!combo) {
            combo = makeCombo(tr("「%1」は何か").arg(head), QStringLiteral("import.column.%1").arg(row), this);
            combo->addItem(tr("（読まない）"), QString());
            for (const auto& [id, label] : m_meanings)
                combo->addItem(qt(label), qt(id));
            setCellWidget(row, Meaning, combo);
            connect(combo, &QComboBox::activated, this, [this, combo, row] {
                emit chosen(item(row, Head)->text(), combo->currentData().toString());
            });
        }
        combo->setCurrentIndex(std::max(0, combo->findData(qt(column.column))));
    }
    resizeColumnsToContents();
    resizeRowsToContents();
}

} // namespace keizoku::ui
