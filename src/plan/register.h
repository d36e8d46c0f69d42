// SPDX-License-Identifier: Apache-2.0
// Rows of one kind, in the order a person gave them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "plan/cell.h"

namespace keizoku::plan {

/// Rows in the order a person gave them; ids are never reused.
template <class Row>
struct Register {
    std::vector<Row> rows = {};
    std::int64_t next = 1;

    [[nodiscard]] const Row* find(const RowId& id) const
    {
        const auto it = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
        return it == rows.end() ? nullptr : &*it;
    }
    [[nodiscard]] Row* find(const RowId& id)
    {
        const auto it = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
        return it == rows.end() ? nullptr : &*it;
    }
};

} // namespace keizoku::plan
