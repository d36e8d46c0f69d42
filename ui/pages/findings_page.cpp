// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/findings_page.h"

#include <algorithm>

#include <QButtonGroup>
#include <QHeaderView>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "base/text.h"
#include "plan/register_access.h"
#include "ui/section_state.h"
#include "ui/session_model.h"
#include "ui/strings.h"
#include "ui/widgets/text_label.h"

namespace keizoku::ui {

namespace {

constexpr int kPlaceRole = Qt::UserRole;
constexpr int kAll = 3; // beside the three severities

int countOf(const check::Findings& findings, int filter)
{
    return static_cast<int>(
        std::count_if(findings.begin(), findings.end(), [filter](const check::Finding& finding) {
            return filter == kAll || static_cast<int>(finding.severity) == filter;
        }));
}

/// Rows with air, as high as the wrapped sentence needs.
class RowDelegate final : public QStyledItemDelegate {
public:
    explicit RowDelegate(QTreeWidget* list) : QStyledItemDelegate(list), m_list(list) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        const int margin = gap(2) * 2;
        if (index.column() == kSentence) {
            const int width = std::max(1, m_list->columnWidth(kSentence) - margin);
            const QRect text = option.fontMetrics.boundingRect(QRect(0, 0, width, 0), Qt::TextWordWrap,
                                                               index.data().toString());
            size.setHeight(text.height());
        }
        size.setHeight(size.height() + margin);
        return size;
    }

private:
    static constexpr int kSentence = 2;
    QTreeWidget* m_list;
};

} // namespace

FindingsPage::FindingsPage(std::shared_ptr<SessionModel> model, QWidget* parent)
    : Page(parent), m_model(std::move(model)), m_filter(new QButtonGroup(this)),
      m_list(new QTreeWidget(this)),
      m_empty(new TextLabel(TextLabel::Role::Title, tr("直すところはありません。"), this))
{
    setObjectName(QStringLiteral("page.findings"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    column->setSpacing(gap(3));
    column->addWidget(new TextLabel(TextLabel::Role::Title, title(), this));
    buildFilter();
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addStretch(0);
    m_list->setObjectName(QStringLiteral("findings.list"));
    m_list->setAccessibleName(title());
    m_list->setHeaderLabels({tr("種類"), tr("ところ"), tr("内容")});
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->setRootIsDecorated(false);
    m_list->setWordWrap(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setIndentation(gap(3));
    connect(m_list->header(), &QHeaderView::sectionResized, m_list, &QTreeWidget::doItemsLayout);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_list, &QTreeWidget::itemActivated, this, &FindingsPage::jump);
    connect(m_list, &QTreeWidget::itemClicked, this, &FindingsPage::jump);
    connect(m_model.get(), &SessionModel::findingsChanged, this, &FindingsPage::fill);
    fill();
}

void FindingsPage::buildFilter()
{
    auto* row = new QHBoxLayout;
    for (const int filter : {kAll, 0, 1, 2}) {
        auto* button = new QPushButton(this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setChecked(filter == kAll);
        m_filter->addButton(button, filter);
        row->addWidget(button);
    }
    setTabOrder(m_filter->button(2), m_list);
    row->addStretch(1);
    qobject_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_filter, &QButtonGroup::idClicked, this, &FindingsPage::fill);
}

QString FindingsPage::title() const
{
    return tr("直すところ");
}

void FindingsPage::refresh(const QStringList& items)
{
    Q_UNUSED(items);
    fill();
}

QString FindingsPage::placeName(const std::string& path) const
{
    const auto parsed = plan::FieldPath::parse(path);
    if (const auto instance = parsed ? m_model->pack().find(*parsed) : forms::FieldInstance{}; instance.spec)
        return qt(instance.spec->label);
    const auto id = plan::registerNamed(path.substr(0, path.find('/')));
    return id ? qt(plan::info(*id).title) : QString();
}

void FindingsPage::fill()
{
    const check::Findings& findings = m_model->findings();
    const QString words[] = {severityText(check::Severity::Error), severityText(check::Severity::Warning),
                             severityText(check::Severity::Hint), tr("すべて")};
    for (const int filter : {kAll, 0, 1, 2}) {
        m_filter->button(filter)->setText(tr("%1（%2）").arg(words[filter]).arg(countOf(findings, filter)));
        m_filter->button(filter)->setAccessibleName(m_filter->button(filter)->text());
    }
    const QString current =
        m_list->currentItem() ? m_list->currentItem()->data(0, kPlaceRole).toString() : QString();
    m_list->clear();
    for (const std::string& section : workingOrder(m_model->pack())) {
        QTreeWidgetItem* group = nullptr;
        for (const check::Finding& finding : findings) {
            const int filter = m_filter->checkedId();
            if (finding.section != section ||
                (filter != kAll && filter != static_cast<int>(finding.severity)))
                continue;
            if (!group) {
                group = new QTreeWidgetItem(m_list, {qt(m_model->pack().section(section)->title)});
                group->setFirstColumnSpanned(true);
                group->setFont(0, scaledFont(kBodyPoints, true));
                group->setData(0, kPlaceRole, qt(section));
            }
            auto* item = new QTreeWidgetItem(
                group, {severityText(finding.severity), placeName(finding.path), qt(finding.sentence)});
            item->setForeground(0, Theme::current().look(severityState(finding.severity)).color);
            const QString cell = finding.cell.empty() ? QString() : QLatin1Char('#') + qt(finding.cell);
            item->setData(0, kPlaceRole, qt(finding.path) + cell);
            if (item->data(0, kPlaceRole).toString() == current)
                m_list->setCurrentItem(item);
        }
    }
    m_list->expandAll();
    const bool any = m_list->topLevelItemCount() > 0;
    if (any && !m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(0)->child(0));
    m_list->setVisible(any);
    m_empty->setVisible(!any);
}

void FindingsPage::jump(const QTreeWidgetItem* item)
{
    emit goTo(item->data(0, kPlaceRole).toString());
}

void FindingsPage::find(const QString& text)
{
    QTreeWidgetItem* item = m_list->currentItem();
    for (item = item ? m_list->itemBelow(item) : m_list->topLevelItem(0); item;
         item = m_list->itemBelow(item)) {
        if (text::matches(utf8(item->text(1) + item->text(2)), utf8(text))) {
            m_list->setCurrentItem(item);
            return;
        }
    }
}

} // namespace keizoku::ui
