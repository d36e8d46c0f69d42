// SPDX-License-Identifier: Apache-2.0
// 集計表: a numbered list of everybody in the call tree, to be ticked by hand and typed in again afterwards.
#pragma once

#include <vector>

#include "calltree/graph.h"
#include "report/source.h"

namespace keizoku::report {

/// Who is on the sheet; number 1 is the first. Leavers are not.
[[nodiscard]] std::vector<calltree::MemberId> tallyOrder(const calltree::Graph& graph);

/// Both variants that have calls, a page each; `today` tells who has left.
[[nodiscard]] document::Document tallyDocument(const Source& source, const Date& today);

} // namespace keizoku::report
