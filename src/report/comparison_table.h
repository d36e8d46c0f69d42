// SPDX-License-Identifier: Apache-2.0
// 新旧対照表: two versions side by side, as authorities and boards read a revision.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "compare/comparison.h"
#include "report/source.h"

namespace keizoku::report {

struct ComparisonOptions {
    Order order = Order::Official;
    bool swapped = false; ///< 改定前 on the left
    std::map<std::string, std::string> reasons =
        {}; ///< by path of a field ("purpose/aim@natural") or key of a register
};

/// Both sources with the same `masked`: then private values are 登録あり on both sides, also in running text.
/// Fields and rows that did not change are left out; marks that nobody reads (where a text came from) too.
[[nodiscard]] document::Document comparisonDocument(const Source& before, const Source& after,
                                                    const compare::Comparison& comparison,
                                                    const ComparisonOptions& options);

/// Short lines for a list of versions: 「役割分担：統括責任者 代替者② 変更」. Only names, no values.
[[nodiscard]] std::vector<std::string> summaryInWords(const Source& before, const Source& after,
                                                      const compare::Comparison& comparison);

} // namespace keizoku::report
