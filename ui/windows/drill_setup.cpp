// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/drill_setup.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/call_tree.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

namespace {

using app::CallMode;

constexpr std::array kModes = {CallMode::Calls, CallMode::ReadAloud, CallMode::Incident};

QString modeWords(CallMode mode)
{
    switch (mode) {
    case CallMode::Calls:
        return DrillSetup::tr("電話をかける訓練");
    case CallMode::ReadAloud:
        return DrillSetup::tr("電話をかけない訓練（読み上げ）");
    case CallMode::Incident:
        break;
    }
    return DrillSetup::tr("訓練ではない（いま起きている災害・感染）");
}

QString modeHelp(CallMode mode)
{
    switch (mode) {
    case CallMode::Calls:
        return DrillSetup::tr("勤務時間外の職員に電話をかけると、その間は仕事の時間になります。");
    case CallMode::ReadAloud:
        return DrillSetup::tr("番号と順番を声に出して確かめます。連絡先の確認日は変わりません。");
    case CallMode::Incident:
        break;
    }
    return DrillSetup::tr("終えると、訓練の記録ではなく対応記録になります。");
}

} // namespace

DrillSetup::DrillSetup(const SessionModel& model, QWidget* parent) : QWidget(parent), m_model(model)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(2));
    layout->addWidget(makeLabel(tr("連絡網の訓練"), kTitlePoints, true, this));
    addChoices(layout);
    addActions(layout);
    layout->addStretch(1);
    for (const CallMode each : kModes)
        m_mode->addItem(modeWords(each));
    for (const plan::TreeVariant each : {plan::TreeVariant::Day, plan::TreeVariant::Night})
        m_variant->addItem(qt(app::variantWords(each)), static_cast<int>(each));
    connect(m_mode, &QComboBox::currentIndexChanged, this, &DrillSetup::showMode);
    connect(m_scenario, &QComboBox::currentIndexChanged, this, &DrillSetup::showScenario);
    connect(m_variant, &QComboBox::currentIndexChanged, this, &DrillSetup::fillPeople);
    auto scenarios = forms::readDrillScenarios(m_model.session().environment().templates / "drills.json");
    if (!scenarios) {
        say(qt(scenarios.error().sentence));
        m_start->setEnabled(false);
        return;
    }
    m_scenarios = *std::move(scenarios);
    for (const forms::DrillScenario& each : m_scenarios)
        m_scenario->addItem(qt(each.title));
    showMode();
    showScenario();
    fillPeople();
    if (!m_model.session().writable())
        say(tr("ファイルを読み取り専用で開いています。練習はできますが、記録は残せません。"));
    offerUnfinished();
}

void DrillSetup::addChoices(QVBoxLayout* layout)
{
    const auto titled = [&](const QString& title, QWidget* widget) {
        layout->addWidget(makeLabel(title, kHelpPoints, false, this));
        layout->addWidget(widget);
    };
    m_mode = makeCombo(tr("行い方"), QStringLiteral("drill.mode"), this);
    titled(tr("行い方"), m_mode);
    m_modeHelp = addLabel(layout, "drill.modeHelp", kHelpPoints, false);
    m_scenario = makeCombo(tr("想定"), QStringLiteral("drill.scenario"), this);
    titled(tr("想定・起きたこと"), m_scenario);
    m_event = makeLine(tr("起きたこと"), QStringLiteral("drill.event"), this);
    m_event->setPlaceholderText(tr("例：震度5強の地震、停電"));
    layout->addWidget(m_event);
    m_hazard = makeCombo(tr("災害か感染か"), QStringLiteral("drill.hazard"), this);
    m_hazard->addItem(tr("自然災害"), static_cast<int>(plan::Hazard::Natural));
    m_hazard->addItem(tr("感染症"), static_cast<int>(plan::Hazard::Infection));
    layout->addWidget(m_hazard);
    m_situation = addLabel(layout, "drill.situation", kBodyPoints, false);
    m_variant = makeCombo(tr("日中か夜間か"), QStringLiteral("drill.variant"), this);
    titled(tr("連絡網"), m_variant);
    m_choosePeople = makeButton({}, QStringLiteral("drill.choosePeople"), this);
    m_choosePeople->setCheckable(true);
    layout->addWidget(m_choosePeople, 0, Qt::AlignLeft);
    m_people = new QListWidget(this);
    m_people->setObjectName(QStringLiteral("drill.people"));
    m_people->setAccessibleName(tr("参加する人。参加しない人のしるしを外します"));
    m_people->setMinimumHeight(gap(6) * 5);
    m_people->hide();
    layout->addWidget(m_people);
    connect(m_choosePeople, &QPushButton::toggled, m_people, &QWidget::setVisible);
    connect(m_people, &QListWidget::itemChanged, this, &DrillSetup::showExcused);
    m_leader = makeLine(tr("進行役（記録する人）"), QStringLiteral("drill.leader"), this);
    titled(tr("進行役（記録する人）"), m_leader);
}

void DrillSetup::addActions(QVBoxLayout* layout)
{
    m_surprises = new QCheckBox(tr("不意の出来事の札を引く（2枚まで）"), this);
    m_surprises->setObjectName(QStringLiteral("drill.surprises"));
    m_surprises->setAccessibleName(m_surprises->text());
    layout->addWidget(m_surprises);
    layout->addWidget(makeLabel(tr("答えは1つごとに控えられます。途中で止まっても、続きから始められます。"),
                                kHelpPoints, false, this));
    m_trouble = addLabel(layout, "drill.trouble", kBodyPoints, true);
    m_goOn = makeButton(tr("続きから始める"), QStringLiteral("drill.continue"), this);
    m_goOn->hide();
    m_start = makeButton({}, QStringLiteral("drill.start"), this);
    makePrimary(m_start);
    layout->addWidget(m_goOn, 0, Qt::AlignLeft);
    layout->addWidget(m_start, 0, Qt::AlignLeft);
    connect(m_goOn, &QPushButton::clicked, this, &DrillSetup::goOnAsked);
    connect(m_start, &QPushButton::clicked, this, &DrillSetup::startAsked);
    connect(m_leader, &QLineEdit::returnPressed, this, &DrillSetup::startAsked);
}

CallMode DrillSetup::mode() const
{
    return kModes[static_cast<std::size_t>(std::max(m_mode->currentIndex(), 0))];
}

plan::TreeVariant DrillSetup::variant() const
{
    return static_cast<plan::TreeVariant>(m_variant->currentData().toInt());
}

void DrillSetup::say(const QString& trouble)
{
    m_trouble->setText(trouble);
}

void DrillSetup::showMode()
{
    const bool real = mode() == CallMode::Incident;
    m_modeHelp->setText(modeHelp(mode()));
    for (QWidget* each : std::initializer_list<QWidget*>{m_scenario, m_situation, m_surprises})
        each->setVisible(!real);
    for (QWidget* each : std::initializer_list<QWidget*>{m_event, m_hazard})
        each->setVisible(real);
    m_start->setText(real ? tr("連絡を始める") : tr("訓練を始める"));
    m_start->setAccessibleName(m_start->text());
    emit modeChanged();
}

void DrillSetup::showScenario()
{
    const int row = m_scenario->currentIndex();
    if (row < 0)
        return;
    const forms::DrillScenario& scenario = m_scenarios[static_cast<std::size_t>(row)];
    m_situation->setText(tr("%1。%2").arg(qt(scenario.time), qt(scenario.situation)));
    m_variant->setCurrentIndex(m_variant->findData(static_cast<int>(scenario.variant)));
}

void DrillSetup::fillPeople()
{
    const QSignalBlocker quiet(m_people);
    m_people->clear();
    if (const auto people = app::participants(m_model.session(), variant()))
        for (const app::Participant& each : *people) {
            auto* item = new QListWidgetItem(qt(each.name), m_people);
            item->setData(Qt::UserRole, qt(each.key));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Checked);
        }
    showExcused();
}

std::vector<std::string> DrillSetup::excused() const
{
    std::vector<std::string> keys;
    for (int row = 0; row < m_people->count(); ++row)
        if (m_people->item(row)->checkState() != Qt::Checked)
            keys.push_back(utf8(m_people->item(row)->data(Qt::UserRole).toString()));
    return keys;
}

void DrillSetup::showExcused()
{
    const auto away = static_cast<int>(excused().size());
    m_choosePeople->setText(
        tr("参加する人 %1人（参加しない人 %2人）").arg(m_people->count() - away).arg(away));
    m_choosePeople->setAccessibleName(m_choosePeople->text());
}

void DrillSetup::offerUnfinished()
{
    auto running = app::runningDrill(m_model.session());
    if (!running) {
        say(qt(running.error().sentence));
        return;
    }
    if (!running->has_value())
        return;
    m_unfinished = *std::move(*running);
    m_mode->setCurrentIndex(
        static_cast<int>(std::find(kModes.begin(), kModes.end(), m_unfinished.mode) - kModes.begin()));
    for (std::size_t row = 0; row < m_scenarios.size(); ++row)
        if (m_scenarios[row].id == m_unfinished.scenario)
            m_scenario->setCurrentIndex(static_cast<int>(row));
    m_event->setText(qt(m_unfinished.event));
    m_variant->setCurrentIndex(m_variant->findData(static_cast<int>(m_unfinished.variant)));
    m_leader->setText(qt(m_unfinished.leader));
    say(tr("途中のものがあります：%1 %2から、%3人まで。「%4」では初めからになります。")
            .arg(qt(japaneseDate(dateInTokyo(m_unfinished.began))), qt(timeInTokyo(m_unfinished.began)))
            .arg(m_unfinished.answers.size())
            .arg(m_start->text()));
    m_goOn->show();
    makePrimary(m_goOn);
    makePrimary(m_start, false);
    m_goOn->setFocus();
}

std::optional<app::RunningDrill> DrillSetup::chosen()
{
    commitComposing();
    if (m_leader->text().trimmed().isEmpty()) {
        say(tr("進行役の名前を入れてください。記録に残ります。"));
        m_leader->setFocus();
        return {};
    }
    const bool real = mode() == CallMode::Incident;
    if (real && m_event->text().trimmed().isEmpty()) {
        say(tr("起きたことを短く入れてください。電話の初めの一文と、対応記録に入ります。"));
        m_event->setFocus();
        return {};
    }
    const int row = m_scenario->currentIndex();
    if (!real && row < 0)
        return {};
    const Instant now = m_model.session().environment().clock();
    app::RunningDrill drill;
    drill.scenario = real ? "" : m_scenarios[static_cast<std::size_t>(row)].id;
    drill.variant = variant();
    drill.leader = utf8(m_leader->text().trimmed());
    if (m_surprises->isChecked() && !real)
        drill.seed = static_cast<unsigned>(now.time_since_epoch().count());
    drill.began = now;
    drill.mode = mode();
    drill.excused = excused();
    drill.event = utf8(m_event->text().trimmed());
    drill.hazard = static_cast<plan::Hazard>(m_hazard->currentData().toInt());
    return drill;
}

void DrillSetup::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    // All but the leader may stay as it is.
    if (m_goOn->isHidden())
        m_leader->setFocus();
    else
        m_goOn->setFocus();
}

} // namespace keizoku::ui
