// SPDX-License-Identifier: Apache-2.0
// What differs between two plans, field by field and cell by cell.
#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"

namespace keizoku::compare {

/// One difference. Texts are in stored form; "" means absent.
struct Change {
    std::string path = {}; ///< "roles/authority", "people/p-0001/mobilePhones"
    std::string cell = {}; ///< "row.column" inside a table or matrix field, or empty
    std::string before = {};
    std::string after = {};

    friend bool operator==(const Change&, const Change&) = default;
};

/// In order of paths: fields first, then registers. Moved rows of a register give one change with cell
/// "#order".
[[nodiscard]] std::vector<Change> changesBetween(const plan::Plan& before, const plan::Plan& after);

} // namespace keizoku::compare
