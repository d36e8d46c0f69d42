// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/frozen_column.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>

#include "ui/theme.h"

namespace keizoku::ui {

FrozenColumn::FrozenColumn(QTableView* view) : QWidget(view), m_view(view)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    connect(view->horizontalScrollBar(), &QScrollBar::valueChanged, this, &FrozenColumn::place);
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    connect(view->horizontalHeader(), &QHeaderView::sectionResized, this, &FrozenColumn::place);
    connect(view->verticalHeader(), &QHeaderView::sectionResized, this, qOverload<>(&QWidget::update));
    hide();
}

void FrozenColumn::place()
{
    const QRect inner = m_view->viewport()->geometry();
    const int top = m_view->horizontalHeader()->geometry().top();
    const int width = m_view->model() ? m_view->columnWidth(0) : 0;
    const bool scrolledAway =
        m_view->horizontalScrollBar()->value() > 0 && width > 0 && width < inner.width() / 2;
    setGeometry(inner.left(), top, width, inner.bottom() - top + 1);
    setVisible(scrolledAway);
    raise();
    update();
}

void FrozenColumn::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event);
    const QAbstractItemModel* model = m_view->model();
    if (!model)
        return;
    const Theme theme = Theme::current();
    const int head = m_view->viewport()->geometry().top() - y();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.setClipRect(0, head, width(), height() - head);
    for (int row = std::max(0, m_view->rowAt(0)); row < model->rowCount(); ++row) {
        const int top = head + m_view->rowViewportPosition(row);
        if (top > height())
            break;
        const QRect cell(0, top, width() - 1, m_view->rowHeight(row) - 1);
        const QModelIndex index = model->index(row, 0);
        const QVariant ground = index.data(Qt::BackgroundRole);
        if (ground.isValid())
            painter.fillRect(cell, ground.value<QBrush>());
        const QVariant ink = index.data(Qt::ForegroundRole);
        painter.setPen(ink.isValid() ? ink.value<QBrush>().color() : theme.ink);
        painter.drawText(cell.adjusted(7, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap,
                         index.data().toString());
        painter.setPen(theme.line);
        painter.drawLine(cell.bottomLeft() + QPoint(0, 1), cell.bottomRight() + QPoint(0, 1));
    }
    painter.setClipping(false);
    painter.fillRect(0, 0, width(), head, theme.paper);
    painter.setPen(theme.ink);
    painter.setFont(m_view->horizontalHeader()->font());
    painter.drawText(QRect(7, 0, width() - 8, head), Qt::AlignVCenter | Qt::AlignLeft,
                     model->headerData(0, Qt::Horizontal).toString());
    painter.setPen(theme.line);
    painter.drawLine(0, head - 1, width(), head - 1);
    painter.setPen(QPen(theme.inkSoft, 1));
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

} // namespace keizoku::ui
