// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/service_picker.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "base/text.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kNameWidth = 270;

QTreeWidgetItem* groupFor(QTreeWidget& list, const QString& title)
{
    for (int at = 0; at < list.topLevelItemCount(); ++at)
        if (list.topLevelItem(at)->text(0) == title)
            return list.topLevelItem(at);
    auto* group = new QTreeWidgetItem(&list, {title});
    group->setFirstColumnSpanned(true);
    group->setFlags(Qt::ItemIsEnabled);
    group->setFont(0, scaledFont(kHelpPoints, true));
    group->setForeground(0, Theme::current().inkSoft);
    // Rows are all as high as the first: room to press with a mouse or a finger.
    group->setSizeHint(0, QSize(0, QFontMetrics(list.font()).height() + gap(2)));
    return group;
}

} // namespace

ServicePicker::ServicePicker(const forms::ServiceProfiles& services, QWidget* parent)
    : QWidget(parent), m_search(makeLine(tr("サービスを探す"), QStringLiteral("services.search"), this)),
      m_list(new QTreeWidget(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap(1));
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    m_search->setPlaceholderText(tr("サービスの名前の一部で探す（例：訪問、グループホーム）"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("services.list"));
    m_list->setAccessibleName(tr("サービスの種類"));
    m_list->setHeaderLabels({tr("サービス"), tr("この中に含まれるもの")});
    m_list->setColumnWidth(0, static_cast<int>(kNameWidth * zoom()));
    m_list->header()->setStretchLastSection(true);
    m_list->setIndentation(gap(3));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    fill(services);
    // Committed text only: what is being composed is not in textChanged().
    connect(m_search, &QLineEdit::textChanged, this, &ServicePicker::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &ServicePicker::takeFirstMatch);
    connect(m_list, &QTreeWidget::itemChanged, this, &ServicePicker::notice);
    // A press on the name does what a press on the box does; the box has done it by itself by then.
    connect(m_list, &QTreeWidget::itemPressed, this, [this] { m_changed = nullptr; });
    connect(m_list, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        if (m_changed != item)
            toggle(item);
        m_changed = nullptr; // the second press of two quick ones is not told
    });
}

QWidget* ServicePicker::search() const
{
    return m_search;
}

void ServicePicker::fill(const forms::ServiceProfiles& services)
{
    for (const forms::ServiceProfile& service : services.all()) {
        QStringList variants;
        for (const forms::ServiceVariant& variant : service.variants)
            variants << qt(variant.name);
        const QString all = variants.join(tr("、"));
        auto* item = new QTreeWidgetItem(groupFor(*m_list, qt(service.group)), {qt(service.name), all});
        item->setData(0, kIdRole, qt(service.id));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(0, Qt::Unchecked);
        item->setForeground(1, Theme::current().inkSoft);
        if (!all.isEmpty())
            item->setToolTip(1, all);
        item->setData(0, Qt::AccessibleDescriptionRole,
                      all.isEmpty() ? all : tr("含まれるもの：%1").arg(all));
    }
    m_list->expandAll();
    m_list->setCurrentItem(m_list->topLevelItemCount() > 0 ? m_list->topLevelItem(0)->child(0) : nullptr);
}

void ServicePicker::filter()
{
    const std::string wanted = utf8(m_search->text().trimmed());
    QTreeWidgetItem* first = nullptr;
    for (int at = 0; at < m_list->topLevelItemCount(); ++at) {
        QTreeWidgetItem* group = m_list->topLevelItem(at);
        bool any = false;
        for (int child = 0; child < group->childCount(); ++child) {
            QTreeWidgetItem* item = group->child(child);
            const QString all =
                group->text(0) + QLatin1Char('\n') + item->text(0) + QLatin1Char('\n') + item->text(1);
            const bool fits = wanted.empty() || text::matches(utf8(all), wanted);
            item->setHidden(!fits);
            any = any || fits;
            first = !first && fits ? item : first;
        }
        group->setHidden(!any);
    }
    if (first)
        m_list->setCurrentItem(first);
}

void ServicePicker::takeFirstMatch()
{
    QTreeWidgetItem* item = m_list->currentItem();
    if (!m_search->text().trimmed().isEmpty() && item && !item->isHidden())
        toggle(item);
}

void ServicePicker::toggle(QTreeWidgetItem* item)
{
    if (item->flags().testFlag(Qt::ItemIsUserCheckable))
        item->setCheckState(0, item->checkState(0) == Qt::Checked ? Qt::Unchecked : Qt::Checked);
}

void ServicePicker::notice(const QTreeWidgetItem* item)
{
    m_changed = item;
    const QString id = item->data(0, kIdRole).toString();
    const bool ticked = item->checkState(0) == Qt::Checked;
    if (id.isEmpty() || ticked == m_chosen.contains(id))
        return;
    if (ticked)
        m_chosen << id;
    else
        m_chosen.removeAll(id);
    emit changed();
}

bool ServicePicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace keizoku::ui
