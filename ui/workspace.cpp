// SPDX-License-Identifier: Apache-2.0
#include "ui/workspace.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "ui/page_stack.h"
#include "ui/theme.h"
#include "ui/widgets/activation_band.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/drill_notice.h"
#include "ui/widgets/guidance_panel.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/status_line.h"

namespace keizoku::ui {

namespace {

constexpr int kSearchWidth = 380;
constexpr int kPageWidth = 320;

} // namespace

Workspace::Workspace(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent), m_model(std::move(model)), m_banner(new Banner(*m_model, this)),
      m_drill(new DrillNotice(*m_model, this)), m_navigation(new Navigation(m_model, this)),
      m_pages(new PageStack(m_model, dialogs, this)), m_panel(new GuidancePanel(m_model, dialogs, this)),
      m_status(new StatusLine(m_model, this))
{
    m_panel->setObjectName(QStringLiteral("panel"));
    // The widest page must not make the window wider than a small screen; pages scroll by themselves.
    m_pages->setMinimumWidth(kPageWidth);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_navigation);
    middle->addWidget(m_pages, 1);
    middle->addWidget(m_panel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTopBar());
    layout->addWidget(m_banner);
    layout->addWidget(m_drill);
    auto* activated = new ActivationBand(*m_model, this);
    layout->addWidget(activated);
    layout->addWidget(makeRule(this));
    layout->addLayout(middle, 1);
    layout->addWidget(makeRule(this));
    layout->addWidget(m_status);
    // Pages are made when they are first shown and come last in the focus chain: from the navigation Tab
    // leads into them.
    setTabOrder(m_publish, m_navigation);
    m_navigation->setFocus();
    connectParts();
    connect(activated, &QPushButton::clicked, this, [this] { goTo(QStringLiteral("judgement")); });
}

QWidget* Workspace::makeTopBar()
{
    auto* bar = new QWidget(this);
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(gap(3), gap(2), gap(3), gap(2));
    line->setSpacing(gap(2));
    m_search = new SearchBox(m_model, this, bar);
    m_search->setMaximumWidth(static_cast<int>(kSearchWidth * zoom()));
    line->addWidget(m_search, 1);
    line->addStretch();
    struct Button {
        const char* name;
        QString text;
        Command command;
    };
    for (const Button& button : {Button{"top.contacts", tr("連絡網を開く F6"), Command::Contacts},
                                 Button{"top.print", tr("印刷 Ctrl+P"), Command::Print},
                                 Button{"top.publish", tr("この版を確定"), Command::Publish}}) {
        QPushButton* made = makeButton(button.text, QString::fromLatin1(button.name), bar);
        line->addWidget(made);
        connect(made, &QPushButton::clicked, this, [this, command = button.command] { emit asked(command); });
        if (button.command == Command::Publish) {
            m_publish = made;
            made->setEnabled(m_model->session().writable());
        }
    }
    return bar;
}

void Workspace::connectParts()
{
    const auto follow = [this](const QString& place) { goTo(place); };
    connect(m_navigation, &Navigation::chosen, this, follow);
    connect(m_pages, &PageStack::goTo, this, follow);
    connect(m_pages, &PageStack::asked, this, &Workspace::asked);
    connect(m_search, &SearchBox::goTo, this, follow);
    connect(m_status, &StatusLine::goTo, this, follow);
    connect(m_panel, &GuidancePanel::goTo, this, follow);
    connect(m_pages, &PageStack::pageShown, this, [this](const QString& name) {
        // The first hour has no place of its own in the list; home leads to it.
        m_navigation->showPage(name == QLatin1String("first-hour") ? QStringLiteral("home") : name);
        // Only sections have fields to explain; the others need the width.
        m_panel->setVisible(name.startsWith(QLatin1String("section:")));
        m_panel->showPath({});
        // One primary button a screen: at home and in the first hour it is the next thing to do.
        makePrimary(m_publish, name != QLatin1String("home") && name != QLatin1String("first-hour"));
    });
    connect(m_pages, &PageStack::focused, this, [this](const QString& path) { m_panel->showPath(path); });
    connect(m_panel, &GuidancePanel::commitWanted, m_pages, &PageStack::commitInput);
    connect(m_panel, &GuidancePanel::foldedChanged, this,
            [this](bool folded) { emit panelOpenChanged(!folded); });
    connect(m_status, &StatusLine::saveAgainAsked, this, &Workspace::saveAgainAsked);
    connect(m_status, &StatusLine::saveAsAsked, this, [this] { emit asked(Command::SaveCopy); });
    connect(m_status, &StatusLine::zoomChosen, this, &Workspace::zoomChosen);
    // Queued: the edit comes from an editor that goes with its page.
    connect(m_model.get(), &SessionModel::questionsChanged, this, &Workspace::renew, Qt::QueuedConnection);
    connect(m_banner, &Banner::takeOverAsked, this, &Workspace::takeOverAsked);
    connect(m_banner, &Banner::saveAsAsked, this, [this] { emit asked(Command::SaveCopy); });
    connect(m_drill, &DrillNotice::openAsked, this, [this] { emit asked(Command::Drill); });
}

// Other questions are asked now: what was built from the old ones is built again.
void Workspace::renew()
{
    m_navigation->rebuild();
    if (!m_pages->renew())
        goTo(QStringLiteral("home"));
    m_panel->renew();
}

bool Workspace::goTo(const QString& place)
{
    if (place.startsWith(QLatin1String("comparison:")) && place.count(QLatin1Char(':')) == 2) {
        emit comparisonAsked(place.section(QLatin1Char(':'), 1, 1).toInt(),
                             place.section(QLatin1Char(':'), 2).toInt());
        return true;
    }
    if (place.startsWith(QLatin1String("version:"))) {
        emit versionAsked(place.section(QLatin1Char(':'), 1).toInt());
        return true;
    }
    const Place where = placeOf(m_model->pack(), place);
    return !where.page.isEmpty() && m_pages->showPage(where.page, where.path);
}

void Workspace::focusPage()
{
    m_pages->focusPage();
}

QString Workspace::pageName() const
{
    return m_pages->pageName();
}

void Workspace::goToEntry(int index)
{
    if (const QString page = m_navigation->pageAt(index); !page.isEmpty() && goTo(page))
        m_navigation->setFocus();
}

void Workspace::commitInput()
{
    m_pages->commitInput();
}

void Workspace::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void Workspace::setPanelOpen(bool open)
{
    m_panel->setFolded(!open);
}

} // namespace keizoku::ui
