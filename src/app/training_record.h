// SPDX-License-Identifier: Apache-2.0
// What the records of all drills have in common: who took part, how long, what is left to mend by when.
#pragma once

#include <string>
#include <vector>

#include "base/clock.h"
#include "plan/plan.h"
#include "plan/record.h"

namespace keizoku::app {

/// 12分30秒
[[nodiscard]] std::string secondsInWords(int seconds);
/// Of the current staff a new record names, those with these rows were there; the others were not.
void setPresent(plan::Record& record, const std::vector<plan::RowId>& present);
/// From when to when it was, while it was all on the day of the record.
void setTime(plan::Record& record, Instant began, Instant ended);
/// Something to mend, by whoever writes the record, within thirty days of the drill.
[[nodiscard]] plan::OpenItem openItem(const plan::Record& record, std::string what);
/// The same for everything people want changed.
void addImprovements(plan::Record& record, const std::vector<std::string>& improvements);

} // namespace keizoku::app
