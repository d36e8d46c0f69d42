// SPDX-License-Identifier: Apache-2.0
#include "ui/help_key.h"

#include <QApplication>
#include <QKeyEvent>

#include "ui/dialogs/dialogs.h"
#include "ui/windows/help_window.h"

namespace keizoku::ui {

HelpKey::HelpKey(app::Environment environment, Dialogs& dialogs, QObject* parent)
    : QObject(parent), m_environment(std::move(environment)), m_dialogs(dialogs)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool HelpKey::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType() ||
        static_cast<const QKeyEvent*>(event)->key() != Qt::Key_F1)
        return false;
    QWidget* modal = QApplication::activeModalWidget();
    QWidget* window = modal ? modal : static_cast<QWidget*>(watched)->window();
    QString place = window->objectName();
    if (place.isEmpty() || place == QLatin1String("help"))
        return false;
    if (const QLatin1String dialog("dialog."); place.startsWith(dialog))
        place.remove(0, dialog.size());
    HelpWindow::open(m_environment, place, m_dialogs, modal);
    return true;
}

} // namespace keizoku::ui
