// SPDX-License-Identifier: Apache-2.0
// Pages one under another, drawn when they come into sight.
#pragma once

#include <memory>

#include <QAbstractScrollArea>
#include <QCache>
#include <QImage>

#include "ui/windows/page_source.h"

namespace keizoku::ui {

class PageView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PageView(QWidget* parent);

    void setPages(std::shared_ptr<const PageSource> pages);
    /// 1.0 fits the width.
    void setFactor(double factor);
    [[nodiscard]] double factor() const { return m_factor; }
    void goToPage(int page);
    [[nodiscard]] int currentPage() const;

signals:
    void currentPageChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] double dpi() const;
    [[nodiscard]] int pageHeight() const;
    [[nodiscard]] const QImage* pageImage(int page);
    void updateBars();

    std::shared_ptr<const PageSource> m_pages;
    QCache<int, QImage> m_images;
    double m_factor = 1.0;
};

} // namespace keizoku::ui
