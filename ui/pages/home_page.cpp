// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/home_page.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include "app/posted_copies.h"
#include "app/records.h"
#include "app/versions.h"
#include "records/coming_dates.h"
#include "ui/dialogs/estimate_dialog.h"
#include "ui/first_hour.h"
#include "ui/session_model.h"
#include "ui/strings.h"
#include "ui/widgets/reading_column.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

constexpr std::size_t kDates = 4;
constexpr int kTaskHeight = 44;
constexpr double kAbreastZoom =
    1.5; // with larger letters two groups beside each other leave no room for words

} // namespace

HomePage::HomePage(std::shared_ptr<SessionModel> model, QWidget* parent)
    : Page(parent), m_model(std::move(model)), m_checked(!m_model->findings().empty())
{
    setObjectName(QStringLiteral("page.home"));
    auto* column = makeReadingColumn(*this);
    QWidget* middle = column->parentWidget();
    column->setSpacing(gap(5));
    m_today = block(tr("今日すること"), *column);
    QVBoxLayout* headings = block(tr("計画に必ず入れる項目"), *column);
    m_complete = new TextLabel(TextLabel::Role::Help, {}, middle);
    m_complete->setObjectName(QStringLiteral("home.complete"));
    headings->addWidget(m_complete);
    m_headings = new QGridLayout;
    m_headings->setHorizontalSpacing(gap(3));
    m_headings->setVerticalSpacing(0);
    headings->addLayout(m_headings);
    m_estimate = new QVBoxLayout;
    headings->addLayout(m_estimate);
    m_dates = block(tr("これからの予定"), *column);
    column->addStretch(1);
    connect(m_model.get(), &SessionModel::changed, this, &HomePage::renewWhenSeen);
    connect(m_model.get(), &SessionModel::versionsChanged, this, &HomePage::renewWhenSeen);
    connect(m_model.get(), &SessionModel::recordsChanged, this, &HomePage::renewWhenSeen);
    connect(m_model.get(), &SessionModel::findingsChanged, this, [this] {
        m_checked = true;
        renewWhenSeen();
    });
    renew();
}

QVBoxLayout* HomePage::block(const QString& title, QVBoxLayout& into)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(gap(2));
    const auto role = into.isEmpty() ? TextLabel::Role::Home : TextLabel::Role::Title;
    column->addWidget(new TextLabel(role, title, into.parentWidget()));
    auto* body = new QVBoxLayout;
    body->setSpacing(gap(2));
    column->addLayout(body);
    into.addLayout(column);
    return body;
}

QString HomePage::title() const
{
    return tr("ホーム");
}

void HomePage::refresh(const QStringList& items)
{
    Q_UNUSED(items); // follows the session by itself
}

void HomePage::renew()
{
    const QWidget* focused = focusWidget();
    const QString name = focused && focused->hasFocus() ? focused->objectName() : QString();
    fillToday();
    fillHeadings();
    fillEstimate();
    fillDates();
    if (auto* again = name.isEmpty() ? nullptr : findChild<QWidget*>(name))
        again->setFocus();
}

LeadButton* HomePage::lead(LeadButton::Kind kind, const QString& words, const QString& name)
{
    auto* button = new LeadButton(kind, words, m_today->parentWidget());
    button->setObjectName(name);
    return button;
}

LeadButton* HomePage::leadTo(LeadButton::Kind kind, const QString& words, const QString& place,
                             const QString& name)
{
    LeadButton* button = lead(kind, words, name);
    connect(button, &QPushButton::clicked, this, [this, place] { emit goTo(place); });
    return button;
}

void HomePage::fillToday()
{
    clearLayout(*m_today);
    const auto tasks = todayTasks(m_model->plan(), m_model->pack(), m_model->findings());
    const bool several = tasks.size() > 1;
    for (std::size_t at = 0; at < tasks.size(); ++at) {
        const QString words = several ? tr("%1　%2").arg(at + 1).arg(tasks[at].words) : tasks[at].words;
        const auto kind = at == 0 ? LeadButton::Kind::Primary : LeadButton::Kind::Task;
        LeadButton* button = leadTo(kind, at == 0 ? words + tr("　→") : words, tasks[at].place,
                                    QStringLiteral("home.today.%1").arg(at));
        button->setMinimumHeight(static_cast<int>(kTaskHeight * zoom()));
        m_today->addWidget(button);
    }
    const FirstHourCount hour = countOf(firstHour(m_model->plan(), m_model->pack(), m_model->findings()));
    if (hour.isThin() && hour.begun == 0)
        m_today->addWidget(new TextLabel(TextLabel::Role::Help,
                                         tr("電話、休めない仕事、切り替えの三つから書きます。どこまで書いても"
                                            "印刷できます。"),
                                         m_today->parentWidget()));
    else if (hour.isOpen() && !hour.isThin())
        m_today->addWidget(
            leadTo(LeadButton::Kind::Link,
                   tr("はじめの1時間の残りを見る（%1のうち %2に記入）").arg(hour.all).arg(hour.begun),
                   QStringLiteral("first-hour"), QStringLiteral("home.first-hour")));
    if (tasks.empty())
        fillNothingToDo();
}

void HomePage::fillNothingToDo()
{
    const auto last = app::lastVersion(m_model->session());
    const auto next = app::nextNumber(m_model->session());
    if (!m_checked || !last || *last || !next || !m_model->session().writable()) {
        m_today->addWidget(new TextLabel(TextLabel::Role::Body, tr("✓ 今日することはありません。"),
                                         m_today->parentWidget()));
        return;
    }
    LeadButton* publish =
        lead(LeadButton::Kind::Primary, tr("読み合わせて、第%1版として確定する　→").arg(*next),
             QStringLiteral("home.today.publish"));
    connect(publish, &QPushButton::clicked, this, [this] { emit asked(Command::Publish); });
    m_today->addWidget(publish);
}

void HomePage::fillHeadings()
{
    m_complete->setText(completenessWords(m_model->plan(), m_model->pack()));
    clearLayout(*m_headings);
    for (int row = 0; row < m_headings->rowCount(); ++row)
        m_headings->setRowMinimumHeight(row, 0);
    const auto groups = requiredGroups(m_model->plan(), m_model->pack(), m_model->findings());
    const std::size_t abreast = groups.size() > 1 && zoom() <= kAbreastZoom ? 2 : 1;
    int row = 0;
    int next = 0;
    for (std::size_t at = 0; at < groups.size(); ++at) {
        if (at > 0 && at % abreast == 0) {
            m_headings->setRowMinimumHeight(next, gap(3));
            row = next + 1;
        }
        const bool alone = at % abreast == 0 && at + 1 == groups.size();
        fillGroup(groups[at], row, static_cast<int>(at % abreast) * 2, alone);
        next = std::max(next, row + static_cast<int>(groups[at].rows.size()) + 1);
    }
    m_headings->setColumnStretch(1, 1);
    m_headings->setColumnStretch(3, abreast > 1 ? 1 : 0);
}

void HomePage::fillGroup(const HeadingGroup& group, int row, int column, bool wide)
{
    QWidget* parent = m_today->parentWidget();
    if (!group.title.isEmpty())
        // Unless it has a neighbour the title may run over the whole width.
        m_headings->addWidget(new TextLabel(TextLabel::Role::Strong, group.title, parent), row++, column, 1,
                              wide ? -1 : 2);
    for (const check::RequiredItem& item : group.rows) {
        const State reached = stateOf(item.progress);
        auto* state = new TextLabel(TextLabel::Role::Help, stateText(reached), parent);
        state->setWordWrap(false);
        state->setState(reached);
        m_headings->addWidget(state, row, column);
        LeadButton* open = leadTo(LeadButton::Kind::Link, qt(item.title), qt(item.place),
                                  QStringLiteral("home.heading.%1.%2").arg(column / 2).arg(row));
        open->setAccessibleName(tr("%1 %2：%3").arg(group.title, qt(item.title), stateText(reached)));
        m_headings->addWidget(open, row++, column + 1);
    }
}

void HomePage::fillEstimate()
{
    clearLayout(*m_estimate);
    // Only after a check: reading what it needs must not hold up the first sight of the window.
    if (!m_checked ||
        m_model->checker()
            .estimate(m_model->session().snapshot(), m_model->session().environment().today(), {})
            .empty())
        return;
    LeadButton* open = lead(LeadButton::Kind::Link, tr("書いていない部分の、請求への影響額の目安を見る"),
                            QStringLiteral("home.estimate"));
    connect(open, &QPushButton::clicked, this, [this] {
        auto* dialog = new EstimateDialog(m_model, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    m_estimate->addWidget(open);
}

void HomePage::fillDates()
{
    clearLayout(*m_dates);
    const Date today = m_model->session().environment().today();
    const auto lines = app::recordLines(m_model->session());
    const auto dates =
        records::grouped(records::comingDates(m_model->plan(), m_model->checker().shipped().services,
                                              lines ? *lines : std::vector<records::LedgerLine>(), today));
    if (const auto stale = app::staleCopies(m_model->session()); stale && !stale->empty())
        m_dates->addWidget(leadTo(LeadButton::Kind::Link,
                                  tr("△ 古い版の紙が %1か所に残っています。取り替える").arg(stale->size()),
                                  QStringLiteral("register:copies"), QStringLiteral("home.stale")));
    std::size_t shown = 0;
    for (const records::ComingLine& coming : dates) {
        if (!m_allDates && shown >= kDates)
            break;
        m_dates->addWidget(leadTo(
            LeadButton::Kind::Link, tr("%1　%2").arg(qt(records::dateWords(coming, today)), qt(coming.what)),
            qt(coming.place), QStringLiteral("home.date.%1").arg(static_cast<qulonglong>(shown++))));
    }
    if (dates.empty())
        m_dates->addWidget(new TextLabel(TextLabel::Role::Help,
                                         tr("備蓄の期限、協定の期限、訓練の月を書くと、ここに出ます。"),
                                         m_today->parentWidget()));
    if (dates.size() <= kDates)
        return;
    auto* all = new QPushButton(m_allDates ? tr("近いものだけにする")
                                           : tr("すべて見る（1年分 %1件）").arg(dates.size()),
                                m_today->parentWidget());
    all->setObjectName(QStringLiteral("home.dates.all"));
    all->setAccessibleName(all->text());
    all->setAutoDefault(false);
    connect(all, &QPushButton::clicked, this, [this] {
        m_allDates = !m_allDates;
        renew();
    });
    m_dates->addWidget(all, 0, Qt::AlignLeft);
}

} // namespace keizoku::ui
