// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/line_input.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>

#include "ui/fields/pasted_text.h"

namespace keizoku::ui {

LineInput::LineInput(QWidget* parent) : QLineEdit(parent)
{
    setAcceptDrops(false);
}

void LineInput::insertFromMimeData(const QMimeData& mime)
{
    const PastedText pasted = readPasted(mime, true);
    if (!pasted.text.isEmpty()) {
        insert(pasted.text);
        emit textEdited(text());
    }
    emit noticed(pasted.notice);
}

void LineInput::replaceText(const QString& wanted)
{
    if (wanted == text())
        return;
    const int at = cursorPosition();
    setText(wanted);
    setCursorPosition(hasFocus() ? std::min(at, static_cast<int>(wanted.size())) : 0);
}

void LineInput::pasteText()
{
    if (const QMimeData* copied = QGuiApplication::clipboard()->mimeData(); copied && !isReadOnly())
        insertFromMimeData(*copied);
}

void LineInput::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste))
        pasteText();
    else
        QLineEdit::keyPressEvent(event);
}

// The menu Qt makes would paste past our bound and undo past the plan.
void LineInput::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu;
    const auto add = [&](const QString& words, auto&& does, bool enabled) {
        QAction* action = menu.addAction(words);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, does);
    };
    add(tr("切り取り"), &QLineEdit::cut, hasSelectedText() && !isReadOnly());
    add(tr("コピー"), &QLineEdit::copy, hasSelectedText());
    add(tr("貼り付け"), &LineInput::pasteText, !isReadOnly());
    add(tr("すべて選ぶ"), &QLineEdit::selectAll, !text().isEmpty());
    menu.exec(event->globalPos());
}

void LineInput::mouseReleaseEvent(QMouseEvent* event)
{
    // The middle button pastes the selection of another window, unbounded.
    if (event->button() == Qt::MiddleButton)
        event->accept();
    else
        QLineEdit::mouseReleaseEvent(event);
}

} // namespace keizoku::ui
