// SPDX-License-Identifier: Apache-2.0
#include "ui/page_stack.h"

#include <QApplication>

#include "ui/page_factory.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

PageStack::PageStack(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent)
    : QStackedWidget(parent), m_model(std::move(model)), m_dialogs(dialogs)
{
    setObjectName(QStringLiteral("pages"));
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

bool PageStack::showPage(const QString& name, const QString& path)
{
    commitInput();
    Page* page = pageNamed(name);
    if (!page)
        return false;
    m_name = name;
    m_path = path;
    setCurrentWidget(page);
    emit pageShown(name);
    if (!path.isEmpty())
        page->showPath(path);
    return true;
}

bool PageStack::renew()
{
    commitInput();
    QWidget* const before = currentWidget();
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
        setCurrentWidget(now);
        if (within)
            moveFocus(*held, *now, path);
    }
    for (Page* page : gone) {
        page->disconnect(this);
        removeWidget(page);
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

void PageStack::commitInput()
{
    commitComposing();
    if (auto* page = qobject_cast<Page*>(currentWidget()))
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
    addWidget(page);
    m_pages.emplace(name, page);
    connect(page, &Page::goTo, this, &PageStack::goTo);
    connect(page, &Page::focused, this, [this](const QString& path) {
        m_path = path;
        emit focused(path);
    });
    return page;
}

} // namespace keizoku::ui
