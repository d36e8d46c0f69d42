// SPDX-License-Identifier: Apache-2.0
// Who is reached when some do not answer.
#pragma once

#include <vector>

#include "calltree/graph.h"

namespace keizoku::calltree {

/// Whether a caller rings the deputy of somebody who does not answer.
enum class Deputies { Rung, Ignored };

/// By MemberId, whether somebody knows in the end. Starters know; leavers and the `silent` neither answer nor
/// ring. In place of somebody silent his deputy is rung, who then makes his calls besides his own; each list
/// of calls is made once. With neither of the two his branch is lost.
[[nodiscard]] std::vector<bool> reached(const Graph& graph, const std::vector<MemberId>& silent,
                                        Deputies deputies = Deputies::Rung);

} // namespace keizoku::calltree
