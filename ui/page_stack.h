// SPDX-License-Identifier: Apache-2.0
// The middle of the window: pages made when first shown, told what changed, asked to commit before leaving;
// and the way back to the page that led here.
#pragma once

#include <map>
#include <memory>

#include <QStackedWidget>
#include <QStringList>

#include "ui/actions.h"
#include "ui/dialogs/dialogs.h"
#include "ui/pages/page.h"
#include "ui/session_model.h"

class QPushButton;

namespace keizoku::ui {

class PageStack final : public QWidget {
    Q_OBJECT

public:
    PageStack(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent);
    ~PageStack() override;

    /// Shows a page by its name and puts the focus on `path` if there is one. False when there is no such
    /// page.
    bool showPage(const QString& name, const QString& path);
    [[nodiscard]] QString pageName() const { return m_name; }
    /// Gives the keys to what the page in sight begins with, if it says so by its focus proxy.
    void focusPage();
    /// Other questions are asked: pages that point into the old ones are made anew, the shown one at the same
    /// place. False when it is no more.
    bool renew();
    /// Alt+Left: the page shown before this one; nothing at the first.
    void goBack();
    /// Takes what is being composed on the page into the plan.
    void commitInput();

signals:
    void goTo(const QString& place);
    void asked(keizoku::ui::Command command);
    void focused(const QString& path);
    void pageShown(const QString& name);

private:
    /// How somebody comes to a page: by choosing it, led by another page, or going back.
    enum class Way { Own, Led, Back };

    bool show(const QString& name, const QString& path, Way way);
    Page* pageNamed(const QString& name);
    static void moveFocus(const QWidget& from, Page& to, const QString& path);
    void buildWayBack();
    /// Follows where a page leads; a guide stays the place to come back to until people go their own way.
    void follow(const QString& place);
    void showWayBack();

    std::shared_ptr<SessionModel> m_model;
    Dialogs& m_dialogs;
    std::map<QString, Page*> m_pages;
    QStackedWidget* m_stack;
    QWidget* m_wayBack;
    QPushButton* m_toGuide = nullptr;
    QString m_name;
    QString m_path;      ///< of the field that had the focus last
    QStringList m_trail; ///< pages shown before, the last one last
    QString m_guide;     ///< the page whose list is being worked through
    bool m_following = false;
};

} // namespace keizoku::ui
