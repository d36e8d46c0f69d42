// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

#include "app/documents.h"
#include "base/text.h"
#include "plan/register_access.h"
#include "ui/short_date.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

namespace {

constexpr int kReasonColumn = 2;
constexpr int kChangesColumn = 5;
constexpr qsizetype kShownChanges = 6;

/// People write "2" as well as "第2版".
QString edition(const std::string& number)
{
    const bool bare = !number.empty() && text::digits(number).size() == number.size();
    return bare ? QObject::tr("第%1版").arg(qt(number)) : qt(number);
}

} // namespace

HistoryPage::HistoryPage(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent)
    : Page(parent), m_model(std::move(model)), m_dialogs(dialogs), m_table(new QTableWidget(this)),
      m_problem(makeLabel({}, kBodyPoints, false, this)),
      m_view(makeButton(tr("この版を見る・印刷する"), QStringLiteral("history.view"), this)),
      m_restore(makeButton(tr("下書きに戻す"), QStringLiteral("history.restore"), this)),
      m_compare(makeButton(tr("新旧対照表"), QStringLiteral("history.compare"), this)),
      m_changes(makeLabel({}, kHelpPoints, false, this))
{
    m_table->setObjectName(QStringLiteral("history.table"));
    m_table->setAccessibleName(title());
    m_table->setColumnCount(7);
    m_table->setHorizontalHeaderLabels(
        {tr("版"), tr("日付"), tr("理由"), tr("作成"), tr("承認"), tr("変わったところ"), tr("指紋")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    QLabel* help = makeLabel(tr("確定した版は変わりません。指紋は印刷した計画の裏付けになる短い符号です。"),
                             kHelpPoints, false, this);
    setInk(help, Theme::current().inkSoft);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_view);
    buttons->addWidget(m_compare);
    buttons->addWidget(m_restore);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(2));
    layout->addWidget(makeLabel(title(), kTitlePoints, true, this));
    layout->addWidget(help);
    layout->addWidget(m_table, 1);
    m_changes->setObjectName(QStringLiteral("history.changes"));
    layout->addWidget(m_changes);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &HistoryPage::updateButtons);
    connect(m_table, &QTableWidget::itemActivated, m_view, &QPushButton::click);
    connect(m_view, &QPushButton::clicked, this, [this] {
        if (current())
            emit goTo(QStringLiteral("version:%1").arg(current()->stamp.number));
    });
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (current())
            emit goTo(QStringLiteral("comparison:%1").arg(current()->stamp.number));
    });
    connect(m_restore, &QPushButton::clicked, this, &HistoryPage::restore);
    connect(m_model.get(), &SessionModel::versionsChanged, this, &HistoryPage::fill);
    fill();
}

void HistoryPage::refresh(const QStringList& items)
{
    if (!items.filter(QStringLiteral("/revisions")).isEmpty())
        fill();
}

void HistoryPage::addRow(const QStringList& cells, int line)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    for (int column = 0; column < cells.size(); ++column) {
        auto* item = new QTableWidgetItem(cells.at(column));
        item->setData(Qt::UserRole, line);
        item->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        m_table->setItem(row, column, item);
    }
}

void HistoryPage::fill()
{
    auto lines = app::history(m_model->session());
    m_problem->setVisible(!lines || lines->empty());
    m_problem->setText(lines ? tr("版はまだありません。「この版を確定」で最初の版を作ると、ここに並びます。")
                             : qt(lines.error().sentence));
    m_lines = lines ? *std::move(lines) : std::vector<app::VersionLine>();
    m_table->setRowCount(0);
    for (std::size_t at = m_lines.size(); at-- > 0;) {
        const store::Stamp& stamp = m_lines[at].version.stamp;
        const QString changes = stamp.unchanged ? tr("見直し（変更なし）")
                                : at == 0       ? tr("はじめての版")
                                                : qt(text::join(m_lines[at].changedSections, "、"));
        addRow({tr("第%1版").arg(stamp.number), shortDate(stamp.date), qt(app::reasonInWords(stamp)),
                qt(stamp.author), qt(stamp.approver), changes, qt(m_lines[at].version.digest.shortCode())},
               static_cast<int>(at));
    }
    const auto& earlier = m_model->plan().revisions.rows;
    for (auto revision = earlier.rbegin(); revision != earlier.rend(); ++revision)
        addRow({edition(revision->number),
                revision->date ? qt(shortJapaneseDate(*revision->date)) : QString(), qt(revision->reason),
                QString(), qt(revision->approver), qt(revision->summary), tr("（以前の計画）")},
               -1);
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setSectionResizeMode(kReasonColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(kChangesColumn, QHeaderView::Stretch);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    // A table without a current cell brings the accessibility bridge of Qt 6.4 down.
    m_table->setCurrentCell(0, 0);
    updateButtons();
}

const store::Version* HistoryPage::current() const
{
    const QTableWidgetItem* item = m_table->currentItem();
    const int line = item ? item->data(Qt::UserRole).toInt() : -1;
    return line >= 0 && static_cast<std::size_t>(line) < m_lines.size()
               ? &m_lines[static_cast<std::size_t>(line)].version
               : nullptr;
}

void HistoryPage::updateButtons()
{
    m_view->setEnabled(current());
    m_restore->setEnabled(current() && m_model->session().writable());
    m_compare->setEnabled(current() && current()->seq > 1);
    showChanges();
}

// The table names sections; the version one looks at says what changed in them.
void HistoryPage::showChanges()
{
    QStringList lines;
    const auto changes = current() ? app::changesInWords(m_model->session(), current()->stamp.number)
                                   : Result<std::vector<std::string>>();
    if (changes)
        for (const std::string& line : *changes)
            if (lines.size() < kShownChanges)
                lines << tr("・%1").arg(qt(line));
    if (changes && static_cast<qsizetype>(changes->size()) > lines.size())
        lines << tr("ほか %1か所（新旧対照表で見られます）")
                     .arg(changes->size() - static_cast<std::size_t>(lines.size()));
    m_changes->setText(lines.join(QLatin1Char('\n')));
    m_changes->setVisible(!lines.isEmpty());
}

void HistoryPage::restore()
{
    if (!current())
        return;
    const store::Version version = *current();
    const auto restored =
        m_model->edit([&](app::Session& session) { return app::restoreIntoDraft(session, version); });
    m_problem->setVisible(true);
    m_problem->setText(restored
                           ? tr("下書きを第%1版の内容に戻しました。「元に戻す」（Ctrl+Z）で取り消せます。")
                                 .arg(version.stamp.number)
                           : qt(restored.error().sentence));
}

} // namespace keizoku::ui
