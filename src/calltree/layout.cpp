// SPDX-License-Identifier: Apache-2.0
#include "calltree/layout.h"

#include <algorithm>

namespace keizoku::calltree {

const Place* Layout::placeOf(MemberId member) const
{
    const auto it = std::find_if(places.begin(), places.end(),
                                 [&](const Place& place) { return place.member == member; });
    return it == places.end() ? nullptr : &*it;
}

Layout layOut(const Graph& graph)
{
    Layout layout;
    std::vector<bool> placed(graph.members().size());
    struct Waiting {
        MemberId member;
        int column;
        const Call* through;
        bool startsRow; ///< not the first of his caller: a row of his own
    };
    std::vector<Waiting> waiting;
    const auto begin = [&](MemberId starter) {
        if (placed[starter])
            return;
        waiting.push_back({starter, 0, nullptr, true});
        while (!waiting.empty()) {
            const Waiting now = waiting.back();
            waiting.pop_back();
            if (placed[now.member]) {
                layout.crossing.push_back(now.through);
                // His row was the first of his caller's: the next one takes it.
                if (!now.startsRow && !waiting.empty() && waiting.back().through &&
                    waiting.back().through->caller == now.through->caller)
                    waiting.back().startsRow = false;
                continue;
            }
            placed[now.member] = true;
            if (now.startsRow)
                ++layout.rows;
            layout.places.push_back({now.member, now.column, layout.rows - 1});
            layout.columns = std::max(layout.columns, now.column + 1);
            if (now.through)
                layout.drawn.push_back(now.through);
            const auto calls = graph.callsOf(now.member);
            for (std::size_t at = calls.size(); at-- > 0;)
                waiting.push_back({calls[at]->callee, now.column + 1, calls[at], at != 0});
        }
    };
    for (const MemberId starter : graph.starters())
        begin(starter);
    for (const Call& call : graph.calls())
        begin(call.caller);
    // Who is only somebody's deputy.
    for (MemberId at = 0; at < graph.members().size(); ++at)
        if (graph.members()[at].tree)
            begin(at);
    return layout;
}

} // namespace keizoku::calltree
