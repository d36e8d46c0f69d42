// SPDX-License-Identifier: Apache-2.0
// The parts of a plan by name, as rules say what they read and as an edit says what it changed.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "plan/plan.h"

namespace keizoku::check {

/// A register "people", a column of it "people.name", which rows it has "people.rows", any field "fields",
/// one question of every volume "tasks/cover-days".
using Parts = std::set<std::string, std::less<>>;

/// What differs between two plans; without an old one everything. Rows added, removed or moved change every
/// column of their register.
[[nodiscard]] Parts changedParts(const plan::Plan& now, const plan::Plan* old);

/// Whether a rule that reads these (blank-separated; "*" for all) has to look again.
[[nodiscard]] bool readsAny(std::string_view reads, const Parts& changed);

/// The rows of a register, also where only its id is known; those of `like` when it is another kind.
template <class Row>
const std::vector<Row>& rowsOf(const plan::Plan& plan, plan::RegisterId id, const std::vector<Row>& like)
{
    const std::vector<Row>* rows = &like;
    plan::withRegister(plan, id, [&](const auto& of) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(of.rows)>, std::vector<Row>>)
            rows = &of.rows;
    });
    return *rows;
}

} // namespace keizoku::check
