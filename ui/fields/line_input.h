// SPDX-License-Identifier: Apache-2.0
// One line of text: bounded plain paste, no history of its own (undo is the plan's).
#pragma once

#include <QLineEdit>

class QMimeData;

namespace keizoku::ui {

class LineInput final : public QLineEdit {
    Q_OBJECT

public:
    explicit LineInput(QWidget* parent = nullptr);

    void insertFromMimeData(const QMimeData& mime);
    /// Replaces the text where it differs and keeps the cursor where it was.
    void replaceText(const QString& text);

signals:
    /// What a person should know of the last paste; empty when all went in.
    void noticed(const QString& sentence);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void pasteText();
};

} // namespace keizoku::ui
