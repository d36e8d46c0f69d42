// SPDX-License-Identifier: Apache-2.0
// The middle of the window: pages made when first shown, told what changed, asked to commit before leaving.
#pragma once

#include <map>
#include <memory>

#include <QStackedWidget>

#include "ui/dialogs/dialogs.h"
#include "ui/pages/page.h"
#include "ui/session_model.h"

namespace keizoku::ui {

class PageStack final : public QStackedWidget {
    Q_OBJECT

public:
    PageStack(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent);
    ~PageStack() override;

    /// Shows a page by its name and puts the focus on `path` if there is one. False when there is no such
    /// page.
    bool showPage(const QString& name, const QString& path);
    [[nodiscard]] QString pageName() const { return m_name; }
    /// Other questions are asked: pages that point into the old ones are made anew, the shown one at the same
    /// place. False when it is no more.
    bool renew();
    /// Takes what is being composed on the page into the plan.
    void commitInput();

signals:
    void goTo(const QString& place);
    void focused(const QString& path);
    void pageShown(const QString& name);

private:
    Page* pageNamed(const QString& name);
    static void moveFocus(const QWidget& from, Page& to, const QString& path);

    std::shared_ptr<SessionModel> m_model;
    Dialogs& m_dialogs;
    std::map<QString, Page*> m_pages;
    QString m_name;
    QString m_path; ///< of the field that had the focus last
};

} // namespace keizoku::ui
