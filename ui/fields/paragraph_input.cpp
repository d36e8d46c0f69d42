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

namespace {

constexpr int kLinePercent = 140;

/// Plain text asks for nothing from outside.
class ClosedDocument final : public QTextDocument {
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

} // namespace

ParagraphInput::ParagraphInput(QWidget* parent) : QTextEdit(parent)
{
    setDocument(new ClosedDocument(this));
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &ParagraphInput::fitHeight);
    openLines();
    fitHeight();
}

// Japanese text without space between its lines is hard on tired eyes.
void ParagraphInput::openLines()
{
    QTextBlockFormat open;
    open.setLineHeight(kLinePercent, QTextBlockFormat::ProportionalHeight);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(open);
}

QString ParagraphInput::text() const
{
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'))
        .replace(QChar::LineSeparator, QLatin1Char('\n'));
    return text;
}

void ParagraphInput::replaceText(const QString& wanted)
{
    if (wanted == text())
        return;
    const int at = textCursor().position();
    const int scrolled = verticalScrollBar()->value();
    setPlainText(wanted);
    openLines();
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
    QTextEdit::resizeEvent(event);
    fitHeight();
}

void ParagraphInput::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

// A field that shows all its lines lets the page scroll.
void ParagraphInput::wheelEvent(QWheelEvent* event)
{
    if (verticalScrollBar()->maximum() == 0 || !hasFocus())
        event->ignore();
    else
        QTextEdit::wheelEvent(event);
}

void ParagraphInput::fitHeight()
{
    const double line = fontMetrics().lineSpacing() * kLinePercent / 100.0;
    const double margins = 2 * document()->documentMargin();
    const double text = document()->documentLayout()->documentSize().height();
    const double most = kMaxLines * line + margins;
    setVerticalScrollBarPolicy(text > most ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const int padding = static_cast<int>(2 * (gap(1) * zoom() + 2));
    const int wanted = static_cast<int>(std::clamp(text, kMinLines * line + margins, most)) + padding;
    if (wanted != minimumHeight() || wanted != maximumHeight())
        setFixedHeight(wanted);
}

} // namespace keizoku::ui
