// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/tree_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include "app/call_tree.h"
#include "ui/pages/tree_editing.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tree_picture.h"

namespace keizoku::ui {

namespace {

constexpr int kProblemsHeight = 130;

} // namespace

TreePage::TreePage(std::shared_ptr<SessionModel> model, QWidget* parent)
    : Page(parent), m_model(std::move(model)),
      m_variant(makeCombo(tr("日中か夜間か"), QStringLiteral("tree.variant"), this)),
      m_times(makeLabel({}, kBodyPoints, false, this)), m_whatIf(makeLabel({}, kBodyPoints, true, this)),
      m_problems(new QListWidget(this)), m_frame(new QScrollArea(this)), m_picture(new TreePicture(m_frame)),
      m_editing(new TreeEditing(m_model, m_picture, this))
{
    build();
    connect(m_variant, &QComboBox::activated, this, &TreePage::renew);
    connect(m_picture, &TreePicture::silentChanged, this, &TreePage::tellWhatIf);
    connect(m_picture, &TreePicture::currentChanged, this, [this] {
        if (const auto who = m_picture->current()) {
            const QRect box = m_picture->boxOf(*who);
            m_frame->ensureVisible(box.center().x(), box.center().y(), box.width(), box.height());
        }
    });
    connect(m_picture, &TreePicture::opened, this, &Page::goTo);
    connect(m_problems, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        const auto who =
            item ? m_picture->graph().member(utf8(item->data(Qt::UserRole).toString())) : std::nullopt;
        if (who)
            m_picture->setCurrent(*who);
    });
    renew();
}

void TreePage::build()
{
    m_variant->addItem(tr("日中"), static_cast<int>(plan::TreeVariant::Day));
    m_variant->addItem(tr("夜間・休日"), static_cast<int>(plan::TreeVariant::Night));
    m_times->setObjectName(QStringLiteral("tree.times"));
    m_whatIf->setObjectName(QStringLiteral("tree.what-if"));
    m_problems->setObjectName(QStringLiteral("tree.problems"));
    m_problems->setAccessibleName(tr("弱いところ"));
    m_problems->setWordWrap(true);
    m_problems->setSpacing(gap(1));
    m_problems->setTextElideMode(Qt::ElideNone);
    m_problems->setResizeMode(QListView::Adjust);
    m_problems->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_picture->setObjectName(QStringLiteral("tree.picture"));
    m_frame->setWidget(m_picture);
    m_frame->setFocusPolicy(Qt::NoFocus);
    QPushButton* everybody = makeButton(tr("全員が出る"), QStringLiteral("tree.everybody"), this);
    QPushButton* edit = makeButton(tr("表で直す"), QStringLiteral("tree.edit"), this);
    connect(everybody, &QPushButton::clicked, m_picture, &TreePicture::reset);
    connect(edit, &QPushButton::clicked, this, [this] { emit goTo(QStringLiteral("register:tree")); });
    QPushButton* drill = makeButton(tr("訓練を始める…（F5）"), QStringLiteral("tree.drill"), this);
    connect(drill, &QPushButton::clicked, this, [this] { emit asked(Command::Drill); });
    QPushButton* paper = makeButton(tr("紙に…"), QStringLiteral("tree.paper"), this);
    paper->setToolTip(tr("掲示用の連絡網、かける人ごとの連絡カード、携帯カード"));
    connect(paper, &QPushButton::clicked, this, [this] { emit asked(Command::CallSheets); });
    auto* bar = new QWidget(this);
    auto* line = new FlowLayout(gap(2), bar);
    for (QWidget* each : std::initializer_list<QWidget*>{m_variant, everybody, edit, paper, drill})
        line->addWidget(each);
    QLabel* help = makeLabel(tr("人を押すと「出ない」ことにして、届かなくなる人を見られます（計画は変わりませ"
                                "ん）。人を引いて別の人に重ねると、かける人が替わります。"),
                             kHelpPoints, false, this);
    m_picture->setToolTip(tr("矢印で選び、スペースで「出ない」に、Enter で表のその行へ"));
    setInk(help, Theme::current().inkSoft);
    auto* drawing = new QWidget(this);
    auto* beside = new QHBoxLayout(drawing);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->addWidget(m_frame, 1);
    beside->addWidget(m_editing);
    auto* halves = new QSplitter(Qt::Vertical, this);
    halves->addWidget(drawing);
    halves->addWidget(m_problems);
    halves->setSizes({3 * kProblemsHeight, kProblemsHeight});
    halves->setStretchFactor(0, 1);
    halves->setChildrenCollapsible(false);
    // Large letters on a small screen: then the whole page is scrolled.
    auto* inside = new QWidget(this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* all = new QScrollArea(this);
    all->setFrameShape(QFrame::NoFrame);
    all->setWidgetResizable(true);
    all->setFocusPolicy(Qt::NoFocus);
    all->setWidget(inside);
    outer->addWidget(all);
    m_problems->setMinimumHeight(kProblemsHeight / 2);
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(gap(5), gap(4), gap(5), gap(4));
    layout->setSpacing(gap(2));
    layout->addWidget(makeLabel(title(), kTitlePoints, true, this));
    layout->addWidget(help);
    layout->addWidget(bar);
    layout->addWidget(m_times);
    layout->addWidget(m_whatIf);
    layout->addWidget(halves, 1);
}

void TreePage::refresh(const QStringList& items)
{
    const auto touches = [&](const char* part) { return !items.filter(QLatin1String(part)).isEmpty(); };
    if (items.isEmpty() || touches("tree") || touches("people"))
        renewWhenSeen();
}

void TreePage::renew()
{
    const auto variant = static_cast<plan::TreeVariant>(m_variant->currentData().toInt());
    m_picture->show(m_model->session().snapshot().plan, variant, m_model->session().environment().today());
    const calltree::Graph& graph = m_picture->graph();
    const calltree::Assumptions assumptions;
    const auto analysis = calltree::analyse(graph, assumptions);
    const bool any = !graph.calls().empty();
    m_times->setText(
        any ? qt(app::treeTimes(analysis, assumptions))
            : tr("この連絡網はまだありません。「表で直す」で、だれがだれにかけるかを入れてください。"));
    m_editing->renew();
    m_problems->clear();
    const auto problems =
        any ? app::treeProblems(graph, analysis, assumptions) : std::vector<app::TreeProblem>();
    for (const app::TreeProblem& problem : problems) {
        auto* item = new QListWidgetItem(tr("△ %1").arg(qt(problem.sentence)), m_problems);
        item->setData(Qt::UserRole, qt(problem.first));
    }
    if (any && problems.empty())
        new QListWidgetItem(tr("✓ だれか1人が出なくても、全員に届きます。"), m_problems);
    tellWhatIf();
}

void TreePage::tellWhatIf()
{
    const calltree::Graph& graph = m_picture->graph();
    QStringList silent;
    for (const calltree::MemberId at : m_picture->silent())
        silent << qt(graph.members()[at].name);
    QStringList untold;
    for (calltree::MemberId at = 0; at < graph.members().size(); ++at)
        if (graph.members()[at].tree && m_picture->isUntold(at))
            untold << qt(graph.members()[at].name);
    const QString comma = tr("、");
    m_whatIf->setVisible(!silent.isEmpty());
    m_whatIf->setText(untold.isEmpty() ? tr("%1 が出なくても、ほかの全員に届きます。").arg(silent.join(comma))
                                       : tr("%1 が出ないと、%2人に届きません：%3")
                                             .arg(silent.join(comma))
                                             .arg(untold.size())
                                             .arg(untold.join(comma)));
}

} // namespace keizoku::ui
