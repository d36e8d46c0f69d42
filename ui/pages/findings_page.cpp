// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/findings_page.h"

#include <algorithm>

#include <QApplication>
#include <QButtonGroup>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "base/text.h"
#include "check/waivers.h"
#include "ui/models/register_columns.h"
#include "ui/section_state.h"
#include "ui/session_model.h"
#include "ui/strings.h"
#include "ui/widgets/finding_card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/turning_row.h"

namespace keizoku::ui {

namespace {

constexpr int kPlaceRole = Qt::UserRole;
constexpr int kCodeRole = Qt::UserRole + 1; ///< what the finding says, in short
constexpr int kAtRole = Qt::UserRole + 2;   ///< its place in m_listed
// Beside the three severities.
constexpr int kAll = 3;
constexpr int kKept = 4;
constexpr int kTurnWidth = 860;

bool fits(const check::Finding& finding, int filter)
{
    if (filter == kKept || isKept(finding))
        return isKept(finding) && (filter == kKept || filter == kAll);
    return filter == kAll || filter == static_cast<int>(finding.severity);
}

int countOf(const check::Findings& findings, int filter)
{
    return static_cast<int>(
        std::count_if(findings.begin(), findings.end(), [filter](const check::Finding& finding) {
            return fits(finding, filter) && isKept(finding) == (filter == kKept);
        }));
}

check::Findings chosen(const check::Findings& findings, int filter, bool kept)
{
    check::Findings some;
    std::copy_if(
        findings.begin(), findings.end(), std::back_inserter(some),
        [&](const check::Finding& finding) { return fits(finding, filter) && isKept(finding) == kept; });
    return some;
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

FindingsPage::FindingsPage(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent)
    : Page(parent), m_model(std::move(model)), m_dialogs(dialogs), m_filter(new QButtonGroup(this)),
      m_empty(new TextLabel(TextLabel::Role::Title, tr("直すところはありません。"), this))
{
    setObjectName(QStringLiteral("page.findings"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    column->setSpacing(gap(3));
    column->addWidget(new TextLabel(TextLabel::Role::Title, title(), this));
    buildFilter();
    column->addWidget(m_empty);
    buildList();
    column->addWidget(m_parts, 1);
    column->addStretch(0);
    connect(m_model.get(), &SessionModel::findingsChanged, this, &FindingsPage::fill);
    connect(m_model.get(), &SessionModel::questionsChanged, this, &FindingsPage::fill);
    fill();
}

void FindingsPage::buildFilter()
{
    auto* row = new FlowLayout(gap(2));
    for (const int filter : {kAll, 0, 1, 2, kKept}) {
        auto* button = new QPushButton(this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setChecked(filter == kAll);
        m_filter->addButton(button, filter);
        row->addWidget(button);
    }
    qobject_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_filter, &QButtonGroup::idClicked, this, &FindingsPage::fill);
}

void FindingsPage::buildList()
{
    m_parts = new TurningRow(kTurnWidth, this);
    m_list = new QTreeWidget(m_parts);
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
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_about = new QScrollArea(m_parts);
    m_about->setObjectName(QStringLiteral("findings.about"));
    m_about->setWidgetResizable(true);
    m_about->setFrameShape(QFrame::NoFrame);
    m_about->setFocusPolicy(Qt::NoFocus);
    m_about->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_parts->add(m_list, 5);
    m_parts->add(m_about, 3);
    connect(m_list->header(), &QHeaderView::sectionResized, m_list, &QTreeWidget::doItemsLayout);
    connect(m_list, &QTreeWidget::itemActivated, this, &FindingsPage::jump);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &FindingsPage::showCard);
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
    return id ? registerTitle(m_model->pack(), *id) : QString();
}

void FindingsPage::showFilter()
{
    const QString words[] = {severityText(check::Severity::Error), severityText(check::Severity::Warning),
                             severityText(check::Severity::Hint), tr("すべて"), tr("✓ このままにした")};
    for (const int filter : {kAll, 0, 1, 2, kKept}) {
        QAbstractButton* button = m_filter->button(filter);
        button->setText(tr("%1（%2）").arg(words[filter]).arg(countOf(m_model->findings(), filter)));
        button->setAccessibleName(button->text());
    }
}

void FindingsPage::fill()
{
    showFilter();
    const QTreeWidgetItem* before = m_list->currentItem();
    const QString code = before ? before->data(0, kCodeRole).toString() : QString();
    const QModelIndex place = m_list->currentIndex();
    const int group = place.parent().isValid() ? place.parent().row() : place.row();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        m_listed.clear();
        const int filter = m_filter->checkedId();
        const check::Findings open = chosen(m_model->findings(), filter, false);
        for (const std::string& section : workingOrder(m_model->pack())) {
            check::Findings here;
            std::copy_if(open.begin(), open.end(), std::back_inserter(here),
                         [&](const check::Finding& finding) { return finding.section == section; });
            addGroup(qt(m_model->pack().section(section)->title), qt(section), here);
        }
        addGroup(tr("このままにした（理由）"), {}, chosen(m_model->findings(), filter, true));
        m_list->expandAll();
        for (QTreeWidgetItemIterator at(m_list); *at; ++at)
            if (!code.isEmpty() && (*at)->data(0, kCodeRole).toString() == code)
                m_list->setCurrentItem(*at);
        // What was mended is gone: the next one takes its place.
        if (QTreeWidgetItem* next =
                m_list->topLevelItem(std::clamp(group, 0, std::max(0, m_list->topLevelItemCount() - 1)));
            next && !m_list->currentItem())
            m_list->setCurrentItem(next->child(std::clamp(place.row(), 0, next->childCount() - 1)));
    }
    showCard();
    m_list->setVisible(!m_listed.empty());
    m_parts->setVisible(!m_listed.empty());
    m_empty->setVisible(m_listed.empty());
}

void FindingsPage::addGroup(const QString& title, const QString& place, const check::Findings& findings)
{
    if (findings.empty())
        return;
    auto* group = new QTreeWidgetItem(m_list, {title});
    group->setFirstColumnSpanned(true);
    group->setFont(0, scaledFont(kBodyPoints, true));
    group->setData(0, kPlaceRole, place);
    for (const check::Finding& finding : findings) {
        const bool kept = isKept(finding);
        const State state = kept ? State::Done : severityState(finding.severity);
        auto* item = new QTreeWidgetItem(group, {kept ? tr("✓ このまま") : severityText(finding.severity),
                                                 placeName(finding.path), qt(finding.sentence)});
        item->setForeground(0, Theme::current().look(state).color);
        item->setData(0, kPlaceRole, placeOfFinding(finding));
        item->setData(0, kCodeRole, qt(check::codeOf(finding)));
        item->setData(0, kAtRole, static_cast<int>(m_listed.size()));
        m_listed.push_back(finding);
    }
}

const check::Finding* FindingsPage::findingOf(const QTreeWidgetItem* item) const
{
    const QVariant at = item ? item->data(0, kAtRole) : QVariant();
    return at.isValid() ? &m_listed.at(at.toUInt()) : nullptr;
}

void FindingsPage::showCard()
{
    const check::Finding* finding = findingOf(m_list->currentItem());
    // A card that stays the same stays: it may have the focus.
    if (m_card && finding && m_card->finding() == *finding)
        return;
    const QWidget* held = QApplication::focusWidget();
    const bool within = held && m_card && m_card->isAncestorOf(held);
    if (m_card) {
        m_about->takeWidget();
        m_card->hide();
        m_card->deleteLater(); // the press that changed the plan may still run in it
        m_card = nullptr;
    }
    if (finding) {
        m_card = new FindingCard(*finding, *m_model, m_dialogs, m_about);
        auto* inside = qobject_cast<QVBoxLayout*>(m_card->layout());
        inside->setContentsMargins(gap(3), 0, gap(3), gap(3));
        inside->setSpacing(gap(3));
        inside->addStretch(1);
        connect(m_card, &FindingCard::goTo, this, &Page::goTo);
        m_about->setWidget(m_card);
    }
    if (within)
        (m_listed.empty() ? static_cast<QWidget*>(m_filter->button(kAll)) : m_list)->setFocus();
}

void FindingsPage::jump(const QTreeWidgetItem* item)
{
    if (const QString place = item->data(0, kPlaceRole).toString(); !place.isEmpty())
        emit goTo(place);
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
