// SPDX-License-Identifier: Apache-2.0
// The window of one open plan: menus, the workspace, and commands led to where they are done.
#pragma once

#include <memory>

#include <QMainWindow>
#include <QTimer>

#include "ui/actions.h"
#include "ui/plan_commands.h"
#include "ui/session_model.h"
#include "ui/settings.h"

namespace keizoku::ui {

class Workspace;

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    ~MainWindow() override; ///< takes what is being typed into the plan
    MainWindow(std::shared_ptr<SessionModel> model, Dialogs& dialogs, Settings& settings,
               QWidget* parent = nullptr);

    /// A page, a path, or "version:3".
    bool goTo(const QString& place);
    [[nodiscard]] QString pageName() const;
    void setZoom(double factor);
    void run(Command command);
    /// Whether this window has that very file open.
    [[nodiscard]] bool isShowing(const QString& path) const;

signals:
    /// Commands that concern other plans than this one.
    void programAsked(keizoku::ui::Command command);
    void openAsked(const QString& path);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildWorkspace(const QString& page);
    void fillRecent();
    void updateActions();
    void showTitle();
    void noticeFile();

    std::shared_ptr<SessionModel> m_model;
    Dialogs& m_dialogs;
    Settings& m_settings;
    Actions* m_actions;
    PlanCommands* m_commands;
    Workspace* m_workspace = nullptr;
    QTimer m_backups;
    QTimer m_fileWatch;
};

} // namespace keizoku::ui
