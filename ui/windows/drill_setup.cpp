// SPDX-License-Identifier: Apache-2.0
// The first page of the drill window: which situation, who leads, and whether an unfinished drill goes on.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/call_tree.h"
#include "app/documents.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"
#include "ui/windows/drill_window.h"

namespace keizoku::ui {

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
    m_surprises = new QCheckBox(tr("不意の出来事の札を引く（2枚まで）"), page);
    m_surprises->setObjectName(QStringLiteral("drill.surprises"));
    m_surprises->setAccessibleName(m_surprises->text());
    layout->addWidget(m_surprises);
    layout->addWidget(makeLabel(tr("答えは1つごとに控えられます。途中で止まっても、続きから始められます。"),
                                kHelpPoints, false, page));
    m_trouble = label("drill.trouble", kBodyPoints, true, page);
    QPushButton* begin = makeButton(tr("訓練を始める"), QStringLiteral("drill.start"), page);
    makePrimary(begin);
    m_continue = makeButton(tr("続きから始める"), QStringLiteral("drill.continue"), page);
    m_continue->hide();
    layout->addWidget(m_continue, 0, Qt::AlignLeft);
    layout->addWidget(begin, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(m_continue, &QPushButton::clicked, this, &DrillWindow::takeUp);
    connect(m_scenarioBox, &QComboBox::currentIndexChanged, this, &DrillWindow::showScenario);
    connect(begin, &QPushButton::clicked, this, &DrillWindow::start);
    connect(m_leader, &QLineEdit::returnPressed, this, &DrillWindow::start);
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

void DrillWindow::offerRunning()
{
    auto running = app::runningDrill(m_model->session());
    if (!running) {
        m_trouble->setText(qt(running.error().sentence));
        return;
    }
    if (!running->has_value())
        return;
    m_running = *std::move(*running);
    for (int row = 0; row < m_scenarioBox->count(); ++row)
        if (m_scenarios[static_cast<std::size_t>(row)].id == m_running.scenario)
            m_scenarioBox->setCurrentIndex(row);
    m_variantBox->setCurrentIndex(m_variantBox->findData(static_cast<int>(m_running.variant)));
    m_leader->setText(qt(m_running.leader));
    m_trouble->setText(
        tr("途中の訓練があります：%1 %2から、%3人まで。「訓練を始める」では初めからになります。")
            .arg(qt(japaneseDate(dateInTokyo(m_running.began))), qt(timeInTokyo(m_running.began)))
            .arg(m_running.answers.size()));
    m_continue->show();
    makePrimary(m_continue);
    m_continue->setFocus();
}

bool DrillWindow::prepare(std::optional<unsigned> seed)
{
    commitComposing();
    if (!m_scenario)
        return false;
    if (m_leader->text().trimmed().isEmpty()) {
        m_trouble->setText(tr("進行役の名前を入れてください。記録に残ります。"));
        m_leader->setFocus();
        return false;
    }
    const app::Session& session = m_model->session();
    const auto source = app::contactsSource(session);
    if (!source) {
        m_trouble->setText(qt(source.error().sentence));
        return false;
    }
    const auto variant = static_cast<plan::TreeVariant>(m_variantBox->currentData().toInt());
    const Date today = session.environment().today();
    auto graph = std::make_unique<calltree::Graph>(*source->plan, variant, today);
    if (graph->calls().empty()) {
        m_trouble->setText(tr("%1の連絡網がまだありません。連絡網を作ってから、訓練を始めてください。")
                               .arg(qt(app::variantWords(variant))));
        return false;
    }
    m_plan = source->plan;
    m_drill.reset(); // before its graph goes
    m_graph = std::move(graph);
    m_cards = seed ? app::drawCards(*m_graph, *m_scenario, *seed) : std::vector<app::DrawnCard>();
    std::vector<calltree::MemberId> silenced;
    for (const app::DrawnCard& card : m_cards)
        silenced.push_back(card.member);
    m_drill = std::make_unique<calltree::Drill>(*m_graph, silenced);
    m_contacts = app::contactView(session.plan(), m_plan.get(), today);
    return true;
}

void DrillWindow::start()
{
    const Instant now = m_model->session().environment().clock();
    const auto seed = m_surprises->isChecked()
                          ? std::optional(static_cast<unsigned>(now.time_since_epoch().count()))
                          : std::nullopt;
    if (!prepare(seed))
        return;
    const auto variant = static_cast<plan::TreeVariant>(m_variantBox->currentData().toInt());
    m_running = {m_scenario->id, variant, utf8(m_leader->text().trimmed()), seed, now, {}};
    m_before = 0;
    call();
}

void DrillWindow::takeUp()
{
    if (!prepare(m_running.seed))
        return;
    const std::size_t given = m_running.answers.size();
    const std::size_t taken = app::takeUp(*m_drill, *m_graph, m_running.answers);
    m_before = m_drill->replies().empty() ? 0 : m_drill->replies().back().seconds;
    call();
    if (taken < given)
        m_saved->setText(tr("連絡網がその後に変わったため、%1人のうち%2人までの答えを引き継ぎました。")
                             .arg(given)
                             .arg(taken));
}

} // namespace keizoku::ui
