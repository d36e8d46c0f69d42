// SPDX-License-Identifier: Apache-2.0
// Changes to one variant of the call tree, as somebody makes them in the drawing. They keep the numbers of a
// caller's calls dense: 1, 2, 3.
#pragma once

#include <string>

#include "calltree/graph.h"

namespace keizoku::calltree {

/// Where in which tree: members by Graph's keys (a row's id, or words).
class Edit {
public:
    Edit(plan::Plan& plan, plan::TreeVariant variant, const Date& today);

    /// Brings somebody under a caller, behind those he calls already; whoever called him before does so no
    /// longer, and his own branch comes along. Malformed when that would make a circle, or when it is
    /// himself.
    Result<void> bringUnder(const std::string& who, const std::string& caller);
    /// Earlier (-1) or later (+1) among the calls of who rings him; nothing at the end of the row.
    Result<void> shift(const std::string& who, int by);
    /// Whom to ring when he does not answer; "" for nobody. NotFound when nobody rings him.
    Result<void> setDeputy(const std::string& who, const std::string& deputy);
    /// Takes somebody out of this tree: who rang him rings those he rang, in his place; wherever he was a
    /// deputy there is none now. NotFound when he is not in it. Of a starter the first he rings becomes the
    /// starter.
    Result<void> takeOut(const std::string& who);
    /// All calls of the other variant, too. Malformed unless this one is empty.
    Result<void> copyFrom(plan::TreeVariant other);

private:
    [[nodiscard]] std::vector<plan::TreeCall*> callsOf(const std::string& caller) const;
    [[nodiscard]] plan::TreeCall* callTo(const std::string& who) const;
    [[nodiscard]] bool isBelow(const std::string& who, const std::string& top) const;
    void number(const std::vector<plan::TreeCall*>& calls) const;

    plan::Plan& m_plan;
    plan::TreeVariant m_variant;
    Date m_today;
};

} // namespace keizoku::calltree
