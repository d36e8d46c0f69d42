// SPDX-License-Identifier: Apache-2.0
#include "calltree/succession.h"

#include <algorithm>
#include <set>

#include "calltree/edit.h"
#include "plan/register_access.h"

namespace keizoku::calltree {

namespace {

bool isInTree(const Graph& graph, const std::string& key)
{
    const auto member = graph.member(key);
    return member && graph.members()[*member].tree;
}

bool beginsByHimself(const Graph& graph, const std::string& key)
{
    const std::vector<MemberId> starters = graph.starters();
    return std::any_of(starters.begin(), starters.end(),
                       [&](MemberId id) { return graph.members()[id].key == key; });
}

bool isBelow(const Graph& graph, const std::string& who, const std::string& top)
{
    std::set<MemberId> seen;
    std::vector<MemberId> waiting{*graph.member(top)};
    while (!waiting.empty()) {
        const MemberId now = waiting.back();
        waiting.pop_back();
        if (!seen.insert(now).second)
            continue;
        if (graph.members()[now].key == who)
            return true;
        for (const Call* call : graph.callsOf(now))
            waiting.push_back(call->callee);
    }
    return false;
}

/// The rows of the calls whose deputy that is.
std::set<plan::RowId> deputiesOf(const Graph& graph, const std::string& key)
{
    std::set<plan::RowId> rows;
    for (const Call& call : graph.calls())
        if (call.deputy && graph.members()[*call.deputy].key == key)
            rows.insert(call.row->id);
    return rows;
}

} // namespace

Result<void> succeed(plan::Plan& plan, plan::TreeVariant variant, const Date& today, const std::string& who,
                     const std::string& heir)
{
    if (who == heir)
        return fail(ErrorCode::Malformed, "本人には引き継げません。変えていません。", "the same");
    std::set<plan::RowId> deputies;
    std::vector<plan::RowId> gone;
    {
        const Graph graph(plan, variant, today);
        if (!isInTree(graph, who))
            return fail(ErrorCode::NotFound, "この人は、この連絡網にいません。", "not in the tree");
        deputies = deputiesOf(graph, who);
        deputies.merge(deputiesOf(graph, heir));
        if (!beginsByHimself(graph, heir)) {
            if (isInTree(graph, heir))
                if (const auto out = Edit(plan, variant, today).takeOut(heir); !out)
                    return out;
        } else if (isBelow(graph, who, heir)) { // the heir, who rings first, need not be rung
            for (const Call& call : graph.calls())
                if (graph.members()[call.callee].key == who)
                    gone.push_back(call.row->id);
        }
    }
    for (const plan::RowId& row : gone)
        if (const auto removed = plan::removeRow(plan, plan::RegisterId::Tree, row); !removed)
            return removed;
    const plan::Reference place =
        plan.people.find(heir) || plan.contacts.find(heir) ? plan::Reference{heir, {}} : plan::Reference{{}, heir};
    const Graph graph(plan, variant, today);
    std::vector<plan::RowId> order; // his own calls first, then those he takes over
    for (const std::string& key : {heir, who})
        if (const auto member = graph.member(key))
            for (const Call* call : graph.callsOf(*member))
                order.push_back(call->row->id);
    struct Change {
        plan::RowId row;
        bool caller, callee;
    };
    std::vector<Change> changes;
    for (const Call& call : graph.calls())
        changes.push_back({call.row->id, graph.members()[call.caller].key == who,
                           graph.members()[call.callee].key == who});
    for (const Change& change : changes) {
        plan::TreeCall& row = *plan.tree.find(change.row);
        if (change.caller)
            row.caller = place;
        if (change.callee)
            row.callee = place;
        if (deputies.contains(row.id))
            row.deputy = row.caller == place || row.callee == place ? plan::Reference() : place;
        if (change.caller && change.callee) // he rang himself
            if (const auto removed = plan::removeRow(plan, plan::RegisterId::Tree, change.row); !removed)
                return removed;
    }
    std::int64_t number = 0;
    for (const plan::RowId& row : order)
        if (plan::TreeCall* call = plan.tree.find(row))
            call->order = plan::Decimal{++number * 1000};
    return {};
}

} // namespace keizoku::calltree
