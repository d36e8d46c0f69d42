// SPDX-License-Identifier: Apache-2.0
#include "app/call_run.h"

#include <algorithm>

#include "app/call_tree.h"
#include "app/documents.h"

namespace keizoku::app {

using calltree::MemberId;

namespace {

Result<forms::DrillScenario> scenarioOf(const RunningDrill& how,
                                        const std::vector<forms::DrillScenario>& scenarios)
{
    if (how.mode == CallMode::Incident)
        return incident(how.event, how.hazard);
    const auto it = std::find_if(scenarios.begin(), scenarios.end(),
                                 [&](const auto& each) { return each.id == how.scenario; });
    if (it == scenarios.end())
        return fail(ErrorCode::Malformed,
                    "「" + how.scenario + "」という想定はありません。別の想定を選んでください。",
                    "drill scenario");
    return *it;
}

} // namespace

Result<CallRun> CallRun::begin(const Session& session, const std::vector<forms::DrillScenario>& scenarios,
                               RunningDrill how)
{
    const auto source = contactsSource(session);
    if (!source)
        return failed(source);
    auto scenario = scenarioOf(how, scenarios);
    if (!scenario)
        return failed(scenario);
    const Date today = session.environment().today();
    CallRun run;
    run.m_state = std::make_unique<State>(source->plan, how.variant, today, *std::move(scenario));
    const calltree::Graph& graph = run.m_state->graph;
    if (graph.calls().empty())
        return fail(ErrorCode::NotFound,
                    variantWords(how.variant) +
                        "の連絡網がまだありません。連絡網を作ってから始めてください。",
                    "call tree");
    if (how.seed && how.mode != CallMode::Incident)
        run.m_cards = drawCards(graph, run.m_state->scenario, *how.seed);
    std::vector<MemberId> silenced;
    for (const DrawnCard& card : run.m_cards)
        silenced.push_back(card.member);
    std::vector<MemberId> excused;
    for (const std::string& key : how.excused)
        if (const auto member = graph.member(key))
            excused.push_back(*member);
    run.m_state->drill = calltree::Drill(graph, silenced, excused);
    run.m_takenUp = takeUp(run.m_state->drill, graph, how.answers);
    run.m_contacts = contactView(session.plan(), source->plan.get(), today);
    addScripts(run.m_contacts, session.environment(), run.m_state->scenario.title,
               how.mode == CallMode::Incident ? "real" : "drill");
    run.m_how = std::move(how);
    return run;
}

const std::string& CallRun::name(MemberId member) const
{
    return graph().members()[member].name;
}

std::string CallRun::deputyName() const
{
    if (!drill().next())
        return "";
    for (const calltree::Call& call : graph().calls())
        if (call.callee == drill().next()->callee && call.deputy && *call.deputy != call.callee &&
            !graph().members()[*call.deputy].left)
            return name(*call.deputy);
    return "";
}

int CallRun::seconds() const
{
    return drill().replies().empty() ? 0 : drill().replies().back().seconds;
}

Result<void> CallRun::keep(const Session& session)
{
    m_how.answers = answersOf(drill(), graph());
    return keepRunning(session, m_how);
}

DrillRun CallRun::run(bool aborted, std::vector<std::string> improvements) const
{
    return {scenario(), graph(), drill(), m_cards, m_how.leader, aborted, std::move(improvements),
            m_how.mode};
}

Result<std::vector<Participant>> participants(const Session& session, plan::TreeVariant variant)
{
    const auto source = contactsSource(session);
    if (!source)
        return failed(source);
    const calltree::Graph graph(*source->plan, variant, session.environment().today());
    std::vector<Participant> all;
    for (const calltree::Member& member : graph.members())
        if (member.tree && !member.left)
            all.push_back({member.key, member.name});
    return all;
}

} // namespace keizoku::app
