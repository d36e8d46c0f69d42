// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/unplaced_homes.h"

#include <QDropEvent>

#include "ui/theme.h"

namespace keizoku::ui {

namespace {

/// Only what is carried from another list of this program.
bool isOurs(const QDropEvent* event, const QObject* self)
{
    return event->source() && event->source() != self;
}

} // namespace

UnplacedHomes::UnplacedHomes(QWidget* parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("unplaced.homes"));
    setAccessibleName(tr("置き場所"));
    setSpacing(gap(1) / 2);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
}

void UnplacedHomes::dragEnterEvent(QDragEnterEvent* event)
{
    event->setAccepted(isOurs(event, this));
}

void UnplacedHomes::dragMoveEvent(QDragMoveEvent* event)
{
    QListWidgetItem* under = itemAt(event->position().toPoint());
    event->setAccepted(under && isOurs(event, this));
    if (under)
        setCurrentItem(under);
}

void UnplacedHomes::dropEvent(QDropEvent* event)
{
    QListWidgetItem* under = itemAt(event->position().toPoint());
    if (!under || !isOurs(event, this))
        return;
    setCurrentItem(under);
    event->setDropAction(Qt::CopyAction); // the list it comes from is filled anew by the edit
    event->accept();
    emit textDropped();
}

} // namespace keizoku::ui
