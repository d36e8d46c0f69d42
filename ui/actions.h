// SPDX-License-Identifier: Apache-2.0
// The commands of the main window: one table of identifier, menu, text and key.
#pragma once

#include <map>

#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QMenuBar;

namespace keizoku::ui {

enum class Command {
    New,
    Open,
    Recent,
    Sample,
    ImportWord,
    SaveCopy,
    Restore,
    Verify,
    Quit,
    Undo,
    Redo,
    Find,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    Panel,
    Contacts,
    Drill,
    CallSheets,
    Pack,
    Tabletop,
    SafetyDrill,
    PaperDrill,
    FirstHour,
    Publish,
    Print,
    Export,
    Records,
    Binder,
    History,
    Findings,
    Unplaced,
    Copies,
    Rehearsal,
    PrintRehearsal, ///< of its page only, not in the menus
    Help,
    MostAsked,
    Calendar
};

/// Fills a menu bar and says which command was chosen. Objects are named "action.<id>".
class Actions final : public QObject {
    Q_OBJECT

public:
    Actions(QMenuBar* bar, QObject* parent);

    [[nodiscard]] QAction* action(Command command) const { return m_actions.at(command); }
    /// The submenu of files opened lately.
    [[nodiscard]] QMenu* recentMenu() const { return m_recent; }

signals:
    void triggered(keizoku::ui::Command command);

private:
    std::map<Command, QAction*> m_actions;
    QMenu* m_recent = nullptr;
};

} // namespace keizoku::ui
