// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/paragraph_input.h"

#include <algorithm>

#include <QAbstractTextDocumentLayout>
#include <QMimeData>
#include <QScrollBar>
#include <QWheelEvent>

#include "ui/fields/pasted_text.h"
#include "ui/theme.h"

namespace keizoku::ui {

ParagraphInput::ParagraphInput(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &ParagraphInput::fitHeight);
    fitHeight();
}

QString ParagraphInput::text() const
{
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, QLatin1Char('\n')).replace(QChar::LineSeparator, QLatin1Char('\n'));
    return text;
}

void ParagraphInput::replaceText(const QString& wanted)
{
    if (wanted == text())
        return;
    const int at = textCursor().position();
    const int scrolled = verticalScrollBar()->value();
    setPlainText(wanted);
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(at, static_cast<int>(text().size())));
    setTextCursor(cursor);
    verticalScrollBar()->setValue(scrolled);
}

bool ParagraphInput::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasText();
}

void ParagraphInput::insertFromMimeData(const QMimeData* source)
{
    const PastedText pasted = readPasted(*source, false);
    if (!pasted.text.isEmpty())
        textCursor().insertText(pasted.text);
    ensureCursorVisible();
    emit noticed(pasted.notice);
}

void ParagraphInput::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void ParagraphInput::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

// A field that shows all its lines lets the page scroll.
void ParagraphInput::wheelEvent(QWheelEvent* event)
{
    if (verticalScrollBar()->maximum() == 0 || !hasFocus())
        event->ignore();
    else
        QPlainTextEdit::wheelEvent(event);
}

void ParagraphInput::fitHeight()
{
    const int lines = std::clamp(static_cast<int>(document()->documentLayout()->documentSize().height()), kMinLines, kMaxLines);
    const int frame = height() - viewport()->height();
    const int padding = std::max(frame, static_cast<int>(2 * (gap(1) * zoom() + 1)));
    const int wanted = lines * fontMetrics().lineSpacing() + padding + static_cast<int>(2 * document()->documentMargin());
    if (wanted != minimumHeight() || wanted != maximumHeight())
        setFixedHeight(wanted);
}

} // namespace keizoku::ui
