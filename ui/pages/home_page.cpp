// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/home_page.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/coming_dates.h"
#include "ui/fields/field_editor.h"
#include "ui/session_model.h"
#include "ui/strings.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

constexpr std::size_t kDates = 4;
constexpr int kWidth = 780;
constexpr int kTaskHeight = 44;

void clear(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QString dateWords(const ComingDate& coming)
{
    const QString whole = qt(japaneseDate(coming.date));
    return coming.wholeMonth ? whole.left(whole.indexOf(QChar(u'月')) + 1) : whole;
}

} // namespace

HomePage::HomePage(std::shared_ptr<SessionModel> model, QWidget* parent)
    : Page(parent), m_model(std::move(model))
{
    setObjectName(QStringLiteral("page.home"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(scroll);
    auto* content = new QWidget(scroll);
    auto* sides = new QHBoxLayout(content);
    sides->setContentsMargins(gap(5), gap(4), gap(5), gap(5));
    auto* middle = new QWidget(content);
    middle->setMaximumWidth(static_cast<int>(kWidth * zoom()));
    sides->addWidget(middle, 1);
    sides->addStretch(0);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(5));
    m_today = block(tr("今日すること"), 0, *column);
    auto* headings = block(tr("計画に必ず入れる項目"), 0, *column);
    m_headings = new QGridLayout;
    m_headings->setHorizontalSpacing(gap(4));
    m_headings->setVerticalSpacing(gap(1));
    headings->addLayout(m_headings);
    m_dates = block(tr("これからの予定"), 0, *column);
    column->addStretch(1);
    scroll->setWidget(content);
    connect(m_model.get(), &SessionModel::changed, this, &HomePage::fill);
    connect(m_model.get(), &SessionModel::findingsChanged, this, &HomePage::fill);
    fill();
}

QVBoxLayout* HomePage::block(const QString& title, int stretch, QVBoxLayout& into)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(gap(2));
    const auto role = into.isEmpty() ? TextLabel::Role::Home : TextLabel::Role::Title;
    column->addWidget(new TextLabel(role, title, into.parentWidget()));
    auto* body = new QVBoxLayout;
    body->setSpacing(gap(2));
    column->addLayout(body);
    into.addLayout(column, stretch);
    return body;
}

QString HomePage::title() const
{
    return tr("ホーム");
}

void HomePage::refresh(const QStringList& items)
{
    Q_UNUSED(items);
    fill();
}

void HomePage::fill()
{
    fillToday();
    fillHeadings();
    fillDates();
}

LeadButton* HomePage::leadTo(LeadButton::Kind kind, const QString& words, const QString& place,
                             const QString& name)
{
    auto* button = new LeadButton(kind, words, m_today->parentWidget());
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, [this, place] { emit goTo(place); });
    return button;
}

void HomePage::fillToday()
{
    clear(*m_today);
    const auto tasks = todayTasks(m_model->plan(), m_model->pack(), m_model->findings());
    for (std::size_t at = 0; at < tasks.size(); ++at) {
        const QString words = tr("%1　%2").arg(at + 1).arg(tasks[at].words);
        const auto kind = at == 0 ? LeadButton::Kind::Primary : LeadButton::Kind::Task;
        LeadButton* button = leadTo(kind, at == 0 ? words + tr("　→") : words, tasks[at].place,
                                    QStringLiteral("home.today.%1").arg(at));
        button->setMinimumHeight(static_cast<int>(kTaskHeight * zoom()));
        m_today->addWidget(button);
    }
    if (tasks.empty())
        m_today->addWidget(new TextLabel(TextLabel::Role::Body, tr("✓ 今日することはありません。"),
                                         m_today->parentWidget()));
}

void HomePage::fillHeadings()
{
    clear(*m_headings);
    int column = 0;
    for (const plan::Hazard volume : {plan::Hazard::Infection, plan::Hazard::Natural}) {
        m_headings->addWidget(
            new TextLabel(TextLabel::Role::Strong, hazardTitle(volume), m_today->parentWidget()), 0, column,
            1, 2);
        int row = 1;
        for (const RequiredHeading& heading :
             requiredHeadings(m_model->plan(), m_model->pack(), m_model->findings(), volume)) {
            LeadButton* open = leadTo(LeadButton::Kind::Link, heading.title, heading.place,
                                      QStringLiteral("home.heading.%1.%2").arg(column / 2).arg(row));
            open->setAccessibleName(
                tr("%1 %2：%3").arg(hazardTitle(volume), heading.title, stateText(heading.state)));
            m_headings->addWidget(open, row, column);
            auto* state =
                new TextLabel(TextLabel::Role::Help, stateText(heading.state), m_today->parentWidget());
            state->setWordWrap(false);
            state->setState(heading.state);
            m_headings->addWidget(state, row++, column + 1);
        }
        m_headings->setColumnStretch(column, 1);
        column += 2;
    }
}

void HomePage::fillDates()
{
    clear(*m_dates);
    const auto dates = comingDates(m_model->plan(), m_model->session().environment().today(), kDates);
    for (const ComingDate& coming : dates) {
        LeadButton* button = leadTo(LeadButton::Kind::Link, tr("%1　%2").arg(dateWords(coming), coming.what),
                                    coming.place, QStringLiteral("home.date.%1").arg(m_dates->count()));
        m_dates->addWidget(button);
    }
    if (dates.empty())
        m_dates->addWidget(new TextLabel(TextLabel::Role::Help,
                                         tr("備蓄の期限、協定の期限、訓練の月を書くと、ここに出ます。"),
                                         m_today->parentWidget()));
}

} // namespace keizoku::ui
