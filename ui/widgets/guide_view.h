// SPDX-License-Identifier: Apache-2.0
// Markdown to read, its pictures as wide as there is room.
#pragma once

#include <QTextBrowser>

namespace keizoku::ui {

class GuideView final : public QTextBrowser {
    Q_OBJECT

public:
    /// Pictures are found below `folder`; nothing is ever fetched from elsewhere.
    GuideView(const QString& folder, QWidget* parent);

    void show(const QString& markdown);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QString m_folder;
    QString m_markdown;
    int m_width = 0; ///< of the pictures as shown
    bool m_isShowing = false;
};

/// Room between the lines and paragraphs of a guide, and lines around the cells of its tables.
void roomy(QTextDocument& document);

/// A picture below `folder`, at most `width` pixels wide; null when it is not there or lies elsewhere.
[[nodiscard]] QImage guidePicture(const QString& folder, const QString& name, int width);

} // namespace keizoku::ui
