// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/safety_check.h"

#include <array>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

namespace {

using app::SafetyOutcome;

/// In the order of their keys.
constexpr std::array kOutcomes = {SafetyOutcome::Well, SafetyOutcome::Hurt, SafetyOutcome::NotReached,
                                  SafetyOutcome::Moved};

QString factsOf(const app::SafetyUser& user)
{
    QStringList lines;
    const auto add = [&](const QString& label, const std::string& value) {
        if (!value.empty())
            lines << label + qt(value);
    };
    add(SafetyCheckPage::tr("使用機器："), user.devices);
    if (!user.powerHours.empty())
        lines << SafetyCheckPage::tr("電源なしでもつ時間：%1時間").arg(qt(user.powerHours));
    add(SafetyCheckPage::tr("担当："), user.keeper);
    add(SafetyCheckPage::tr("避難先："), user.shelter);
    add(SafetyCheckPage::tr("備考："), user.note);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

SafetyCheckPage::SafetyCheckPage(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(2));
    m_progress = addLabel(layout, "safety.progress", kHelpPoints, false);
    layout->addWidget(makeLabel(tr("これは訓練です。優先度の高い順に、無事かどうかを確かめます。"),
                                kBodyPoints, false, this));
    m_code = addLabel(layout, "safety.code", kNumberPoints, true);
    m_priority = addLabel(layout, "safety.priority", kHomePoints, true);
    m_facts = addLabel(layout, "safety.facts", kTitlePoints, false);
    m_detail = makeLine(tr("様子・場所など（なくてもよい）"), QStringLiteral("safety.detail"), this);
    m_detail->setPlaceholderText(m_detail->accessibleName());
    layout->addWidget(m_detail);
    for (std::size_t place = 0; place < kOutcomes.size(); ++place) {
        const QString words = tr("%1　%2").arg(place + 1).arg(qt(app::safetyWords(kOutcomes[place])));
        QPushButton* button = makeButton(words, QStringLiteral("safety.answer.%1").arg(place + 1), this);
        button->setFont(scaledFont(kTitlePoints, true));
        button->setProperty("big", true);
        connect(button, &QPushButton::clicked, this, [this, place] { press(place); });
        layout->addWidget(button);
        m_answers.push_back(button);
    }
    m_saved = addLabel(layout, "safety.saved", kBodyPoints, true);
    auto* bar = new QWidget(this);
    new FlowLayout(gap(2), bar);
    layout->addWidget(bar);
    layout->addStretch(1);
    const auto add = [&](const QString& words, const char* name) {
        QPushButton* button = makeButton(words, QString::fromLatin1(name), bar);
        bar->layout()->addWidget(button);
        return button;
    };
    m_back = add(tr("1つ戻る（Backspace）"), "safety.back");
    connect(m_back, &QPushButton::clicked, this, &SafetyCheckPage::backAsked);
    connect(add(tr("一時停止（P）"), "safety.pause"), &QPushButton::clicked, this,
            &SafetyCheckPage::pauseAsked);
    connect(add(tr("途中で終える"), "safety.stop"), &QPushButton::clicked, this, &SafetyCheckPage::stopAsked);
    addKeys();
}

void SafetyCheckPage::addKeys()
{
    const auto key = [this](Qt::Key code) {
        return new QShortcut(QKeySequence(code), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    };
    for (std::size_t place = 0; place < kOutcomes.size(); ++place)
        connect(key(static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(place))), &QShortcut::activated, this,
                [this, place] { press(place); });
    connect(key(Qt::Key_Backspace), &QShortcut::activated, this, &SafetyCheckPage::backAsked);
    connect(key(Qt::Key_P), &QShortcut::activated, this, &SafetyCheckPage::pauseAsked);
}

void SafetyCheckPage::press(std::size_t place)
{
    commitComposing();
    emit answered(kOutcomes[place], m_detail->text().trimmed());
}

void SafetyCheckPage::showUser(const app::SafetyUser& user, std::size_t place, std::size_t users, int seconds)
{
    m_progress->setText(tr("%1人目／%2人　経過 %3分").arg(place + 1).arg(users).arg(seconds / 60));
    m_code->setText(qt(user.code));
    m_priority->setText(user.priority.empty() ? tr("優先度：まだ決めていません")
                                              : tr("優先度：%1").arg(qt(user.priority)));
    m_facts->setText(factsOf(user));
    m_detail->clear();
    m_back->setEnabled(place > 0);
    m_answers.front()->setFocus();
}

void SafetyCheckPage::say(const QString& words)
{
    m_saved->setText(words);
}

} // namespace keizoku::ui
