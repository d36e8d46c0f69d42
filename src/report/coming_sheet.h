// SPDX-License-Identifier: Apache-2.0
// 年間の実施状況とこれからの予定 on paper.
#pragma once

#include "records/coming_dates.h"
#include "report/record_sheets.h"

namespace keizoku::report {

/// The year at a glance, then what lies ahead, a line each.
[[nodiscard]] document::Document comingDocument(const plan::Plan& plan, const forms::Pack& pack,
                                                const Edition& edition, const Evidence& evidence,
                                                const std::vector<records::ComingDate>& dates,
                                                const Date& today, bool masked);

} // namespace keizoku::report
