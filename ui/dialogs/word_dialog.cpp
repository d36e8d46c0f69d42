// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/word_dialog.h"

#include <QApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include "base/files.h"
#include "office/forms_workbook.h"
#include "ui/dialogs/dialogs.h"
#include "ui/short_date.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/read_table.h"

namespace keizoku::ui {

WordDialog::WordDialog(SessionModel& model, office::WordDocument document, app::WordReport report,
                       const QString& fileName, QWidget* parent)
    : QDialog(parent), m_model(model), m_document(std::move(document)), m_report(std::move(report)),
      m_file(utf8(fileName))
{
    setObjectName(QStringLiteral("dialog.word"));
    setWindowTitle(tr("Word の計画を取り込む前の確認"));
    build(fileName);
}

void WordDialog::build(const QString& fileName)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(3));
    layout->addWidget(
        makeLabel(tr("「%1」を取り込むと、こうなります").arg(fileName), kTitlePoints, true, this));
    QLabel* summary = makeLabel(tr("文章と表のます目 %1か所を計画の項目に置きます。置き場所の決まらない%"
                                   "2か所は「未配置の文章」に残し、なくなるものはありません。今ある内容は変え"
                                   "ません。取り込みは「元に戻す」1回で取り消せます。")
                                    .arg(m_report.count(app::WordFate::Placed))
                                    .arg(m_report.count(app::WordFate::Tray)),
                                kBodyPoints, false, this);
    summary->setObjectName(QStringLiteral("word.summary"));
    layout->addWidget(summary);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("word.tabs"));
    m_tabs->setAccessibleName(tr("取り込みの内訳"));
    layout->addWidget(m_tabs, 1);
    addLeftovers();
    addPeople();
    addRemarks();
    addPieces();
    QPushButton* apply = makeButton(tr("取り込む"), QStringLiteral("word.apply"), this);
    makePrimary(apply);
    QPushButton* cancel = makeButton(tr("やめる"), QStringLiteral("word.cancel"), this);
    connect(apply, &QPushButton::clicked, this, &WordDialog::import);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(apply);
    layout->addLayout(buttons);
    apply->setDefault(true); // Enter while reading
    apply->setFocus();
    auto* turn = new QShortcut(QKeySequence::NextChild, this);
    connect(turn, &QShortcut::activated, this,
            [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % m_tabs->count()); });
    resize((QSizeF(1040, 620) * zoom()).toSize().boundedTo(screen()->availableSize() * 0.95));
}

QTableWidget* WordDialog::addTable(const QString& name, const QString& title, const QStringList& heads)
{
    QTableWidget* table = makeReadTable(title, QStringLiteral("word.") + name, heads, this);
    m_tabs->addTab(table, title);
    return table;
}

void WordDialog::addLeftovers()
{
    QTableWidget* table = addTable(QStringLiteral("leftovers"), QString(),
                                   {tr("残っているもの"), tr("どうするか"), tr("元の場所")});
    for (const app::WordLeftover& leftover : m_report.leftovers)
        addReadRow(table, {qt(leftover.text), qt(leftover.sentence), qt(leftover.place)},
               leftover.severity == check::Severity::Error ? Theme::current().error : QColor());
    m_tabs->setTabText(m_tabs->indexOf(table), tr("ひな形の残り %1").arg(table->rowCount()));
    table->setAccessibleName(tr("ひな形の残り"));
    table->setColumnWidth(0, static_cast<int>(200 * zoom()));
    table->setColumnWidth(1, static_cast<int>(560 * zoom()));
    table->setWordWrap(true);
    table->resizeRowsToContents();
}

void WordDialog::addPeople()
{
    QTableWidget* table = addTable(QStringLiteral("people"), QString(), {tr("名前"), tr("気を付けること")});
    for (const std::string& name : m_report.leavers)
        addReadRow(table, {qt(name), tr("退職した人が、この文書に残っています。後任に替えてください。")},
               Theme::current().error);
    for (const std::string& name : m_report.unknownPeople)
        addReadRow(table, {qt(name), tr("この文書に出てきますが、職員の名簿にいません。")},
               Theme::current().warn);
    for (const std::string& name : m_report.unnamedPeople)
        addReadRow(table, {qt(name), tr("名簿にいますが、この文書には出てきません。")});
    m_tabs->setTabText(m_tabs->indexOf(table), tr("人 %1").arg(table->rowCount()));
    table->setAccessibleName(tr("人"));
    table->setColumnWidth(0, static_cast<int>(240 * zoom()));
}

void WordDialog::addRemarks()
{
    QTableWidget* table =
        addTable(QStringLiteral("remarks"), QString(), {tr("分かったこと"), tr("元の場所")});
    for (const std::string& remark : m_report.remarks)
        addReadRow(table, {qt(remark), {}}, Theme::current().warn);
    for (const check::WordShare& share : m_report.shares)
        if (const auto* section = m_model.pack().section(share.section); section && share.percent() > 0)
            addReadRow(
                table,
                {tr("「%1」の %2% は、まだひな形のことばです。").arg(qt(section->title)).arg(share.percent()),
                 {}});
    for (const app::WordDate& date : m_report.dates)
        addReadRow(table, {date.date ? tr("日付：%1").arg(qt(japaneseDate(*date.date)))
                                 : tr("日付が空欄：%1").arg(qt(date.words)),
                       qt(date.place)});
    if (m_report.pictures > 0)
        addReadRow(table,
               {tr("図・写真 %1枚は取り込みません。項目に添付してください。").arg(m_report.pictures), {}});
    if (m_report.hasChanges)
        addReadRow(table, {tr("変更履歴は、反映したものとして読みました。"), {}});
    m_tabs->setTabText(m_tabs->indexOf(table), tr("日付・番号など %1").arg(table->rowCount()));
    table->setAccessibleName(tr("日付・番号など"));
    table->setColumnWidth(0, static_cast<int>(700 * zoom()));
}

void WordDialog::addPieces()
{
    const QStringList heads = {tr("どこへ"), tr("文章"), tr("元の場所")};
    QTableWidget* tray = addTable(QStringLiteral("tray"), QString(), heads);
    QTableWidget* placed = addTable(QStringLiteral("placed"), QString(), heads);
    for (const app::WordPiece& piece : m_report.pieces) {
        if (piece.fate == app::WordFate::Tray)
            addReadRow(tray, {tr("未配置の文章"), qt(piece.text), qt(piece.place)});
        else if (piece.fate == app::WordFate::Placed)
            addReadRow(placed,
                   {piece.isSure ? qt(piece.label) : tr("要確認：%1").arg(qt(piece.label)), qt(piece.text),
                    qt(piece.place)},
                   piece.isSure ? QColor() : Theme::current().warn);
    }
    for (QTableWidget* table : {tray, placed}) {
        table->setColumnWidth(0, static_cast<int>(300 * zoom()));
        table->setColumnWidth(1, static_cast<int>(460 * zoom()));
    }
    m_tabs->setTabText(m_tabs->indexOf(tray), tr("未配置 %1").arg(tray->rowCount()));
    m_tabs->setTabText(m_tabs->indexOf(placed), tr("置いたもの %1").arg(placed->rowCount()));
    tray->setAccessibleName(tr("未配置"));
    placed->setAccessibleName(tr("置いたもの"));
}

void WordDialog::import()
{
    const auto done =
        m_model.edit([this](app::Session& session) { return app::importWord(session, m_document, m_file); });
    if (done)
        accept();
    else
        findChild<QLabel*>(QStringLiteral("word.summary"))->setText(qt(done.error().sentence));
}

bool WordDialog::run(SessionModel& model, Dialogs& dialogs, const QString& path, QWidget* parent)
{
    const QString file = path.isEmpty()
                             ? dialogs.askOpenFile(parent, tr("取り込む Word の計画か Excel の様式を選ぶ"),
                                                   tr("Word の計画・Excel の様式 (*.docx *.xlsx);;すべてのファイル (*)"))
                             : path;
    if (file.isEmpty())
        return false;
    const QString name = QFileInfo(file).fileName();
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const auto bytes = readFile(std::filesystem::path(file.toStdU16String()), office::kMaxWordBytes);
    auto document = bytes ? office::readDocxOrForms(*bytes) : Result<office::WordDocument>(failed(bytes));
    auto report = document ? app::previewWord(model.session(), *document, utf8(name))
                           : Result<app::WordReport>(failed(document));
    QApplication::restoreOverrideCursor();
    if (!report) {
        dialogs.error(parent, qt(report.error().sentence));
        return false;
    }
    WordDialog dialog(model, *std::move(document), *std::move(report), name, parent);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace keizoku::ui
