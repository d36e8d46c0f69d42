// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/contact_window.h"

#include <algorithm>

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include "ui/power_cut.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"
#include "ui/windows/call_card.h"

namespace keizoku::ui {

namespace {

void enlarge(QWidget* widget)
{
    widget->setProperty("big", true); // 48 px, in the style sheet
    widget->setFont(scaledFont(kTitlePoints));
}

} // namespace

ContactWindow::ContactWindow(app::ContactView view, plan::TreeVariant variant, QWidget* parent)
    : QWidget(parent), m_view(std::move(view)), m_variant(variant)
{
    setObjectName(QStringLiteral("contacts"));
    setWindowTitle(tr("%1 連絡網　%2").arg(qt(m_view.office), qt(m_view.edition)));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(4), gap(3), gap(4), gap(3));
    layout->setSpacing(gap(2));
    layout->addWidget(makeHead());
    layout->addWidget(makeChoices());
    layout->addWidget(makeWho());
    m_heading = makeLabel({}, kTitlePoints, true, this);
    m_heading->setObjectName(QStringLiteral("contacts.heading"));
    layout->addWidget(m_heading);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(m_scroll, 1);
    QLabel* keys =
        makeLabel(tr("↓・Enter：つぎの人　　↑：まえの人　　文字を打つと探します"), kHelpPoints, false, this);
    setInk(keys, Theme::current().inkSoft);
    layout->addWidget(keys);
    chooseVariant(variant);
    // Pressing a button must not take the keys away: Enter is the next person, and what is typed is searched.
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setFocusPolicy(Qt::TabFocus);
    m_search->setFocus();
    resize(1100, 720);
}

QWidget* ContactWindow::makeHead()
{
    const Theme theme = Theme::current();
    auto* head = new QWidget(this);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* line = new QHBoxLayout;
    line->addWidget(makeLabel(tr("%1　連絡網").arg(qt(m_view.office)), kTitlePoints, true, head), 1);
    QLabel* edition = makeLabel(qt(m_view.edition), kTitlePoints, m_view.draft, head);
    edition->setObjectName(QStringLiteral("contacts.edition"));
    edition->setWordWrap(false);
    setInk(edition, m_view.draft ? theme.warn : theme.inkSoft);
    line->addWidget(edition);
    line->addWidget(makePowerCutButton(this));
    layout->addLayout(line);
    if (!m_view.notice.empty()) {
        QLabel* notice = makeLabel(QStringLiteral("■ ") + qt(m_view.notice), kBodyPoints, true, head);
        notice->setObjectName(QStringLiteral("contacts.notice"));
        setInk(notice, theme.error);
        layout->addWidget(notice);
    }
    return head;
}

QWidget* ContactWindow::makeChoices()
{
    auto* bar = new QWidget(this);
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gap(2));
    m_search = makeLine(tr("なまえ・番号で探す"), QStringLiteral("contacts.search"), bar);
    m_search->setPlaceholderText(m_search->accessibleName());
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    enlarge(m_search);
    line->addWidget(m_search, 1);
    m_day = makeButton(tr("日中"), QStringLiteral("contacts.day"), bar);
    m_night = makeButton(tr("夜間・休日"), QStringLiteral("contacts.night"), bar);
    m_everybody = makeButton(tr("全員"), QStringLiteral("contacts.everybody"), bar);
    for (QPushButton* button : {m_day, m_night, m_everybody}) {
        button->setCheckable(true);
        button->setProperty("choice", true);
        enlarge(button);
        line->addWidget(button);
    }
    connect(m_day, &QPushButton::clicked, this, [this] { chooseVariant(plan::TreeVariant::Day); });
    connect(m_night, &QPushButton::clicked, this, [this] { chooseVariant(plan::TreeVariant::Night); });
    connect(m_everybody, &QPushButton::clicked, this, [this] { chooseVariant(plan::TreeVariant::Unset); });
    connect(m_search, &QLineEdit::textChanged, this, &ContactWindow::fillCards);
    return bar;
}

QWidget* ContactWindow::makeWho()
{
    m_who = new QWidget(this);
    auto* line = new QHBoxLayout(m_who);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gap(2));
    m_caller = makeCombo(tr("あなたは"), QStringLiteral("contacts.caller"), m_who);
    enlarge(m_caller);
    m_caller->setMinimumWidth(static_cast<int>(240 * zoom()));
    QLabel* label = makeLabel(tr("あなたは"), kTitlePoints, false, m_who);
    label->setWordWrap(false);
    label->setBuddy(m_caller);
    line->addWidget(label);
    line->addWidget(m_caller);
    line->addStretch();
    connect(m_caller, &QComboBox::activated, this, [this] {
        fillCards();
        m_search->setFocus();
    });
    return m_who;
}

void ContactWindow::chooseVariant(plan::TreeVariant variant)
{
    m_variant = variant;
    m_day->setChecked(variant == plan::TreeVariant::Day);
    m_night->setChecked(variant == plan::TreeVariant::Night);
    m_everybody->setChecked(variant == plan::TreeVariant::Unset);
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    fillCallers();
    fillCards();
}

void ContactWindow::fillCallers()
{
    const QString before = m_caller->currentData().toString();
    m_caller->clear();
    for (const std::string& key : m_view.callers(m_variant))
        m_caller->addItem(qt(m_view.contact(key).name), qt(key));
    // Who one is stays when the tree changes, if that person calls somebody there.
    m_caller->setCurrentIndex(std::max(0, m_caller->findData(before)));
}

void ContactWindow::fillCards()
{
    auto* inside = new QWidget(m_scroll);
    m_list = new QVBoxLayout(inside);
    m_list->setContentsMargins(0, 0, gap(2), 0);
    m_list->setSpacing(gap(2));
    m_cards.clear();
    const std::string words = utf8(m_search->text().trimmed());
    const bool list = !words.empty() || m_variant == plan::TreeVariant::Unset;
    m_who->setVisible(!list);
    if (list) {
        const auto found = m_view.matching(words);
        for (const app::Contact& contact : found)
            addCard(contact, 0);
        m_heading->setText(words.empty()   ? tr("全員と連絡先 %1").arg(found.size())
                           : found.empty() ? tr("「%1」は見つかりません").arg(m_search->text())
                                           : tr("見つかった人・連絡先 %1").arg(found.size()));
    } else {
        int place = 0;
        for (const app::ContactCall& call :
             m_view.callsOf(utf8(m_caller->currentData().toString()), m_variant))
            addCall(call, ++place);
        m_heading->setText(
            place > 0 ? tr("あなたがかける人")
                      : tr("この時間帯の連絡網はまだ作られていません。「全員」から探してください。"));
    }
    m_list->addStretch();
    m_scroll->setWidget(inside);
    setCurrent(0);
}

void ContactWindow::addCall(const app::ContactCall& call, int place)
{
    CallCard* card = addCard(m_view.contact(call.callee), place);
    if (!call.deputy.empty())
        card->addDeputy(m_view.contact(call.deputy));
}

CallCard* ContactWindow::addCard(const app::Contact& contact, int place)
{
    auto* card = new CallCard(contact, place, m_scroll);
    const int index = static_cast<int>(m_cards.size());
    for (QPushButton* button : card->findChildren<QPushButton*>())
        button->setFocusPolicy(Qt::TabFocus);
    m_list->addWidget(card);
    m_cards.push_back(card);
    connect(card, &CallCard::nextAsked, this, [this, index] { setCurrent(index + 1); });
    connect(card, &CallCard::chosen, this, [this, index] { setCurrent(index); });
    return card;
}

void ContactWindow::setCurrent(int card)
{
    m_current = std::clamp(card, 0, std::max(0, static_cast<int>(m_cards.size()) - 1));
    for (std::size_t at = 0; at < m_cards.size(); ++at)
        m_cards[at]->setCurrent(static_cast<int>(at) == m_current);
    if (m_current == 0)
        m_scroll->verticalScrollBar()->setValue(0); // before the first layout the cards have no place yet
    else
        m_scroll->ensureWidgetVisible(m_cards[static_cast<std::size_t>(m_current)]);
}

bool ContactWindow::step(int key)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        setCurrent(m_current + 1);
        return true;
    case Qt::Key_Up:
        setCurrent(m_current - 1);
        return true;
    default:
        return false;
    }
}

void ContactWindow::keyPressEvent(QKeyEvent* event)
{
    if (step(event->key()))
        return;
    if (!event->text().isEmpty() && event->text().front().isPrint()) {
        m_search->setFocus();
        m_search->insert(event->text());
        return;
    }
    QWidget::keyPressEvent(event);
}

bool ContactWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape)
            m_search->clear();
        return key == Qt::Key_Escape || step(key);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace keizoku::ui
