// SPDX-License-Identifier: Apache-2.0
// Strict reading of template JSON: every problem is noted with file and JSON pointer, and reading goes on.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"

namespace keizoku::forms {

/// What was wrong: "3_roles.json: /fields/4/kind: unknown kind".
using Problems = std::vector<std::string>;

/// One JSON value with the place it stands at.
class Node {
public:
    Node(const Json& json, std::string file, std::string pointer, Problems& problems)
        : m_json(&json), m_file(std::move(file)), m_pointer(std::move(pointer)), m_problems(&problems)
    {
    }

    [[nodiscard]] const Json& json() const { return *m_json; }
    [[nodiscard]] bool has(std::string_view key) const { return m_json->contains(key); }
    [[nodiscard]] Node at(std::string_view key) const;
    [[nodiscard]] std::vector<Node> items() const; ///< of an array; notes a problem for anything else

    /// A problem when it is missing (and required) or no string.
    [[nodiscard]] std::string text(std::string_view key, bool required = true) const;
    [[nodiscard]] bool flag(std::string_view key) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;

    void allowOnly(const std::set<std::string_view>& keys) const;
    void problem(std::string what) const;

private:
    const Json* m_json;
    std::string m_file;
    std::string m_pointer;
    Problems* m_problems;
};

} // namespace keizoku::forms
