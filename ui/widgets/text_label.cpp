// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/text_label.h"

#include <algorithm>
#include <cmath>

#include <QEvent>
#include <QPainter>
#include <QTextLayout>

namespace keizoku::ui {

namespace {

constexpr double kLineSpacing = 1.35;
constexpr double kUnbounded = 100'000;
constexpr int kMinimumCharacters = 6;

double pointsOf(TextLabel::Role role)
{
    switch (role) {
    case TextLabel::Role::Body:
    case TextLabel::Role::Strong:
        return kBodyPoints;
    case TextLabel::Role::Help:
        return kHelpPoints;
    case TextLabel::Role::Title:
        return kTitlePoints;
    case TextLabel::Role::Home:
        break;
    }
    return kHomePoints;
}

QColor inkOf(TextLabel::Ink ink, const Theme& theme)
{
    switch (ink) {
    case TextLabel::Ink::Ink:
        return theme.ink;
    case TextLabel::Ink::Soft:
        return theme.inkSoft;
    case TextLabel::Ink::Accent:
        return theme.accent;
    case TextLabel::Ink::OnAccent:
        break;
    }
    return theme.accentText;
}

} // namespace

TextLabel::TextLabel(Role role, const QString& text, QWidget* parent)
    : QLabel(parent), m_role(role), m_ink(role == Role::Help ? Ink::Soft : Ink::Ink)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setText(text);
    restyle();
}

void TextLabel::setInk(Ink ink)
{
    m_ink = ink;
    restyle();
}

void TextLabel::setState(State state)
{
    m_state = state;
    restyle();
}

void TextLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::ApplicationPaletteChange)
        restyle();
}

QSizeF TextLabel::flow(double width, QPainter* painter) const
{
    const double step = fontMetrics().lineSpacing() * kLineSpacing;
    double y = 0;
    double widest = 0;
    for (const QString& paragraph : text().split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font());
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(wordWrap() ? width : kUnbounded);
            line.setPosition({0, y + (step - line.height()) / 2});
            y += step;
            widest = std::max(widest, line.naturalTextWidth());
        }
        layout.endLayout();
        if (paragraph.isEmpty())
            y += step;
        if (painter)
            layout.draw(painter, {0, 0});
    }
    return {widest, y};
}

int TextLabel::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(flow(width, nullptr).height()));
}

QSize TextLabel::sizeHint() const
{
    const QSizeF size = flow(kUnbounded, nullptr);
    return {static_cast<int>(std::ceil(size.width())) + 1, static_cast<int>(std::ceil(size.height()))};
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return wordWrap() ? QSize(std::min(whole.width(), fontMetrics().averageCharWidth() * kMinimumCharacters),
                              whole.height())
                      : whole;
}

void TextLabel::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const QSizeF size = flow(width(), nullptr);
    painter.translate(0, std::max(0.0, (height() - size.height()) / 2));
    flow(width(), &painter);
}

void TextLabel::restyle()
{
    const bool bold = m_role == Role::Strong || m_role == Role::Title || m_role == Role::Home;
    setFont(scaledFont(pointsOf(m_role), bold));
    const Theme theme = Theme::current();
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_state ? theme.look(*m_state).color : inkOf(m_ink, theme));
    setPalette(colours);
}

QString stateText(State state)
{
    const StateLook look = Theme::current().look(state);
    return look.shape + QLatin1Char(' ') + look.word;
}

} // namespace keizoku::ui
