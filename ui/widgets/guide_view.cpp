// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/guide_view.h"

#include <algorithm>

#include <QDir>
#include <QImage>
#include <QScrollBar>

#include "ui/theme.h"

namespace keizoku::ui {

namespace {

constexpr int kWidest = 900;

} // namespace

QImage guidePicture(const QString& folder, const QString& name, int width)
{
    const QDir root(folder);
    const QString path = QDir::cleanPath(root.absoluteFilePath(name));
    if (!path.startsWith(root.absolutePath() + QLatin1Char('/')))
        return {};
    const QImage picture(path);
    return picture.width() > width ? picture.scaledToWidth(width, Qt::SmoothTransformation) : picture;
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
    m_markdown = markdown;
    m_width = std::clamp(viewport()->width() - 2 * gap(5), 200, kWidest);
    document()->clear();
    document()->setDocumentMargin(gap(4));
    setMarkdown(markdown);
    verticalScrollBar()->setValue(0);
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
