// SPDX-License-Identifier: Apache-2.0
// A drill answered from a file: rehearsals, tests, and tally sheets that come back from paper.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calltree/drill.h"

namespace keizoku::app {

/// Whom the script speaks of, with the reply; "" for everybody it does not name.
using DrillScript = std::map<std::string, calltree::Reply>;

/// One line of such a file as it is written.
struct ScriptLine {
    std::size_t number = 0; ///< from 1
    std::string name = {}, word = {}, detail = {};
    int seconds = -1;         ///< of 分:秒; negative without
    std::string problem = {}; ///< what is wrong with its form; empty when nothing is
};
/// Those that say something: no empty ones, no remarks (#).
[[nodiscard]] std::vector<ScriptLine> scriptLines(std::string_view text);
/// Adds what a line says; returns what is wrong with it, or "".
[[nodiscard]] std::string addLine(DrillScript& script, const ScriptLine& line, const calltree::Graph& graph);

/// A line each: 氏名,結果,備考,分:秒 — separated by commas or tabs; the last two may be missing. 結果 is
/// can-come … or its first letter of the tally sheet (o x ? > -), or the Japanese words. The name * speaks of
/// everybody else. Malformed, naming every line that cannot be read and every name the tree does not know.
Result<DrillScript> readDrillScript(std::string_view text, const calltree::Graph& graph);

/// Whom the script lets take no part (不参加), for the drill to begin with.
[[nodiscard]] std::vector<calltree::MemberId> excusedIn(const DrillScript& script,
                                                        const calltree::Graph& graph);

/// The outcome by its id, its sign on the tally sheet or its Japanese words.
[[nodiscard]] std::optional<calltree::Outcome> outcomeIn(const std::string& word);

/// Whether the times of a script rise from call to call, or several people rang at once.
enum class Times { Rising, AsWritten };

/// Answers the drill to its end; without a time a call takes a minute. Malformed, with their names, when
/// somebody has to be asked of whom the script says nothing.
Result<void> playScript(calltree::Drill& drill, const calltree::Graph& graph, const DrillScript& script,
                        Times times = Times::Rising);

} // namespace keizoku::app
