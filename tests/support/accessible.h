// SPDX-License-Identifier: Apache-2.0
// Every control that takes the focus says what it is.
#pragma once

#include <QAbstractScrollArea>
#include <QTest>
#include <QWidget>

namespace keizoku::test {

/// Controls in `window` that take the keyboard and have no name; parts of Qt's own widgets do not count.
inline QStringList nameless(const QWidget& window)
{
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const bool ours = !widget->objectName().startsWith(QLatin1String("qt_"));
        if (ours && widget->isVisible() && widget->focusPolicy() != Qt::NoFocus &&
            widget->accessibleName().isEmpty())
            found << QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                         widget->objectName();
    }
    return found;
}

} // namespace keizoku::test
