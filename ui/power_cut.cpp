// SPDX-License-Identifier: Apache-2.0
#include "ui/power_cut.h"

#include <QApplication>
#include <QPushButton>

#include "ui/theme.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

namespace {

constexpr double kBiggerKeys = 1.4;

QPalette whiteOnBlack()
{
    QPalette palette(Qt::black);
    palette.setColor(QPalette::Window, Qt::black);
    palette.setColor(QPalette::Base, QColor(0x14, 0x14, 0x14));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, Qt::white);
    const Theme theme(palette);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::PlaceholderText, theme.inkSoft);
    return palette;
}

} // namespace

void setPowerCut(QWidget& window, bool on)
{
    static const int usualFlash = QApplication::cursorFlashTime();
    const QPalette palette = on ? whiteOnBlack() : QPalette();
    window.setAttribute(Qt::WA_StyledBackground, on); // else its own background stays as it was
    window.setAutoFillBackground(on);
    window.setPalette(palette);
    window.setStyleSheet(
        on ? QStringLiteral("#%1 { background: black; } QScrollArea, QScrollArea > QWidget > QWidget { "
                            "background: black; "
                            "border: none; } QLabel, QCheckBox { color: white; } "
                            "QComboBox { background: #141414; color: white; border: 1px solid #8C8C8C; "
                            "padding: 4px; }")
                     .arg(window.objectName()) +
                 Theme(palette).styleSheet(zoom() * kBiggerKeys)
           : QString());
    QApplication::setCursorFlashTime(on ? 0 : usualFlash); // a blinking cursor wakes the computer
}

QPushButton* makePowerCutButton(QWidget* window)
{
    QPushButton* button = makeButton(QObject::tr("停電モード（F9）"), QStringLiteral("powerCut"), window);
    button->setCheckable(true);
    button->setProperty("choice", true);
    button->setShortcut(QKeySequence(Qt::Key_F9));
    button->setFocusPolicy(Qt::TabFocus);
    QObject::connect(button, &QPushButton::toggled, window, [window](bool on) { setPowerCut(*window, on); });
    return button;
}

} // namespace keizoku::ui
