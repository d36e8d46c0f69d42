// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/call_card.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

#include "base/qr_code.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/qr_picture.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

constexpr int kPlaceWidth = 40;
constexpr double kNarrowZoom = 1.5; // from here on the buttons stand below the number

QString nameWords(const app::Contact& contact)
{
    QString words = qt(contact.name);
    if (!contact.callName.empty())
        words += QObject::tr("（%1）").arg(qt(contact.callName));
    return words;
}

/// The reading, and what somebody does here.
QString aboutWords(const app::Contact& contact)
{
    QStringList words{qt(contact.kana), qt(contact.work), qt(contact.language)};
    words.removeAll(QString());
    return words.join(QObject::tr("　"));
}

QString spoken(const app::Contact& contact)
{
    QStringList words{qt(contact.name)};
    for (const app::ContactNumber& number : contact.numbers)
        words << qt(number.number);
    return words.join(QLatin1Char(' '));
}

QPushButton* bigButton(const QString& text, const QString& name, QWidget* parent)
{
    QPushButton* button = makeButton(text, name, parent);
    button->setProperty("big", true); // 48 px, in the style sheet
    return button;
}

} // namespace

CallCard::CallCard(const app::Contact& contact, int place, QWidget* parent)
    : QFrame(parent), m_sentence(spoken(contact)), m_numbers(new QVBoxLayout), m_column(new QVBoxLayout(this))
{
    const Theme theme = Theme::current();
    setProperty("card", true);
    setAccessibleName(m_sentence);
    auto* line = new QHBoxLayout;
    line->setSpacing(gap(4));
    if (place > 0) {
        QLabel* number = makeLabel(QString::number(place), kHomePoints, true, this);
        number->setFixedWidth(static_cast<int>(kPlaceWidth * zoom()));
        setInk(number, theme.accent);
        line->addWidget(number);
    }
    auto* who = new QVBoxLayout;
    who->setSpacing(0);
    who->addWidget(new TextLabel(TextLabel::Role::Home, nameWords(contact), this));
    who->addWidget(new TextLabel(TextLabel::Role::Help, aboutWords(contact), this));
    if (contact.left) {
        QLabel* left = makeLabel(tr("■ 退職した人です。名簿を確かめてください。"), kBodyPoints, true, this);
        setInk(left, theme.error);
        who->addWidget(left);
    }
    line->addLayout(who, 3);
    line->addLayout(m_numbers, 4);
    if (place > 0) {
        m_next = bigButton(tr("つぎへ"), QStringLiteral("card.next"), this);
        line->addWidget(m_next);
        connect(m_next, &QPushButton::clicked, this, &CallCard::nextAsked);
    }
    m_column->setContentsMargins(gap(4), gap(2), gap(4), gap(2));
    m_column->setSpacing(gap(1));
    m_column->addLayout(line);
    for (std::size_t at = 0; at < contact.numbers.size(); ++at)
        addNumber(contact.numbers[at], at == 0);
    if (!contact.script.empty()) {
        auto* script = new TextLabel(TextLabel::Role::Strong, tr("ことば：%1").arg(qt(contact.script)), this);
        script->setObjectName(QStringLiteral("card.script"));
        m_column->addWidget(script);
    }
    if (contact.numbers.empty()) {
        QLabel* none = makeLabel(tr("番号が登録されていません"), kTitlePoints, true, this);
        setInk(none, theme.error);
        m_numbers->addWidget(none);
    }
}

void CallCard::addNumber(const app::ContactNumber& number, bool first)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(gap(2));
    QLabel* digits = makeLabel(qt(number.number), first ? kNumberPoints : kTitlePoints, true, this);
    digits->setWordWrap(false);
    digits->setTextInteractionFlags(Qt::TextSelectableByMouse);
    digits->setAccessibleName(digits->text());
    line->addWidget(digits);
    QLabel* use = makeLabel(number.draft ? tr("%1・下書き").arg(qt(number.use)) : qt(number.use), kHelpPoints,
                            false, this);
    use->setWordWrap(false);
    setInk(use, number.draft ? Theme::current().warn : Theme::current().inkSoft);
    line->addWidget(use);
    line->addStretch();
    m_numbers->addLayout(line);
    if (first && zoom() > kNarrowZoom) {
        line = new QHBoxLayout;
        line->addStretch();
        m_numbers->addLayout(line);
    }
    if (first && !dialAddress(number.number).empty()) {
        QPushButton* code = bigButton(tr("QR"), QStringLiteral("card.qr"), this);
        code->setAccessibleName(tr("%1 のQRコードを出す・しまう").arg(qt(number.number)));
        line->addWidget(code);
        connect(code, &QPushButton::clicked, this, [this, typed = number.number] { turnCode(typed); });
    }
    if (first) {
        QPushButton* copy = bigButton(tr("コピー"), QStringLiteral("card.copy"), this);
        copy->setAccessibleName(tr("%1 をコピー").arg(qt(number.number)));
        line->addWidget(copy);
        connect(copy, &QPushButton::clicked, this, [copy, text = qt(number.number)] {
            QGuiApplication::clipboard()->setText(text);
            copy->setText(tr("コピーしました"));
        });
    }
}

void CallCard::turnCode(const std::string& number)
{
    if (m_code) {
        m_code->setVisible(!m_code->isVisible());
        return;
    }
    auto code = QrCode::of(dialAddress(number));
    if (!code)
        return; // a number with up to 15 digits always fits
    m_code = new QrPicture(*std::move(code), tr("%1 にかけるQRコード").arg(qt(number)), this);
    m_code->setObjectName(QStringLiteral("card.code"));
    m_column->addWidget(m_code, 0, Qt::AlignHCenter);
    m_code->show();
}

void CallCard::addDeputy(const app::Contact& deputy)
{
    const QString number = deputy.numbers.empty() ? tr("番号なし") : qt(deputy.numbers.front().number);
    const QString flag = deputy.left ? tr("（■ 退職）") : QString();
    QLabel* words =
        makeLabel(tr("出ないとき → %1%2　%3").arg(qt(deputy.name), flag, number), kTitlePoints, false, this);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setAccessibleName(words->text());
    words->setWordWrap(false);
    words->setIndent(static_cast<int>(kPlaceWidth * zoom()) + gap(4));
    m_column->addWidget(words);
    m_sentence += QLatin1Char(' ') + words->text();
    setAccessibleName(m_sentence);
}

void CallCard::setCurrent(bool current)
{
    setProperty("current", current);
    if (m_next)
        makePrimary(m_next, current);
    style()->unpolish(this);
    style()->polish(this);
}

void CallCard::mousePressEvent(QMouseEvent* event)
{
    QFrame::mousePressEvent(event);
    emit chosen();
}

} // namespace keizoku::ui
