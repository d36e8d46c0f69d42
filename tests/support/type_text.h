// SPDX-License-Identifier: Apache-2.0
// Types as a Japanese keyboard does: letters by keys, everything else committed by an input method.
#pragma once

#include <algorithm>

#include <QInputMethodEvent>
#include <QTest>
#include <QWidget>

namespace keizoku::test {

inline void commitText(QWidget* widget, const QString& text)
{
    QInputMethodEvent commit;
    commit.setCommitString(text);
    QCoreApplication::sendEvent(widget, &commit);
}

/// Text that is still being composed.
inline void composeText(QWidget* widget, const QString& text)
{
    QInputMethodEvent compose(text, {});
    QCoreApplication::sendEvent(widget, &compose);
}

/// QTest::keyClicks() aborts on Japanese text (Qt 6.4.2).
inline void typeText(QWidget* widget, const QString& text)
{
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    widget->setFocus();
    for (auto at = text.begin(); at != text.end();) {
        if (isAscii(*at)) {
            QTest::keyClick(widget, (*at++).toLatin1());
            continue;
        }
        const auto end = std::find_if(at, text.end(), isAscii);
        commitText(widget, QString(at, end - at));
        at = end;
    }
}

} // namespace keizoku::test
