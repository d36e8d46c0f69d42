// SPDX-License-Identifier: Apache-2.0
// The line in which a cell is typed: keeps what an input method is composing, refuses pastes beyond all
// measure.
#pragma once

#include <QLineEdit>
#include <QPlainTextEdit>

namespace keizoku::ui {

/// Characters a cell may take from the clipboard.
inline constexpr qsizetype kMaxCellChars = 20'000;

class CellEdit final : public QLineEdit {
    Q_OBJECT

public:
    explicit CellEdit(QWidget* parent = nullptr);
    [[nodiscard]] bool composing() const { return !m_preedit.isEmpty(); }
    [[nodiscard]] const QString& preedit() const { return m_preedit; }
    /// Makes the text being composed part of the text.
    void keepPreedit();

signals:
    void tooLong();

protected:
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void pasteText();

    QString m_preedit;
};

/// For cells of several lines: Alt+Enter breaks the line as in Excel.
class CellTextEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit CellTextEdit(QWidget* parent = nullptr);
    [[nodiscard]] bool composing() const { return !m_preedit.isEmpty(); }
    [[nodiscard]] const QString& preedit() const { return m_preedit; }
    void keepPreedit();

signals:
    void tooLong();

protected:
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    QString m_preedit;
};

/// What is still being composed in an editor of a SheetView; "" also for no editor.
[[nodiscard]] QString preeditOf(const QWidget* editor);
[[nodiscard]] inline bool isComposing(const QWidget* editor)
{
    return !preeditOf(editor).isEmpty();
}
void keepPreedit(QWidget* editor);

} // namespace keizoku::ui
