// SPDX-License-Identifier: Apache-2.0
// Where a call tree fails: whom nobody reaches, whose silence cuts others off, who has too much to ring.
#pragma once

#include <string>
#include <vector>

#include "calltree/graph.h"

namespace keizoku::calltree {

/// What the times rest on.
struct Assumptions {
    double minutesPerCall = 2; ///< ringing, telling, noting; everybody answers at once
    std::size_t callsAtMost = 5;
};

struct SharedNumber {
    std::string digits = {};
    std::vector<MemberId> members = {}; ///< two or more who have not left
};

/// Somebody and who depends on him.
struct Branch {
    MemberId member = 0;
    std::vector<MemberId> behind = {};
};

/// People come in the order of Graph::members().
struct Analysis {
    std::vector<MemberId> unreached = {};            ///< current staff whom no call reaches, all answering
    std::vector<std::vector<MemberId>> circles = {}; ///< members who ring one another round and round
    std::vector<SharedNumber> shared = {};           ///< the same telephone for several members of the tree
    std::vector<Branch> leavers = {};                ///< with those who are reached only through their calls
    std::vector<Branch> cutOff = {};             ///< whose silence, deputies rung, leaves others unreached
    std::vector<const Call*> withoutDeputy = {}; ///< calls of people none of whose calls names one
    std::vector<MemberId> tooMany = {};          ///< who make more calls than the assumptions allow
    std::size_t depth = 0;                       ///< calls from a starter to the last leaf
    double minutes = 0;                          ///< until the last one is told, each ringing in order
};

[[nodiscard]] Analysis analyse(const Graph& graph, const Assumptions& assumptions = {});

} // namespace keizoku::calltree
