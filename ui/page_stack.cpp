// SPDX-License-Identifier: Apache-2.0
#include "ui/page_stack.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

#include "ui/page_factory.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

namespace {

constexpr qsizetype kTrailLength = 50;

/// A page with a list of things to do one after the other elsewhere.
bool isGuide(const QString& name)
{
    return name == QLatin1String("first-hour") || name == QLatin1String("resources") ||
           name == QLatin1String("findings");
}

} // namespace

PageStack::PageStack(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent), m_model(std::move(model)), m_dialogs(dialogs), m_stack(new QStackedWidget(this)),
      m_wayBack(new QWidget(this))
{
    setObjectName(QStringLiteral("pages"));
    buildWayBack();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_wayBack);
    column->addWidget(m_stack, 1);
    connect(m_model.get(), &SessionModel::changed, this, [this](const QStringList& items) {
        for (const auto& [name, page] : m_pages)
            page->refresh(items);
    });
}

PageStack::~PageStack()
{
    // A page that loses the focus while it goes would tell a window that is half gone.
    for (const auto& [name, page] : m_pages)
        page->disconnect(this);
}

void PageStack::buildWayBack()
{
    auto* line = new QHBoxLayout(m_wayBack);
    line->setContentsMargins(gap(3), gap(1), gap(3), gap(1));
    m_toGuide = makeButton({}, QStringLiteral("back"), m_wayBack);
    makeFlat(m_toGuide);
    line->addWidget(m_toGuide);
    line->addStretch();
    m_wayBack->hide();
    connect(m_toGuide, &QPushButton::clicked, this, [this] { follow(m_guide); });
    for (const QKeySequence& keys : {QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Back)})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, &PageStack::goBack);
}

bool PageStack::showPage(const QString& name, const QString& path)
{
    return show(name, path, m_following ? Way::Led : Way::Own);
}

bool PageStack::show(const QString& name, const QString& path, Way way)
{
    commitInput();
    Page* page = pageNamed(name);
    if (!page)
        return false;
    if (name != m_name && way != Way::Back && !m_name.isEmpty()) {
        m_trail << m_name;
        m_trail.remove(0, std::max<qsizetype>(0, m_trail.size() - kTrailLength));
    }
    if (way == Way::Led && isGuide(m_name))
        m_guide = m_name;
    if (way == Way::Own || name == m_guide)
        m_guide.clear();
    m_name = name;
    m_path = path;
    showWayBack();
    m_stack->setCurrentWidget(page);
    emit pageShown(name);
    if (!path.isEmpty())
        page->showPath(path);
    return true;
}

bool PageStack::renew()
{
    commitInput();
    QWidget* const before = m_stack->currentWidget();
    std::vector<Page*> gone;
    for (auto it = m_pages.begin(); it != m_pages.end();) {
        if (it->second->holdsQuestions()) {
            gone.push_back(it->second);
            it = m_pages.erase(it);
        } else {
            ++it;
        }
    }
    Page* now = pageNamed(m_name);
    if (now && now != before) {
        const QWidget* held = QApplication::focusWidget();
        const QString path = m_path; // the stack itself will put the focus somewhere
        const bool within = held && before->isAncestorOf(held);
        m_stack->setCurrentWidget(now);
        if (within)
            moveFocus(*held, *now, path);
    }
    for (Page* page : gone) {
        page->disconnect(this);
        m_stack->removeWidget(page);
        page->hide();
        page->deleteLater(); // the edit that changed the questions may still run in it
    }
    return now != nullptr;
}

// To the same control of the new page, or at least to the same field.
void PageStack::moveFocus(const QWidget& from, Page& to, const QString& path)
{
    const QString object = from.objectName();
    const QString name = from.accessibleName();
    to.showPath(path);
    for (QWidget* widget : to.findChildren<QWidget*>())
        if (widget->objectName() == object && widget->accessibleName() == name && !name.isEmpty() &&
            widget->metaObject() == from.metaObject()) {
            widget->setFocus(Qt::OtherFocusReason);
            return;
        }
}

void PageStack::focusPage()
{
    if (Page* now = pageNamed(m_name); now && now->focusProxy())
        now->setFocus(Qt::OtherFocusReason);
}

void PageStack::follow(const QString& place)
{
    m_following = true;
    emit goTo(place);
    m_following = false;
}

void PageStack::goBack()
{
    if (!m_trail.isEmpty())
        show(m_trail.takeLast(), {}, Way::Back);
}

void PageStack::showWayBack()
{
    const auto guide = m_pages.find(m_guide);
    const bool away = guide != m_pages.end();
    if (away) {
        m_toGuide->setText(tr("← 「%1」へ戻る（Alt+←）").arg(guide->second->title()));
        m_toGuide->setAccessibleName(m_toGuide->text());
    }
    m_wayBack->setVisible(away);
}

void PageStack::commitInput()
{
    commitComposing();
    if (auto* page = qobject_cast<Page*>(m_stack->currentWidget()))
        page->commitInput();
}

Page* PageStack::pageNamed(const QString& name)
{
    if (const auto known = m_pages.find(name); known != m_pages.end())
        return known->second;
    Page* page = makePage(name, m_model, m_dialogs, this);
    if (!page)
        return nullptr;
    page->setObjectName(QStringLiteral("page.") + name);
    m_stack->addWidget(page);
    m_pages.emplace(name, page);
    connect(page, &Page::goTo, this, &PageStack::follow);
    connect(page, &Page::asked, this, &PageStack::asked);
    connect(page, &Page::focused, this, [this](const QString& path) {
        m_path = path;
        emit focused(path);
    });
    return page;
}

} // namespace keizoku::ui
