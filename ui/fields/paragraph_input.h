// SPDX-License-Identifier: Apache-2.0
// Several lines of plain text, openly spaced, that grow with what is written, up to a bound.
#pragma once

#include <QTextEdit>

namespace keizoku::ui {

class ParagraphInput final : public QTextEdit {
    Q_OBJECT

public:
    explicit ParagraphInput(QWidget* parent = nullptr);

    /// The text with line feeds; unlike toPlainText() it keeps no-break spaces.
    [[nodiscard]] QString text() const;
    /// Replaces the text and keeps cursor and scrolling where they were.
    void replaceText(const QString& text);

    static constexpr int kMinLines = 3;
    static constexpr int kMaxLines = 12;

signals:
    void noticed(const QString& sentence);

protected:
    void insertFromMimeData(const QMimeData* source) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void openLines();
    void fitHeight();
};

} // namespace keizoku::ui
