// SPDX-License-Identifier: Apache-2.0
// Where in the window something is: a page, and a path on it.
#pragma once

#include <QString>

#include "forms/pack.h"

namespace keizoku::ui {

struct Place {
    QString page =
        {}; ///< "home", "first-hour", "section:roles", "resources", "register:people", …; empty: nowhere
    QString path = {}; ///< path of a field or cell on that page, or empty
};

/// What Page::goTo() carries: a section id, "home", "first-hour", "resources", "register:people", "findings",
/// "history", or a path of a finding.
[[nodiscard]] Place placeOf(const forms::Pack& pack, const QString& text);

} // namespace keizoku::ui
