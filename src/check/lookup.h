// SPDX-License-Identifier: Apache-2.0
// What several rules ask of one plan, found out once for each check.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "check/example.h"
#include "check/need.h"
#include "plan/names.h"
#include "plan/plan.h"

namespace keizoku::check {

/// Plan and pack must outlive it. Not for use from two threads at once.
class Lookup {
public:
    Lookup(const plan::Plan& plan, const forms::Pack& pack) : m_plan(plan), m_examples(plan, pack) {}

    [[nodiscard]] Examples& examples() { return m_examples; }
    /// The formula as parseNeed() reads it.
    [[nodiscard]] const std::optional<Need>& need(const std::string& formula);
    /// The row of that id; null when there is none.
    [[nodiscard]] const plan::Person* person(const plan::RowId& id);
    /// The names of the staff.
    [[nodiscard]] const plan::Names& names();
    /// Everybody the words could mean (plan/names.h).
    [[nodiscard]] std::vector<const plan::Person*> peopleNamed(std::string_view words);
    /// The person meant, as personOf() says.
    [[nodiscard]] const plan::Person* personOf(const plan::Reference& reference);
    /// The person a field of kind person holds.
    [[nodiscard]] const plan::Person* personAt(const plan::FieldPath& path);

private:
    const plan::Plan& m_plan;
    Examples m_examples;
    std::unordered_map<std::string, std::optional<Need>> m_needs = {};
    std::unordered_map<std::string_view, const plan::Person*> m_people = {};
    std::optional<plan::Names> m_names = {};
};

} // namespace keizoku::check
