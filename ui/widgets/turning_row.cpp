// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/turning_row.h"

#include <QBoxLayout>
#include <QResizeEvent>

#include "ui/theme.h"

namespace keizoku::ui {

TurningRow::TurningRow(int width, QWidget* parent)
    : QWidget(parent), m_parts(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_width(width)
{
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(gap(4));
}

void TurningRow::add(QWidget* part, int stretch)
{
    m_parts->addWidget(part, stretch);
}

void TurningRow::resizeEvent(QResizeEvent* event)
{
    const bool wide = event->size().width() >= static_cast<int>(m_width * zoom());
    m_parts->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

} // namespace keizoku::ui
