// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/activation_page.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "plan/register_access.h"
#include "ui/dialogs/emergency_parts.h"
#include "ui/dialogs/message_dialog.h"
#include "ui/dialogs/report_dialog.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/name_edit.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/reading_column.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

constexpr int kLogLines = 6;

/// 「統括責任者　大西 雅子（代替者 辻本 健吾）：職務」
QString roleWords(const plan::Plan& plan, const plan::Role& role)
{
    QString words = QObject::tr("・%1　%2").arg(qt(role.name), qt(plan::shownName(plan, role.holder)));
    if (const std::string deputy = plan::shownName(plan, role.deputy1); !deputy.empty())
        words += QObject::tr("（代替者 %1）").arg(qt(deputy));
    return role.duties.empty() ? words : words + QObject::tr("：%1").arg(qt(role.duties));
}

QString logWords(const plan::LogLine& line)
{
    QString words = QObject::tr("%1　%2（%3）").arg(qt(line.time), qt(line.decision), qt(line.by));
    for (const std::string& more : {line.event, line.sent})
        if (!more.empty())
            words += QLatin1Char('\n') + qt(more);
    return words;
}

} // namespace

ActivationPage::ActivationPage(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent)
    : Page(parent), m_model(std::move(model)), m_dialogs(dialogs),
      m_hazard(makeCombo(tr("自然災害か感染症か"), QStringLiteral("activation.hazard"), this))
{
    setObjectName(QStringLiteral("page.activation"));
    QVBoxLayout* column = makeReadingColumn(*this);
    QWidget* inside = column->parentWidget();
    column->addWidget(makeLabel(title(), kTitlePoints, true, inside));
    column->addWidget(new TextLabel(TextLabel::Role::Help,
                                    tr("確かめた事実に印を付けると、計画の基準に当てはまる段階を示します。"
                                       "発動するかどうかは人が決め、理由とともに対応記録に残します。"),
                                    inside));
    m_hazard->addItem(tr("自然災害"), static_cast<int>(plan::Hazard::Natural));
    m_hazard->addItem(tr("感染症"), static_cast<int>(plan::Hazard::Infection));
    column->addWidget(m_hazard);
    auto* boxes = new QWidget(inside);
    m_boxes = new QVBoxLayout(boxes);
    m_boxes->setContentsMargins(0, 0, 0, 0);
    m_boxes->setSpacing(gap(1));
    column->addWidget(boxes);
    m_proposal = new TextLabel(TextLabel::Role::Strong, {}, inside);
    m_proposal->setObjectName(QStringLiteral("activation.proposal"));
    column->addWidget(m_proposal);
    addQuestions(*column);
    addButtons(*column);
    column->addWidget(makeLabel(tr("これまでの対応記録"), kBodyPoints, true, inside));
    m_log = new QListWidget(inside);
    m_log->setObjectName(QStringLiteral("activation.log"));
    m_log->setAccessibleName(tr("これまでの対応記録"));
    m_log->setWordWrap(true);
    m_log->setTextElideMode(Qt::ElideNone);
    m_log->setResizeMode(QListView::Adjust);
    m_log->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_log->setMinimumHeight(kLogLines * m_log->fontMetrics().lineSpacing());
    column->addWidget(m_log);
    connect(m_hazard, &QComboBox::activated, this, [this] {
        m_ticked.clear();
        m_facts.clear();
        showFacts();
    });
    connect(m_level, &QComboBox::currentIndexChanged, this, &ActivationPage::showActions);
    connect(m_model.get(), &SessionModel::recordsChanged, this, &ActivationPage::renewWhenSeen);
    renew();
}

void ActivationPage::addQuestions(QVBoxLayout& to)
{
    QWidget* inside = to.parentWidget();
    m_level = makeCombo(tr("発動する段階"), QStringLiteral("activation.level"), inside);
    QLabel* level = makeLabel(tr("発動する段階"), kHelpPoints, true, inside);
    level->setBuddy(m_level);
    to.addWidget(level);
    to.addWidget(m_level);
    m_actions = new TextLabel(TextLabel::Role::Body, {}, inside);
    m_actions->setObjectName(QStringLiteral("activation.actions"));
    to.addWidget(m_actions);
    m_event = addLine(to, tr("起きたこと"), QStringLiteral("activation.event"), inside);
    m_source = addLine(to, tr("情報の出どころ"), QStringLiteral("activation.source"), inside);
    m_reason = addLine(to, tr("そう決めた理由"), QStringLiteral("activation.reason"), inside);
    m_instructions = addLine(to, tr("出した指示・連絡先"), QStringLiteral("activation.instructions"), inside);
    m_by = addPerson(to, tr("判断した人"), QStringLiteral("activation.by"), *m_model, inside);
}

void ActivationPage::addButtons(QVBoxLayout& to)
{
    m_problem = makeLabel({}, kBodyPoints, true, to.parentWidget());
    m_problem->setObjectName(QStringLiteral("activation.problem"));
    setInk(m_problem, Theme::current().error);
    m_problem->hide();
    to.addWidget(m_problem);
    auto* bar = new QWidget(to.parentWidget());
    auto* row = new FlowLayout(gap(2), bar);
    const auto add = [&](const QString& text, const char* name, app::Decision decision) {
        QPushButton* button = makeButton(text, QStringLiteral("activation.") + QLatin1String(name), bar);
        row->addWidget(button);
        m_writing.push_back(button);
        connect(button, &QPushButton::clicked, this, [this, decision] { record(decision); });
        return button;
    };
    makePrimary(add(tr("発動を記録する"), "activate", app::Decision::Activate));
    add(tr("発動しないと記録する"), "decline", app::Decision::Decline);
    m_standDown = add(tr("解除を記録する"), "standDown", app::Decision::StandDown);
    const auto lead = [&](const QString& text, const char* name, const auto& open) {
        QPushButton* button = makeButton(text, QStringLiteral("activation.") + QLatin1String(name), bar);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, open);
    };
    lead(tr("被害状況報告…"), "damage", [this] { openReport(app::What::DamageReport); });
    lead(tr("感染症発生報告…"), "outbreak", [this] { openReport(app::What::OutbreakReport); });
    lead(tr("連絡の文…"), "message", [this] {
        auto* dialog = new MessageDialog(m_model, hazard(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    to.addWidget(bar);
}

void ActivationPage::openReport(app::What what)
{
    auto* dialog = new ReportDialog(m_model, m_dialogs, what, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

plan::Hazard ActivationPage::hazard() const
{
    return static_cast<plan::Hazard>(m_hazard->currentData().toInt());
}

void ActivationPage::refresh(const QStringList& items)
{
    const auto touches = [&](const char* part) { return !items.filter(QLatin1String(part)).isEmpty(); };
    if (items.isEmpty() || touches("levels") || touches("roles") || touches("people") || touches("tasks"))
        renewWhenSeen();
}

void ActivationPage::renew()
{
    const QString chosen = m_level->currentText();
    {
        const QSignalBlocker quiet(m_level);
        m_level->clear();
        for (const plan::ActivationLevel& level : m_model->plan().levels.rows)
            m_level->addItem(qt(level.name));
        m_level->setCurrentIndex(std::max(0, m_level->findText(chosen)));
    }
    showFacts();
    showLog();
}

void ActivationPage::showFacts()
{
    auto facts = app::activationFacts(m_model->plan(), hazard());
    std::set<int> ticked;
    for (const app::ActivationFact& fact : facts)
        for (const app::ActivationFact& old : m_facts)
            if (m_ticked.contains(old.number) && old.words == fact.words && old.level == fact.level)
                ticked.insert(fact.number);
    m_ticked = ticked;
    m_facts = std::move(facts);
    clearLayout(*m_boxes);
    std::size_t level = m_model->plan().levels.rows.size();
    for (const app::ActivationFact& fact : m_facts) {
        QWidget* inside = m_boxes->parentWidget();
        if (fact.level != level) {
            level = fact.level;
            m_boxes->addWidget(
                makeLabel(qt(m_model->plan().levels.rows[level].name), kBodyPoints, true, inside));
        }
        auto* box = new QCheckBox(qt(fact.words).replace(QLatin1Char('&'), QLatin1String("&&")), inside);
        box->setObjectName(QStringLiteral("activation.fact.%1").arg(fact.number));
        box->setAccessibleName(qt(fact.words));
        box->setChecked(m_ticked.contains(fact.number));
        m_boxes->addWidget(box);
        connect(box, &QCheckBox::toggled, this, [this, number = fact.number](bool on) {
            if (on)
                m_ticked.insert(number);
            else
                m_ticked.erase(number);
            showProposal();
        });
    }
    showProposal();
}

void ActivationPage::showProposal()
{
    const app::LevelProposal proposal = app::proposedLevel(m_facts, m_ticked);
    m_proposal->setText(
        m_facts.empty()
            ? tr("発動の段階の基準がまだありません。「発動の段階」の表に、段階ごとの基準を入れてください。")
            : qt(app::proposalInWords(m_model->plan(), proposal)));
    if (proposal.level)
        m_level->setCurrentIndex(static_cast<int>(*proposal.level));
    showActions();
}

void ActivationPage::showActions()
{
    const plan::Plan& plan = m_model->plan();
    const int at = m_level->currentIndex();
    QStringList words;
    if (at >= 0 && at < static_cast<int>(plan.levels.rows.size())) {
        const plan::ActivationLevel& level = plan.levels.rows[static_cast<std::size_t>(at)];
        words << tr("「%1」で行うこと").arg(qt(level.name));
        for (const std::string& action : app::singleActions(level.actions))
            words << tr("・%1").arg(qt(action));
        if (!plan.roles.rows.empty())
            words << tr("それぞれの役割");
        for (const plan::Role& role : plan.roles.rows)
            words << roleWords(plan, role);
        if (!level.lift.empty())
            words << tr("解除・再開：%1").arg(qt(level.lift));
    }
    QStringList order;
    for (const plan::Task* task : app::resumptionOrder(plan))
        order << (task->rto.empty() ? qt(task->name) : tr("%1（%2）").arg(qt(task->name), qt(task->rto)));
    if (!order.isEmpty())
        words << tr("再開の順番：%1").arg(order.join(tr(" → ")));
    m_actions->setText(words.join(QLatin1Char('\n')));
}

void ActivationPage::showLog()
{
    const auto log = app::activationLog(m_model->session());
    m_log->clear();
    for (const plan::LogLine& each : log ? *log : std::vector<plan::LogLine>())
        m_log->addItem(logWords(each));
    if (m_log->count() == 0)
        m_log->addItem(log ? tr("まだありません。") : qt(log.error().sentence));
    m_log->scrollToBottom();
    const auto now = app::activated(m_model->session());
    for (QPushButton* button : m_writing)
        button->setEnabled(m_model->session().writable());
    m_standDown->setEnabled(m_model->session().writable() && now && now->has_value());
}

void ActivationPage::record(app::Decision decision)
{
    commitComposing();
    app::Judgement judgement{decision,
                             hazard(),
                             utf8(m_event->text()),
                             utf8(m_level->currentText()),
                             {},
                             utf8(m_source->text()),
                             utf8(m_reason->text()),
                             utf8(m_by->currentText()),
                             utf8(m_instructions->text())};
    for (const app::ActivationFact& fact : m_facts)
        if (m_ticked.contains(fact.number))
            judgement.facts.push_back(fact.words);
    const auto kept = app::recordJudgement(m_model->session(), judgement);
    m_problem->setVisible(!kept);
    if (!kept) {
        m_problem->setText(qt(kept.error().sentence));
        QWidget* about = kept.error().detail == "by" ? static_cast<QWidget*>(m_by) : m_reason;
        about->setFocus();
        return;
    }
    for (QLineEdit* input : {m_source, m_reason, m_instructions})
        input->clear();
    m_model->announceRecord();
}

} // namespace keizoku::ui
