// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/records_page.h"

#include <algorithm>

#include <QApplication>
#include <QFontMetrics>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/records.h"
#include "app/versions.h"
#include "base/text.h"
#include "ui/dialogs/record_dialog.h"
#include "ui/session_model.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

constexpr int kMonths = 12;
constexpr int kFirstMonth = 4;
constexpr int kNameColumn = 0;
constexpr int kSumColumn = kMonths + 1;
constexpr int kShownLines = 7;
constexpr int kNumberRole = Qt::UserRole;
constexpr int kItemRole = Qt::UserRole + 1; ///< place of an open item; -1 for the record itself

int rowHeight()
{
    return QFontMetrics(QApplication::font()).lineSpacing() + gap(2);
}

int monthOf(int column)
{
    return (column - 1 + kFirstMonth - 1) % kMonths + 1;
}

QString daysIn(const records::Tally& tally, int month)
{
    QStringList days;
    for (const records::LedgerLine* line : tally.held)
        if (line->record.heldOn->month() == month)
            days << QObject::tr("%1日").arg(line->record.heldOn->day());
    return days.join(QLatin1Char('\n'));
}

QString hazards(const plan::Record& record)
{
    return record.natural && record.infection ? QObject::tr("感染症・自然災害")
           : record.natural                   ? QObject::tr("自然災害")
           : record.infection                 ? QObject::tr("感染症")
                                              : QString();
}

QString openItemWords(const plan::OpenItem& item, const std::optional<plan::Closing>& closing)
{
    const QString shape = closing ? QObject::tr("✓ 済") : QObject::tr("△ 残っている");
    const QString due = item.due ? QObject::tr("　期限 %1").arg(qt(shortJapaneseDate(*item.due))) : QString();
    return QObject::tr("%1　%2　担当 %3%4")
        .arg(shape, qt(item.what), item.owner.empty() ? QObject::tr("未記入") : qt(item.owner), due);
}

} // namespace

RecordsPage::RecordsPage(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent)
    : Page(parent), m_model(std::move(model)), m_dialogs(dialogs),
      m_year(records::fiscalYearOf(m_model->session().environment().today()))
{
    setObjectName(QStringLiteral("page.records"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto* content = new QWidget(scroll);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    column->setSpacing(gap(2));
    column->addWidget(makeYear());
    column->addWidget(makeButtons());
    m_calendar = new QTableWidget(this);
    m_calendar->setObjectName(QStringLiteral("records.calendar"));
    m_calendar->setAccessibleName(tr("要る回数と、行った月"));
    m_calendar->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_calendar->setSelectionMode(QAbstractItemView::SingleSelection);
    m_calendar->setTabKeyNavigation(false);
    m_calendar->verticalHeader()->hide();
    m_calendar->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the page scrolls
    column->addWidget(m_calendar);
    m_missing = new TextLabel(TextLabel::Role::Body, {}, this);
    m_missing->setObjectName(QStringLiteral("records.missing"));
    column->addWidget(m_missing);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("records.list"));
    m_list->setAccessibleName(tr("記録の一覧"));
    m_list->setHeaderLabels(
        {tr("実施日"), tr("種類"), tr("題名"), tr("区分"), tr("版"), tr("出席"), tr("記録した人")});
    m_list->setAllColumnsShowFocus(true);
    m_list->setMinimumHeight(kShownLines * rowHeight());
    column->addWidget(m_list, 1);
    m_problem = makeLabel({}, kBodyPoints, true, this);
    m_problem->setObjectName(QStringLiteral("records.problem"));
    setInk(m_problem, Theme::current().error);
    column->insertWidget(2, m_problem);
    scroll->setWidget(content);
    connect(m_calendar, &QTableWidget::cellActivated, this, &RecordsPage::openCell);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RecordsPage::updateButtons);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { correct(); });
    connect(m_model.get(), &SessionModel::recordsChanged, this, &RecordsPage::renewWhenSeen);
    connect(m_model.get(), &SessionModel::versionsChanged, this, &RecordsPage::renewWhenSeen);
    connect(m_model.get(), &SessionModel::questionsChanged, this, &RecordsPage::renewWhenSeen);
    renew();
}

QWidget* RecordsPage::makeYear()
{
    auto* bar = new QWidget(this);
    auto* line = new FlowLayout(gap(3), bar);
    QLabel* head = makeLabel(title(), kTitlePoints, true, bar);
    head->setWordWrap(false);
    line->addWidget(head);
    QPushButton* before = makeButton(tr("← 前の年度"), QStringLiteral("records.before"), bar);
    m_yearName = makeLabel({}, kBodyPoints, true, bar);
    m_yearName->setObjectName(QStringLiteral("records.year"));
    m_yearName->setWordWrap(false);
    QPushButton* after = makeButton(tr("次の年度 →"), QStringLiteral("records.after"), bar);
    line->addWidget(before);
    line->addWidget(m_yearName);
    line->addWidget(after);
    connect(before, &QPushButton::clicked, this, [this] { showYear(-1); });
    connect(after, &QPushButton::clicked, this, [this] { showYear(1); });
    return bar;
}

QWidget* RecordsPage::makeButtons()
{
    auto* bar = new QWidget(this);
    auto* line = new FlowLayout(gap(2), bar);
    m_new = makeButton(tr("記録を書く"), QStringLiteral("records.new"), bar);
    makePrimary(m_new);
    auto* menu = new QMenu(m_new);
    for (const plan::RecordKindInfo& kind : plan::recordKinds()) {
        QAction* action = menu->addAction(qt(kind.name));
        action->setObjectName(QStringLiteral("records.new.") + qt(kind.id));
        connect(action, &QAction::triggered, this, [this, which = kind.kind] { write(which); });
    }
    m_new->setMenu(menu);
    m_correct = makeButton(tr("見る・訂正する"), QStringLiteral("records.correct"), bar);
    m_withdraw = makeButton(tr("取り消す"), QStringLiteral("records.withdraw"), bar);
    m_close = makeButton(tr("改善策を済みにする"), QStringLiteral("records.close"), bar);
    QPushButton* binder = makeButton(tr("一式を綴じる"), QStringLiteral("records.binder"), bar);
    QPushButton* dates = makeButton(tr("予定をカレンダーへ"), QStringLiteral("records.dates"), bar);
    for (QPushButton* button : {m_new, m_correct, m_withdraw, m_close, binder, dates})
        line->addWidget(button);
    connect(m_correct, &QPushButton::clicked, this, &RecordsPage::correct);
    connect(m_withdraw, &QPushButton::clicked, this, &RecordsPage::withdraw);
    connect(m_close, &QPushButton::clicked, this, &RecordsPage::closeItem);
    connect(binder, &QPushButton::clicked, this, [this] { emit asked(Command::Binder); });
    connect(dates, &QPushButton::clicked, this, [this] { emit asked(Command::Calendar); });
    return bar;
}

QString RecordsPage::title() const
{
    return tr("研修・訓練などの記録");
}

void RecordsPage::refresh(const QStringList& items)
{
    // The services of the offices decide what is owed.
    if (!items.filter(QStringLiteral("/offices")).isEmpty())
        renewWhenSeen();
}

void RecordsPage::renew()
{
    auto lines = app::recordLines(m_model->session());
    tell(lines ? QString() : qt(lines.error().sentence));
    m_lines = lines ? *std::move(lines) : std::vector<records::LedgerLine>();
    m_duties = records::dutiesOf(m_model->shipped().services.of(m_model->plan()));
    m_yearName->setText(qt(records::fiscalYearName(m_year)));
    fillCalendar();
    fillList();
    updateButtons();
}

void RecordsPage::fillCalendar()
{
    const auto tallies = records::tally(m_duties, m_lines, m_year);
    m_calendar->clear();
    m_calendar->setRowCount(static_cast<int>(tallies.size()));
    m_calendar->setColumnCount(kMonths + 2);
    QStringList heads = {tr("要るもの")};
    for (int column = 1; column <= kMonths; ++column)
        heads << tr("%1月").arg(monthOf(column));
    m_calendar->setHorizontalHeaderLabels(heads << tr("回数"));
    QStringList missing;
    for (int row = 0; row < m_calendar->rowCount(); ++row) {
        const records::Tally& tally = tallies[static_cast<std::size_t>(row)];
        const QString name = qt(records::dutyWords(tally.duty));
        for (int column = 0; column <= kSumColumn; ++column) {
            const QString words = column == kNameColumn
                                      ? tr("%1　%2").arg(name, qt(records::timesWords(tally.duty.times)))
                                  : column != kSumColumn ? daysIn(tally, monthOf(column))
                                  : tally.held.empty() && tally.duty.times == 0 ? tr("なし")
                                  : tally.missing() > 0 ? tr("－ あと%1回").arg(tally.missing())
                                                        : tr("✓ %1回").arg(tally.held.size());
            auto* item = new QTableWidgetItem(words);
            item->setTextAlignment(column == kNameColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                         : Qt::AlignCenter);
            if (column == kSumColumn)
                item->setForeground(tally.missing() > 0 ? Theme::current().warn : Theme::current().ok);
            item->setData(Qt::AccessibleTextRole,
                          tr("%1 %2 %3").arg(name, heads.at(column), words.isEmpty() ? tr("なし") : words));
            m_calendar->setItem(row, column, item);
        }
        if (tally.missing() > 0)
            missing << tr("%1があと%2回").arg(name).arg(tally.missing());
    }
    m_calendar->resizeColumnsToContents();
    m_calendar->resizeRowsToContents();
    int height = m_calendar->horizontalHeader()->sizeHint().height() + 2 * m_calendar->frameWidth();
    for (int row = 0; row < m_calendar->rowCount(); ++row)
        height += m_calendar->rowHeight(row);
    const bool wide = m_calendar->horizontalHeader()->length() > m_calendar->viewport()->width();
    m_calendar->setFixedHeight(height + (wide ? m_calendar->horizontalScrollBar()->sizeHint().height() : 0));
    // A table without a current cell brings the accessibility bridge of Qt 6.4 down.
    m_calendar->setCurrentCell(0, 0);
    m_missing->setText(missing.isEmpty() ? tr("✓ 要る回数は、すべて記録があります。")
                                         : tr("－ 記録がまだないもの：%1").arg(missing.join(tr("、"))));
    m_missing->setState(missing.isEmpty() ? State::Done : State::InProgress);
}

void RecordsPage::fillList()
{
    const QSignalBlocker quiet(m_list);
    const int before = m_list->currentItem() ? m_list->currentItem()->data(0, kNumberRole).toInt() : 0;
    m_list->clear();
    QTreeWidgetItem* chosen = nullptr;
    for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
        const plan::Record& record = line->record;
        const auto present = std::count_if(record.people.begin(), record.people.end(),
                                           [](const plan::Attendance& one) { return one.present; });
        const QString name = line->withdrawn ? tr("%1（取り消し）").arg(qt(record.title)) : qt(record.title);
        auto* item = new QTreeWidgetItem(
            m_list,
            {record.heldOn ? qt(shortJapaneseDate(*record.heldOn)) : QString(),
             qt(plan::info(record.kind).name), name, hazards(record),
             record.version > 0 ? tr("第%1版").arg(record.version) : QString(),
             record.people.empty() ? QString() : tr("%1／%2人").arg(present).arg(record.people.size()),
             qt(record.recorder)});
        item->setData(0, kNumberRole, line->number);
        item->setData(0, kItemRole, -1);
        item->setSizeHint(m_list->columnCount() - 1, QSize(0, rowHeight()));
        for (std::size_t at = 0; at < record.openItems.size(); ++at) {
            auto* open = new QTreeWidgetItem(item, {openItemWords(record.openItems[at], line->closings[at])});
            open->setFirstColumnSpanned(true);
            open->setSizeHint(m_list->columnCount() - 1, QSize(0, rowHeight()));
            open->setData(0, kNumberRole, line->number);
            open->setData(0, kItemRole, static_cast<int>(at));
        }
        if (line->number == before)
            chosen = item;
    }
    m_list->expandAll();
    for (int column = 0; column < m_list->columnCount(); ++column)
        m_list->resizeColumnToContents(column);
    m_list->setCurrentItem(chosen ? chosen : m_list->topLevelItem(0));
}

const records::LedgerLine* RecordsPage::current() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    return item ? records::lineOf(m_lines, item->data(0, kNumberRole).toInt()) : nullptr;
}

void RecordsPage::updateButtons()
{
    const bool writable = m_model->session().writable();
    const records::LedgerLine* line = current();
    const int item = line ? m_list->currentItem()->data(0, kItemRole).toInt() : -1;
    m_new->setEnabled(writable);
    m_correct->setEnabled(line != nullptr);
    m_withdraw->setEnabled(writable && line && !line->withdrawn);
    m_close->setEnabled(writable && line && item >= 0 && !line->closings[static_cast<std::size_t>(item)]);
}

void RecordsPage::showYear(int by)
{
    m_year += by;
    renew();
}

// A month with a record leads to it; an empty one to writing it down.
void RecordsPage::openCell(int row, int column)
{
    const auto tallies = records::tally(m_duties, m_lines, m_year);
    if (row < 0 || static_cast<std::size_t>(row) >= tallies.size())
        return;
    const records::Tally& tally = tallies[static_cast<std::size_t>(row)];
    for (const records::LedgerLine* line : tally.held)
        if (column == kNameColumn || column == kSumColumn || line->record.heldOn->month() == monthOf(column))
            for (int at = 0; at < m_list->topLevelItemCount(); ++at)
                if (m_list->topLevelItem(at)->data(0, kNumberRole).toInt() == line->number) {
                    m_list->setCurrentItem(m_list->topLevelItem(at));
                    m_list->setFocus();
                    return;
                }
    if (m_model->session().writable())
        write(tally.duty.kind);
}

void RecordsPage::write(plan::RecordKind kind)
{
    auto record = app::newRecord(m_model->session(), kind);
    if (!record)
        return tell(qt(record.error().sentence));
    auto* dialog = new RecordDialog(m_model, m_dialogs, *std::move(record), {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RecordsPage::correct()
{
    const records::LedgerLine* line = current();
    if (!line)
        return;
    auto* dialog = new RecordDialog(m_model, m_dialogs, line->record, line->number, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RecordsPage::withdraw()
{
    const records::LedgerLine* line = current();
    if (!line)
        return;
    const auto reason =
        m_dialogs.askText(this, tr("記録を取り消す"),
                          tr("取り消しても消えずに残り、回数に数えなくなります。理由を書いてください。"), {});
    if (!reason)
        return;
    const auto done = app::withdrawRecord(m_model->session(), line->number, utf8(*reason));
    if (!done)
        return tell(qt(done.error().sentence));
    m_model->announceRecord();
}

void RecordsPage::closeItem()
{
    const records::LedgerLine* line = current();
    if (!line || !m_close->isEnabled())
        return;
    const auto words =
        m_dialogs.askText(this, tr("改善策を済みにする"), tr("何をしたか（計画を直したときは、その所）"), {});
    if (!words)
        return;
    const auto version = app::lastVersion(m_model->session());
    plan::Closing closing;
    closing.entry = line->number;
    closing.item = static_cast<std::size_t>(m_list->currentItem()->data(0, kItemRole).toInt());
    closing.on = m_model->session().environment().today();
    closing.version = version && *version ? (*version)->stamp.number : 0;
    closing.words = utf8(*words);
    const auto done = app::closeItem(m_model->session(), closing);
    if (!done)
        return tell(qt(done.error().sentence));
    m_model->announceRecord();
}

void RecordsPage::tell(const QString& sentence)
{
    m_problem->setText(sentence.isEmpty() ? sentence : tr("■ %1").arg(sentence));
    m_problem->setVisible(!sentence.isEmpty());
}

} // namespace keizoku::ui
