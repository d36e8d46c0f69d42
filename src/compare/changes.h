// SPDX-License-Identifier: Apache-2.0
// A comparison as one flat list of texts, for scripts.
#pragma once

#include <string>
#include <vector>

#include "compare/comparison.h"

namespace keizoku::compare {

/// One difference. Texts are in stored form; "" means absent.
struct Change {
    std::string path = {}; ///< "roles/authority", "people/p-0001/mobilePhones", "people/p-0001" when moved
    std::string cell = {}; ///< "row.column" or "row" inside a table or matrix field, or empty
    std::string before = {};
    std::string after = {};
    bool moved = false; ///< the row changed its place; the texts are its places from 1

    friend bool operator==(const Change&, const Change&) = default;
};

/// In order of paths: fields first, then registers. Rows of a table count from 1 as they stand now, removed
/// ones as they stood. What nobody reads (where a text came from) is left out.
[[nodiscard]] std::vector<Change> changesIn(const Comparison& comparison);

} // namespace keizoku::compare
