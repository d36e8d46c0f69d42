// SPDX-License-Identifier: Apache-2.0
// A call drill, or the calls of an emergency, on one sheet: for the wall of the next morning.
#pragma once

#include <string>
#include <string_view>

#include "records/ledger.h"
#include "report/source.h"

namespace keizoku::report {

/// The line of a 対応記録 that sums a round of calls up.
inline constexpr std::string_view kCallsSummedUp = "連絡網での安否確認のまとめ";

/// What a round of calls came to, as its record says; empty for other records.
[[nodiscard]] std::string callResult(const plan::Record& record);

/// Facts, result, who answered what in groups, what broke, what is left to do. One page A4 for a small
/// office.
[[nodiscard]] document::Document drillSummary(const Source& source, const plan::Record& record);

} // namespace keizoku::report
