// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/help_window.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPdfWriter>
#include <QPointer>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocumentFragment>
#include <QTreeWidget>

#include "base/text.h"
#include "ui/dialogs/dialogs.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/guide_view.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

namespace {

constexpr int kGuide = Qt::UserRole;
constexpr int kChapter = Qt::UserRole + 1;
constexpr int kPaperPicture = 440; ///< pixels at the resolution of the paper's layout

} // namespace

HelpWindow::HelpWindow(std::vector<app::Guide> guides, const QString& folder, Dialogs& dialogs,
                       QWidget* parent)
    : QWidget(parent, Qt::Window), m_guides(std::move(guides)), m_folder(folder), m_dialogs(dialogs)
{
    setObjectName(QStringLiteral("help"));
    setWindowTitle(tr("使い方 — けいぞく"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_view = new GuideView(folder, this);
    m_told = makeLabel({}, kHelpPoints, false, this);
    m_told->setObjectName(QStringLiteral("help.told"));
    m_told->hide();
    auto* split = new QSplitter(this);
    split->setAccessibleName(tr("目次と文の境"));
    split->addWidget(makeContents());
    split->addWidget(m_view);
    split->setStretchFactor(1, 1);
    split->setSizes({static_cast<int>(320 * zoom()), static_cast<int>(760 * zoom())});
    QPushButton* save = makeButton(tr("このガイドをＰＤＦに保存…"), QStringLiteral("help.save"), this);
    QPushButton* shut = makeButton(tr("閉じる（Esc）"), QStringLiteral("help.close"), this);
    shut->setShortcut(QKeySequence(Qt::Key_Escape));
    connect(save, &QPushButton::clicked, this, &HelpWindow::savePdf);
    connect(shut, &QPushButton::clicked, this, &QWidget::close);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_told, 1);
    buttons->addStretch();
    buttons->addWidget(save);
    buttons->addWidget(shut);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(3), gap(2), gap(3), gap(2));
    layout->addWidget(split, 1);
    layout->addLayout(buttons);
    resize(static_cast<int>(1080 * std::min(zoom(), 1.2)), 720);
}

QWidget* HelpWindow::makeContents()
{
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    m_search = makeLine(tr("ガイドの中を探す（Enter で次へ）"), QStringLiteral("help.search"), side);
    m_search->setPlaceholderText(tr("ガイドの中を探す（Enter で次へ）"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::returnPressed, this, &HelpWindow::find);
    m_contents = new QTreeWidget(side);
    m_contents->setObjectName(QStringLiteral("help.contents"));
    m_contents->setAccessibleName(tr("目次"));
    m_contents->setHeaderHidden(true);
    m_contents->setUniformRowHeights(true);
    const QSize row(0, QFontMetrics(m_contents->font()).height() + gap(2));
    for (std::size_t guide = 0; guide < m_guides.size(); ++guide) {
        auto* top = new QTreeWidgetItem(m_contents, {qt(m_guides[guide].title)});
        top->setSizeHint(0, row);
        top->setData(0, kGuide, static_cast<int>(guide));
        top->setData(0, kChapter, -1);
        for (std::size_t chapter = 0; chapter < m_guides[guide].chapters.size(); ++chapter) {
            auto* item = new QTreeWidgetItem(top, {qt(m_guides[guide].chapters[chapter].title)});
            item->setToolTip(0, item->text(0));
            item->setData(0, kGuide, static_cast<int>(guide));
            item->setData(0, kChapter, static_cast<int>(chapter));
        }
    }
    connect(m_contents, &QTreeWidget::currentItemChanged, this, &HelpWindow::showChapter);
    layout->addWidget(m_search);
    layout->addWidget(m_contents, 1);
    return side;
}

void HelpWindow::showFor(const QString& screen)
{
    const app::GuidePlace place = app::guideFor(m_guides, utf8(screen));
    QTreeWidgetItem* guide = m_contents->topLevelItem(static_cast<int>(place.guide));
    m_contents->expandItem(guide);
    m_contents->setCurrentItem(guide->child(static_cast<int>(place.chapter)));
    m_contents->setFocus();
}

void HelpWindow::showChapter()
{
    const QTreeWidgetItem* item = m_contents->currentItem();
    if (!item)
        return;
    const app::Guide& guide = m_guides[static_cast<std::size_t>(item->data(0, kGuide).toInt())];
    const int chapter = item->data(0, kChapter).toInt();
    m_view->show(qt(chapter < 0 ? "# " + guide.title + "\n" + guide.introduction
                                : guide.chapters[static_cast<std::size_t>(chapter)].markdown));
}

/// The next chapter that says the words, then round to the first again.
void HelpWindow::find()
{
    const std::string words = utf8(m_search->text().trimmed());
    QTreeWidgetItem* const start = m_contents->currentItem();
    if (words.empty() || !start)
        return;
    QTreeWidgetItem* item = start;
    do {
        item = m_contents->itemBelow(item);
        if (!item) {
            m_contents->expandAll();
            item = m_contents->topLevelItem(0);
        } else {
            m_contents->expandItem(item);
        }
        const app::Guide& guide = m_guides[static_cast<std::size_t>(item->data(0, kGuide).toInt())];
        const int chapter = item->data(0, kChapter).toInt();
        if (chapter >= 0 &&
            text::matches(guide.chapters[static_cast<std::size_t>(chapter)].markdown, words)) {
            m_contents->setCurrentItem(item);
            m_view->find(m_search->text().trimmed());
            m_told->hide();
            return;
        }
    } while (item != start);
    m_told->setText(tr("「%1」はガイドにありません。").arg(m_search->text().trimmed()));
    m_told->show();
}

const app::Guide* HelpWindow::guideNow() const
{
    const QTreeWidgetItem* item = m_contents->currentItem();
    return item ? &m_guides[static_cast<std::size_t>(item->data(0, kGuide).toInt())] : nullptr;
}

void HelpWindow::fill(QTextDocument& document, const app::Guide& guide) const
{
    document.setDefaultFont(QFont(font().family(), 10));
    document.setMarkdown(qt("# " + guide.title + "\n" + guide.introduction));
    roomy(document);
    QTextCursor cursor(&document);
    for (const app::GuideChapter& chapter : guide.chapters) {
        QTextDocument page;
        page.setDefaultFont(document.defaultFont());
        page.setMarkdown(qt(chapter.markdown));
        roomy(page);
        cursor.movePosition(QTextCursor::End);
        QTextBlockFormat onNewPage;
        if (&chapter != &guide.chapters.front())
            onNewPage.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.insertBlock(onNewPage);
        cursor.insertFragment(QTextDocumentFragment(&page));
    }
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (const QTextImageFormat picture = it.fragment().charFormat().toImageFormat();
                picture.isValid())
                document.addResource(QTextDocument::ImageResource, QUrl(picture.name()),
                                     guidePicture(m_folder, picture.name(), kPaperPicture));
}

void HelpWindow::savePdf()
{
    const app::Guide* guide = guideNow();
    if (!guide)
        return;
    const QString path = m_dialogs.askSaveFile(
        this, tr("ＰＤＦに保存"), qt(guide->title) + QStringLiteral(".pdf"), tr("ＰＤＦ (*.pdf)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    bool done = file.open(QIODevice::WriteOnly);
    if (done) {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout::Millimeter);
        writer.setTitle(qt(guide->title));
        QTextDocument document;
        fill(document, *guide);
        document.print(&writer);
    }
    done = done && file.commit();
    m_told->setText(done
                        ? tr("✓ 保存しました：%1").arg(path)
                        : tr("保存できませんでした：%1。別の場所を選んでください。").arg(file.errorString()));
    m_told->show();
}

HelpWindow* HelpWindow::open(const app::Environment& environment, const QString& screen, Dialogs& dialogs,
                             QWidget* modal)
{
    static QPointer<HelpWindow> window; // one is enough for the whole program
    if (window && window->parentWidget() != modal) {
        window->close(); // a modal dialog shuts out every window but its own
        window.clear();
    }
    if (!window) {
        auto guides = app::readGuides(environment);
        if (!guides) {
            dialogs.error(modal, qt(guides.error().sentence));
            return nullptr;
        }
        window =
            new HelpWindow(*std::move(guides), qt(app::guideFolder(environment).string()), dialogs, modal);
    }
    window->show();
    window->showFor(screen);
    window->raise();
    window->activateWindow();
    return window;
}

} // namespace keizoku::ui
