// SPDX-License-Identifier: Apache-2.0
#include "ui/page_stack.h"

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
    setCurrentWidget(page);
    emit pageShown(name);
    if (!path.isEmpty())
        page->showPath(path);
    return true;
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
    connect(page, &Page::focused, this, &PageStack::focused);
    return page;
}

} // namespace keizoku::ui
