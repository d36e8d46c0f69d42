// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/restore_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

namespace {

QString dayAndTime(const std::string& at)
{
    const auto instant = parseRfc3339(at);
    return instant ? qt(japaneseDateWithWeekday(dateInTokyo(*instant))) + QLatin1Char(' ') +
                         qt(timeInTokyo(*instant))
                   : qt(at);
}

} // namespace

RestoreDialog::RestoreDialog(std::vector<app::Backup> backups, QWidget* parent)
    : QDialog(parent), m_backups(std::move(backups)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("dialog.restore"));
    setWindowTitle(tr("控えから戻す"));
    m_list->setObjectName(QStringLiteral("restore.list"));
    m_list->setAccessibleName(tr("控えの日時"));
    for (const app::Backup& backup : m_backups)
        m_list->addItem(dayAndTime(backup.at));
    m_list->setCurrentRow(0);
    auto* buttons = new QHBoxLayout;
    QPushButton* cancel = makeButton(tr("やめる"), QStringLiteral("restore.cancel"), this);
    QPushButton* take =
        makeButton(tr("この控えを新しいファイルに戻す…"), QStringLiteral("restore.take"), this);
    makePrimary(take);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(take);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(3));
    layout->addWidget(makeLabel(tr("どの日時の控えに戻しますか"), kTitlePoints, true, this));
    layout->addWidget(makeLabel(tr("新しいファイルとして戻します。いま開いているファイルは変わりません。"),
                                kHelpPoints, false, this));
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    resize(static_cast<int>(520 * zoom()), static_cast<int>(420 * std::min(zoom(), 1.5)));
}

const app::Backup& RestoreDialog::chosen() const
{
    return m_backups.at(static_cast<std::size_t>(std::max(0, m_list->currentRow())));
}

} // namespace keizoku::ui
