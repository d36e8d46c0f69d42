// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/drill_window.h"

#include <array>

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

namespace keizoku::ui {

namespace {

using calltree::Outcome;

enum PageOfDrill { Setup, Calling, End };

constexpr std::array kOutcomes = {Outcome::CanCome, Outcome::CannotCome, Outcome::NeedsHelp,
                                  Outcome::OnTheWay, Outcome::NotReached};

/// What is asked next; empty where the answer says it all.
QStringList reasonsOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::CanCome:
        return {QObject::tr("15分以内に到着"), QObject::tr("30分以内に到着"), QObject::tr("60分以内に到着"),
                QObject::tr("60分より後に到着")};
    case Outcome::CannotCome:
        return {QObject::tr("家族"), QObject::tr("道路"), QObject::tr("自宅")};
    case Outcome::NotReached:
        return {QObject::tr("不在"), QObject::tr("圏外"), QObject::tr("番号違い")};
    default:
        return {};
    }
}

QVBoxLayout* makeColumn(QWidget* page)
{
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(2));
    return layout;
}

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
    for (std::size_t place = 0; place < kOutcomes.size(); ++place) {
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

QWidget* DrillWindow::setupPage()
{
    auto* page = new QWidget(this);
    auto* layout = makeColumn(page);
    m_scenarioBox = makeCombo(tr("想定"), QStringLiteral("drill.scenario"), page);
    m_variantBox = makeCombo(tr("日中か夜間か"), QStringLiteral("drill.variant"), page);
    for (const plan::TreeVariant each : {plan::TreeVariant::Day, plan::TreeVariant::Night})
        m_variantBox->addItem(qt(app::variantWords(each)), static_cast<int>(each));
    m_leader = makeLine(tr("進行役（記録する人）"), QStringLiteral("drill.leader"), page);
    layout->addWidget(makeLabel(tr("連絡網の訓練"), kTitlePoints, true, page));
    layout->addWidget(makeLabel(tr("想定"), kHelpPoints, false, page));
    layout->addWidget(m_scenarioBox);
    m_situation = label("drill.situation", kBodyPoints, false, page);
    layout->addWidget(makeLabel(tr("連絡網"), kHelpPoints, false, page));
    layout->addWidget(m_variantBox);
    layout->addWidget(makeLabel(tr("進行役（記録する人）"), kHelpPoints, false, page));
    layout->addWidget(m_leader);
    layout->addWidget(makeLabel(tr("答えは、終わりに「記録に残す」を押すまでファイルに書かれません。"),
                                kHelpPoints, false, page));
    m_trouble = label("drill.trouble", kBodyPoints, true, page);
    QPushButton* begin = makeButton(tr("訓練を始める"), QStringLiteral("drill.start"), page);
    makePrimary(begin);
    layout->addWidget(begin, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(m_scenarioBox, &QComboBox::currentIndexChanged, this, &DrillWindow::showScenario);
    connect(begin, &QPushButton::clicked, this, &DrillWindow::start);
    connect(m_leader, &QLineEdit::returnPressed, this, &DrillWindow::start);
    return page;
}

QWidget* DrillWindow::callPage()
{
    auto* page = new QWidget(this);
    auto* layout = makeColumn(page);
    m_progress = label("drill.progress", kHelpPoints, false, page);
    m_opening = label("drill.opening", kBodyPoints, false, page);
    m_way = label("drill.way", kHomePoints, true, page);
    m_number = label("drill.number", kNumberPoints, true, page);
    for (std::size_t place = 0; place < kOutcomes.size(); ++place) {
        QPushButton* button = bigAnswer(place, page);
        connect(button, &QPushButton::clicked, this, [this, place] { press(place); });
        layout->addWidget(button);
        m_answers.push_back(button);
    }
    auto* bar = new QWidget(page);
    auto* line = new FlowLayout(gap(2), bar);
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

void DrillWindow::showScenario()
{
    const int row = m_scenarioBox->currentIndex();
    if (row < 0)
        return;
    m_scenario = &m_scenarios[static_cast<std::size_t>(row)];
    m_situation->setText(tr("%1。%2").arg(qt(m_scenario->time), qt(m_scenario->situation)));
    m_variantBox->setCurrentIndex(m_variantBox->findData(static_cast<int>(m_scenario->variant)));
}

void DrillWindow::start()
{
    commitComposing();
    if (!m_scenario)
        return;
    if (m_leader->text().trimmed().isEmpty()) {
        m_trouble->setText(tr("進行役の名前を入れてください。記録に残ります。"));
        m_leader->setFocus();
        return;
    }
    const app::Session& session = m_model->session();
    const auto source = app::contactsSource(session);
    if (!source) {
        m_trouble->setText(qt(source.error().sentence));
        return;
    }
    const auto variant = static_cast<plan::TreeVariant>(m_variantBox->currentData().toInt());
    const Date today = session.environment().today();
    auto graph = std::make_unique<calltree::Graph>(*source->plan, variant, today);
    if (graph->calls().empty()) {
        m_trouble->setText(tr("%1の連絡網がまだありません。連絡網を作ってから、訓練を始めてください。")
                               .arg(qt(app::variantWords(variant))));
        return;
    }
    m_plan = source->plan;
    m_graph = std::move(graph);
    m_drill = std::make_unique<calltree::Drill>(*m_graph);
    m_contacts = app::contactView(session.plan(), m_plan.get(), today);
    m_clock.start();
    m_open = true;
    m_pages->setCurrentIndex(Calling);
    showStep();
}

void DrillWindow::press(std::size_t place)
{
    if (m_chosen) {
        const QStringList reasons = reasonsOf(*m_chosen);
        if (place < static_cast<std::size_t>(reasons.size()))
            answer(*m_chosen, reasons[static_cast<qsizetype>(place)]);
        return;
    }
    if (reasonsOf(kOutcomes[place]).isEmpty()) {
        answer(kOutcomes[place], {});
        return;
    }
    m_chosen = kOutcomes[place];
    showAnswers();
}

void DrillWindow::answer(Outcome outcome, const QString& detail)
{
    m_chosen.reset();
    m_drill->reply({outcome, utf8(detail), static_cast<int>(m_clock.elapsed() / 1000)});
    if (m_drill->next())
        showStep();
    else
        finish(false);
}

void DrillWindow::stepBack()
{
    if (m_chosen)
        m_chosen.reset();
    else
        m_drill->back();
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
                            .arg(m_clock.elapsed() / 60000));
    m_opening->setText(qt(m_scenario->opening));
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
        for (const Outcome each : kOutcomes)
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
    return {*m_scenario, *m_graph, *m_drill, {}, utf8(m_leader->text().trimmed()), m_aborted};
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
    const auto kept = m_model->edit([&](app::Session& session) { return app::keepDrill(session, run()); });
    if (!kept) {
        m_kept->setText(qt(kept.error().sentence));
        return;
    }
    m_open = false;
    m_keep->setEnabled(false);
    m_resume->hide();
    m_kept->setText(tr("訓練の記録に残しました。"));
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
    m_kept->setText(tr("まだ記録していません。記録に残さないときは、もう一度閉じてください。"));
}

} // namespace keizoku::ui
