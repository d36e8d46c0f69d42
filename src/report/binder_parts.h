// SPDX-License-Identifier: Apache-2.0
// The parts only a binder has.
#pragma once

#include "report/record_sheets.h"

namespace keizoku::report {

/// 年間研修・訓練計画表: how often is owed, planned and held, then the plan's calendars.
[[nodiscard]] Blocks yearlyPlanPart(const Source& source, const PlanOptions& options,
                                    const Evidence& evidence);

/// 備蓄: when it was checked last, and what is there until when.
[[nodiscard]] Blocks stockPart(const Source& source, const Evidence& evidence);

/// 協定・契約 with the papers behind them. Empty when there are none.
[[nodiscard]] Blocks agreementsPart(const Source& source, const PlanOptions& options);

/// 残っている改善策: what drills and meetings left to do, as far as nobody closed it.
[[nodiscard]] Blocks openItemsPart(const Evidence& evidence);

} // namespace keizoku::report
