// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/printing.h"

#include <algorithm>

#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>

namespace keizoku::ui {

namespace {

constexpr double kDpi = 300;
constexpr int kProgressAfterMs = 1000;

void choosePaper(QPrinter& printer, const QImage& image)
{
    constexpr double kBetweenA4AndA3 = 350 / 25.4; // inches, of the long side
    printer.setPageSize(QPageSize(
        std::max(image.width(), image.height()) > kBetweenA4AndA3 * kDpi ? QPageSize::A3 : QPageSize::A4));
    printer.setPageOrientation(image.width() > image.height() ? QPageLayout::Landscape
                                                              : QPageLayout::Portrait);
}

} // namespace

void printPages(const PageSource& pages, const QString& title, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(title);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true);
    QPrintDialog dialog(&printer, parent);
    dialog.setMinMax(1, pages.count());
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const int first = printer.fromPage() > 0 ? printer.fromPage() : 1;
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), pages.count()) : pages.count();
    QProgressDialog progress(QObject::tr("印刷しています…"), QObject::tr("中止"), first, last + 1, parent);
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(kProgressAfterMs);
    QPainter painter;
    for (int page = first; page <= last; ++page) {
        progress.setValue(page);
        if (progress.wasCanceled()) {
            printer.abort();
            return;
        }
        const QImage image = pages.image(page, kDpi);
        choosePaper(printer, image);
        if (page == first ? !painter.begin(&printer) : !printer.newPage())
            return;
        const QSize fitted = image.size().scaled(painter.viewport().size(), Qt::KeepAspectRatio);
        painter.drawImage(QRect(QPoint(0, 0), fitted), image);
    }
    progress.setValue(last + 1);
}

} // namespace keizoku::ui
