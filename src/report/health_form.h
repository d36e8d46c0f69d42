// SPDX-License-Identifier: Apache-2.0
// 様式3: one week of temperatures and symptoms, a line for everybody.
#pragma once

#include "report/field_blocks.h"

namespace keizoku::report {

/// The sheet below its title: how it is filled in, and the grid. With `rows` the last week in which somebody
/// was checked; else seven days without dates.
[[nodiscard]] Blocks healthForm(const Source& source, bool rows);

/// Rows to be filled in by hand that a sheet has even where the printed ones fill its page.
inline constexpr std::size_t kEmptyRows = 3;

} // namespace keizoku::report
