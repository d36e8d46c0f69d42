// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/import_dialog.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QStyle>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "base/text.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/hand_over_dialog.h"
#include "ui/models/register_columns.h"
#include "ui/settings.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/column_meanings.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

namespace {

enum LineColumn { What, Row, Name, Reason };

QString listed(const std::vector<std::string>& names)
{
    QStringList all;
    for (const std::string& name : names)
        all << qt(name);
    return all.join(QStringLiteral("、"));
}

QLabel* plainLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ImportDialog::ImportDialog(SessionModel& model, app::ImportKind kind, office::Sheet sheet,
                           const QString& fileName, QWidget* parent)
    : QDialog(parent), m_model(model), m_kind(kind), m_sheet(std::move(sheet))
{
    setObjectName(QStringLiteral("dialog.import"));
    setWindowTitle(tr("取り込む前の確認"));
    const QVariantMap remembered = Settings().columnChoices(static_cast<int>(m_kind));
    for (auto it = remembered.begin(); it != remembered.end(); ++it)
        m_chosen[utf8(it.key())] = utf8(it.value().toString());
    build(fileName);
    preview();
}

void ImportDialog::preview()
{
    m_columns->show(app::importColumns(m_kind, m_sheet, m_chosen));
    showReport(app::previewImport(m_model.session(), m_kind, m_sheet, m_chosen));
}

void ImportDialog::choose(const QString& head, const QString& column)
{
    // What two columns are said to be, the later one is.
    for (const app::ImportColumn& each : app::importColumns(m_kind, m_sheet, m_chosen))
        if (!column.isEmpty() && each.column == utf8(column))
            m_chosen[text::folded(each.head)] = "";
    m_chosen[text::folded(utf8(head))] = utf8(column);
    preview();
}

void ImportDialog::build(const QString& fileName)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(3));
    auto* title = plainLabel(this);
    title->setFont(scaledFont(kTitlePoints, true));
    title->setText(tr("「%1」を%2に取り込むと、こうなります")
                       .arg(fileName, registerTitle(m_model.pack(), app::registerOf(m_kind))));
    m_summary = plainLabel(this);
    m_summary->setObjectName(QStringLiteral("import.summary"));
    m_heads = plainLabel(this);
    m_heads->setObjectName(QStringLiteral("import.heads"));
    m_lines = new QTableWidget(0, 4, this);
    m_lines->setObjectName(QStringLiteral("import.lines"));
    m_lines->setAccessibleName(tr("取り込みの内容"));
    m_lines->setHorizontalHeaderLabels({tr("どうなるか"), tr("元の行"), tr("名前"), tr("変わる列・わけ")});
    m_lines->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_lines->horizontalHeader()->setStretchLastSection(true);
    m_lines->verticalHeader()->hide();
    m_lines->verticalHeader()->setMinimumSectionSize(static_cast<int>(28 * zoom()));
    m_lines->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_lines->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_lines->setTabKeyNavigation(false);
    m_apply = new QPushButton(tr("取り込む"), this);
    m_apply->setObjectName(QStringLiteral("import.apply"));
    m_apply->setAccessibleName(tr("取り込む"));
    m_apply->setProperty("primary", true);
    auto* cancel = new QPushButton(tr("やめる"), this);
    cancel->setObjectName(QStringLiteral("import.cancel"));
    cancel->setAccessibleName(tr("やめる"));
    for (QPushButton* button : {m_apply, cancel})
        button->setAutoDefault(false);
    connect(m_apply, &QPushButton::clicked, this, &ImportDialog::apply);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    auto* handOver = makeButton(tr("この人の引き継ぎ…"), QStringLiteral("import.handOver"), this);
    handOver->setVisible(m_kind == app::ImportKind::People);
    handOver->setEnabled(false);
    connect(handOver, &QPushButton::clicked, this, &ImportDialog::handOver);
    connect(m_lines, &QTableWidget::currentCellChanged, handOver,
            [this, handOver](int row) { handOver->setEnabled(m_gone.contains(row)); });
    buttons->addWidget(handOver);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_apply);
    layout->addWidget(title);
    layout->addWidget(m_summary);
    m_columns = new ColumnMeanings(m_kind, this);
    connect(m_columns, &ColumnMeanings::chosen, this, &ImportDialog::choose);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("import.tabs"));
    m_tabs->setAccessibleName(tr("取り込みの内容と列の意味"));
    m_tabs->addTab(m_lines, tr("どうなるか"));
    m_tabs->addTab(m_columns, tr("列の意味を直す"));
    m_tabs->tabBar()->setAccessibleName(m_tabs->accessibleName());
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_heads);
    layout->addLayout(buttons);
    resize((QSizeF(860, 560) * zoom()).toSize().boundedTo(screen()->availableSize() * 0.95));
}

void ImportDialog::addLines(const std::vector<app::ImportLine>& lines, const QString& what,
                            const QColor& color, const QString& reason)
{
    for (const app::ImportLine& line : lines) {
        const int row = m_lines->rowCount();
        m_lines->insertRow(row);
        auto* kind = new QTableWidgetItem(what);
        kind->setForeground(color);
        m_lines->setItem(row, What, kind);
        m_lines->setItem(row, Row,
                         new QTableWidgetItem(line.row > 0 ? QString::number(line.row) : QString()));
        m_lines->setItem(row, Name, new QTableWidgetItem(qt(line.name)));
        m_lines->setItem(row, Reason, new QTableWidgetItem(line.reason.empty() ? reason : qt(line.reason)));
    }
}

/// What they still hold stands below their names.
void ImportDialog::addGone(const std::vector<app::ImportLine>& gone, const Theme& theme)
{
    for (const app::ImportLine& line : gone) {
        const QString reason =
            line.holds.empty() ? tr("名簿にはそのまま残ります。")
                               : tr("名簿にはそのまま残ります。まだ%1か所に名前があります。").arg(line.holds.size());
        m_gone.insert(m_lines->rowCount(), line.id);
        addLines({line}, tr("－ 元の表にない"), theme.inkSoft, reason);
        for (const std::string& each : line.holds) {
            m_gone.insert(m_lines->rowCount(), line.id);
            addLines({{0, {}, each, {}, {}}}, tr("　　持っている"), theme.warn);
        }
    }
}

void ImportDialog::handOver()
{
    const auto person = m_gone.constFind(m_lines->currentRow());
    if (person == m_gone.constEnd())
        return;
    HandOverDialog(m_model, person.value(), this).exec();
    preview();
}

void ImportDialog::showReport(const Result<app::ImportReport>& report)
{
    m_lines->setRowCount(0);
    m_gone.clear();
    if (!report) {
        m_summary->setText(qt(report.error().sentence));
        m_heads->clear();
        m_tabs->setCurrentWidget(m_columns); // there it can be mended
        setReady(false);
        return;
    }
    const Theme theme = Theme::current();
    addLines(report->refused, tr("■ 読めない"), theme.error);
    addLines(report->unsure, tr("△ あとで選ぶ"), theme.warn);
    addLines(report->adjusted, tr("△ 読みかえ"), theme.hint);
    addLines(report->added, tr("＋ 加わる"), theme.ok);
    addLines(report->changed, tr("△ 変わる"), theme.hint);
    addGone(report->gone, theme);
    addLines(report->same, tr("同じ"), theme.inkSoft);
    m_lines->resizeColumnsToContents();
    m_lines->setColumnWidth(Name, std::min(m_lines->columnWidth(Name), static_cast<int>(320 * zoom())));
    QTimer::singleShot(0, m_lines, &QTableView::resizeRowsToContents); // once the last column has its width
    if (m_lines->rowCount() > 0)
        m_lines->setCurrentCell(0, 0);
    const auto count = [](const auto& lines) { return static_cast<int>(lines.size()); };
    QString summary = tr("加わる %1・変わる %2・同じ %3・元の表にない %4・読めない %5")
                          .arg(count(report->added))
                          .arg(count(report->changed))
                          .arg(count(report->same))
                          .arg(count(report->gone))
                          .arg(count(report->refused));
    const bool nothing = report->added.empty() && report->changed.empty();
    if (!report->refused.empty())
        summary += tr("\n読めない行があるため、まだ取り込めません。元の表を直して保存し、もう一度選んでくださ"
                      "い。名簿は変わっていません。");
    else if (nothing)
        summary += tr("\n取り込んで変わるものはありません。");
    m_summary->setText(summary);
    m_heads->setText(
        tr("読む列: %1").arg(listed(report->columns)) +
        (report->ignored.empty() ? QString() : tr("\n読まない列: %1").arg(listed(report->ignored))));
    setReady(report->refused.empty() && !nothing);
}

// A button that cannot be pressed is not the primary one: its words must stay readable.
void ImportDialog::setReady(bool ready)
{
    m_apply->setEnabled(ready);
    m_apply->setProperty("primary", ready);
    m_apply->style()->unpolish(m_apply);
    m_apply->style()->polish(m_apply);
}

void ImportDialog::apply()
{
    const auto done =
        m_model.edit([this](app::Session& session) { return app::importSheet(session, m_kind, m_sheet, m_chosen); });
    if (done) {
        QVariantMap remembered;
        for (const auto& [head, column] : m_chosen)
            remembered.insert(qt(head), qt(column));
        if (!remembered.isEmpty())
            Settings().setColumnChoices(static_cast<int>(m_kind), remembered);
        accept();
    }
    else
        m_summary->setText(qt(done.error().sentence));
}

bool ImportDialog::runClipboard(SessionModel& model, Dialogs& dialogs, app::ImportKind kind, QWidget* parent)
{
    office::Sheet sheet = office::fromClipboard(utf8(QGuiApplication::clipboard()->text()));
    if (sheet.rows.empty()) {
        dialogs.tell(parent, tr("コピーした表がありません。Excel や Word で表を選んでコピーしてから、もう一度押し"
                                "てください。"));
        return false;
    }
    ImportDialog dialog(model, kind, std::move(sheet), tr("コピーした表"), parent);
    return dialog.exec() == QDialog::Accepted;
}

bool ImportDialog::run(SessionModel& model, Dialogs& dialogs, app::ImportKind kind, QWidget* parent)
{
    const QString path = dialogs.askOpenFile(parent, tr("取り込むファイルを選ぶ"),
                                             tr("表 (*.csv *.tsv *.xlsx *.txt);;すべてのファイル (*)"));
    if (path.isEmpty())
        return false;
    auto sheet = office::readSheet(std::filesystem::path(path.toStdU16String()), app::sheetNameOf(kind));
    if (!sheet) {
        dialogs.error(parent, qt(sheet.error().sentence));
        return false;
    }
    ImportDialog dialog(model, kind, *std::move(sheet), QFileInfo(path).fileName(), parent);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace keizoku::ui
