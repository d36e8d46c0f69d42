// SPDX-License-Identifier: Apache-2.0
// A drill answered from a file: rehearsals, tests, and tally sheets that come back from paper.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "calltree/drill.h"

namespace keizoku::app {

/// Whom the script speaks of, with the reply; "" for everybody it does not name.
using DrillScript = std::map<std::string, calltree::Reply>;

/// A line each: 氏名,結果,備考,分:秒 — separated by commas or tabs; the last two may be missing. 結果 is
/// can-come … or its first letter of the tally sheet (o x ? > -), or the Japanese words. The name * speaks of
/// everybody else. Malformed, naming every line that cannot be read and every name the tree does not know.
Result<DrillScript> readDrillScript(std::string_view text, const calltree::Graph& graph);

/// Whom the script lets take no part (不参加), for the drill to begin with.
[[nodiscard]] std::vector<calltree::MemberId> excusedIn(const DrillScript& script,
                                                        const calltree::Graph& graph);

/// Answers the drill to its end; without a time a call takes a minute. Malformed, with their names, when
/// somebody has to be asked of whom the script says nothing.
Result<void> playScript(calltree::Drill& drill, const calltree::Graph& graph, const DrillScript& script);

} // namespace keizoku::app
