// SPDX-License-Identifier: Apache-2.0
// Whether a text still is the example it was copied from.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "forms/pack.h"
#include "plan/plan.h"

namespace keizoku::check {

/// Equal but for blanks and variants of characters; a long text also when all but a tenth of it is the same.
[[nodiscard]] bool nearlyEqual(std::string_view text, std::string_view example);

/// Whether the value is the untouched copy of its example and nobody said that it is right.
[[nodiscard]] bool isStillExample(const plan::Plan& plan, const forms::FieldInstance& instance);

/// The examples of a pack as this plan would hold them, looked up by the origin a copy remembers.
class Examples {
public:
    Examples(const plan::Plan& plan, const forms::Pack& pack) : m_plan(plan), m_pack(pack) {}

    /// The value of the example at a field's path; empty when there is none.
    [[nodiscard]] const plan::FieldValue& at(const plan::FieldPath& path);
    /// The text an origin points to ("tasks/need#0.item" names a cell). Nothing when the pack no longer has
    /// it.
    [[nodiscard]] std::optional<std::string> text(const plan::Origin& origin);

private:
    const plan::Plan& m_plan;
    const forms::Pack& m_pack;
    std::map<plan::FieldPath, plan::FieldValue> m_values;
};

} // namespace keizoku::check
