// SPDX-License-Identifier: Apache-2.0
// One variant of the call tree as a graph: who rings whom, in which order, and whom instead.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "plan/plan.h"

namespace keizoku::calltree {

/// Somebody in the tree, or current staff who should be: a row of the staff register, or words that fit no
/// row or several.
struct Member {
    std::string key = {};  ///< the row's id, or the words
    std::string name = {}; ///< as the register or the tree writes it
    const plan::Person* person = nullptr;
    bool left = false; ///< rings nobody any more and does not answer
    bool tree = false; ///< stands in this variant; false: current staff nobody thought of
};

using MemberId = std::size_t; ///< place in Graph::members()

/// One call: `caller` rings `callee`, and `deputy` when the callee does not answer.
struct Call {
    MemberId caller = 0, callee = 0;
    std::optional<MemberId> deputy = {};
    const plan::TreeCall* row = nullptr;
};

/// The plan must outlive it.
class Graph {
public:
    /// Calls without a caller or callee are left out: they are still being typed.
    Graph(const plan::Plan& plan, plan::TreeVariant variant, const Date& today);

    /// Those of the calls in the order of the register, then staff who are in none.
    [[nodiscard]] const std::vector<Member>& members() const { return m_members; }
    /// A caller's calls stand together, in the order they are made.
    [[nodiscard]] const std::vector<Call>& calls() const { return m_calls; }
    /// The calls one makes, in order.
    [[nodiscard]] std::vector<const Call*> callsOf(MemberId caller) const;
    /// Who begins by himself: callers whom nobody calls.
    [[nodiscard]] std::vector<MemberId> starters() const;
    [[nodiscard]] std::optional<MemberId> member(std::string_view key) const;
    [[nodiscard]] plan::TreeVariant variant() const { return m_variant; }

private:
    plan::TreeVariant m_variant;
    std::vector<Member> m_members;
    std::vector<Call> m_calls;
};

/// 日中, 夜間・休日
[[nodiscard]] std::string variantName(plan::TreeVariant variant);

} // namespace keizoku::calltree
