// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/reading_column.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/theme.h"

namespace keizoku::ui {

namespace {

constexpr int kWidth = 780;

} // namespace

QVBoxLayout* makeReadingColumn(QWidget& page)
{
    auto* outer = new QVBoxLayout(&page);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(&page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(scroll);
    auto* content = new QWidget(scroll);
    auto* sides = new QHBoxLayout(content);
    sides->setContentsMargins(gap(5), gap(4), gap(5), gap(5));
    auto* middle = new QWidget(content);
    middle->setMaximumWidth(static_cast<int>(kWidth * zoom()));
    sides->addWidget(middle, 1);
    sides->addStretch(0);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    scroll->setWidget(content);
    return column;
}

void clearLayout(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->setObjectName(QString());
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace keizoku::ui
