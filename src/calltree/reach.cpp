// SPDX-License-Identifier: Apache-2.0
#include "calltree/reach.h"

namespace keizoku::calltree {

std::vector<bool> reached(const Graph& graph, const std::vector<MemberId>& silent, Deputies deputies)
{
    const auto& members = graph.members();
    std::vector<bool> answers(members.size(), true);
    for (MemberId at = 0; at < members.size(); ++at)
        answers[at] = !members[at].left;
    for (const MemberId who : silent)
        answers[who] = false;

    std::vector<bool> known(members.size()), made(members.size()); // made: that member's calls
    std::vector<MemberId> waiting;                                 // whose calls are to be made
    const auto make = [&](MemberId whose) {
        if (!made[whose])
            waiting.push_back(whose);
        made[whose] = true;
    };
    const auto tell = [&](MemberId who) {
        known[who] = true;
        make(who);
    };
    for (const MemberId starter : graph.starters())
        if (answers[starter])
            tell(starter);
    while (!waiting.empty()) {
        const MemberId whose = waiting.back();
        waiting.pop_back();
        for (const Call* call : graph.callsOf(whose)) {
            if (answers[call->callee]) {
                tell(call->callee);
            } else if (deputies == Deputies::Rung && call->deputy && answers[*call->deputy]) {
                tell(*call->deputy);
                make(call->callee);
            }
        }
    }
    return known;
}

} // namespace keizoku::calltree
