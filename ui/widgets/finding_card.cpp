// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/finding_card.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "app/law_chain.h"
#include "app/paths.h"
#include "ui/dialogs/basis_dialog.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/keep_dialog.h"
#include "ui/in_words.h"
#include "ui/place.h"
#include "ui/section_state.h"
#include "ui/session_model.h"
#include "ui/strings.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/lead_button.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

// The act of this finding is no edit of a path: other questions are asked from then on.
constexpr const char* kOutdated = "questions-outdated";

std::vector<app::LawLine> chainOf(const SessionModel& model, const check::Finding& finding)
{
    return app::lawChain(model.shipped().law, finding.basis, model.pack().services,
                         model.session().environment().today());
}

} // namespace

QString placeOfFinding(const check::Finding& finding)
{
    if (finding.path.empty())
        return qt(finding.section);
    return finding.cell.empty() ? qt(finding.path) : qt(finding.path) + QLatin1Char('#') + qt(finding.cell);
}

FindingCard::FindingCard(check::Finding finding, SessionModel& model, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent), m_finding(std::move(finding)), m_model(model), m_dialogs(dialogs)
{
    setObjectName(QStringLiteral("finding"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(1));
    addWords();
    if (const plan::Waiver* waiver = model.plan().waivers.find(m_finding.waiver))
        addKept(*waiver);
    addButtons();
}

void FindingCard::addWords()
{
    auto* sentence = new TextLabel(TextLabel::Role::Body, findingText(m_finding), this);
    sentence->setState(severityState(m_finding.severity));
    layout()->addWidget(sentence);
    const forms::Pack& pack = m_model.pack();
    if (!m_finding.why.empty()) {
        auto* why = new TextLabel(TextLabel::Role::Help,
                                  tr("いざというとき：%1").arg(inWords(pack, m_finding.why)), this);
        why->setInk(TextLabel::Ink::Ink);
        layout()->addWidget(why);
    }
    if (!m_finding.basis.empty())
        layout()->addWidget(
            new TextLabel(TextLabel::Role::Help, tr("根拠：%1").arg(qt(m_finding.basis)), this));
}

void FindingCard::addKept(const plan::Waiver& waiver)
{
    const QString day = waiver.on ? qt(japaneseDate(*waiver.on)) : QString();
    auto* kept = new TextLabel(
        TextLabel::Role::Help,
        tr("✓ このままにした　%1　%2\n理由：%3").arg(qt(waiver.by), day, qt(waiver.reason)), this);
    kept->setObjectName(QStringLiteral("finding.kept"));
    kept->setState(State::Done);
    layout()->addWidget(kept);
}

QPushButton* FindingCard::addButton(const QString& words, const char* name, void (FindingCard::*run)())
{
    QPushButton* button = makeButton(words, QLatin1String(name), this);
    // Several cards stand under each other: read out, each button says what it is about.
    button->setAccessibleName(tr("%1：%2").arg(words, qt(m_finding.sentence)));
    connect(button, &QPushButton::clicked, this, run);
    return button;
}

bool FindingCard::leadsSomewhere(const QString& path) const
{
    return !placeOf(m_model.pack(), path).page.isEmpty();
}

void FindingCard::addButtons()
{
    const bool writable = m_model.session().writable();
    const bool isKept = !m_finding.waiver.empty();
    const bool edits = !m_finding.act.value.empty() || m_finding.rule == kOutdated;
    const bool acts =
        !m_finding.act.label.empty() && !isKept &&
        (edits ? writable : m_finding.act.path.empty() || leadsSomewhere(qt(m_finding.act.path)));
    if (acts) {
        auto* act = new LeadButton(LeadButton::Kind::Task, qt(m_finding.act.label), this);
        act->setObjectName(QStringLiteral("finding.act"));
        connect(act, &QPushButton::clicked, this, &FindingCard::act);
        layout()->addWidget(act);
    }
    auto* flow = new FlowLayout(gap(2));
    if (leadsSomewhere(placeOfFinding(m_finding)))
        flow->addWidget(addButton(tr("そこへ移る"), "finding.go", &FindingCard::goThere));
    if (isKept && writable)
        flow->addWidget(addButton(tr("取り消す"), "finding.release", &FindingCard::release));
    else if (m_finding.severity != check::Severity::Error && writable)
        flow->addWidget(addButton(tr("このままにする…"), "finding.keep", &FindingCard::keep));
    if (!chainOf(m_model, m_finding).empty())
        flow->addWidget(addButton(tr("根拠のつながり"), "finding.chain", &FindingCard::showBasis));
    qobject_cast<QVBoxLayout*>(layout())->addLayout(flow);
}

void FindingCard::act()
{
    if (m_finding.rule == kOutdated) {
        emit commitWanted();
        tell(m_model.edit([](app::Session& session) { return session.renewQuestions(); }));
    } else if (m_finding.act.value.empty()) {
        emit goTo(m_finding.act.path.empty() ? placeOfFinding(m_finding) : qt(m_finding.act.path));
    } else {
        emit commitWanted();
        tell(m_model.edit([this](app::Session& session) {
            return app::setByPath(session, m_finding.act.path, m_finding.act.value);
        }));
    }
}

void FindingCard::tell(const Result<void>& done)
{
    if (!done)
        m_dialogs.error(window(), qt(done.error().sentence));
    else
        m_model.checkNow();
}

void FindingCard::goThere()
{
    emit goTo(placeOfFinding(m_finding));
}

void FindingCard::keep()
{
    emit commitWanted();
    // Not exec(): a check may come back while it is open and take this card away.
    auto* dialog = new KeepDialog(m_model, m_finding, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void FindingCard::release()
{
    emit commitWanted();
    tell(m_model.edit([this](app::Session& session) {
        return session.removeRows(plan::RegisterId::Waivers, {m_finding.waiver});
    }));
}

void FindingCard::showBasis()
{
    auto* dialog = new BasisDialog(m_model.pack(), chainOf(m_model, m_finding), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace keizoku::ui
