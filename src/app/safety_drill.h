// SPDX-License-Identifier: Apache-2.0
// 利用者安否確認 as a drill: one service user after another, those who need it most first, and the record it
// leaves.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.h"
#include "plan/record.h"

namespace keizoku::app {

/// What a check of one service user comes to.
enum class SafetyOutcome { Well, Hurt, NotReached, Moved };
/// "well", for files and programs.
[[nodiscard]] std::string_view safetyId(SafetyOutcome outcome);
/// 無事
[[nodiscard]] std::string safetyWords(SafetyOutcome outcome);
/// By id, by its words, or by the sign on the sheet: o ! - >
[[nodiscard]] std::optional<SafetyOutcome> safetyNamed(std::string_view word);

struct SafetyReply {
    SafetyOutcome outcome = SafetyOutcome::NotReached;
    std::string detail = {};
    int seconds = 0; ///< since the drill began, without pauses
    friend bool operator==(const SafetyReply&, const SafetyReply&) = default;
};

/// A drill on its way; kept as a whole after every answer (app/unfinished.h).
struct RunningSafety {
    struct Answer {
        plan::RowId user = {};
        SafetyReply reply = {};
        friend bool operator==(const Answer&, const Answer&) = default;
    };
    std::string leader = {};
    std::vector<plan::RowId> people = {}; ///< of the staff, those who take part
    Instant began = {};
    std::vector<Answer> answers = {}; ///< in the order they were given
    friend bool operator==(const RunningSafety&, const RunningSafety&) = default;
};
Result<void> keepSafety(const Session& session, const RunningSafety& state);
/// Nothing when none is under way; Corrupt when what was kept cannot be read.
Result<std::optional<RunningSafety>> unfinishedSafety(const Session& session);

/// One service user as the screen shows him.
struct SafetyUser {
    plan::RowId id = {};
    std::string code = {}, priority = {}, devices = {}, powerHours = {}, keeper = {}, shelter = {}, note = {};
    bool urgent = false; ///< red
};
/// In the order of checks.
[[nodiscard]] std::vector<SafetyUser> safetyUsers(const plan::Plan& plan);
/// The one to ask now: the first without an answer; null when everybody has one.
[[nodiscard]] const SafetyUser* nextOf(const std::vector<SafetyUser>& users, const RunningSafety& state);

struct SafetyFigures {
    std::size_t users = 0, confirmed = 0, urgent = 0, urgentConfirmed = 0;
    std::optional<int> allUrgent =
        {}; ///< seconds until the last of the red ones; nothing when one is missing
    std::vector<std::string> open = {}; ///< codes of those not reached or not asked
};
[[nodiscard]] SafetyFigures figuresOf(const std::vector<SafetyUser>& users, const RunningSafety& state);

struct SafetyRun {
    const RunningSafety& state;
    bool aborted = false;
    std::vector<std::string> improvements = {};
};
/// The 訓練記録: share confirmed, minutes to all red ones, whom nobody reached, what is left to do.
Result<plan::Record> safetyRecord(const Session& session, const SafetyRun& run);

/// A line each: 記号,結果,備考,分:秒 — as app/drill_script.h has it; * speaks of everybody else, without a
/// time a check takes a minute. Malformed, naming every line that cannot be read, and when somebody has none.
Result<std::vector<RunningSafety::Answer>> readSafetyScript(std::string_view text,
                                                            const std::vector<SafetyUser>& users);

} // namespace keizoku::app
