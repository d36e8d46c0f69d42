// SPDX-License-Identifier: Apache-2.0
#include "ui/page_factory.h"

#include "plan/register_access.h"
#include "ui/pages/activation_page.h"
#include "ui/pages/comparison_page.h"
#include "ui/pages/findings_page.h"
#include "ui/pages/first_hour_page.h"
#include "ui/pages/history_page.h"
#include "ui/pages/home_page.h"
#include "ui/pages/records_page.h"
#include "ui/pages/register_page.h"
#include "ui/pages/rehearsal_page.h"
#include "ui/pages/resource_page.h"
#include "ui/pages/section_page.h"
#include "ui/pages/tree_page.h"
#include "ui/pages/unplaced_page.h"
#include "ui/strings.h"

namespace keizoku::ui {

Page* makePage(const QString& name, const std::shared_ptr<SessionModel>& model, Dialogs& dialogs,
               QWidget* parent)
{
    const QString kind = name.section(QLatin1Char(':'), 0, 0);
    const std::string id = utf8(name.section(QLatin1Char(':'), 1));
    if (kind == QLatin1String("home"))
        return new HomePage(model, parent);
    if (kind == QLatin1String("first-hour"))
        return new FirstHourPage(model, parent);
    if (kind == QLatin1String("resources"))
        return new ResourcePage(*model, parent);
    if (kind == QLatin1String("findings"))
        return new FindingsPage(model, dialogs, parent);
    if (kind == QLatin1String("history"))
        return new HistoryPage(model, dialogs, parent);
    if (kind == QLatin1String("comparison"))
        return new ComparisonPage(model, parent);
    if (kind == QLatin1String("call-tree"))
        return new TreePage(model, parent);
    if (kind == QLatin1String("judgement"))
        return new ActivationPage(model, dialogs, parent);
    if (kind == QLatin1String("records"))
        return new RecordsPage(model, dialogs, parent);
    if (kind == QLatin1String("unplaced"))
        return new UnplacedPage(model, parent);
    if (kind == QLatin1String("rehearsal"))
        return new RehearsalPage(model, parent);
    if (kind == QLatin1String("section") && model->pack().section(id))
        return new SectionPage(model, dialogs, id, parent);
    if (const auto which = plan::registerNamed(id); kind == QLatin1String("register") && which)
        return new RegisterPage(*model, dialogs, *which, parent);
    return nullptr;
}

} // namespace keizoku::ui
