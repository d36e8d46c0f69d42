// SPDX-License-Identifier: Apache-2.0
// The days of the next year that the plan and its services speak of: expiries, yearly confirmations,
// training, reviews, and deadlines.
#pragma once

#include <string>
#include <vector>

#include <QString>

#include "forms/service_profile.h"
#include "plan/plan.h"

namespace keizoku::ui {

struct ComingDate {
    Date date;
    bool wholeMonth = false; ///< only the month is known
    bool deadline = false;   ///< something has to be there by then
    QString what = {};
    QString place = {}; ///< where goTo() leads
};

/// From `today` on for twelve months, earliest first; deadlines however far away. What falls on the same day
/// for the same reason is one line, but each deadline is its own.
[[nodiscard]] std::vector<ComingDate> comingDates(const plan::Plan& plan,
                                                  const forms::ServiceProfiles& services, const Date& today);

/// 令和9年5月31日　あと190日 – only a deadline counts its days.
[[nodiscard]] QString dateWords(const ComingDate& coming, const Date& today);

/// The next such months, each as its first day: "令和8年10月", "2026年10月", "毎年5月", "5月と11月". Nothing
/// for other words.
[[nodiscard]] std::vector<Date> monthsOf(const std::string& words, const Date& today);

} // namespace keizoku::ui
