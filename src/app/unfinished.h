// SPDX-License-Identifier: Apache-2.0
// What is under way and in no record yet, kept whole after every answer in the folder of a plan's safety
// copies: not in the plan, for a drill can be led from a file that may only be read.
#pragma once

#include <optional>

#include "app/session.h"
#include "base/json.h"

namespace keizoku::app {

enum class Unfinished { CallDrill, Tabletop, SafetyDrill };

/// Synced before it returns. One of each kind for a plan; an older one is replaced.
Result<void> keepUnfinished(const Session& session, Unfinished what, const Json& state);
/// Nothing when none is under way. Corrupt when it is there and is no JSON; the file is left as it is.
Result<std::optional<Json>> unfinished(const Session& session, Unfinished what);
/// Corrupt, for a state that says nothing one could go on from.
tl::unexpected<Error> unreadableState(const Session& session, Unfinished what);
/// It is over, or nobody wants it. No error when there is none.
Result<void> forgetUnfinished(const Session& session, Unfinished what);

} // namespace keizoku::app
