// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/text_label.h"

#include <QEvent>

namespace keizoku::ui {

namespace {

double pointsOf(TextLabel::Role role)
{
    switch (role) {
    case TextLabel::Role::Body:
    case TextLabel::Role::Strong: return kBodyPoints;
    case TextLabel::Role::Help: return kHelpPoints;
    case TextLabel::Role::Title: return kTitlePoints;
    case TextLabel::Role::Home: break;
    }
    return kHomePoints;
}

} // namespace

TextLabel::TextLabel(Role role, const QString& text, QWidget* parent)
    : QLabel(parent), m_role(role), m_soft(role == Role::Help)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setText(text);
    restyle();
}

void TextLabel::setSoft(bool soft)
{
    m_soft = soft;
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

void TextLabel::restyle()
{
    const bool bold = m_role == Role::Strong || m_role == Role::Title || m_role == Role::Home;
    setFont(scaledFont(pointsOf(m_role), bold));
    const Theme theme = Theme::current();
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_state ? theme.look(*m_state).color : m_soft ? theme.inkSoft : theme.ink);
    setPalette(colours);
}

QString stateText(State state)
{
    const StateLook look = Theme::current().look(state);
    return look.shape + QLatin1Char(' ') + look.word;
}

} // namespace keizoku::ui
