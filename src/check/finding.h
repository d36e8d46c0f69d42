// SPDX-License-Identifier: Apache-2.0
// What a check says: where, what, why it matters.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "check/severity.h"

namespace keizoku::check {

struct Finding {
    std::string rule = {}; ///< id of the rule, stable
    Severity severity = Severity::Warning;
    std::string section = {};  ///< section of the plan in which it is mended
    std::string path = {};     ///< "roles/authority", "stock/s-0001/expiry", "tree/day/t-0007/callee"
    std::string cell = {};     ///< "row.column" inside a table or matrix field, or empty
    std::size_t offset = 0;    ///< UTF-8 bytes inside the text at `path` (or its cell) …
    std::size_t length = 0;    ///< … 0 when the whole is meant
    std::string sentence = {}; ///< Japanese: what is wrong and where
    std::string basis =
        {}; ///< id in templates/law/basis.json; app/checker puts the printed text in its place

    friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

} // namespace keizoku::check
