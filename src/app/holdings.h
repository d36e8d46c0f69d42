// SPDX-License-Identifier: Apache-2.0
// What somebody still holds in a plan, and one act that hands it to somebody else.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session.h"

namespace keizoku::app {

enum class HoldingKind {
    Post,    ///< a part, a deputy, a keeper, an answer: handed over
    Call,    ///< a call of the tree: handed over
    Card,    ///< a caller card with the name on it: to be printed anew
    Text,    ///< a text that says the name: to be mended by hand
    OpenItem ///< an improvement with this owner: to be given to somebody else in the records
};

struct Holding {
    HoldingKind kind = HoldingKind::Post;
    std::string path = {};
    std::string words = {}; ///< 役割分担「統括責任者」の氏名
};

/// In the order of the kinds. NotFound when there is no such member of staff.
Result<std::vector<Holding>> holdingsOf(const Session& session, const plan::RowId& person);
/// The same for each of several people, the plan walked through once.
Result<std::vector<std::vector<Holding>>> holdingsOf(const Session& session,
                                                     const std::vector<plan::RowId>& people);

/// Posts and calls go to `to`, as one undoable edit. A part that `to` holds twice then keeps the first place
/// and its deputies move up. `leftOn` becomes the day on which `from` left. Returns how many posts and calls
/// were handed over. NotFound for people not in the register; Malformed when both are the same or `to` has
/// left.
Result<std::size_t> handOver(Session& session, const plan::RowId& from, const plan::RowId& to,
                             const std::optional<Date>& leftOn = std::nullopt);

/// "post", "call", "card", "text", "open-item": in JSON and for scripts; never renamed.
[[nodiscard]] const char* holdingId(HoldingKind kind);

} // namespace keizoku::app
