// SPDX-License-Identifier: Apache-2.0
// Before a number, a name or a place is changed: everything that shows the old one.
#pragma once

#include <string>
#include <vector>

#include "app/session.h"

namespace keizoku::app {

enum class ShownIn {
    Plan,  ///< a text or a row that says it, or that means its row: changes along when it is a reference
    Paper, ///< a chapter or sheet as printed from the version in force, else from the draft
    Card,  ///< a caller card or wallet card
    Copy,  ///< a posted copy not collected of such a paper
    Record ///< stays as it was that day
};

struct ShownPlace {
    ShownIn in = ShownIn::Plan;
    std::string path = {}; ///< of the plan, the copy or the record; "" of papers
    std::string words = {};
    bool follows = false; ///< a reference: changes along
};

/// What shows the value at `path` (app/paths.h) beside that place itself, in the order of ShownIn. Nothing
/// for an empty value or one that says too little to be looked for: fewer than two characters, a number
/// that is no telephone's. NotFound for a path that is not there.
Result<std::vector<ShownPlace>> shownPlaces(const Session& session, const std::string& path);

/// "plan", "paper", "card", "copy", "record": in JSON and for scripts; never renamed.
[[nodiscard]] const char* shownInId(ShownIn in);

} // namespace keizoku::app
