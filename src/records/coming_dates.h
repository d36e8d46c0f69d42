// SPDX-License-Identifier: Apache-2.0
// The days that lie ahead: what the plan and its services speak of (expiries, yearly confirmations, training,
// reviews, deadlines), and what the records leave to do (what the year still owes, 改善策, 補講).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "forms/service_profile.h"
#include "plan/plan.h"
#include "records/duties.h"

namespace keizoku::records {

/// One thing on one day.
struct ComingDate {
    Date date;
    bool wholeMonth = false; ///< only the month is known
    bool deadline = false;   ///< something has to be there by then
    std::string why = {};    ///< 備蓄の期限
    std::string which = {};  ///< 保存水; may be empty
    std::string place = {};  ///< where it stands: a path, "findings", "records"
    std::string key = {};    ///< stable: the same thing has the same key, also after its day was moved
};

/// What the plan speaks of, from `today` on for twelve months, earliest first; deadlines however far away.
[[nodiscard]] std::vector<ComingDate> comingDates(const plan::Plan& plan,
                                                  const forms::ServiceProfiles& services, const Date& today);

/// With what the records leave to do.
[[nodiscard]] std::vector<ComingDate> comingDates(const plan::Plan& plan,
                                                  const forms::ServiceProfiles& services,
                                                  std::span<const LedgerLine> lines, const Date& today);

/// A line of a list: several things of one day and reason.
struct ComingLine {
    Date date;
    bool wholeMonth = false;
    bool deadline = false;
    std::string what = {}; ///< 備蓄の期限：保存水 ほか1件
    std::string place = {};
};

/// What falls on the same day for the same reason is one line, but each deadline is its own.
[[nodiscard]] std::vector<ComingLine> grouped(const std::vector<ComingDate>& dates);

/// 令和9年5月31日　あと190日 – only a deadline counts its days; 令和9年5月 when only the month is known.
[[nodiscard]] std::string dateWords(const ComingLine& coming, const Date& today);

} // namespace keizoku::records
