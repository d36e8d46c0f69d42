// SPDX-License-Identifier: Apache-2.0
// Everything of a plan by its path, for scripts: "purpose/aim@natural", "people/p-0001/name",
// "tree/day/t-0003/caller".
#pragma once

#include <string>
#include <vector>

#include "app/session.h"

namespace keizoku::app {

/// A path into a register: "stock/s-0001/expiry"; the call tree also names its variant.
struct CellPath {
    plan::RegisterId id;
    plan::RowId row;
    std::string column;
};

/// Nothing for what is no path into a register; row and column need not exist.
[[nodiscard]] std::optional<CellPath> cellPath(const std::string& path);

struct FieldLine {
    std::string path = {};
    std::string label = {};
    std::string section = {};
    plan::Hazard hazard = plan::Hazard::Both;
    bool required = false;
    bool empty = true;
    std::string value = {}; ///< as a person reads it
};

/// Every field of the pack, in working order; Register fields are empty when their register shows no row.
[[nodiscard]] std::vector<FieldLine> fieldLines(const Snapshot& snapshot);

/// Sets what stands at `path` to what a person types; "" empties it. NotFound names near paths.
Result<void> setByPath(Session& session, const std::string& path, const std::string& typed);

/// What a person calls the thing at a path: 「備蓄品 保存水 2L の消費期限」. The path itself when there is
/// none.
[[nodiscard]] std::string labelOfPath(const Snapshot& snapshot, const std::string& path);

/// Rows a Register field shows, after its filter.
[[nodiscard]] std::vector<plan::RowId> shownRows(const plan::Plan& plan, const forms::FieldSpec& field);

} // namespace keizoku::app
