// SPDX-License-Identifier: Apache-2.0
// A plan on the desk: filled by code, checked by one rule of the table.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "check/rule.h"
#include "plan/register_access.h"
#include "support/shipped.h"

namespace keizoku::test {

using plan::RegisterId;

[[nodiscard]] Date day(std::string_view iso);

/// What 訪問看護 is asked, read once.
[[nodiscard]] const forms::Pack& shippedPack();
/// A scanner that knows what the program ships.
[[nodiscard]] const check::LeftoverScanner& scanner();

/// A field of a small pack of our own.
[[nodiscard]] forms::FieldSpec field(std::string section, std::string id, forms::FieldKind kind);

struct Desk {
    plan::Plan plan = {};
    forms::Pack pack = {};
    Date today = day("2026-11-22");

    /// What a person types, by column. The id of the new row.
    plan::RowId add(RegisterId to,
                    std::initializer_list<std::pair<std::string_view, std::string_view>> cells);
    void set(RegisterId in, const plan::RowId& row, std::string_view column, std::string_view stored);
    /// Adds the spec to the small pack, in its section.
    void ask(forms::FieldSpec spec);
    void write(std::string_view path, plan::FieldValue value);
    /// As 例を入れる does it.
    plan::Field& copyExample(std::string_view path);

    /// What one press on the suggestion does, as `keizoku-cli set` would.
    void press(const check::Act& act);

    [[nodiscard]] check::Findings check(std::string_view rule) const;
    /// The only sentence of that rule; fails the test when there is not exactly one.
    [[nodiscard]] std::string sentence(std::string_view rule) const;
};

/// The sample office's lists, with the shipped pack and no field filled in.
[[nodiscard]] Desk hibari();

[[nodiscard]] inline bool holds(std::string_view text, std::string_view what)
{
    return text.find(what) != text.npos;
}

} // namespace keizoku::test
