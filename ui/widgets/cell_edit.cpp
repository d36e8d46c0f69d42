// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/cell_edit.h"

#include <memory>

#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QInputMethod>
#include <QMenu>
#include <QMimeData>

#include "base/text.h"
#include "ui/strings.h"

namespace keizoku::ui {

namespace {

/// Asks the input method first; what it leaves behind is put in by ourselves (a plain Qt field would lose
/// it).
template <class Edit>
void keep(Edit& edit, const QString& preedit)
{
    if (preedit.isEmpty())
        return;
    QGuiApplication::inputMethod()->commit();
    if (!edit.composing())
        return;
    QInputMethodEvent rest;
    rest.setCommitString(preedit);
    QCoreApplication::sendEvent(&edit, &rest);
}

} // namespace

CellEdit::CellEdit(QWidget* parent) : QLineEdit(parent)
{
    setFrame(false);
    setAcceptDrops(false);
}

void CellEdit::keepPreedit()
{
    keep(*this, QString(m_preedit));
}

void CellEdit::inputMethodEvent(QInputMethodEvent* event)
{
    m_preedit = event->preeditString();
    QLineEdit::inputMethodEvent(event);
}

void CellEdit::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason)
        keepPreedit();
    QLineEdit::focusOutEvent(event);
}

void CellEdit::pasteText()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.size() > kMaxCellChars)
        emit tooLong();
    else
        insert(qt(text::cleaned(utf8(text))).trimmed());
}

void CellEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste))
        pasteText();
    else
        QLineEdit::keyPressEvent(event);
}

void CellEdit::contextMenuEvent(QContextMenuEvent* event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    if (auto* action = menu->findChild<QAction*>(QStringLiteral("edit-paste"))) {
        action->disconnect();
        connect(action, &QAction::triggered, this, &CellEdit::pasteText);
    }
    menu->exec(event->globalPos());
}

CellTextEdit::CellTextEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setAcceptDrops(false);
    setTabChangesFocus(true);
    document()->setDocumentMargin(1);
}

void CellTextEdit::keepPreedit()
{
    keep(*this, QString(m_preedit));
}

void CellTextEdit::inputMethodEvent(QInputMethodEvent* event)
{
    m_preedit = event->preeditString();
    QPlainTextEdit::inputMethodEvent(event);
}

void CellTextEdit::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason)
        keepPreedit();
    QPlainTextEdit::focusOutEvent(event);
}

void CellTextEdit::insertFromMimeData(const QMimeData* source)
{
    const QString text = source->text();
    if (text.size() > kMaxCellChars)
        emit tooLong();
    else
        insertPlainText(qt(text::cleaned(utf8(text))));
}

QString preeditOf(const QWidget* editor)
{
    if (const auto* line = qobject_cast<const CellEdit*>(editor))
        return line->preedit();
    if (const auto* text = qobject_cast<const CellTextEdit*>(editor))
        return text->preedit();
    const auto* box = qobject_cast<const QComboBox*>(editor);
    return box && box->lineEdit() ? preeditOf(box->lineEdit()) : QString();
}

void keepPreedit(QWidget* editor)
{
    if (auto* line = qobject_cast<CellEdit*>(editor))
        line->keepPreedit();
    else if (auto* text = qobject_cast<CellTextEdit*>(editor))
        text->keepPreedit();
    else if (auto* box = qobject_cast<QComboBox*>(editor); box && box->lineEdit())
        keepPreedit(box->lineEdit());
}

} // namespace keizoku::ui
