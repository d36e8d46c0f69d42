// SPDX-License-Identifier: Apache-2.0
#include "ui/word_drop.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QTimer>
#include <QUrl>
#include <QWidget>

namespace keizoku::ui {

namespace {

/// The one Word file, or workbook of forms, that is carried, or empty.
QString wordFile(const QMimeData* carried)
{
    if (!carried || carried->urls().size() != 1)
        return {};
    const QString path = carried->urls().front().toLocalFile();
    const bool isWord = path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive) ||
                        path.endsWith(QLatin1String(".docx"), Qt::CaseInsensitive) ||
                        path.endsWith(QLatin1String(".docm"), Qt::CaseInsensitive) ||
                        path.endsWith(QLatin1String(".doc"), Qt::CaseInsensitive);
    return isWord ? path : QString();
}

} // namespace

WordDrop::WordDrop(QWidget* window) : QObject(window), m_window(window)
{
    window->setAcceptDrops(true);
    qApp->installEventFilter(this); // text fields would take the file's name as their text
}

bool WordDrop::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    const auto* widget = qobject_cast<QWidget*>(watched);
    auto* carried = static_cast<QDropEvent*>(event);
    const QString path = wordFile(carried->mimeData());
    if (!widget || widget->window() != m_window || path.isEmpty())
        return QObject::eventFilter(watched, event);
    carried->setDropAction(Qt::CopyAction);
    carried->accept();
    if (type == QEvent::Drop) // later: the program the file comes from waits until the drop is over
        QTimer::singleShot(0, this, [this, path] { emit dropped(path); });
    return true;
}

} // namespace keizoku::ui
