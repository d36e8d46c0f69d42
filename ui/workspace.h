// SPDX-License-Identifier: Apache-2.0
// What the main window shows: top bar, banner, navigation, pages, panel, status. Layout only; made anew for
// each zoom.
#pragma once

#include <memory>

#include <QWidget>

#include "ui/actions.h"
#include "ui/dialogs/dialogs.h"
#include "ui/place.h"
#include "ui/session_model.h"

class QPushButton;

namespace keizoku::ui {

class Banner;
class DrillNotice;
class GuidancePanel;
class Navigation;
class PageStack;
class SearchBox;
class StatusLine;

class Workspace final : public QWidget {
    Q_OBJECT

public:
    Workspace(std::shared_ptr<SessionModel> model, Dialogs& dialogs, QWidget* parent);

    /// A page, a path, or "version:3" or "comparison:3:2" (asks for their preview). False when there is
    /// nothing by that name.
    bool goTo(const QString& place);
    [[nodiscard]] QString pageName() const;
    /// Gives the keys to what the page in sight begins with, if it says so by its focus proxy.
    void focusPage();
    /// The n-th place of the navigation, from 0.
    void goToEntry(int index);
    void commitInput();
    void focusSearch();
    void setPanelOpen(bool open);
    [[nodiscard]] StatusLine* status() const { return m_status; }

signals:
    void asked(keizoku::ui::Command command);
    void versionAsked(int number);
    /// What a version, or the draft (0), changed against an older one, as 新旧対照表.
    void comparisonAsked(int newer, int older);
    void saveAgainAsked();
    void takeOverAsked();
    void zoomChosen(double factor);
    void panelOpenChanged(bool open);

private:
    QWidget* makeTopBar();
    void connectParts();
    void renew();

    std::shared_ptr<SessionModel> m_model;
    SearchBox* m_search = nullptr;
    QPushButton* m_publish = nullptr;
    Banner* m_banner;
    DrillNotice* m_drill; ///< an unfinished round of calls
    Navigation* m_navigation;
    PageStack* m_pages;
    GuidancePanel* m_panel;
    StatusLine* m_status;
};

} // namespace keizoku::ui
