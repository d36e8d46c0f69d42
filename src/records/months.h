// SPDX-License-Identifier: Apache-2.0
// Months as people write them into a year's plan.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"

namespace keizoku::records {

/// The next such months, each as its first day and once: "令和8年10月", "2026年10月", "毎年5月", "5月と11月".
/// Nothing for other words.
[[nodiscard]] std::vector<Date> monthsOf(const std::string& words, const Date& today);

} // namespace keizoku::records
