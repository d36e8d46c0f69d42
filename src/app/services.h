// SPDX-License-Identifier: Apache-2.0
// The service profiles that are shipped.
#pragma once

#include "base/json.h"
#include "forms/service_profile.h"

namespace keizoku::app {

/// One profile as a script reads it: duties, counts, reduction and dates, each with the law it rests on.
[[nodiscard]] Json toJson(const forms::ServiceProfile& profile, const forms::LawBook& law);
/// "研修 年1回（災害）・年1回（感染症）、訓練 年1回・年1回"; 回数の定めなし where no number is known.
[[nodiscard]] std::string yearlyWords(const forms::ServiceProfile& profile);

} // namespace keizoku::app
