// SPDX-License-Identifier: Apache-2.0
// A tree too tall or too wide for one sheet of paper, cut into branches.
#pragma once

#include <optional>
#include <vector>

#include "calltree/layout.h"

namespace keizoku::calltree {

struct CutPlace {
    MemberId member = 0;
    int column = 0, row = 0;
    bool again = false;                       ///< heads a branch here, but has his place on an earlier sheet
    std::optional<std::size_t> goesOn = {};   ///< the sheet, from 0, his (further) calls stand on
    std::optional<std::size_t> callerAt = {}; ///< place, on this sheet, of who rings him
};

struct CutSheet {
    std::vector<CutPlace> places = {}; ///< no two share column and row
};

/// Each drawn call of the layout on exactly one sheet of at most `rows` rows and `columns` columns (rows >=
/// 1, columns >= 2). One sheet when all fits.
[[nodiscard]] std::vector<CutSheet> cutIntoSheets(const Graph& graph, const Layout& layout, int rows,
                                                  int columns);

} // namespace keizoku::calltree
