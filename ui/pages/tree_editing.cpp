// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/tree_editing.h"

#include <algorithm>

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tree_picture.h"

namespace keizoku::ui {

namespace {

constexpr int kOutsideWidth = 200;
constexpr int kOutsideHeight = 60;

/// Who is not in the tree; dragged onto somebody, he is called by that one.
class OutsideList final : public QListWidget {
public:
    explicit OutsideList(QWidget* parent) : QListWidget(parent)
    {
        setDragEnabled(true);
        setDragDropMode(QAbstractItemView::DragOnly);
    }

protected:
    QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override
    {
        return items.isEmpty() ? nullptr : TreePicture::mimeOf(items.front()->data(Qt::UserRole).toString());
    }
};

} // namespace

TreeEditing::TreeEditing(std::shared_ptr<SessionModel> model, TreePicture* picture, QWidget* parent)
    : QWidget(parent), m_model(std::move(model)), m_picture(picture),
      m_outsideTitle(makeLabel({}, kBodyPoints, true, this)), m_outside(new OutsideList(this)),
      m_state(makeLabel({}, kBodyPoints, true, this)),
      m_pick([this](const QString& title, std::vector<Pickable> people) {
          return PersonPicker::ask(title, std::move(people), this);
      })
{
    m_outside->setMinimumHeight(kOutsideHeight);
    m_outside->setObjectName(QStringLiteral("tree.outside"));
    m_outside->setAccessibleName(tr("まだ連絡網にいない人"));
    m_state->setObjectName(QStringLiteral("tree.state"));
    auto* bar = new QWidget(this);
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(1));
    addButton(bar, tr("下に加える…（Ins）"), "add", Qt::Key_Insert, &TreeEditing::addUnder);
    addButton(bar, tr("かける人を替える…（M）"), "move", Qt::Key_M, &TreeEditing::moveElsewhere);
    addButton(bar, tr("代替者…（D）"), "deputy", Qt::Key_D, &TreeEditing::chooseDeputy);
    addButton(bar, tr("先に（Alt+↑）"), "earlier", Qt::ALT | Qt::Key_Up, &TreeEditing::earlier);
    addButton(bar, tr("後に（Alt+↓）"), "later", Qt::ALT | Qt::Key_Down, &TreeEditing::later);
    addButton(bar, tr("外す（Del）"), "remove", Qt::Key_Delete, &TreeEditing::takeOut);
    m_copy = makeButton(tr("日中の網を写す"), QStringLiteral("tree.copy"), this);
    connect(m_copy, &QPushButton::clicked, this, &TreeEditing::copyOther);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap(1));
    setFixedWidth(static_cast<int>(kOutsideWidth * zoom()));
    layout->addWidget(bar);
    layout->addWidget(m_copy);
    layout->addWidget(m_outsideTitle);
    layout->addWidget(m_outside, 1);
    layout->addWidget(m_state);
    layout->addStretch(0);
    connect(m_picture, &TreePicture::currentChanged, this, &TreeEditing::renew);
    connect(m_picture, &TreePicture::dropped, this, [this](const QString& who, const QString& caller) {
        change(tr("かける人を替える"),
               [&](calltree::Edit& edit) { return edit.bringUnder(utf8(who), utf8(caller)); });
    });
    connect(m_outside, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        const std::string caller = currentKey();
        const std::string who = utf8(item->data(Qt::UserRole).toString());
        if (!caller.empty())
            change(tr("連絡網に加える"), [&](calltree::Edit& edit) { return edit.bringUnder(who, caller); });
        else
            m_state->setText(tr("先に、図でかける人を選んでください。"));
    });
}

QPushButton* TreeEditing::addButton(QWidget* bar, const QString& words, const char* name,
                                    const QKeySequence& key, void (TreeEditing::*act)())
{
    QPushButton* button = makeButton(words, QLatin1String("tree.") + QLatin1String(name), bar);
    bar->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, act);
    m_picture->addKey(key, [this, act] { (this->*act)(); });
    m_ofCurrent.push_back(button);
    return button;
}

void TreeEditing::change(const QString& label, const Change& what)
{
    const plan::TreeVariant variant = m_picture->graph().variant();
    const Date today = m_model->session().environment().today();
    const std::string now = currentKey();
    const auto done = m_model->edit([&](app::Session& session) {
        return session.edit(utf8(label), [&](plan::Plan& plan) -> Result<void> {
            calltree::Edit edit(plan, variant, today);
            return what(edit);
        });
    });
    m_state->setText(done ? tr("✓ %1（Ctrl+Z で戻せます）").arg(label) : qt(done.error().sentence));
    if (const auto member = m_picture->graph().member(now))
        m_picture->setCurrent(*member);
}

std::string TreeEditing::currentKey() const
{
    const auto who = m_picture->current();
    return who ? m_picture->graph().members()[*who].key : std::string();
}

QString TreeEditing::currentName() const
{
    const auto who = m_picture->current();
    return who ? qt(m_picture->graph().members()[*who].name) : QString();
}

std::vector<Pickable> TreeEditing::people(bool inTree) const
{
    std::vector<Pickable> all;
    for (const calltree::Member& member : m_picture->graph().members())
        if (!member.left && (member.tree || !inTree) && member.key != currentKey())
            all.push_back(
                {qt(member.key), qt(member.name), member.person ? qt(member.person->open.kana) : QString()});
    return all;
}

void TreeEditing::addUnder()
{
    std::string caller = currentKey();
    if (caller.empty()) { // the first of all
        const auto first = m_pick(tr("はじめにかける人"), people(false));
        if (!first)
            return;
        caller = utf8(*first);
    }
    std::vector<Pickable> candidates = people(false);
    std::erase_if(candidates, [&](const Pickable& each) { return utf8(each.key) == caller; });
    // Those who are nowhere yet come first.
    std::stable_partition(candidates.begin(), candidates.end(), [&](const Pickable& each) {
        const auto member = m_picture->graph().member(utf8(each.key));
        return member && !m_picture->graph().members()[*member].tree;
    });
    const auto name = m_picture->graph().member(caller);
    if (const auto who =
            m_pick(tr("%1 がかける人").arg(name ? qt(m_picture->graph().members()[*name].name) : QString()),
                   std::move(candidates)))
        change(tr("連絡網に加える"),
               [&](calltree::Edit& edit) { return edit.bringUnder(utf8(*who), caller); });
}

void TreeEditing::moveElsewhere()
{
    const std::string who = currentKey();
    if (who.empty())
        return;
    if (const auto caller = m_pick(tr("%1 にかける人").arg(currentName()), people(true)))
        change(tr("かける人を替える"),
               [&](calltree::Edit& edit) { return edit.bringUnder(who, utf8(*caller)); });
}

void TreeEditing::chooseDeputy()
{
    const std::string who = currentKey();
    if (who.empty())
        return;
    std::vector<Pickable> candidates = people(false);
    candidates.insert(candidates.begin(), {QString(), tr("代替者なし"), {}});
    if (const auto deputy = m_pick(tr("%1 が出ないときの代替者").arg(currentName()), std::move(candidates)))
        change(tr("代替者を決める"),
               [&](calltree::Edit& edit) { return edit.setDeputy(who, utf8(*deputy)); });
}

void TreeEditing::takeOut()
{
    const std::string who = currentKey();
    if (!who.empty())
        change(tr("%1 を連絡網から外す").arg(currentName()),
               [&](calltree::Edit& edit) { return edit.takeOut(who); });
}

void TreeEditing::shift(int by)
{
    const std::string who = currentKey();
    if (!who.empty())
        change(tr("かける順を替える"), [&](calltree::Edit& edit) { return edit.shift(who, by); });
}

void TreeEditing::copyOther()
{
    const bool isNight = m_picture->graph().variant() == plan::TreeVariant::Night;
    const plan::TreeVariant other = isNight ? plan::TreeVariant::Day : plan::TreeVariant::Night;
    change(tr("連絡網を写す"), [&](calltree::Edit& edit) { return edit.copyFrom(other); });
}

void TreeEditing::renew()
{
    const calltree::Graph& graph = m_picture->graph();
    m_outside->clear();
    for (const calltree::Member& member : graph.members())
        if (!member.tree && !member.left) {
            auto* item = new QListWidgetItem(qt(member.name), m_outside);
            item->setData(Qt::UserRole, qt(member.key));
        }
    m_outsideTitle->setText(m_outside->count() == 0 ? tr("全員が連絡網にいます。")
                                                    : tr("まだいない人：%1人").arg(m_outside->count()));
    m_outside->setVisible(m_outside->count() > 0);
    const bool mayEdit = m_model->session().writable();
    const bool any = m_picture->current().has_value();
    for (std::size_t at = 0; at < m_ofCurrent.size(); ++at)
        m_ofCurrent[at]->setEnabled(mayEdit && (any || at == 0)); // the first may begin a tree
    m_copy->setVisible(mayEdit && graph.calls().empty());
    m_copy->setText(graph.variant() == plan::TreeVariant::Night ? tr("日中の網を写す")
                                                                : tr("夜間の網を写す"));
    m_outside->setEnabled(mayEdit);
}

} // namespace keizoku::ui
