// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/person_picker.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "base/text.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

PersonPicker::PersonPicker(const QString& title, std::vector<Pickable> people, QWidget* parent)
    : QDialog(parent), m_people(std::move(people)),
      m_search(makeLine(tr("なまえ・読みで探す"), QStringLiteral("picker.search"), this)),
      m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("picker"));
    setWindowTitle(title);
    m_search->setPlaceholderText(m_search->accessibleName());
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("picker.list"));
    m_list->setAccessibleName(title);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* take = makeButton(tr("決める"), QStringLiteral("picker.take"), this);
    QPushButton* leave = makeButton(tr("やめる"), QStringLiteral("picker.cancel"), this);
    makePrimary(take);
    take->setDefault(true);
    buttons->addButton(take, QDialogButtonBox::AcceptRole);
    buttons->addButton(leave, QDialogButtonBox::RejectRole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(4), gap(3), gap(4), gap(3));
    layout->setSpacing(gap(2));
    layout->addWidget(makeLabel(title, kTitlePoints, true, this));
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &PersonPicker::fill);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    resize(420, 520);
}

std::optional<QString> PersonPicker::ask(const QString& title, std::vector<Pickable> people, QWidget* parent)
{
    PersonPicker picker(title, std::move(people), parent);
    return picker.exec() == QDialog::Accepted ? picker.chosen() : std::nullopt;
}

std::optional<QString> PersonPicker::chosen() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? std::optional(item->data(Qt::UserRole).toString()) : std::nullopt;
}

void PersonPicker::fill()
{
    m_list->clear();
    const std::string words = utf8(m_search->text());
    for (const Pickable& each : m_people)
        if (words.empty() || text::matches(utf8(each.name), words) ||
            text::matches(utf8(each.reading), words)) {
            auto* item = new QListWidgetItem(
                each.reading.isEmpty() ? each.name : tr("%1（%2）").arg(each.name, each.reading), m_list);
            item->setData(Qt::UserRole, each.key);
        }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
}

bool PersonPicker::eventFilter(QObject* watched, QEvent* event)
{
    // The arrows go through the list while one types.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0);
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            if (row >= 0 && row < m_list->count())
                m_list->setCurrentRow(row);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace keizoku::ui
