// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/first_hour_page.h"

#include <algorithm>

#include <QFrame>
#include <QGridLayout>
#include <QPushButton>

#include "app/versions.h"
#include "ui/session_model.h"
#include "ui/strings.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/reading_column.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

QString stateWords(const FirstThing& thing)
{
    return thing.rows > 0 ? QObject::tr("%1　%2件").arg(stateText(thing.state)).arg(thing.rows)
                          : stateText(thing.state);
}

QString verbOf(State state)
{
    switch (state) {
    case State::Empty:
        return QObject::tr("書く");
    case State::ToMend:
    case State::Example:
        return QObject::tr("直す");
    case State::Done:
    case State::InProgress:
    case State::Hint:
        break;
    }
    return QObject::tr("見る");
}

QString countWords(const FirstHourCount& count)
{
    return count.isOpen() ? QObject::tr("%1のうち %2に記入").arg(count.all).arg(count.begun)
                          : QObject::tr("✓ %1すべてに記入").arg(count.all);
}

QString progressWords(const FirstHourCount& all)
{
    if (all.begun == 0)
        return QObject::tr("書くことは %1 あります。上から一つずつ書きます。").arg(all.all);
    return all.isOpen() ? QObject::tr("%1のうち %2に記入しました。").arg(all.all).arg(all.begun)
                        : QObject::tr("✓ すべてに記入しました。紙にして、みんなで読んでください。");
}

} // namespace

FirstHourPage::FirstHourPage(std::shared_ptr<SessionModel> model, QWidget* parent)
    : Page(parent), m_model(std::move(model))
{
    setObjectName(QStringLiteral("page.first-hour"));
    auto* column = makeReadingColumn(*this);
    m_middle = column->parentWidget();
    column->setSpacing(gap(4));
    auto* head = new QVBoxLayout;
    head->setSpacing(gap(1));
    head->addWidget(new TextLabel(TextLabel::Role::Home, title(), m_middle));
    auto* what =
        new TextLabel(TextLabel::Role::Body,
                      tr("業務継続計画（BCP）は、災害や感染症のときにも大事な仕事を続けられるように、"
                         "前もって決めておく段取りです。全部を書く前に、次の順に書けば今日から役に立ちます。"
                         "書いたものは、そのつど自動で保存されます。"),
                      m_middle);
    what->setInk(TextLabel::Ink::Soft);
    head->addWidget(what);
    m_progress = new TextLabel(TextLabel::Role::Strong, {}, m_middle);
    m_progress->setObjectName(QStringLiteral("first-hour.progress"));
    head->addWidget(m_progress);
    column->addLayout(head);
    m_steps = new QVBoxLayout;
    m_steps->setSpacing(gap(4));
    column->addLayout(m_steps);
    column->addStretch(1);
    connect(m_model.get(), &SessionModel::changed, this, &FirstHourPage::renewWhenSeen);
    connect(m_model.get(), &SessionModel::findingsChanged, this, &FirstHourPage::renewWhenSeen);
    connect(m_model.get(), &SessionModel::versionsChanged, this, &FirstHourPage::showVersion);
    renew();
}

QString FirstHourPage::title() const
{
    return tr("はじめの1時間");
}

void FirstHourPage::refresh(const QStringList& items)
{
    Q_UNUSED(items); // follows the session by itself
}

// Words and states change in place: the button that led away has the focus again when people come back.
void FirstHourPage::renew()
{
    const auto steps = firstHour(m_model->plan(), m_model->pack(), m_model->findings());
    QStringList wanted;
    QStringList shown;
    for (const FirstStep& step : steps)
        for (const FirstThing& thing : step.things)
            wanted << thing.path;
    for (const ThingRow& row : m_rows)
        shown << row.path;
    if (wanted != shown || m_counts.size() != steps.size())
        build(steps);
    const FirstHourCount all = countOf(steps);
    m_progress->setText(progressWords(all));
    auto row = m_rows.begin();
    bool primary = true;
    for (std::size_t at = 0; at < steps.size(); ++at) {
        m_counts[at]->setText(countWords(countOf(steps[at])));
        for (const FirstThing& thing : steps[at].things) {
            row->state->setText(stateWords(thing));
            row->state->setState(thing.state);
            row->write->setText(verbOf(thing.state));
            row->write->setAccessibleName(
                tr("%1を%2：%3").arg(thing.title, verbOf(thing.state), stateWords(thing)));
            const bool next = primary && thing.state != State::Done;
            makePrimary(row->write, next);
            primary = primary && !next;
            ++row;
        }
    }
    makePrimary(m_publish, primary);
}

QVBoxLayout* FirstHourPage::card(const QString& title, const QString& lead)
{
    auto* frame = new QFrame(m_middle);
    frame->setProperty("card", true);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(gap(4), gap(3), gap(4), gap(4));
    column->setSpacing(gap(2));
    column->addWidget(new TextLabel(TextLabel::Role::Title, title, frame));
    auto* words = new TextLabel(TextLabel::Role::Help, lead, frame);
    words->setInk(TextLabel::Ink::Ink);
    column->addWidget(words);
    m_steps->addWidget(frame);
    return column;
}

void FirstHourPage::build(const std::vector<FirstStep>& steps)
{
    clearLayout(*m_steps);
    m_counts.clear();
    m_rows.clear();
    int number = 1;
    for (const FirstStep& step : steps)
        buildStep(step, number++);
    buildEnd(number);
}

void FirstHourPage::buildStep(const FirstStep& step, int number)
{
    QVBoxLayout* column = card(tr("%1　%2").arg(number).arg(step.title), step.lead);
    auto* count = new TextLabel(TextLabel::Role::Help, {}, column->parentWidget());
    count->setObjectName(QStringLiteral("first-hour.count.%1").arg(number));
    m_counts.push_back(count);
    column->insertWidget(2, count);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(gap(4));
    grid->setVerticalSpacing(gap(2));
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    for (const FirstThing& thing : step.things)
        buildThing(*grid, thing);
}

void FirstHourPage::buildThing(QGridLayout& into, const FirstThing& thing)
{
    QWidget* parent = into.parentWidget();
    const int row = into.rowCount();
    ThingRow made{thing.path, new TextLabel(TextLabel::Role::Help, stateWords(thing), parent),
                  makeButton({}, QStringLiteral("first-hour.write.") + thing.path, parent)};
    made.state->setWordWrap(false);
    into.addWidget(made.state, row, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new TextLabel(TextLabel::Role::Strong, thing.title, parent));
    words->addWidget(new TextLabel(TextLabel::Role::Help, thing.reason, parent));
    into.addLayout(words, row, 1);
    into.addWidget(made.write, row, 2, Qt::AlignTop);
    connect(made.write, &QPushButton::clicked, this, [this, path = thing.path] { emit goTo(path); });
    m_rows.push_back(made);
}

void FirstHourPage::buildEnd(int number)
{
    QVBoxLayout* column = card(
        tr("%1　紙にして、最初の版にする").arg(number),
        tr("途中でも印刷できます。紙には「案」の字が入り、書いていない所は【未記入】と出ます。読み合わせて"
           "よければ「確定」します。確定した版は、そのまま残り、あとから変わりません。"));
    auto* row = new QWidget(column->parentWidget());
    auto* line = new FlowLayout(gap(2), row);
    QPushButton* print = makeButton(tr("印刷（案）"), QStringLiteral("first-hour.print"), row);
    m_publish = makeButton({}, QStringLiteral("first-hour.publish"), row);
    m_publish->setEnabled(m_model->session().writable());
    line->addWidget(print);
    line->addWidget(m_publish);
    column->addWidget(row);
    connect(print, &QPushButton::clicked, this, [this] { emit asked(Command::Print); });
    connect(m_publish, &QPushButton::clicked, this, [this] { emit asked(Command::Publish); });
    showVersion();
}

void FirstHourPage::showVersion()
{
    const auto next = app::nextNumber(m_model->session());
    m_publish->setText(next ? tr("この版を確定 → 第%1版").arg(*next) : tr("この版を確定"));
    m_publish->setAccessibleName(m_publish->text());
}

} // namespace keizoku::ui
