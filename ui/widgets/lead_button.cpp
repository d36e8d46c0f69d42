// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/lead_button.h"

#include <QHBoxLayout>

#include "ui/widgets/text_label.h"

namespace keizoku::ui {

LeadButton::LeadButton(Kind kind, const QString& words, QWidget* parent)
    : QPushButton(parent), m_words(new TextLabel(TextLabel::Role::Body, words, this))
{
    setAccessibleName(words);
    setAutoDefault(false);
    setProperty("primary", kind == Kind::Primary);
    setProperty("link", kind == Kind::Link);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_words->setAttribute(Qt::WA_TransparentForMouseEvents);
    if (kind != Kind::Task)
        m_words->setInk(kind == Kind::Primary ? TextLabel::Ink::OnAccent : TextLabel::Ink::Accent);
    auto* row = new QHBoxLayout(this);
    const int side = static_cast<int>((kind == Kind::Link ? gap(1) : gap(3)) * zoom());
    const int above = static_cast<int>((kind == Kind::Link ? gap(1) : gap(2)) * zoom());
    row->setContentsMargins(side, above, side, above);
    row->addWidget(m_words);
}

QSize LeadButton::sizeHint() const
{
    return layout()->sizeHint();
}

QSize LeadButton::minimumSizeHint() const
{
    return layout()->minimumSize();
}

int LeadButton::heightForWidth(int width) const
{
    return layout()->heightForWidth(width);
}

} // namespace keizoku::ui
