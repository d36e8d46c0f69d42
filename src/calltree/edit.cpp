// SPDX-License-Identifier: Apache-2.0
#include "calltree/edit.h"

#include <algorithm>

#include "plan/register_access.h"

namespace keizoku::calltree {

namespace {

plan::Reference referenceTo(const plan::Plan& plan, const std::string& key)
{
    if (plan.people.find(key) || plan.contacts.find(key))
        return {key, {}};
    return {{}, key};
}

plan::Decimal whole(std::size_t number)
{
    return {static_cast<std::int64_t>(number) * 1000};
}

} // namespace

Edit::Edit(plan::Plan& plan, plan::TreeVariant variant, const Date& today)
    : m_plan(plan), m_variant(variant), m_today(today)
{
}

// Rows are found through the graph, which knows that 大西 雅子 typed as words is the row of that name.
std::vector<plan::TreeCall*> Edit::callsOf(const std::string& caller) const
{
    const Graph graph(m_plan, m_variant, m_today);
    std::vector<plan::TreeCall*> calls;
    if (const auto member = graph.member(caller))
        for (const Call* call : graph.callsOf(*member))
            calls.push_back(m_plan.tree.find(call->row->id));
    return calls;
}

plan::TreeCall* Edit::callTo(const std::string& who) const
{
    const Graph graph(m_plan, m_variant, m_today);
    for (const Call& call : graph.calls())
        if (graph.members()[call.callee].key == who)
            return m_plan.tree.find(call.row->id);
    return nullptr;
}

bool Edit::isBelow(const std::string& who, const std::string& top) const
{
    const Graph graph(m_plan, m_variant, m_today);
    const auto goal = graph.member(who);
    const auto start = graph.member(top);
    if (!goal || !start)
        return false;
    std::vector<bool> seen(graph.members().size());
    std::vector<MemberId> waiting{*start};
    while (!waiting.empty()) {
        const MemberId now = waiting.back();
        waiting.pop_back();
        if (now == *goal)
            return true;
        if (seen[now])
            continue;
        seen[now] = true;
        for (const Call* call : graph.callsOf(now))
            waiting.push_back(call->callee);
    }
    return false;
}

void Edit::number(const std::vector<plan::TreeCall*>& calls) const
{
    for (std::size_t at = 0; at < calls.size(); ++at)
        calls[at]->order = whole(at + 1);
}

Result<void> Edit::bringUnder(const std::string& who, const std::string& caller)
{
    if (who == caller || isBelow(caller, who))
        return fail(ErrorCode::Malformed,
                    "その人から電話が回ってくる人の下には移せません（電話が回り続けます）。変えていません。",
                    "circle");
    plan::TreeCall* call = callTo(who);
    if (call && callTo(who)->caller == referenceTo(m_plan, caller))
        return {};
    const std::size_t calls = callsOf(caller).size();
    const plan::RowId id = call ? call->id : plan::addRow(m_plan, plan::RegisterId::Tree);
    const plan::Reference before = call ? call->caller : plan::Reference();
    call = m_plan.tree.find(id);
    call->variant = m_variant;
    call->caller = referenceTo(m_plan, caller);
    call->callee = referenceTo(m_plan, who);
    call->order = whole(calls + 1);
    number(callsOf(caller));
    if (!before.empty())
        number(callsOf(before.id.empty() ? before.words : before.id));
    return {};
}

Result<void> Edit::shift(const std::string& who, int by)
{
    const plan::TreeCall* call = callTo(who);
    if (!call)
        return fail(ErrorCode::NotFound, "この人にかける人がいないので、順番はありません。", "no call");
    const Graph graph(m_plan, m_variant, m_today);
    std::string caller;
    for (const Call& each : graph.calls())
        if (each.row->id == call->id)
            caller = graph.members()[each.caller].key;
    std::vector<plan::TreeCall*> calls = callsOf(caller);
    const auto at = std::find(calls.begin(), calls.end(), call) - calls.begin();
    const auto to = at + by;
    if (to >= 0 && to < static_cast<std::ptrdiff_t>(calls.size()))
        std::swap(calls[static_cast<std::size_t>(at)], calls[static_cast<std::size_t>(to)]);
    number(calls);
    return {};
}

Result<void> Edit::setDeputy(const std::string& who, const std::string& deputy)
{
    plan::TreeCall* call = callTo(who);
    if (!call)
        return fail(ErrorCode::NotFound, "この人にかける人がいないので、代替者を決められません。", "no call");
    if (who == deputy)
        return fail(ErrorCode::Malformed, "本人を代替者にはできません。変えていません。",
                    "deputy is oneself");
    call->deputy = deputy.empty() ? plan::Reference() : referenceTo(m_plan, deputy);
    return {};
}

Result<void> Edit::takeOut(const std::string& who)
{
    const Graph graph(m_plan, m_variant, m_today);
    const auto member = graph.member(who);
    if (!member || !graph.members()[*member].tree)
        return fail(ErrorCode::NotFound, "この人は、この連絡網にいません。", "not in the tree");
    std::vector<plan::RowId> gone;
    std::vector<plan::RowId> without;
    const Call* through = nullptr;
    for (const Call& call : graph.calls()) {
        if (call.callee == *member) {
            gone.push_back(call.row->id);
            if (!through && call.caller != *member)
                through = &call;
        }
        if (call.deputy == *member)
            without.push_back(call.row->id);
    }
    std::vector<const Call*> own = graph.callsOf(*member);
    std::string heir; // who rings those he rang
    if (through)
        heir = graph.members()[through->caller].key;
    else
        for (const Call* call : own)
            if (heir.empty() && call->callee != *member)
                heir = graph.members()[call->callee].key;
    // In his place among his caller's calls.
    std::vector<plan::RowId> order;
    for (const plan::TreeCall* each : callsOf(heir)) {
        if (!through || each->id != through->row->id)
            order.push_back(each->id);
        else
            for (const Call* call : own)
                order.push_back(call->row->id);
    }
    if (!through)
        for (const Call* call : own)
            order.push_back(call->row->id);
    const auto isHeirsOwn = [&](const Call* call) {
        const std::string& callee = graph.members()[call->callee].key;
        return callee == heir || callee == who;
    };
    for (const Call* call : own) {
        if (isHeirsOwn(call))
            gone.push_back(call->row->id);
        else
            m_plan.tree.find(call->row->id)->caller = referenceTo(m_plan, heir);
    }
    for (const plan::RowId& row : without)
        m_plan.tree.find(row)->deputy = {};
    for (const plan::RowId& row : gone)
        if (m_plan.tree.find(row))
            if (const auto removed = plan::removeRow(m_plan, plan::RegisterId::Tree, row); !removed)
                return removed;
    std::vector<plan::TreeCall*> calls;
    for (const plan::RowId& row : order)
        if (plan::TreeCall* call = m_plan.tree.find(row))
            calls.push_back(call);
    number(calls);
    return {};
}

Result<void> Edit::copyFrom(plan::TreeVariant other)
{
    std::vector<plan::TreeCall> rows;
    for (const plan::TreeCall& row : m_plan.tree.rows) {
        if (row.variant == m_variant)
            return fail(ErrorCode::Malformed,
                        variantName(m_variant) +
                            "の連絡網がもうあります。空のときだけ写せます。変えていません。",
                        "not empty");
        if (row.variant == other)
            rows.push_back(row);
    }
    for (const plan::TreeCall& row : rows) {
        const plan::RowId id = plan::addRow(m_plan, plan::RegisterId::Tree);
        plan::TreeCall& copy = *m_plan.tree.find(id);
        copy = row;
        copy.id = id;
        copy.variant = m_variant;
    }
    return {};
}

} // namespace keizoku::calltree
