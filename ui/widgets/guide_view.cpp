// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/guide_view.h"

#include <algorithm>

#include <QDir>
#include <QImage>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

#include "ui/theme.h"

namespace keizoku::ui {

namespace {

constexpr int kWidest = 900;
constexpr double kTallest = 0.65;   ///< of a picture, as part of its width
constexpr double kLineHeight = 130; ///< percent

} // namespace

QImage guidePicture(const QString& folder, const QString& name, int width)
{
    const QDir root(folder);
    const QString path = QDir::cleanPath(root.absoluteFilePath(name));
    if (!path.startsWith(root.absolutePath() + QLatin1Char('/')))
        return {};
    const QImage picture(path);
    const QSize room(width, static_cast<int>(width * kTallest));
    return picture.width() > room.width() || picture.height() > room.height()
               ? picture.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation)
               : picture;
}

void roomy(QTextDocument& document)
{
    const double points = document.defaultFont().pointSizeF();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        bool hasPicture = false;
        for (auto it = block.begin(); !it.atEnd(); ++it)
            hasPicture = hasPicture || it.fragment().charFormat().isImageFormat();
        QTextCursor cursor(block);
        QTextBlockFormat format;
        if (!hasPicture)
            format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
        if (!cursor.currentTable())
            format.setBottomMargin(points * 0.6);
        cursor.mergeBlockFormat(format);
        if (QTextTable* table = cursor.currentTable()) {
            QTextTableFormat lines = table->format();
            lines.setBorder(1);
            lines.setBorderCollapse(true);
            lines.setCellPadding(points * 0.4);
            lines.setCellSpacing(0);
            lines.setBottomMargin(points);
            table->setFormat(lines);
        }
    }
}

GuideView::GuideView(const QString& folder, QWidget* parent) : QTextBrowser(parent), m_folder(folder)
{
    setObjectName(QStringLiteral("help.text"));
    setAccessibleName(tr("ガイドの文"));
    setOpenLinks(false);
    setFont(scaledFont(kBodyPoints));
}

void GuideView::show(const QString& markdown)
{
    // Laying out the first lines can bring the scroll bar and with it a new width, which leads here again.
    if (m_isShowing)
        return;
    m_isShowing = true;
    m_markdown = markdown;
    m_width = std::clamp(viewport()->width() - 2 * gap(5), 200, kWidest);
    document()->clear();
    document()->setDocumentMargin(gap(4));
    setMarkdown(markdown);
    roomy(*document());
    verticalScrollBar()->setValue(0);
    m_isShowing = false;
}

QVariant GuideView::loadResource(int type, const QUrl& name)
{
    if (type != QTextDocument::ImageResource)
        return {};
    return guidePicture(m_folder, name.path(), m_width);
}

void GuideView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    const int width = std::clamp(viewport()->width() - 2 * gap(5), 200, kWidest);
    if (width != m_width && !m_markdown.isEmpty()) {
        const int at = verticalScrollBar()->value();
        show(m_markdown);
        verticalScrollBar()->setValue(at);
    }
}

} // namespace keizoku::ui
