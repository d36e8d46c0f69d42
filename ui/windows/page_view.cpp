// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/page_view.h"

#include <algorithm>

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include "ui/theme.h"

namespace keizoku::ui {

namespace {

// A4 in inches; a turned page is scaled into the same width.
constexpr double kPaperWidth = 8.27;
constexpr double kPaperHeight = 11.69;
constexpr int kKeptImages = 8;
constexpr int kFitMaximum = 900;

} // namespace

PageView::PageView(QWidget* parent) : QAbstractScrollArea(parent), m_images(kKeptImages)
{
    setObjectName(QStringLiteral("preview.pages"));
    setAccessibleName(tr("印刷するページ"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PageView::currentPageChanged);
}

void PageView::setPages(std::shared_ptr<const PageSource> pages)
{
    m_pages = std::move(pages);
    m_images.clear();
    updateBars();
    viewport()->update();
    emit currentPageChanged();
}

void PageView::setFactor(double factor)
{
    const int page = currentPage();
    m_factor = std::clamp(factor, 0.5, 3.0);
    m_images.clear();
    updateBars();
    goToPage(page);
    viewport()->update();
}

double PageView::dpi() const
{
    const int fit = std::min(viewport()->width() - 2 * gap(4), kFitMaximum);
    return std::clamp(fit / kPaperWidth * m_factor, 30.0, 300.0);
}

int PageView::pageHeight() const
{
    return static_cast<int>(dpi() * kPaperHeight) + gap(4);
}

int PageView::currentPage() const
{
    const int count = m_pages ? m_pages->count() : 0;
    return std::clamp((verticalScrollBar()->value() + viewport()->height() / 3) / std::max(1, pageHeight()) +
                          1,
                      1, std::max(1, count));
}

void PageView::goToPage(int page)
{
    verticalScrollBar()->setValue((page - 1) * pageHeight());
}

void PageView::updateBars()
{
    const int total = m_pages ? m_pages->count() * pageHeight() + gap(4) : 0;
    verticalScrollBar()->setRange(0, std::max(0, total - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(gap(6));
    const int wide = static_cast<int>(dpi() * kPaperWidth) + 2 * gap(4);
    horizontalScrollBar()->setRange(0, std::max(0, wide - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

const QImage* PageView::pageImage(int page)
{
    if (!m_images.contains(page))
        m_images.insert(page, new QImage(m_pages->image(page, dpi())));
    return m_images.object(page);
}

void PageView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const Theme theme = Theme::current();
    painter.fillRect(viewport()->rect(), theme.line);
    if (!m_pages)
        return;
    const int first = std::max(1, verticalScrollBar()->value() / pageHeight());
    for (int page = first; page <= m_pages->count(); ++page) {
        const int top = gap(4) + (page - 1) * pageHeight() - verticalScrollBar()->value();
        if (top > viewport()->height())
            break;
        const QImage* image = pageImage(page);
        const int paper = static_cast<int>(dpi() * kPaperWidth);
        const int left = std::max(gap(4), (viewport()->width() - paper) / 2) - horizontalScrollBar()->value();
        const QRect sheet(left, top, paper, pageHeight() - gap(4));
        painter.fillRect(sheet, Qt::white);
        if (!image->isNull()) {
            const QSize fitted = image->size().scaled(sheet.size(), Qt::KeepAspectRatio);
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(QRect(QPoint(left + (paper - fitted.width()) / 2, top), fitted), *image);
        }
        painter.setPen(theme.inkSoft);
        painter.drawRect(sheet);
    }
}

void PageView::resizeEvent(QResizeEvent*)
{
    m_images.clear();
    updateBars();
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
        goToPage(currentPage() + 1);
        return;
    case Qt::Key_PageUp:
        goToPage(currentPage() - 1);
        return;
    case Qt::Key_Home:
        goToPage(1);
        return;
    case Qt::Key_End:
        goToPage(m_pages ? m_pages->count() : 1);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace keizoku::ui
