// SPDX-License-Identifier: Apache-2.0
// A call drill of an open plan: what it starts from, and the record it leaves.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.h"
#include "calltree/drill.h"
#include "forms/drill_scenarios.h"
#include "plan/record.h"

namespace keizoku::app {

/// A surprise card with whom it hit.
struct DrawnCard {
    std::string says = {};
    calltree::MemberId member = 0;
};

/// Draws at most `count` of a scenario's cards; the same seed draws the same. A card that fits nobody is left
/// out, and nobody who begins the tree is hit.
[[nodiscard]] std::vector<DrawnCard> drawCards(const calltree::Graph& graph,
                                               const forms::DrillScenario& scenario, unsigned seed,
                                               std::size_t count = 2);

/// How people are asked.
enum class CallMode {
    Calls,     ///< a drill with real calls
    ReadAloud, ///< 読み上げ: a drill without calls, since ringing somebody off duty is work
    Incident   ///< 実際の災害・感染: no drill
};
/// "read-aloud", for files and programs.
[[nodiscard]] std::string_view modeId(CallMode mode);
[[nodiscard]] std::optional<CallMode> modeNamed(std::string_view id);

/// What really happened, in the place of a scenario: no cards, and an opening that says it is no drill.
[[nodiscard]] forms::DrillScenario incident(const std::string& event, plan::Hazard hazard);

/// How a drill went, in figures.
struct DrillFigures {
    std::size_t people = 0, told = 0, canCome = 0; ///< leavers and who takes no part do not count
    /// Seconds until that share of the people was told; nothing when it never was.
    std::optional<int> half = {}, most = {}, all = {}; ///< 50, 80, 100 %
};
[[nodiscard]] DrillFigures figuresOf(const calltree::Graph& graph, const calltree::Drill& drill);

/// A drill that was led on paper, and typed in afterwards.
struct Transcript {
    std::string by = {};
    Instant at = {};
    std::optional<Date> heldOn = {}; ///< today unless given
};

struct DrillRun {
    const forms::DrillScenario& scenario;
    const calltree::Graph& graph;
    const calltree::Drill& drill;
    std::vector<DrawnCard> cards = {};
    std::string leader = {}; ///< who writes the record
    bool aborted = false;    ///< ended before everybody was asked: the record says 途中まで
    std::vector<std::string> improvements = {}; ///< what the people who took part want changed
    CallMode mode = CallMode::Calls;
    std::optional<Transcript> paper = {}; ///< the record says 紙から転記
};

/// The 訓練記録 of a drill, of an incident the 対応記録: who was reached and who not, when, who can come,
/// what broke, what is left to do.
Result<plan::Record> drillRecord(const Session& session, const DrillRun& run);

/// Adds the record, and in the draft sets the day of the last confirmation for everybody who answered a real
/// call, as one undo step. Returns the number of the record's entry.
Result<int> keepDrill(Session& session, const DrillRun& run);

/// 無事・出勤可
[[nodiscard]] std::string outcomeWords(calltree::Outcome outcome);

} // namespace keizoku::app
