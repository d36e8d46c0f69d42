// SPDX-License-Identifier: Apache-2.0
// The names a person or contact cell offers, with their readings beside them.
#pragma once

#include <QStringList>

#include "plan/plan.h"

namespace keizoku::ui {

struct Names {
    QStringList names = {};
    QStringList readings = {}; ///< beside names; "" where there is none
    friend bool operator==(const Names&, const Names&) = default;
};

/// Staff who have not left by `today`.
[[nodiscard]] Names peopleNames(const plan::Plan& plan, const Date& today);
[[nodiscard]] Names contactNames(const plan::Plan& plan);

} // namespace keizoku::ui
