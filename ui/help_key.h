// SPDX-License-Identifier: Apache-2.0
// F1 in every window and dialog: the guide at the chapter that explains it.
#pragma once

#include <QObject>

#include "app/environment.h"

namespace keizoku::ui {

class Dialogs;

/// Filters the events of the application. A window's name ("drill", "dialog.word") is its place in the guides;
/// windows without a name, message boxes among them, keep their F1. The main window has an action of its own.
class HelpKey final : public QObject {
    Q_OBJECT

public:
    /// `dialogs` outlives the filter, which ends with `parent`.
    HelpKey(app::Environment environment, Dialogs& dialogs, QObject* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    app::Environment m_environment;
    Dialogs& m_dialogs;
};

} // namespace keizoku::ui
