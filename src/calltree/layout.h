// SPDX-License-Identifier: Apache-2.0
// Where the members of a tree are drawn: who is rung stands to the right of who rings him.
#pragma once

#include <vector>

#include "calltree/graph.h"

namespace keizoku::calltree {

struct Place {
    MemberId member = 0;
    int column = 0; ///< calls from a starter, from 0
    int row = 0;    ///< from 0; no two places share column and row
};

struct Layout {
    std::vector<Place> places = {};         ///< each member of the tree once, a branch from top to bottom
    std::vector<const Call*> drawn = {};    ///< the call that brings each member to his place
    std::vector<const Call*> crossing = {}; ///< the others: to somebody who has his place already
    int columns = 0, rows = 0;

    [[nodiscard]] const Place* placeOf(MemberId member) const;
};

/// A caller stands in the row of the first he rings. Those who ring round and round begin where the register
/// begins.
[[nodiscard]] Layout layOut(const Graph& graph);

} // namespace keizoku::calltree
