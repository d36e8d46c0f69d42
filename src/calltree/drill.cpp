// SPDX-License-Identifier: Apache-2.0
#include "calltree/drill.h"

#include <algorithm>
#include <array>
#include <deque>

namespace keizoku::calltree {

namespace {

struct OutcomeName {
    Outcome outcome;
    std::string_view id;
};
constexpr std::array kOutcomes = {
    OutcomeName{Outcome::CanCome, "can-come"},       OutcomeName{Outcome::CannotCome, "cannot-come"},
    OutcomeName{Outcome::NeedsHelp, "needs-help"},   OutcomeName{Outcome::OnTheWay, "on-the-way"},
    OutcomeName{Outcome::NotReached, "not-reached"}, OutcomeName{Outcome::Excused, "excused"},
    OutcomeName{Outcome::HasLeft, "has-left"}};

} // namespace

bool isTold(Outcome outcome)
{
    return outcome != Outcome::NotReached && outcome != Outcome::Excused && outcome != Outcome::HasLeft;
}

std::string_view outcomeId(Outcome outcome)
{
    return std::find_if(kOutcomes.begin(), kOutcomes.end(),
                        [&](const OutcomeName& each) { return each.outcome == outcome; })
        ->id;
}

std::optional<Outcome> outcomeNamed(std::string_view id)
{
    for (const OutcomeName& each : kOutcomes)
        if (each.id == id)
            return each.outcome;
    return {};
}

Drill::Drill(const Graph& graph, const std::vector<MemberId>& silenced, const std::vector<MemberId>& excused)
    : m_graph(&graph), m_unasked(graph.members().size())
{
    for (const MemberId who : silenced)
        m_unasked[who] = Outcome::NotReached;
    for (const MemberId who : excused)
        m_unasked[who] = Outcome::Excused;
    for (MemberId at = 0; at < graph.members().size(); ++at)
        if (graph.members()[at].left)
            m_unasked[at] = Outcome::HasLeft;
    follow();
}

bool Drill::asks(MemberId member) const
{
    return !m_unasked[member];
}

void Drill::reply(Reply reply)
{
    if (!m_next)
        return;
    m_replies.push_back(std::move(reply));
    follow();
}

bool Drill::back()
{
    if (m_replies.empty())
        return false;
    m_replies.pop_back();
    follow();
    return true;
}

std::size_t Drill::left() const
{
    std::size_t open = 0;
    for (MemberId at = 0; at < m_outcomes.size(); ++at)
        if (m_graph->members()[at].tree && !m_outcomes[at] && asks(at))
            ++open;
    return open;
}

// Plays the whole drill again from its replies: at most as many steps as there are calls, deputies and
// people.
void Drill::follow()
{
    m_entries.clear();
    m_outcomes.assign(m_graph->members().size(), std::nullopt);
    m_next.reset();
    std::deque<Step> waiting;
    // Whose calls a member makes once he is told, besides his own.
    std::vector<std::vector<MemberId>> heirOf(m_graph->members().size());
    std::vector<const Call*> callTo(m_graph->members().size()); // through which he was rung

    const auto ring = [&](std::optional<MemberId> actor, MemberId whose) {
        for (const Call* call : m_graph->callsOf(whose)) {
            if (m_outcomes[call->callee])
                continue;
            if (!callTo[call->callee])
                callTo[call->callee] = call;
            waiting.push_back({actor, call->callee, actor == whose ? Why::Called : Why::TakenOver,
                               actor == whose ? std::nullopt : std::optional(whose)});
        }
    };
    const auto settle = [&](const Step& step, Outcome outcome) {
        const MemberId who = step.callee;
        m_outcomes[who] = outcome;
        if (isTold(outcome)) {
            ring(who, who);
            for (const MemberId whose : heirOf[who])
                ring(who, whose);
            return;
        }
        // The deputies of those whose deputy he would have been are used up: the calls fall back.
        for (const MemberId whose : heirOf[who])
            ring(step.caller, whose);
        const auto deputy = callTo[who] ? callTo[who]->deputy : std::nullopt;
        if (!deputy || deputy == who || (m_outcomes[*deputy] && !isTold(*m_outcomes[*deputy]))) {
            ring(step.caller, who);
        } else if (m_outcomes[*deputy]) {
            ring(*deputy, who);
        } else {
            heirOf[*deputy].push_back(who);
            waiting.push_front({step.caller, *deputy, Why::Deputy, who});
        }
    };

    std::size_t used = 0;
    const auto run = [&]() -> bool {
        while (!waiting.empty()) {
            const Step step = waiting.front();
            waiting.pop_front();
            if (m_outcomes[step.callee])
                continue;
            const bool asked = asks(step.callee);
            if (asked && used == m_replies.size()) {
                m_next = step;
                return false;
            }
            Reply reply;
            if (asked)
                reply = m_replies[used++];
            else
                reply = {*m_unasked[step.callee], {}, m_entries.empty() ? 0 : m_entries.back().reply.seconds};
            m_entries.push_back({step, reply, asked});
            settle(step, reply.outcome);
        }
        return true;
    };
    for (const MemberId starter : m_graph->starters())
        waiting.push_back({std::nullopt, starter, Why::Begins, std::nullopt});
    if (!run())
        return;
    // Who only rings in a circle, or is somebody's deputy and nothing else.
    for (MemberId at = 0; at < m_graph->members().size(); ++at) {
        if (!m_graph->members()[at].tree || m_outcomes[at])
            continue;
        waiting.push_back({std::nullopt, at, Why::Begins, std::nullopt});
        if (!run())
            return;
    }
}

} // namespace keizoku::calltree
