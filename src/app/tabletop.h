// SPDX-License-Identifier: Apache-2.0
// A tabletop exercise of an open plan: what was answered so far, where the plan answers, the record it
// leaves.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "document/document.h"
#include "forms/tabletop.h"
#include "plan/record.h"

namespace keizoku::app {

/// Whether the plan says what the people around the table said.
enum class InPlan { Unset, Written, Lacking };

struct TabletopAnswer {
    std::string words = {};
    InPlan inPlan = InPlan::Unset;

    [[nodiscard]] bool empty() const { return words.empty() && inPlan == InPlan::Unset; }
    friend bool operator==(const TabletopAnswer&, const TabletopAnswer&) = default;
};

/// An exercise on its way; kept as a whole after every answer (app/unfinished.h).
struct RunningTabletop {
    std::string exercise = {}, leader = {};
    std::vector<plan::RowId> people = {}; ///< of the register, those who take part
    Instant began = {};
    int seconds = 0;                                    ///< since then, without pauses
    std::size_t step = 0;                               ///< the one on the screen
    std::map<std::string, TabletopAnswer> answers = {}; ///< by the ids of the questions
    friend bool operator==(const RunningTabletop&, const RunningTabletop&) = default;
};
Result<void> keepTabletop(const Session& session, const RunningTabletop& state);
/// Nothing when none is under way; Corrupt when what was kept cannot be read.
Result<std::optional<RunningTabletop>> unfinishedTabletop(const Session& session);

struct TabletopRun {
    const forms::TabletopExercise& exercise;
    const RunningTabletop& state;
    bool aborted = false; ///< ended before its last step: the record says 途中まで
    std::vector<std::string> improvements = {};
};

/// The 訓練記録: situation, people, answers step by step, what the plan does not say, what is left to do.
Result<plan::Record> tabletopRecord(const Session& session, const TabletopRun& run);

/// The exercises that are shipped, those that fit the plan's services first.
Result<std::vector<forms::TabletopExercise>> tabletopExercises(const Session& session);

/// What the draft says to a question, field by field; まだ書かれていません where it says nothing.
[[nodiscard]] document::Document planAnswers(const Session& session, const forms::TabletopQuestion& question,
                                             plan::Hazard hazard);

} // namespace keizoku::app
