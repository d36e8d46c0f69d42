// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/drill_window.h"

#include <QCloseEvent>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/call_tree.h"
#include "app/documents.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/parts.h"
#include "ui/windows/drill_answers.h"

namespace keizoku::ui {

namespace {

using calltree::Outcome;

constexpr int kMostImprovements = 3;

QPushButton* bigAnswer(std::size_t place, QWidget* parent)
{
    QPushButton* button = makeButton({}, QStringLiteral("drill.answer.%1").arg(place + 1), parent);
    button->setFont(scaledFont(kTitlePoints, true));
    return button;
}

void say(QPushButton* button, const QString& words)
{
    button->setText(words);
    button->setAccessibleName(words);
}

} // namespace

QVBoxLayout* DrillWindow::makeColumn(QWidget* page)
{
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(2));
    return layout;
}

DrillWindow::DrillWindow(std::shared_ptr<SessionModel> model, QWidget* parent)
    : QWidget(parent, Qt::Window), m_model(std::move(model)), m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("drill"));
    setWindowTitle(tr("連絡網の訓練"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    buildBand();
    layout->addWidget(m_pages, 1);
    for (QWidget* page : {setupPage(), callPage(), endPage()}) {
        auto* frame = new QScrollArea(this);
        frame->setWidget(page);
        frame->setWidgetResizable(true);
        frame->setFocusPolicy(Qt::NoFocus);
        m_pages->addWidget(frame);
    }
    for (std::size_t place = 0; place < kDrillOutcomes.size(); ++place) {
        auto* key = new QShortcut(QKeySequence(Qt::Key_1 + static_cast<int>(place)), m_pages->widget(Calling),
                                  nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this, place] { press(place); });
    }
    auto* back = new QShortcut(QKeySequence(Qt::Key_Backspace), m_pages->widget(Calling), nullptr, nullptr,
                               Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, &DrillWindow::stepBack);
    auto scenarios = forms::readDrillScenarios(m_model->session().environment().templates / "drills.json");
    if (!scenarios) {
        m_trouble->setText(qt(scenarios.error().sentence));
        findChild<QPushButton*>(QStringLiteral("drill.start"))->setEnabled(false);
    } else {
        m_scenarios = *std::move(scenarios);
        for (const forms::DrillScenario& each : m_scenarios)
            m_scenarioBox->addItem(qt(each.title));
        showScenario();
        if (!m_model->session().writable())
            m_trouble->setText(
                tr("ファイルを読み取り専用で開いています。練習はできますが、記録は残せません。"));
        offerRunning();
    }
    resize(900, 640);
}

DrillWindow::~DrillWindow() = default;

void DrillWindow::buildBand()
{
    QLabel* band = makeLabel(tr("訓練"), kTitlePoints, true, this);
    band->setObjectName(QStringLiteral("drill.band"));
    band->setAlignment(Qt::AlignCenter);
    band->setStyleSheet(QStringLiteral("background: #A6261D; color: #FFFFFF; padding: 6px;"));
    layout()->addWidget(band);
}

QLabel* DrillWindow::label(const char* name, double points, bool bold, QWidget* parent)
{
    QLabel* made = makeLabel({}, points, bold, parent);
    made->setObjectName(QString::fromLatin1(name));
    parent->layout()->addWidget(made);
    return made;
}

QWidget* DrillWindow::callPage()
{
    auto* page = new QWidget(this);
    auto* layout = makeColumn(page);
    m_progress = label("drill.progress", kHelpPoints, false, page);
    m_opening = label("drill.opening", kBodyPoints, false, page);
    m_way = label("drill.way", kHomePoints, true, page);
    m_number = label("drill.number", kNumberPoints, true, page);
    for (std::size_t place = 0; place < kDrillOutcomes.size(); ++place) {
        QPushButton* button = bigAnswer(place, page);
        connect(button, &QPushButton::clicked, this, [this, place] { press(place); });
        layout->addWidget(button);
        m_answers.push_back(button);
    }
    auto* bar = new QWidget(page);
    auto* line = new FlowLayout(gap(2), bar);
    m_saved = label("drill.saved", kBodyPoints, true, page);
    m_back = makeButton(tr("1つ戻る（Backspace）"), QStringLiteral("drill.back"), bar);
    QPushButton* stop = makeButton(tr("途中で終える"), QStringLiteral("drill.stop"), bar);
    line->addWidget(m_back);
    line->addWidget(stop);
    layout->addWidget(bar);
    layout->addStretch(1);
    connect(m_back, &QPushButton::clicked, this, &DrillWindow::stepBack);
    connect(stop, &QPushButton::clicked, this, [this] { finish(true); });
    return page;
}

QWidget* DrillWindow::endPage()
{
    auto* page = new QWidget(this);
    auto* layout = makeColumn(page);
    layout->addWidget(makeLabel(tr("訓練の結果"), kTitlePoints, true, page));
    m_result = label("drill.result", kBodyPoints, false, page);
    layout->addWidget(
        makeLabel(tr("よくするところ（3つまで。改善策として残ります）"), kHelpPoints, false, page));
    for (int place = 1; place <= kMostImprovements; ++place) {
        QLineEdit* line =
            makeLine(tr("よくするところ %1").arg(place), QStringLiteral("drill.improve.%1").arg(place), page);
        layout->addWidget(line);
        m_improvements.push_back(line);
    }
    m_kept = label("drill.kept", kBodyPoints, true, page);
    m_keep = makeButton(tr("記録に残す"), QStringLiteral("drill.keep"), page);
    makePrimary(m_keep);
    QPushButton* shut = makeButton(tr("閉じる"), QStringLiteral("drill.close"), page);
    layout->addWidget(m_keep, 0, Qt::AlignLeft);
    m_resume = makeButton(tr("訓練に戻る"), QStringLiteral("drill.resume"), page);
    layout->addWidget(m_resume, 0, Qt::AlignLeft);
    layout->addWidget(shut, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(m_keep, &QPushButton::clicked, this, &DrillWindow::keep);
    connect(shut, &QPushButton::clicked, this, &QWidget::close);
    connect(m_resume, &QPushButton::clicked, this, [this] {
        m_open = true;
        m_pages->setCurrentIndex(Calling);
        showStep();
    });
    return page;
}

void DrillWindow::call()
{
    m_clock.start();
    m_open = true;
    m_saved->clear();
    m_pages->setCurrentIndex(Calling);
    if (m_drill->next())
        showStep();
    else
        finish(false);
}

int DrillWindow::elapsedSeconds() const
{
    return m_before + static_cast<int>(m_clock.elapsed() / 1000);
}

void DrillWindow::keepAnswers()
{
    m_running.answers = app::answersOf(*m_drill, *m_graph);
    const auto kept = app::keepRunning(m_model->session(), m_running);
    m_saved->setText(kept ? QString() : tr("答えを控えられません：%1").arg(qt(kept.error().sentence)));
}

void DrillWindow::press(std::size_t place)
{
    if (m_chosen) {
        const QStringList reasons = reasonsOf(*m_chosen);
        if (place < static_cast<std::size_t>(reasons.size()))
            answer(*m_chosen, reasons[static_cast<qsizetype>(place)]);
        return;
    }
    if (reasonsOf(kDrillOutcomes[place]).isEmpty()) {
        answer(kDrillOutcomes[place], {});
        return;
    }
    m_chosen = kDrillOutcomes[place];
    showAnswers();
}

void DrillWindow::answer(Outcome outcome, const QString& detail)
{
    m_chosen.reset();
    m_drill->reply({outcome, utf8(detail), elapsedSeconds()});
    keepAnswers();
    if (m_drill->next())
        showStep();
    else
        finish(false);
}

void DrillWindow::stepBack()
{
    if (m_chosen)
        m_chosen.reset();
    else if (m_drill->back())
        keepAnswers();
    showStep();
}

void DrillWindow::showStep()
{
    const calltree::Step& step = *m_drill->next();
    const auto name = [this](calltree::MemberId at) { return qt(m_graph->members()[at].name); };
    const QString caller = step.caller ? name(*step.caller) : tr("進行役");
    QString way = tr("%1 → %2").arg(caller, name(step.callee));
    if (step.insteadOf && step.why == calltree::Why::Deputy)
        way += tr("\n%1 につながらないので、代替者の %2 へ").arg(name(*step.insteadOf), name(step.callee));
    else if (step.insteadOf && step.why == calltree::Why::TakenOver)
        way += tr("\n%1 が、%2 の枝を引き継ぎます").arg(caller, name(*step.insteadOf));
    m_way->setText(way);
    const std::size_t answered = m_drill->replies().size();
    m_progress->setText(tr("%1人目（多くてもあと%2人）　経過 %3分")
                            .arg(answered + 1)
                            .arg(m_drill->left())
                            .arg(elapsedSeconds() / 60));
    QString opening = qt(m_scenario->opening);
    for (const app::DrawnCard& card : m_cards)
        opening += tr("\n出来事：%1（%2）").arg(qt(card.says), name(card.member));
    m_opening->setText(opening);
    showNumber(m_graph->members()[step.callee]);
    showAnswers();
    m_answers.front()->setFocus();
}

void DrillWindow::showNumber(const calltree::Member& member)
{
    const auto contact = m_contacts.contact(member.key);
    QStringList numbers;
    for (const app::ContactNumber& each : contact.numbers)
        numbers << qt(each.number);
    m_number->setText(numbers.isEmpty() ? tr("番号がありません") : numbers.join(tr("　")));
}

void DrillWindow::showAnswers()
{
    QStringList words;
    if (m_chosen)
        words = reasonsOf(*m_chosen);
    else
        for (const Outcome each : kDrillOutcomes)
            words << qt(app::outcomeWords(each));
    for (std::size_t place = 0; place < m_answers.size(); ++place) {
        const auto at = static_cast<qsizetype>(place);
        m_answers[place]->setVisible(at < words.size());
        if (at < words.size())
            say(m_answers[place], tr("%1　%2").arg(at + 1).arg(words[at]));
    }
    m_back->setEnabled(m_chosen.has_value() || !m_drill->replies().empty());
}

app::DrillRun DrillWindow::run() const
{
    std::vector<std::string> improvements;
    for (const QLineEdit* line : m_improvements)
        if (const QString words = line->text().trimmed(); !words.isEmpty())
            improvements.push_back(utf8(words));
    return {*m_scenario, *m_graph,    *m_drill, m_cards, utf8(m_leader->text().trimmed()),
            m_aborted,   improvements};
}

void DrillWindow::finish(bool aborted)
{
    m_aborted = aborted;
    const auto record = app::drillRecord(m_model->session(), run());
    QString words = record ? qt(record->answers.at("result")) : qt(record.error().sentence);
    if (record && record->answers.contains("issues"))
        words += QStringLiteral("\n\n") + qt(record->answers.at("issues"));
    m_result->setText(words);
    const bool answered = !m_drill->replies().empty();
    m_keep->setEnabled(m_model->session().writable() && record.has_value() && answered);
    m_resume->setVisible(aborted);
    if (!m_model->session().writable())
        m_kept->setText(tr("読み取り専用のため、この訓練は記録に残りません。"));
    else
        m_kept->setText(answered ? tr("まだ記録していません。") : tr("まだだれの答えもありません。"));
    m_pages->setCurrentIndex(End);
    m_keep->setFocus();
}

void DrillWindow::keep()
{
    commitComposing();
    const auto kept = m_model->edit([&](app::Session& session) { return app::keepDrill(session, run()); });
    if (!kept) {
        m_kept->setText(qt(kept.error().sentence));
        return;
    }
    m_open = false;
    const auto forgotten = app::forgetRunning(m_model->session());
    m_keep->setEnabled(false);
    m_resume->hide();
    m_kept->setText(forgotten ? tr("訓練の記録に残しました。")
                              : tr("訓練の記録に残しました。%1").arg(qt(forgotten.error().sentence)));
    m_model->announceRecord();
}

void DrillWindow::closeEvent(QCloseEvent* event)
{
    const bool answered = m_open && !m_drill->replies().empty();
    if (!answered || !m_model->session().writable()) {
        event->accept();
        return;
    }
    event->ignore();
    if (m_pages->currentIndex() == Calling)
        finish(true);
    m_open = false; // asked once: the next time it closes
    m_kept->setText(tr("まだ記録していません。もう一度閉じると、あとで続きから始められます。"));
}

} // namespace keizoku::ui
