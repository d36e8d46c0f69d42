// SPDX-License-Identifier: Apache-2.0
#include "calltree/analysis.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "base/text.h"
#include "calltree/reach.h"

namespace keizoku::calltree {

namespace {

bool isStaff(const Member& member)
{
    return member.person && !member.left;
}

class Analyst {
public:
    Analyst(const Graph& graph, const Assumptions& assumptions) : m_graph(graph), m_assumptions(assumptions)
    {
    }

    Analysis run()
    {
        findUnreached();
        findCircles();
        findShared();
        findDependants();
        findWithoutDeputy();
        findTooMany();
        measure();
        return std::move(m_result);
    }

private:
    [[nodiscard]] std::size_t count() const { return m_graph.members().size(); }
    [[nodiscard]] const Member& member(MemberId at) const { return m_graph.members()[at]; }

    void findUnreached()
    {
        const auto known = reached(m_graph, {});
        for (MemberId at = 0; at < count(); ++at)
            if (!known[at] && isStaff(member(at)))
                m_result.unreached.push_back(at);
    }

    /// Whom a member's calls lead to, over any number of calls.
    [[nodiscard]] std::vector<bool> leadsTo(MemberId from) const
    {
        std::vector<bool> found(count());
        std::vector<MemberId> waiting{from};
        while (!waiting.empty()) {
            const MemberId at = waiting.back();
            waiting.pop_back();
            for (const Call* call : m_graph.callsOf(at)) {
                if (!found[call->callee])
                    waiting.push_back(call->callee);
                found[call->callee] = true;
            }
        }
        return found;
    }

    void findCircles()
    {
        std::vector<std::vector<bool>> leads;
        leads.reserve(count());
        for (MemberId at = 0; at < count(); ++at)
            leads.push_back(leadsTo(at));
        std::vector<bool> told(count());
        for (MemberId at = 0; at < count(); ++at) {
            if (told[at] || !leads[at][at])
                continue;
            std::vector<MemberId> circle;
            for (MemberId other = at; other < count(); ++other)
                if (leads[at][other] && leads[other][at]) {
                    circle.push_back(other);
                    told[other] = true;
                }
            m_result.circles.push_back(std::move(circle));
        }
    }

    void findShared()
    {
        std::map<std::string, std::vector<MemberId>> owners;
        for (MemberId at = 0; at < count(); ++at) {
            if (!isStaff(member(at)) || !member(at).tree)
                continue;
            for (const plan::Phone& phone : member(at).person->kept.phones) {
                auto& who = owners[text::digits(phone.number)];
                if (who.empty() || who.back() != at)
                    who.push_back(at);
            }
        }
        for (auto& [digits, who] : owners)
            if (!digits.empty() && who.size() > 1)
                m_result.shared.push_back({digits, std::move(who)});
    }

    /// Those reached in `before` and not in `after`, but for `but`.
    [[nodiscard]] std::vector<MemberId> lost(const std::vector<bool>& before, const std::vector<bool>& after,
                                             MemberId but) const
    {
        std::vector<MemberId> who;
        for (MemberId at = 0; at < count(); ++at)
            if (at != but && before[at] && !after[at])
                who.push_back(at);
        return who;
    }

    void findDependants()
    {
        const auto known = reached(m_graph, {});
        const auto drawn = drawnWithout({});
        for (MemberId at = 0; at < count(); ++at) {
            if (!member(at).tree)
                continue;
            if (member(at).left) {
                m_result.leavers.push_back({at, lost(drawn, drawnWithout(at), at)});
                continue;
            }
            Branch branch{at, lost(known, reached(m_graph, {at}), at)};
            if (!branch.behind.empty())
                m_result.cutOff.push_back(std::move(branch));
        }
    }

    /// Whom the starters' calls lead to as they are drawn, whether or not people answer, if nobody rings
    /// `left`.
    [[nodiscard]] std::vector<bool> drawnWithout(std::optional<MemberId> left) const
    {
        std::vector<bool> found(count());
        std::vector<MemberId> waiting;
        const auto find = [&](MemberId who) {
            if (found[who] || who == left)
                return;
            found[who] = true;
            waiting.push_back(who);
        };
        for (const MemberId starter : m_graph.starters())
            find(starter);
        while (!waiting.empty()) {
            const MemberId at = waiting.back();
            waiting.pop_back();
            for (const Call* call : m_graph.callsOf(at))
                find(call->callee);
        }
        return found;
    }

    void findWithoutDeputy()
    {
        std::vector<bool> covered(count());
        for (const Call& call : m_graph.calls())
            if (call.deputy)
                covered[call.callee] = true;
        for (const Call& call : m_graph.calls())
            if (!covered[call.callee] && !member(call.callee).left) {
                m_result.withoutDeputy.push_back(&call);
                covered[call.callee] = true; // told once
            }
    }

    void findTooMany()
    {
        for (MemberId at = 0; at < count(); ++at)
            if (m_graph.callsOf(at).size() > m_assumptions.callsAtMost)
                m_result.tooMany.push_back(at);
    }

    /// Each is told by whoever rings him first. Calls are looked at in the order they are made.
    void measure()
    {
        struct Told {
            double at;
            std::size_t depth;
            MemberId who;
            bool operator<(const Told& other) const
            {
                return std::tie(other.at, other.depth, other.who) < std::tie(at, depth, who);
            }
        };
        std::vector<bool> known(count());
        std::vector<Told> waiting; // a heap, the earliest on top
        for (const MemberId starter : m_graph.starters())
            waiting.push_back({0, 0, starter});
        std::make_heap(waiting.begin(), waiting.end());
        while (!waiting.empty()) {
            std::pop_heap(waiting.begin(), waiting.end());
            const Told told = waiting.back();
            waiting.pop_back();
            if (known[told.who])
                continue;
            known[told.who] = true;
            m_result.minutes = std::max(m_result.minutes, told.at);
            m_result.depth = std::max(m_result.depth, told.depth);
            double at = told.at;
            for (const Call* call : m_graph.callsOf(told.who)) {
                at += m_assumptions.minutesPerCall;
                waiting.push_back({at, told.depth + 1, call->callee});
                std::push_heap(waiting.begin(), waiting.end());
            }
        }
    }

    const Graph& m_graph;
    const Assumptions& m_assumptions;
    Analysis m_result = {};
};

} // namespace

Analysis analyse(const Graph& graph, const Assumptions& assumptions)
{
    return Analyst(graph, assumptions).run();
}

} // namespace keizoku::calltree
