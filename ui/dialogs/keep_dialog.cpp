// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/keep_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/models/name_list.h"
#include "ui/section_state.h"
#include "ui/session_model.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/name_edit.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

constexpr int kWidth = 560;
constexpr int kReasonLines = 4;

QLabel* named(const QString& text, QWidget* input, QWidget* parent)
{
    QLabel* label = makeLabel(text, kHelpPoints, true, parent);
    label->setBuddy(input);
    return label;
}

/// Who decided last time; the same person decides most things in an office.
QString lastDecider(const plan::Plan& plan)
{
    return plan.waivers.rows.empty() ? QString() : qt(plan.waivers.rows.back().by);
}

} // namespace

KeepDialog::KeepDialog(SessionModel& model, check::Finding finding, QWidget* parent)
    : QDialog(parent), m_model(model), m_finding(std::move(finding))
{
    setObjectName(QStringLiteral("keep"));
    setWindowTitle(tr("このままにする（理由）"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(2));
    auto* sentence = new TextLabel(TextLabel::Role::Body, findingText(m_finding), this);
    sentence->setState(severityState(m_finding.severity));
    layout->addWidget(sentence);
    layout->addWidget(new TextLabel(
        TextLabel::Role::Help,
        tr("直さずにおくと決めた人と理由を残します。版にも残り、いつでも取り消せます。"), this));
    addQuestions(layout);
    addButtons(layout);
    resize(static_cast<int>(kWidth * std::min(zoom(), 1.8)), sizeHint().height());
}

void KeepDialog::addQuestions(QVBoxLayout* to)
{
    const Date today = m_model.session().environment().today();
    const NameList people = NameList::people(m_model.plan(), today);
    m_by = new NameEdit(people.labels, people.readings, this);
    m_by->setObjectName(QStringLiteral("keep.by"));
    m_by->setFrame(true);
    m_by->setAccessibleName(tr("決めた人"));
    m_by->lineEdit()->setAccessibleName(tr("決めた人"));
    m_by->setEditText(lastDecider(m_model.plan()));
    m_reason = new QPlainTextEdit(this);
    m_reason->setObjectName(QStringLiteral("keep.reason"));
    m_reason->setAccessibleName(tr("理由"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(m_reason->fontMetrics().lineSpacing() * kReasonLines + gap(4));
    auto* date = new TextLabel(TextLabel::Role::Help, tr("決めた日：%1").arg(qt(japaneseDate(today))), this);
    date->setObjectName(QStringLiteral("keep.date"));
    to->addWidget(named(tr("決めた人"), m_by, this));
    to->addWidget(m_by);
    to->addWidget(named(tr("理由"), m_reason, this));
    to->addWidget(m_reason);
    to->addWidget(date);
    if (!m_by->currentText().isEmpty())
        m_reason->setFocus();
}

void KeepDialog::addButtons(QVBoxLayout* to)
{
    m_problem = makeLabel({}, kHelpPoints, true, this);
    m_problem->setObjectName(QStringLiteral("keep.problem"));
    setInk(m_problem, Theme::current().error);
    m_problem->hide();
    to->addWidget(m_problem);
    QPushButton* cancel = makeButton(tr("やめる"), QStringLiteral("keep.cancel"), this);
    QPushButton* take = makeButton(tr("このままにする"), QStringLiteral("keep.take"), this);
    makePrimary(take);
    auto* line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(cancel);
    line->addWidget(take);
    to->addLayout(line);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, &KeepDialog::keep);
}

void KeepDialog::complain(const QString& sentence, QWidget* about)
{
    m_problem->setText(tr("■ %1").arg(sentence));
    m_problem->show();
    about->setFocus();
}

void KeepDialog::keep()
{
    commitComposing();
    const QString by = m_by->currentText().trimmed();
    const QString reason = m_reason->toPlainText().trimmed();
    if (by.isEmpty())
        return complain(tr("決めた人の名前を入れてください。"), m_by);
    if (reason.isEmpty())
        return complain(tr("理由を書いてください。"), m_reason);
    const auto kept =
        m_model.edit([&](app::Session& session) { return session.keep(m_finding, utf8(by), utf8(reason)); });
    if (!kept)
        return complain(qt(kept.error().sentence), m_reason);
    m_model.checkNow();
    accept();
}

} // namespace keizoku::ui
