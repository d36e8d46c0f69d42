// SPDX-License-Identifier: Apache-2.0
#include "calltree/graph.h"

#include <algorithm>
#include <unordered_map>

#include "base/text.h"
#include "plan/names.h"

namespace keizoku::calltree {

namespace {

using plan::Reference;

class Builder {
public:
    Builder(const plan::Plan& plan, const Date& today, std::vector<Member>& members)
        : m_plan(plan), m_today(today), m_names(plan::namesOf(plan.people)), m_members(members)
    {
    }

    /// The member meant, made when first met; nothing for an empty place.
    std::optional<MemberId> memberOf(const Reference& who)
    {
        if (who.id.empty() && text::trimmed(who.words).empty())
            return {};
        const plan::Person* person = personOf(who);
        const std::string key = person ? person->id : who.id.empty() ? who.words : who.id;
        return put(key, person, person ? person->open.name : who.words.empty() ? who.id : who.words, true);
    }

    void addStaff()
    {
        for (const plan::Person& person : m_plan.people.rows)
            if (!person.hasLeft(m_today) && !text::trimmed(person.open.name).empty())
                put(person.id, &person, person.open.name, false);
    }

private:
    [[nodiscard]] const plan::Person* personOf(const Reference& who) const
    {
        if (!who.id.empty())
            return m_plan.people.find(who.id);
        const auto rows = m_names.matching(who.words);
        return rows.size() == 1 ? &m_plan.people.rows[rows.front()] : nullptr;
    }

    MemberId put(const std::string& key, const plan::Person* person, const std::string& name, bool tree)
    {
        const auto [it, isNew] = m_known.try_emplace(key, m_members.size());
        if (isNew)
            m_members.push_back({key, name, person, person && person->hasLeft(m_today), tree});
        return it->second;
    }

    const plan::Plan& m_plan;
    const Date& m_today;
    plan::Names m_names;
    std::vector<Member>& m_members;
    std::unordered_map<std::string, MemberId> m_known = {};
};

} // namespace

Graph::Graph(const plan::Plan& plan, plan::TreeVariant variant, const Date& today) : m_variant(variant)
{
    Builder builder(plan, today, m_members);
    for (const plan::TreeCall& row : plan.tree.rows) {
        if (row.variant != variant || row.caller.empty() || row.callee.empty())
            continue;
        const auto caller = builder.memberOf(row.caller);
        const auto callee = builder.memberOf(row.callee);
        if (caller && callee)
            m_calls.push_back({*caller, *callee, builder.memberOf(row.deputy), &row});
    }
    builder.addStaff();
    // Calls without a number come after those that have one, in the order they were written.
    std::stable_sort(m_calls.begin(), m_calls.end(), [](const Call& a, const Call& b) {
        if (a.caller != b.caller)
            return a.caller < b.caller;
        return a.row->order && (!b.row->order || *a.row->order < *b.row->order);
    });
}

std::vector<const Call*> Graph::callsOf(MemberId caller) const
{
    const auto [first, last] =
        std::equal_range(m_calls.begin(), m_calls.end(), Call{caller},
                         [](const Call& a, const Call& b) { return a.caller < b.caller; });
    std::vector<const Call*> calls;
    for (auto at = first; at != last; ++at)
        calls.push_back(&*at);
    return calls;
}

std::vector<MemberId> Graph::starters() const
{
    std::vector<bool> calls(m_members.size()), called(m_members.size());
    for (const Call& call : m_calls) {
        calls[call.caller] = true;
        if (call.callee != call.caller)
            called[call.callee] = true;
    }
    std::vector<MemberId> starters;
    for (MemberId at = 0; at < m_members.size(); ++at)
        if (calls[at] && !called[at])
            starters.push_back(at);
    return starters;
}

std::optional<MemberId> Graph::member(std::string_view key) const
{
    const auto it =
        std::find_if(m_members.begin(), m_members.end(), [&](const Member& each) { return each.key == key; });
    return it == m_members.end() ? std::nullopt
                                 : std::optional(static_cast<MemberId>(it - m_members.begin()));
}

std::string variantName(plan::TreeVariant variant)
{
    return variant == plan::TreeVariant::Night ? "夜間・休日" : "日中";
}

} // namespace keizoku::calltree
