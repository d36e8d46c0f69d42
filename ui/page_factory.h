// SPDX-License-Identifier: Apache-2.0
// Makes the page for a name: the one place that knows every kind of page.
#pragma once

#include <memory>

#include "ui/dialogs/dialogs.h"
#include "ui/pages/page.h"
#include "ui/session_model.h"

namespace keizoku::ui {

/// "home", "first-hour", "section:roles", "resources", "register:people", "findings", "history", "comparison", "records"; null for any
/// other name.
[[nodiscard]] Page* makePage(const QString& name, const std::shared_ptr<SessionModel>& model,
                             Dialogs& dialogs, QWidget* parent);

} // namespace keizoku::ui
