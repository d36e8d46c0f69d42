// SPDX-License-Identifier: Apache-2.0
#include "ui/theme.h"

#include <QApplication>
#include <QFontDatabase>

namespace keizoku::ui {

namespace {

double& currentZoom()
{
    static double value = 1.0;
    return value;
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QString family()
{
    for (const QString& name : {QStringLiteral("BIZ UDPGothic"), QStringLiteral("BIZ UDPゴシック"),
                                QStringLiteral("Noto Sans CJK JP")})
        if (QFontDatabase::hasFamily(name))
            return name;
    return QApplication::font().family();
}

template <class Px>
QString windowParts(const Theme& theme, const Px& px)
{
    const QString frames =
        QStringLiteral(
            "QFrame[rule=\"true\"] { background: %1; border: none; }"
            "QFrame[card=\"true\"] { background: %2; border: 1px solid %1; border-radius: %3px; }"
            "QFrame[card=\"true\"][current=\"true\"] { border: 2px solid %4; border-left: %5px solid %4; }"
            "QWidget[banner=\"true\"] { background: %2; border-bottom: 2px solid %6; }"
            "QListWidget { background: %2; border: 1px solid %1; } QListWidget#navigation { background: "
            "transparent; border: none; }"
            "QListWidget[popup=\"true\"] { border: 1px solid %4; }"
            "QListWidget[popup=\"true\"]::item { padding: %7px; border-bottom: 1px solid %1; color: %8; }"
            "QListWidget[popup=\"true\"]::item:selected { background: %4; color: %9; }")
            .arg(theme.line.name(), theme.surface.name(), px(6), theme.accent.name(), px(6),
                 theme.warn.name(), px(4), theme.ink.name(), theme.accentText.name());
    const QString controls =
        QStringLiteral(
            "QPushButton[flat=\"true\"] { background: transparent; border: 1px solid transparent; padding: "
            "%1px; color: %2; }"
            "QPushButton[flat=\"true\"]:hover { border-color: %2; } QPushButton[flat=\"true\"]:focus { "
            "border: 2px solid %2; }"
            "QPushButton[choice=\"true\"]:checked { background: %2; color: %3; border-color: %2; }"
            "QPushButton[primary=\"true\"]:focus { border: 2px solid %4; } "
            "QPushButton[primary=\"true\"]:disabled { background: %5; color: %6; border-color: %5; }"
            "QTableWidget::item { padding: %1px; }"
            "QPushButton[big=\"true\"], QLineEdit[big=\"true\"], QComboBox[big=\"true\"] { min-height: %8px; "
            "}"
            "QMenuBar, QMenu { background: %7; color: %4; } QMenu::item:selected, QMenuBar::item:selected { "
            "background: %2; color: %3; }"
            "QMenu::item:disabled { color: %6; } QMenu { border: 1px solid %5; }")
            .arg(px(2), theme.accent.name(), theme.accentText.name(), theme.ink.name(), theme.line.name(),
                 theme.inkSoft.name(), theme.paper.name(), px(38));
    return frames + controls;
}

} // namespace

Theme::Theme(const QPalette& palette)
{
    const bool dark = isDark(palette);
    paper = dark ? palette.color(QPalette::Window) : QColor(0xFB, 0xFA, 0xF7);
    surface = dark ? palette.color(QPalette::Base) : QColor(0xFF, 0xFF, 0xFF);
    ink = dark ? palette.color(QPalette::WindowText) : QColor(0x1F, 0x23, 0x28);
    inkSoft = dark ? QColor(0xB4, 0xBC, 0xC6) : QColor(0x57, 0x60, 0x6A);
    line = dark ? QColor(0x55, 0x5A, 0x60) : QColor(0xD8, 0xD5, 0xCC);
    accent = dark ? QColor(0x6F, 0xB8, 0xDB) : QColor(0x1B, 0x5E, 0x7B);
    accentText = dark ? QColor(0x10, 0x18, 0x1E) : QColor(0xFF, 0xFF, 0xFF);
    ok = dark ? QColor(0x7F, 0xCB, 0x92) : QColor(0x2E, 0x6B, 0x3E);
    hint = dark ? QColor(0x9D, 0xB7, 0xF0) : QColor(0x3C, 0x5A, 0x99);
    warn = dark ? QColor(0xE6, 0xB4, 0x5C) : QColor(0x8A, 0x5A, 0x00);
    error = dark ? QColor(0xF0, 0x8A, 0x80) : QColor(0xA6, 0x26, 0x1D);
    drill = QColor(0xA6, 0x26, 0x1D);
}

StateLook Theme::look(State state) const
{
    switch (state) {
    case State::Empty:
        return {QStringLiteral("－"), QObject::tr("未記入"), inkSoft};
    case State::Example:
        return {QStringLiteral("△"), QObject::tr("記入例のまま"), warn};
    case State::InProgress:
        return {QStringLiteral("△"), QObject::tr("記入中"), warn};
    case State::Done:
        return {QStringLiteral("✓"), QObject::tr("済"), ok};
    case State::ToMend:
        return {QStringLiteral("■"), QObject::tr("直すところあり"), error};
    case State::Hint:
        break;
    }
    return {QStringLiteral("・"), QObject::tr("ヒント"), hint};
}

QString Theme::styleSheet(double zoomFactor) const
{
    const auto px = [zoomFactor](int value) { return QString::number(static_cast<int>(value * zoomFactor)); };
    const QString controls =
        QStringLiteral(
            "QLineEdit, QPlainTextEdit, QTextEdit { background: %1; color: %2; border: 1px solid %3; "
            "border-radius: %4px; padding: %4px; selection-background-color: %5; selection-color: %6; }"
            "QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid %5; }")
            .arg(surface.name(), ink.name(), line.name(), px(4), accent.name(), accentText.name());
    const QString buttons =
        QStringLiteral("QPushButton { background: %1; color: %2; border: 1px solid %3; border-radius: %4px; "
                       "padding: %5px %6px; min-height: %7px; }"
                       "QPushButton:hover { border-color: %8; } QPushButton:focus { border: 2px solid %8; }"
                       "QPushButton[primary=\"true\"] { background: %8; color: %9; border-color: %8; }"
                       "QPushButton:disabled { color: %10; }")
            .arg(surface.name(), ink.name(), line.name(), px(4), px(4), px(12), px(22), accent.name(),
                 accentText.name())
            .arg(inkSoft.name());
    const QString parts =
        QStringLiteral(
            "QComboBox, QLineEdit { min-height: %1px; } QComboBox QLineEdit { border: none; min-height: 0; }"
            "QToolButton[fold=\"true\"] { border: 1px solid transparent; background: transparent; color: %2; "
            "padding: %3px; font-weight: bold; }"
            "QToolButton[fold=\"true\"]:focus { border: 2px solid %2; }")
            .arg(px(22), accent.name(), px(4));
    const QString tables =
        QStringLiteral(
            "QTableView, QTreeView { background: %1; color: %2; border: 1px solid %3; gridline-color: %3; }"
            "QHeaderView::section { background: %4; color: %2; border: none; border-right: 1px solid %3; "
            "border-bottom: 1px solid %3; padding: %5px; }"
            "QTableCornerButton::section { background: %4; border: none; }")
            .arg(surface.name(), ink.name(), line.name(), paper.name(), px(4));
    // A link leads somewhere inside a list; a task is one of the few things to do today.
    const QString leads = QStringLiteral("QPushButton[link=\"true\"] { background: transparent; border: 1px "
                                         "solid transparent; text-align: left; padding: %1px; color: %2; }"
                                         "QPushButton[link=\"true\"]:hover { border-color: %2; } "
                                         "QPushButton[link=\"true\"]:focus { border: 2px solid %2; }"
                                         "QPushButton[task=\"true\"] { text-align: left; }")
                              .arg(px(4), accent.name());
    return controls + buttons + parts + tables + leads + windowParts(*this, px);
}

Theme Theme::current()
{
    return Theme(QApplication::palette());
}

void applyTheme(QApplication& application, double zoomFactor)
{
    currentZoom() = zoomFactor;
    QFont font(family());
    font.setPointSizeF(kBodyPoints * zoomFactor);
    application.setFont(font);
    const Theme theme = Theme::current();
    QPalette palette = application.palette();
    palette.setColor(QPalette::Window, theme.paper);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::WindowText, theme.ink);
    palette.setColor(QPalette::Text, theme.ink);
    palette.setColor(QPalette::ButtonText, theme.ink);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::PlaceholderText, theme.inkSoft);
    application.setPalette(palette);
    application.setStyleSheet(theme.styleSheet(zoomFactor));
}

double zoom()
{
    return currentZoom();
}

QFont scaledFont(double points, bool bold)
{
    QFont font = QApplication::font();
    font.setPointSizeF(points * currentZoom());
    font.setBold(bold);
    return font;
}

} // namespace keizoku::ui
