// SPDX-License-Identifier: Apache-2.0
#include "compare/row_order.h"

#include <algorithm>

namespace keizoku::compare {

namespace {

/// Which later rows kept their order: a longest increasing subsequence of their origins.
std::vector<bool> settledRows(const Origins& origins)
{
    std::vector<std::size_t> ends; // later row that ends the best run of each length
    std::vector<std::optional<std::size_t>> previous(origins.size());
    for (std::size_t row = 0; row < origins.size(); ++row) {
        if (!origins[row])
            continue;
        const auto it =
            std::lower_bound(ends.begin(), ends.end(), *origins[row],
                             [&](std::size_t end, std::size_t origin) { return *origins[end] < origin; });
        if (it != ends.begin())
            previous[row] = *std::prev(it);
        if (it == ends.end())
            ends.push_back(row);
        else
            *it = row;
    }
    std::vector<bool> isSettled(origins.size());
    for (std::optional<std::size_t> row = ends.empty() ? std::nullopt : std::optional(ends.back()); row;
         row = previous[*row])
        isSettled[*row] = true;
    return isSettled;
}

} // namespace

RowChanges inOrder(const Origins& origins, std::size_t earlierRows)
{
    const std::vector<bool> isSettled = settledRows(origins);
    std::vector<bool> isKept(earlierRows);
    for (const auto& origin : origins)
        if (origin)
            isKept[*origin] = true;
    // A removed row stands before the settled row that followed it.
    std::vector<std::size_t> reach(origins.size());
    std::size_t next = earlierRows;
    for (std::size_t row = origins.size(); row-- > 0;)
        reach[row] = next = isSettled[row] ? *origins[row] : next;
    RowChanges rows;
    std::size_t earlier = 0;
    const auto removedBefore = [&](std::size_t end) {
        for (; earlier < end; ++earlier)
            if (!isKept[earlier])
                rows.push_back({{}, earlier, std::nullopt, false, {}});
    };
    for (std::size_t row = 0; row < origins.size(); ++row) {
        removedBefore(reach[row]);
        rows.push_back({{}, origins[row], row, origins[row].has_value() && !isSettled[row], {}});
    }
    removedBefore(earlierRows);
    return rows;
}

} // namespace keizoku::compare
