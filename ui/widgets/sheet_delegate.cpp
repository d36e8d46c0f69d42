// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/sheet_delegate.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

#include "ui/theme.h"
#include "ui/widgets/cell_edit.h"
#include "ui/widgets/name_edit.h"
#include "ui/widgets/sheet_model.h"

namespace keizoku::ui {

namespace {

// Some input methods pass on the Return that ended the composition; no hand is that fast.
constexpr qint64 kPassedOnMs = 30;
constexpr int kCellPadding = 8; // both sides together
constexpr int kRowHeight = 32;

plan::CellKind kindOf(const QModelIndex& index)
{
    const QVariant kind = index.data(SheetModel::KindRole);
    return kind.isValid() ? static_cast<plan::CellKind>(kind.toInt()) : plan::CellKind::Text;
}

bool needsLines(const QModelIndex& index)
{
    const QString text = index.data(Qt::EditRole).toString();
    return kindOf(index) == plan::CellKind::Paragraph || text.contains(QLatin1Char('\n')) ||
           text.size() > kMaxCellChars;
}

} // namespace

QWidget* SheetDelegate::choiceEditor(QWidget* parent, const QModelIndex& index) const
{
    auto* box = new QComboBox(parent);
    box->addItem(QString());
    box->addItems(index.data(SheetModel::ChoicesRole).toStringList());
    connect(box, &QComboBox::activated, this,
            [this, box] { const_cast<SheetDelegate*>(this)->finish(box, true); });
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

QWidget* SheetDelegate::nameEditor(QWidget* parent, const QModelIndex& index) const
{
    auto* edit = new NameEdit(index.data(SheetModel::ChoicesRole).toStringList(),
                              index.data(SheetModel::ReadingsRole).toStringList(), parent);
    connect(edit, &NameEdit::chosen, this,
            [this, edit] { const_cast<SheetDelegate*>(this)->finish(edit, true); });
    return edit;
}

QWidget* SheetDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const
{
    Q_UNUSED(option);
    const plan::CellKind kind = kindOf(index);
    QWidget* editor = nullptr;
    if (kind == plan::CellKind::Choice) {
        editor = choiceEditor(parent, index);
    } else if (kind == plan::CellKind::Person || kind == plan::CellKind::Contact) {
        editor = nameEditor(parent, index);
    } else if (needsLines(index)) {
        auto* text = new CellTextEdit(parent);
        connect(text, &CellTextEdit::tooLong, this,
                [this] { emit told(tr("文字が多すぎて貼り付けられません（2万字まで）。")); });
        editor = text;
    } else {
        auto* line = new CellEdit(parent);
        connect(line, &CellEdit::tooLong, this,
                [this] { emit told(tr("文字が多すぎて貼り付けられません（2万字まで）。")); });
        if (kind == plan::CellKind::Phone || kind == plan::CellKind::Number)
            line->setInputMethodHints(Qt::ImhPreferNumbers);
        editor = line;
    }
    // A cell is small: the frame and padding of a form field would eat its text.
    editor->setStyleSheet(QStringLiteral("QLineEdit, QPlainTextEdit, QComboBox { border: 2px solid %1; "
                                         "border-radius: 0; padding: 1px 2px; }")
                              .arg(Theme::current().accent.name()));
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void SheetDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    auto* box = qobject_cast<QComboBox*>(editor);
    if (box && box->isEditable())
        editor = box->lineEdit();
    if (box && !box->isEditable()) {
        box->setCurrentIndex(std::max(0, box->findText(text)));
    } else if (auto* lines = qobject_cast<CellTextEdit*>(editor)) {
        if (lines->composing() || lines->document()->isModified())
            return;
        lines->setPlainText(text);
        lines->selectAll();
    } else if (auto* line = qobject_cast<QLineEdit*>(editor);
               line && !isComposing(line) && !line->isModified()) {
        line->setText(text);
        line->selectAll();
    }
}

void SheetDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    QString text;
    if (const auto* box = qobject_cast<QComboBox*>(editor))
        text = box->currentText();
    else if (const auto* lines = qobject_cast<CellTextEdit*>(editor))
        text = lines->toPlainText();
    else if (const auto* line = qobject_cast<QLineEdit*>(editor))
        text = line->text();
    if (text != index.data(Qt::EditRole).toString())
        model->setData(index, text, Qt::EditRole);
}

void SheetDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex& index) const
{
    Q_UNUSED(index);
    QRect place = option.rect;
    if (qobject_cast<CellTextEdit*>(editor))
        place.setHeight(std::max(place.height(), option.fontMetrics.lineSpacing() * 5));
    place.setWidth(std::max(place.width(), option.fontMetrics.averageCharWidth() * 14));
    const QRect room = editor->parentWidget()->rect();
    if (place.bottom() > room.bottom())
        place.moveBottom(std::max(room.bottom(), place.height()));
    if (place.right() > room.right())
        place.moveRight(std::max(room.right(), place.width()));
    editor->setGeometry(place);
}

QSize SheetDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem inner = option;
    inner.rect.adjust(0, 0, -kCellPadding, 0);
    const QSize size = QStyledItemDelegate::sizeHint(inner, index);
    return {size.width() + kCellPadding,
            std::max(size.height() + kCellPadding, static_cast<int>(kRowHeight * zoom()))};
}

// The ground over the whole cell, then the text with air at both sides.
void SheetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    QStyleOptionViewItem inner = full;
    full.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &full, painter, option.widget);
    inner.rect.adjust(kCellPadding / 2, 0, -kCellPadding / 2, 0);
    inner.backgroundBrush = Qt::NoBrush;
    inner.state &= ~QStyle::State_HasFocus;
    style->drawControl(QStyle::CE_ItemViewItem, &inner, painter, option.widget);
}

void SheetDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (option->text.contains(QLatin1Char('\n')))
        option->text.replace(QLatin1Char('\n'), QChar::LineSeparator);
    option->textElideMode = Qt::ElideRight;
}

bool SheetDelegate::eventFilter(QObject* object, QEvent* event)
{
    auto* editor = qobject_cast<QWidget*>(object);
    if (event->type() == QEvent::InputMethod) {
        const bool composing = !static_cast<const QInputMethodEvent*>(event)->preeditString().isEmpty();
        if (m_wasComposing && !composing)
            m_composed.start();
        m_wasComposing = composing;
    } else if (event->type() == QEvent::FocusOut && editor) {
        if (static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
            keepPreedit(editor);
    } else if (event->type() == QEvent::KeyPress && editor &&
               endingKey(editor, *static_cast<QKeyEvent*>(event))) {
        return true;
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

bool SheetDelegate::endingKey(QWidget* editor, const QKeyEvent& key)
{
    const bool shift = key.modifiers().testFlag(Qt::ShiftModifier);
    const bool isReturn = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const bool isTab = key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab;
    if (!isReturn && !isTab)
        return false;
    if (isComposing(editor))
        return true;
    if (isReturn && m_composed.isValid() && m_composed.restart() < kPassedOnMs) {
        m_composed.invalidate();
        return true;
    }
    auto* lines = qobject_cast<CellTextEdit*>(editor);
    if (isReturn && key.modifiers().testFlag(Qt::AltModifier)) {
        if (lines)
            lines->insertPlainText(QStringLiteral("\n"));
        return true;
    }
    finish(editor, true);
    if (isReturn)
        emit moved(shift ? -1 : 1, 0);
    else
        emit moved(0, shift || key.key() == Qt::Key_Backtab ? -1 : 1);
    return true;
}

void SheetDelegate::finish(QWidget* editor, bool keep)
{
    if (keep)
        emit commitData(editor);
    emit closeEditor(editor, NoHint);
}

} // namespace keizoku::ui
