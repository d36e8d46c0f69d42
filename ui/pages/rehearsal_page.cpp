// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/rehearsal_page.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/inspection.h"
#include "ui/session_model.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/lead_button.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/reading_column.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

constexpr const char* kPublish = "publish"; ///< a place that is a command

} // namespace

RehearsalPage::RehearsalPage(std::shared_ptr<SessionModel> model, QWidget* parent)
    : Page(parent),
      m_model(std::move(model)), m_rehearsal{{}, {}, m_model->session().environment().today(), {}, {}}
{
    setObjectName(QStringLiteral("page.rehearsal"));
    QVBoxLayout* column = makeReadingColumn(*this);
    column->setSpacing(gap(2));
    buildHead(*column);
    m_list = new QVBoxLayout;
    m_list->setSpacing(gap(1));
    column->addLayout(m_list);
    m_why = new TextLabel(TextLabel::Role::Help, {}, column->parentWidget());
    m_why->setObjectName(QStringLiteral("rehearsal.why"));
    column->addSpacing(gap(4));
    column->addWidget(m_why);
    column->addStretch(1);
    connect(m_onlyOpen, &QPushButton::toggled, this, &RehearsalPage::fill);
    connect(m_model.get(), &SessionModel::findingsChanged, this, &RehearsalPage::renewWhenSeen);
    connect(m_model.get(), &SessionModel::recordsChanged, this, &RehearsalPage::renewWhenSeen);
    connect(m_model.get(), &SessionModel::versionsChanged, this, &RehearsalPage::renewWhenSeen);
    connect(m_model.get(), &SessionModel::questionsChanged, this, &RehearsalPage::renewWhenSeen);
    renew();
}

void RehearsalPage::buildHead(QVBoxLayout& column)
{
    QWidget* inside = column.parentWidget();
    m_title = new TextLabel(TextLabel::Role::Title, title(), inside);
    column.addWidget(m_title);
    m_count = new TextLabel(TextLabel::Role::Strong, {}, inside);
    m_count->setObjectName(QStringLiteral("rehearsal.count"));
    column.addWidget(m_count);
    m_looked = new TextLabel(TextLabel::Role::Help, {}, inside);
    m_looked->setObjectName(QStringLiteral("rehearsal.looked"));
    column.addWidget(m_looked);
    auto* buttons = new FlowLayout(gap(2));
    QPushButton* three = makeButton(tr("よく求められる3つの書類 Ctrl+Shift+P"),
                                    QStringLiteral("rehearsal.most-asked"), inside);
    QPushButton* print = makeButton(tr("この表を印刷する"), QStringLiteral("rehearsal.print"), inside);
    QPushButton* dates =
        makeButton(tr("予定をカレンダーに書き出す"), QStringLiteral("rehearsal.calendar"), inside);
    for (const auto& [button, command] :
         {std::pair{three, Command::MostAsked}, std::pair{print, Command::PrintRehearsal},
          std::pair{dates, Command::Calendar}}) {
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, what = command] { emit asked(what); });
    }
    m_onlyOpen = makeButton(tr("答えのないものだけ"), QStringLiteral("rehearsal.only-open"), inside);
    m_onlyOpen->setCheckable(true);
    buttons->addWidget(m_onlyOpen);
    column.addLayout(buttons);
}

QString RehearsalPage::title() const
{
    return qt(check::rehearsalTitle(m_model->shipped().services.of(m_model->plan())));
}

void RehearsalPage::refresh(const QStringList& items)
{
    // Everything else waits for the findings; who comes to look depends on the services alone.
    if (!items.filter(QStringLiteral("/offices")).isEmpty())
        renewWhenSeen();
}

void RehearsalPage::renew()
{
    auto rehearsal =
        app::rehearse(m_model->session(), m_model->checker(), m_model->session().environment().today());
    m_title->setText(title());
    if (!rehearsal) {
        m_rehearsal.questions.clear();
        m_count->setText(tr("■ %1").arg(qt(rehearsal.error().sentence)));
        m_count->setState(State::ToMend);
        fill();
        return;
    }
    m_rehearsal = *std::move(rehearsal);
    const bool open = m_rehearsal.open() > 0;
    m_count->setText((open ? tr("■ %1") : tr("✓ %1")).arg(qt(check::countWords(m_rehearsal))));
    m_count->setState(open ? State::ToMend : State::Done);
    m_looked->setText(
        tr("%1と、今日までの記録から答えています。聞かれる順に並んでいます。").arg(qt(m_rehearsal.looked)));
    QStringList why{tr("よく求められる3つの書類：")};
    for (const forms::MostAsked& page : m_rehearsal.mostAsked)
        why << tr("・%1").arg(qt(page.why));
    m_why->setText(why.join(QLatin1Char('\n')));
    fill();
}

void RehearsalPage::fill()
{
    clearLayout(*m_list);
    QString group;
    int number = 0;
    for (const check::AskedQuestion& question : m_rehearsal.questions) {
        ++number;
        if (m_onlyOpen->isChecked() && question.answered())
            continue;
        if (qt(question.group) != group) {
            group = qt(question.group);
            auto* head = new TextLabel(TextLabel::Role::Help, tr("― %1").arg(group), m_title->parentWidget());
            m_list->addSpacing(gap(2));
            m_list->addWidget(head);
        }
        addQuestion(question, number);
    }
}

void RehearsalPage::addQuestion(const check::AskedQuestion& question, int number)
{
    QWidget* inside = m_title->parentWidget();
    const QString name = QStringLiteral("rehearsal.%1").arg(qt(question.id));
    const QString state = question.answered() ? tr("✓ 答えあり") : tr("■ 答えなし");
    m_list->addSpacing(gap(2));
    m_list->addWidget(
        new TextLabel(TextLabel::Role::Strong, tr("問%1　%2").arg(number).arg(qt(question.asks)), inside));
    auto* mark = new TextLabel(TextLabel::Role::Body, state, inside);
    mark->setObjectName(name);
    mark->setState(question.answered() ? State::Done : State::ToMend);
    m_list->addWidget(mark);
    int at = 0;
    for (const check::Answer& answer : question.answers)
        addAnswer(answer, QStringLiteral("%1.%2").arg(name).arg(at++));
    if (question.inDraft) {
        auto* publish =
            new LeadButton(LeadButton::Kind::Link,
                           tr("→ 下書きには答えがあります。この版を確定すると、答えになります。"), inside);
        publish->setObjectName(name + QStringLiteral(".publish"));
        lead(publish, kPublish);
        m_list->addWidget(publish);
    }
    auto* basis = new TextLabel(TextLabel::Role::Help, tr("根拠　%1").arg(qt(question.basis)), inside);
    basis->setInk(TextLabel::Ink::Soft);
    m_list->addWidget(basis);
}

void RehearsalPage::addAnswer(const check::Answer& answer, const QString& name)
{
    QWidget* inside = m_title->parentWidget();
    const QString words = qt(answer.text());
    auto* line = new QWidget(inside);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(gap(3), 0, 0, 0);
    row->setSpacing(gap(2));
    row->addWidget(new TextLabel(TextLabel::Role::Body, answer.given ? words : tr("－ %1").arg(words), line),
                   1);
    m_list->addWidget(line);
    if (answer.place.empty())
        return;
    if (answer.given) {
        QPushButton* look = makeButton(tr("見る"), name, line);
        look->setAccessibleName(tr("見る：%1").arg(words));
        row->addWidget(look, 0, Qt::AlignTop);
        lead(look, answer.place);
        return;
    }
    QString todo = answer.todo.empty() ? tr("→ 直すところへ") : tr("→ %1").arg(qt(answer.todo));
    if (answer.until)
        todo += tr("（%1）").arg(qt(check::untilWords(*answer.until, m_rehearsal.on)));
    auto* go = new LeadButton(LeadButton::Kind::Link, todo, inside);
    go->setObjectName(name);
    lead(go, answer.place);
    m_list->addWidget(go);
}

void RehearsalPage::lead(QPushButton* button, const std::string& place)
{
    button->setEnabled(place != kPublish || m_model->session().writable());
    connect(button, &QPushButton::clicked, this, [this, place] {
        if (place == kPublish)
            emit asked(Command::Publish);
        else
            emit goTo(qt(place));
    });
}

} // namespace keizoku::ui
