// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/register_editor.h"

#include <algorithm>

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QScrollBar>
#include <QTableWidget>

#include "base/text.h"
#include "check/filled.h"
#include "plan/register_access.h"
#include "ui/models/register_columns.h"
#include "ui/section_state.h"
#include "ui/session_model.h"
#include "ui/strings.h"

namespace keizoku::ui {

namespace {

constexpr int kMaxHeight = 300;
constexpr int kRowHeight = 30;
constexpr int kMaxColumnWidth = 260;

} // namespace

RegisterEditor::RegisterEditor(const forms::FieldInstance& instance, const FieldContext& context,
                               QWidget* parent)
    : FieldEditor(instance, context, parent), m_table(new QTableWidget(this)),
      m_open(new QPushButton(tr("一覧を開いて直す"), this))
{
    useFullWidth();
    m_open->setAutoDefault(false);
    m_open->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    adopt(m_open);
    m_open->setAccessibleName(tr("%1：%2").arg(name(), m_open->text()));
    m_table->setAccessibleName(tr("%1の表").arg(name()));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(static_cast<int>(kRowHeight * zoom()));
    m_table->installEventFilter(this);
    addExtra(m_table);
    const QString place = QStringLiteral("register:") + qt(spec().registerKey);
    connect(m_open, &QPushButton::clicked, this, [this, place] { emit goTo(place); });
    connect(m_table, &QTableWidget::itemActivated, this, [this](const QTableWidgetItem* item) {
        emit goTo(qt(spec().registerKey) + QLatin1Char('/') + item->data(Qt::UserRole).toString());
    });
    fill();
}

void RegisterEditor::display(const plan::FieldValue& value)
{
    Q_UNUSED(value);
}

Result<plan::FieldValue> RegisterEditor::typed() const
{
    return plan::FieldValue();
}

void RegisterEditor::refreshNames()
{
    fill();
}

bool RegisterEditor::holds(const QString& text) const
{
    for (int row = 0; row < m_table->rowCount(); ++row)
        for (int column = 0; column < m_table->columnCount(); ++column)
            if (text::matches(utf8(m_table->item(row, column)->text()), utf8(text)))
                return true;
    return FieldEditor::holds(text);
}

void RegisterEditor::fill()
{
    const auto id = plan::registerNamed(spec().registerKey);
    if (!id)
        return;
    const int current = std::max(0, m_table->currentRow());
    const auto rows = check::rowsShown(plan(), spec());
    m_table->setColumnCount(static_cast<int>(spec().show.size()));
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const std::string& key = spec().show[static_cast<std::size_t>(column)];
        const auto shown = shownColumn(context().model, *id, key);
        m_table->setHorizontalHeaderItem(
            column, new QTableWidgetItem(shown ? columnLabel(context().model, *shown) : qt(key)));
        for (int row = 0; row < m_table->rowCount(); ++row) {
            const plan::RowId& rowId = rows[static_cast<std::size_t>(row)];
            auto* item =
                new QTableWidgetItem(shown ? shownCell(context().model, *id, rowId, *shown) : QString());
            item->setData(Qt::UserRole, qt(rowId));
            m_table->setItem(row, column, item);
        }
    }
    // Assistive technology needs a current cell in every table.
    if (m_table->rowCount() > 0)
        m_table->setCurrentCell(std::min(current, m_table->rowCount() - 1), 0, QItemSelectionModel::NoUpdate);
    m_table->setVisible(m_table->rowCount() > 0);
    showNote(m_table->rowCount() > 0 ? QString() : tr("まだ一行もありません。"));
    fitHeight();
}

void RegisterEditor::fitHeight()
{
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_table->columnCount(); ++column)
        if (m_table->columnWidth(column) > kMaxColumnWidth * zoom())
            m_table->setColumnWidth(column, static_cast<int>(kMaxColumnWidth * zoom()));
    m_table->resizeRowsToContents();
    const int wanted = m_table->horizontalHeader()->sizeHint().height() +
                       m_table->verticalHeader()->length() +
                       m_table->horizontalScrollBar()->sizeHint().height() + 2;
    m_table->setFixedHeight(std::min(wanted, static_cast<int>(kMaxHeight * zoom())));
}

} // namespace keizoku::ui
