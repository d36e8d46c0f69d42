// SPDX-License-Identifier: Apache-2.0
// What a check says: where, what, why it matters.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "check/severity.h"

namespace keizoku::check {

/// What one press would do about a finding: put `value` at `path`; without a value: go there.
struct Act {
    std::string label = {}; ///< この人を代替者２にする
    std::string path = {};  ///< as `keizoku-cli set` takes it
    std::string value = {}; ///< as typed

    friend bool operator==(const Act&, const Act&) = default;
};

struct Finding {
    std::string rule = {}; ///< id of the rule, stable
    Severity severity = Severity::Warning;
    std::string section = {};  ///< section of the plan in which it is mended
    std::string path = {};     ///< "roles/authority", "stock/s-0001/expiry", "tree/day/t-0007/callee"
    std::string cell = {};     ///< "row.column" inside a table or matrix field, or empty
    std::size_t offset = 0;    ///< UTF-8 bytes inside the text at `path` (or its cell) …
    std::size_t length = 0;    ///< … 0 when the whole is meant
    std::string sentence = {}; ///< Japanese: what is wrong and where
    std::string why = {};      ///< what it does in an emergency
    Act act = {};              ///< what to do about it; by default: go there
    std::string basis = {};    ///< topic in templates/law; app/checker puts the living text in its place

    std::string waiver = {}; ///< row of the waiver that keeps it, or empty

    friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

} // namespace keizoku::check
