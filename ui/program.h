// SPDX-License-Identifier: Apache-2.0
// The running program: which windows are open, and the ways to get from one plan to another.
#pragma once

#include <memory>

#include <QObject>
#include <QPointer>

#include "app/checker.h"
#include "ui/actions.h"
#include "ui/dialogs/dialogs.h"
#include "ui/session_model.h"
#include "ui/settings.h"

namespace keizoku::ui {

class MainWindow;
class StartWindow;

class Program final : public QObject {
    Q_OBJECT

public:
    Program(app::Environment environment, Dialogs& dialogs, Settings& settings);
    ~Program() override;

    void showStart();
    /// Opens a plan in place of the one that is open. An error is told; false then.
    bool open(const QString& path);
    /// Straight to the call tree.
    bool openContacts(const QString& path);
    /// False when nothing was made.
    bool createPlan(const std::vector<app::NewOffice>& offices);
    void openSample(const QString& id);

private:
    void run(Command command);
    void askOpen();
    void show(app::Session session);
    [[nodiscard]] QWidget* front() const;

    app::Environment m_environment;
    Dialogs& m_dialogs;
    Settings& m_settings;
    std::shared_ptr<const app::Checker> m_checker;
    QPointer<MainWindow> m_window;
    QPointer<StartWindow> m_start;
};

} // namespace keizoku::ui
