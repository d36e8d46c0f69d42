// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/name_edit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QStyledItemDelegate>

#include "base/text.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/cell_edit.h"

namespace keizoku::ui {

namespace {

constexpr int kNameHeight = 28; // pixels at 100 %: a target for the mouse

class TallRows final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width(), std::max(size.height(), static_cast<int>(kNameHeight * zoom()))};
    }
};

} // namespace

NameEdit::NameEdit(const QStringList& names, const QStringList& readings, QWidget* parent)
    : QComboBox(parent), m_names(names), m_readings(readings)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setFrame(false);
    setLineEdit(new CellEdit(this));
    addItems(names);
    setCurrentIndex(-1);
    m_completer = new QCompleter(&m_offered, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    // Not QComboBox::setCompleter: it would match by letters only.
    setCompleter(nullptr);
    m_completer->setWidget(lineEdit());
    m_completer->popup()->setAccessibleName(tr("候補"));
    m_completer->popup()->setItemDelegate(new TallRows(m_completer->popup()));
    m_completer->popup()->installEventFilter(this);
    connect(lineEdit(), &QLineEdit::textEdited, this, &NameEdit::offer);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this,
            [this](const QString& name) {
                setEditText(name);
                emit chosen();
            });
    connect(this, &QComboBox::activated, this, &NameEdit::chosen);
}

QStringList NameEdit::matching(const QString& words) const
{
    // Who begins so stands before who merely contains it.
    QStringList found;
    QStringList within;
    const std::string wanted = text::folded(utf8(words));
    for (qsizetype at = 0; at < m_names.size(); ++at) {
        const std::string name = text::folded(utf8(m_names[at]));
        const std::string reading = text::folded(utf8(m_readings.value(at)));
        if (name.starts_with(wanted) || reading.starts_with(wanted))
            found << m_names[at];
        else if (name.find(wanted) != std::string::npos || reading.find(wanted) != std::string::npos)
            within << m_names[at];
    }
    found << within;
    return found;
}

void NameEdit::offer(const QString& words)
{
    const QStringList found = words.trimmed().isEmpty() ? QStringList() : matching(words);
    m_offered.setStringList(found);
    if (found.isEmpty() || found == QStringList(words))
        m_completer->popup()->hide();
    else
        m_completer->complete();
    if (found.size() == 1)
        m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void NameEdit::hideEvent(QHideEvent* event)
{
    m_completer->popup()->hide();
    QComboBox::hideEvent(event);
}

bool NameEdit::eventFilter(QObject* object, QEvent* event)
{
    // The completer would hand these keys to the line alone, and the cell would never learn that it is
    // finished.
    if (object == m_completer->popup() && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab) {
            const QModelIndex current = m_completer->popup()->currentIndex();
            m_completer->popup()->hide();
            if (current.isValid())
                setEditText(current.data().toString());
            QCoreApplication::sendEvent(this, event);
            return true;
        }
    }
    return QComboBox::eventFilter(object, event);
}

} // namespace keizoku::ui
