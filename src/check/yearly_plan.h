// SPDX-License-Identifier: Apache-2.0
// How many trainings and drills a year's plan holds for each volume.
#pragma once

#include <string_view>

#include "plan/plan.h"

namespace keizoku::check {

struct YearlyPlan {
    int training = 0;
    int drill = 0;
    bool any = false; ///< the calendar is begun
};

/// Times a year that words name: 6月 and 毎年6月 once, 6月・12月 twice, 年2回, 毎月, 4半期ごと; once when
/// they name none.
[[nodiscard]] int timesIn(std::string_view when);

/// From training/calendar and training/yearly-duties, the greater of the two. A row counts for the other
/// volume, or as the other kind, when it says that both are held together (一体, 兼ねる) and names it.
[[nodiscard]] YearlyPlan yearlyPlan(const plan::Plan& plan, plan::Hazard volume);

} // namespace keizoku::check
