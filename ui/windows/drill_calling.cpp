// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/drill_calling.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "base/text.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/parts.h"
#include "ui/windows/drill_answers.h"

namespace keizoku::ui {

namespace {

constexpr int kMostMinutes = 24 * 60;

void setWords(QPushButton* button, const QString& words)
{
    button->setText(words);
    button->setAccessibleName(words);
}

QString numbersOf(const app::CallRun& run, calltree::MemberId member)
{
    const auto contact = run.contacts().contact(run.graph().members()[member].key);
    QStringList numbers;
    for (const app::ContactNumber& each : contact.numbers)
        numbers << qt(each.number);
    return numbers.isEmpty() ? DrillCalling::tr("番号がありません") : numbers.join(QStringLiteral("　"));
}

QString wayOf(const app::CallRun& run, const calltree::Step& step)
{
    const auto name = [&](calltree::MemberId at) { return qt(run.name(at)); };
    const QString caller = step.caller ? name(*step.caller) : DrillCalling::tr("進行役");
    const QString way = DrillCalling::tr("%1 → %2").arg(caller, name(step.callee));
    if (step.insteadOf && step.why == calltree::Why::Deputy)
        return way + DrillCalling::tr("\n%1 につながらないので、代替者の %2 へ")
                         .arg(name(*step.insteadOf), name(step.callee));
    if (step.insteadOf && step.why == calltree::Why::TakenOver)
        return way + DrillCalling::tr("\n%1 が、%2 の枝を引き継ぎます").arg(caller, name(*step.insteadOf));
    return way;
}

} // namespace

DrillCalling::DrillCalling(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(2));
    m_progress = addLabel(layout, "drill.progress", kHelpPoints, false);
    m_opening = addLabel(layout, "drill.opening", kBodyPoints, false);
    m_way = addLabel(layout, "drill.way", kHomePoints, true);
    m_number = addLabel(layout, "drill.number", kNumberPoints, true);
    m_deputy = addLabel(layout, "drill.deputy", kBodyPoints, false);
    for (std::size_t place = 0; place < kDrillOutcomes.size(); ++place) {
        QPushButton* button = makeButton({}, QStringLiteral("drill.answer.%1").arg(place + 1), this);
        button->setFont(scaledFont(kTitlePoints, true));
        button->setProperty("big", true);
        connect(button, &QPushButton::clicked, this, [this, place] { press(place); });
        layout->addWidget(button);
        m_answers.push_back(button);
    }
    m_minutes = makeLine(tr("到着まで何分か。数字を入れて Enter"), QStringLiteral("drill.minutes"), this);
    m_minutes->setPlaceholderText(tr("到着まで何分か。数字を入れて Enter"));
    layout->addWidget(m_minutes);
    m_saved = addLabel(layout, "drill.saved", kBodyPoints, true);
    auto* bar = new QWidget(this);
    new FlowLayout(gap(2), bar);
    layout->addWidget(bar);
    layout->addStretch(1);
    m_back = addAction(tr("1つ戻る（Backspace）"), "drill.back", bar);
    connect(m_back, &QPushButton::clicked, this, &DrillCalling::backAsked);
    connect(addAction(tr("一時停止（P）"), "drill.pause", bar), &QPushButton::clicked, this,
            &DrillCalling::pauseAsked);
    connect(addAction(tr("途中で終える"), "drill.stop", bar), &QPushButton::clicked, this,
            &DrillCalling::stopAsked);
    connect(m_minutes, &QLineEdit::returnPressed, this, &DrillCalling::takeMinutes);
    addKeys();
}

QPushButton* DrillCalling::addAction(const QString& words, const char* name, QWidget* bar)
{
    QPushButton* button = makeButton(words, QString::fromLatin1(name), bar);
    bar->layout()->addWidget(button);
    return button;
}

void DrillCalling::addKeys()
{
    const auto key = [this](Qt::Key code) {
        return new QShortcut(QKeySequence(code), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    };
    for (std::size_t place = 0; place < kDrillOutcomes.size(); ++place)
        connect(key(static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(place))), &QShortcut::activated, this,
                [this, place] { press(place); });
    connect(key(Qt::Key_Backspace), &QShortcut::activated, this, &DrillCalling::backAsked);
    connect(key(Qt::Key_P), &QShortcut::activated, this, &DrillCalling::pauseAsked);
}

void DrillCalling::say(const QString& words)
{
    m_saved->setText(words);
}

bool DrillCalling::leaveReason()
{
    if (!m_chosen)
        return false;
    m_chosen.reset();
    showAnswers();
    return true;
}

void DrillCalling::press(std::size_t place)
{
    const calltree::Outcome outcome = m_chosen.value_or(kDrillOutcomes[place]);
    const QStringList reasons = reasonsOf(outcome);
    if (!m_chosen && !reasons.isEmpty()) {
        m_chosen = outcome;
        showAnswers();
        return;
    }
    const auto at = static_cast<qsizetype>(place);
    if (m_chosen && at >= reasons.size())
        return;
    if (m_chosen && asksMinutes(outcome, at)) {
        m_minutes->clear();
        m_minutes->show();
        m_minutes->setFocus();
        return;
    }
    const QString detail = m_chosen ? reasons[at] : QString();
    m_chosen.reset();
    emit answered(outcome, detail);
}

void DrillCalling::takeMinutes()
{
    commitComposing();
    bool isNumber = false;
    const int minutes = qt(text::narrowed(utf8(m_minutes->text()))).trimmed().toInt(&isNumber);
    if (!isNumber || minutes < 1 || minutes > kMostMinutes) {
        say(tr("1から%1までの数字で、分を入れてください。").arg(kMostMinutes));
        return;
    }
    const calltree::Outcome outcome = *m_chosen;
    m_chosen.reset();
    say({});
    emit answered(outcome, tr("%1分で到着").arg(minutes));
}

void DrillCalling::showStep(const app::CallRun& run, int seconds)
{
    const calltree::Step& step = *run.drill().next();
    const std::size_t answers = run.drill().replies().size();
    m_chosen.reset();
    m_mayGoBack = answers > 0;
    m_way->setText(wayOf(run, step));
    m_progress->setText(tr("%1人目（多くてもあと%2人）　経過 %3分")
                            .arg(answers + 1)
                            .arg(run.drill().left())
                            .arg(seconds / 60));
    QString opening = qt(run.scenario().opening);
    for (const app::DrawnCard& card : run.cards())
        opening += tr("\n出来事：%1（%2）").arg(qt(card.says), qt(run.name(card.member)));
    const app::Contact callee = run.contacts().contact(run.graph().members()[step.callee].key);
    if (!callee.script.empty())
        opening += tr("\n%1で：%2").arg(qt(callee.language), qt(callee.script));
    m_opening->setText(opening);
    m_number->setText(numbersOf(run, step.callee));
    const QString deputy = qt(run.deputyName());
    m_deputy->setText(deputy.isEmpty() ? QString() : tr("出ないとき → %1").arg(deputy));
    showAnswers();
    m_answers.front()->setFocus();
}

void DrillCalling::showAnswers()
{
    QStringList words;
    if (m_chosen)
        words = reasonsOf(*m_chosen);
    else
        for (const calltree::Outcome each : kDrillOutcomes)
            words << qt(app::outcomeWords(each));
    for (std::size_t place = 0; place < m_answers.size(); ++place) {
        const auto at = static_cast<qsizetype>(place);
        m_answers[place]->setVisible(at < words.size());
        if (at < words.size())
            setWords(m_answers[place], tr("%1　%2").arg(at + 1).arg(words[at]));
    }
    m_minutes->hide();
    m_back->setEnabled(m_chosen.has_value() || m_mayGoBack);
}

} // namespace keizoku::ui
