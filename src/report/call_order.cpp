// SPDX-License-Identifier: Apache-2.0
#include "report/call_order.h"

#include <algorithm>

namespace keizoku::report {

namespace {

using plan::Reference;
using plan::TreeCall;

class Walk {
public:
    explicit Walk(std::vector<const TreeCall*> calls) : m_calls(std::move(calls)) {}

    CallOrder order()
    {
        CallOrder result;
        for (const TreeCall* call : m_calls)
            if (!isCalled(call->caller) && !isVisited(call->caller)) {
                if (!call->caller.empty())
                    result.starters.push_back(call->caller);
                visit(call->caller, 0, result.calls);
            }
        // What is left runs in a circle: it begins where the register begins.
        for (const TreeCall* call : m_calls)
            if (!isVisited(call->caller)) {
                result.starters.push_back(call->caller);
                visit(call->caller, 0, result.calls);
            }
        return result;
    }

private:
    [[nodiscard]] bool isCalled(const Reference& who) const
    {
        return std::any_of(m_calls.begin(), m_calls.end(), [&](const TreeCall* call) {
            return !who.empty() && call->callee == who && call->caller != who;
        });
    }
    [[nodiscard]] bool isVisited(const Reference& who) const
    {
        return std::find(m_visited.begin(), m_visited.end(), who) != m_visited.end();
    }
    /// Not recursive: how deep a tree goes is the file's choice.
    void visit(const Reference& from, int depth, std::vector<OrderedCall>& out)
    {
        std::vector<std::pair<Reference, int>> waiting{{from, depth}};
        while (!waiting.empty()) {
            const auto [who, level] = waiting.back();
            waiting.pop_back();
            if (isVisited(who))
                continue;
            m_visited.push_back(who);
            const std::size_t first = out.size();
            for (const TreeCall* call : m_calls)
                if (call->caller == who)
                    out.push_back({call, level});
            for (std::size_t at = out.size(); at > first; --at)
                if (const Reference& callee = out[at - 1].call->callee; !callee.empty())
                    waiting.emplace_back(callee, level + 1);
        }
    }

    std::vector<const TreeCall*> m_calls;
    std::vector<Reference> m_visited = {};
};

} // namespace

CallOrder callOrder(const plan::Plan& plan, plan::TreeVariant variant)
{
    std::vector<const TreeCall*> calls;
    for (const TreeCall& call : plan.tree.rows)
        if (call.variant == variant)
            calls.push_back(&call);
    // Per caller only the order among his own calls counts; calls without a place come last.
    std::stable_sort(calls.begin(), calls.end(), [](const TreeCall* a, const TreeCall* b) {
        return a->order && (!b->order || *a->order < *b->order);
    });
    std::vector<Reference> callers;
    for (const TreeCall& call : plan.tree.rows)
        callers.push_back(call.caller);
    const auto place = [&](const TreeCall* call) {
        return std::find(callers.begin(), callers.end(), call->caller) - callers.begin();
    };
    std::stable_sort(calls.begin(), calls.end(),
                     [&](const TreeCall* a, const TreeCall* b) { return place(a) < place(b); });
    return Walk(std::move(calls)).order();
}

} // namespace keizoku::report
