// SPDX-License-Identifier: Apache-2.0
// The next days that the plan's own data speak of: expiries, yearly confirmations, the training calendar.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "plan/plan.h"

namespace keizoku::ui {

struct ComingDate {
    Date date;
    bool wholeMonth = false; ///< only the month is known
    QString what = {};
    QString place = {}; ///< where goTo() leads
};

/// From `today` on, earliest first; what falls on the same day for the same reason is one line.
[[nodiscard]] std::vector<ComingDate> comingDates(const plan::Plan& plan, const Date& today,
                                                  std::size_t atMost);

/// The next such month, as its first day: "令和8年10月", "2026年10月", "毎年5月", "10月". Nothing for other
/// words.
[[nodiscard]] std::optional<Date> monthOf(const std::string& words, const Date& today);

} // namespace keizoku::ui
