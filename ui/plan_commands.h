// SPDX-License-Identifier: Apache-2.0
// What the menus do with the open plan, apart from moving about in the window.
#pragma once

#include <map>
#include <memory>
#include <optional>

#include <QObject>
#include <QPointer>

#include "app/documents.h"
#include "ui/actions.h"
#include "ui/dialogs/dialogs.h"
#include "ui/session_model.h"
#include "ui/settings.h"

namespace keizoku::ui {

class PlanCommands final : public QObject {
    Q_OBJECT

public:
    /// `window` is what dialogs stand before.
    PlanCommands(std::shared_ptr<SessionModel> model, Dialogs& dialogs, Settings& settings, QWidget* window);

    /// What a command of the plan's menu asks for: windows, print, export.
    void run(Command command);
    /// Asks for a Word file when there is none.
    void importWord(const QString& path);
    void saveCopy();
    void restore();
    void verify();
    void publish();
    void exportPlan();
    void openContacts();
    /// Drill, Tabletop, SafetyDrill or PaperDrill.
    void openDrill(Command which);
    /// The call tree's poster and cards.
    void openCallSheets();
    /// F1 in that window opens the guide where it speaks of it.
    /// The draft's preview, or that of a version, with something chosen to print.
    void openPreview(std::optional<int> version, app::What what = app::What::Plan);
    /// 新旧対照表 of two versions; the newer one may be the draft (0).
    void openComparison(int newer, int older);
    /// What a command prints, of the last version or of the draft while there is none.
    void openLast(Command command);
    /// The days that lie ahead, for another program's calendar.
    void exportCalendar();
    /// Takes the right to write; reopenAsked() follows when it worked.
    void takeOver();
    /// Silent: a failed copy is told in the status line, not in a box.
    void backUp();

signals:
    void openAsked(const QString& path);
    /// A page of the window.
    void goToAsked(const QString& place);
    void backupFailed(const QString& sentence);

private:
    [[nodiscard]] QString pathBeside(const QString& suffix) const;

    std::shared_ptr<SessionModel> m_model;
    Dialogs& m_dialogs;
    Settings& m_settings;
    QWidget* m_window;
    std::map<Command, QPointer<QWidget>> m_drills; ///< the open ones
};

} // namespace keizoku::ui
