// SPDX-License-Identifier: Apache-2.0
// The five answers of a call drill, in the order of their keys, and what is asked next.
#pragma once

#include <array>

#include <QStringList>

#include "calltree/drill.h"

namespace keizoku::ui {

inline constexpr std::array kDrillOutcomes = {calltree::Outcome::CanCome, calltree::Outcome::CannotCome,
                                              calltree::Outcome::NeedsHelp, calltree::Outcome::OnTheWay,
                                              calltree::Outcome::NotReached};

/// Reasons or times of arrival; empty where the answer says it all.
[[nodiscard]] QStringList reasonsOf(calltree::Outcome outcome);
/// Whether that reason is a number of minutes to be typed.
[[nodiscard]] bool asksMinutes(calltree::Outcome outcome, qsizetype reason);

} // namespace keizoku::ui
