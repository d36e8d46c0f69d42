// SPDX-License-Identifier: Apache-2.0
// A drill that is under way, kept after every answer, so that a crash or a dead battery loses at most one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/drill.h"
#include "app/session.h"
#include "calltree/drill.h"

namespace keizoku::app {

/// What a drill needs to go on: who was answered for, and what was said.
struct RunningDrill {
    struct Answer {
        std::string member = {}; ///< key in the graph
        calltree::Reply reply = {};
        friend bool operator==(const Answer&, const Answer&) = default;
    };
    std::string scenario = {}; ///< id; empty for an incident
    plan::TreeVariant variant = plan::TreeVariant::Day;
    std::string leader = {};
    std::optional<unsigned> seed = {}; ///< of the surprise cards; nothing: none are drawn
    Instant began = {};
    std::vector<Answer> answers = {};
    CallMode mode = CallMode::Calls;
    std::vector<std::string> excused = {}; ///< keys of those who take no part
    std::string event = {};                ///< of an incident: what happened
    plan::Hazard hazard = plan::Hazard::Natural;
    friend bool operator==(const RunningDrill&, const RunningDrill&) = default;
};

/// Stored whole and synced before it returns, in the folder of the plan's safety copies and not in the plan:
/// a drill can be led from a file that may only be read. One for each plan; an older one is replaced.
Result<void> keepRunning(const Session& session, const RunningDrill& drill);
/// Nothing when none is under way. Corrupt when it is there and cannot be read; the file is left as it is.
Result<std::optional<RunningDrill>> runningDrill(const Session& session);
/// The drill is over, or nobody wants it. No error when there is none.
Result<void> forgetRunning(const Session& session);

/// The answers of a drill so far.
[[nodiscard]] std::vector<RunningDrill::Answer> answersOf(const calltree::Drill& drill,
                                                          const calltree::Graph& graph);
/// Gives the answers to a drill that begins, as long as it asks for the same people in the same order: fewer
/// than there are when the tree has changed since. Returns how many it took.
std::size_t takeUp(calltree::Drill& drill, const calltree::Graph& graph,
                   const std::vector<RunningDrill::Answer>& answers);

} // namespace keizoku::app
