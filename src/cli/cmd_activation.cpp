// SPDX-License-Identifier: Apache-2.0
// keizoku-cli activation
#include <ostream>
#include <set>

#include "app/activation.h"
#include "app/activation_facts.h"
#include "cli/commands.h"

namespace keizoku::cli {

namespace {

struct Judged {
    const plan::Plan& plan;
    const std::vector<app::ActivationFact>& facts;
    const std::set<int>& ticked;
    app::LevelProposal proposal;
    std::optional<app::Activated> now;
};

void print(const Judged& judged, std::ostream& out)
{
    if (judged.now)
        out << "発動中：" << judged.now->level << "（" << judged.now->since << "から）\n";
    for (std::size_t level = 0; level < judged.plan.levels.rows.size(); ++level) {
        out << judged.plan.levels.rows[level].name << "\n";
        for (const app::ActivationFact& fact : judged.facts)
            if (fact.level == level)
                out << (judged.ticked.contains(fact.number) ? "  [x] " : "  [ ] ") << fact.number << "  "
                    << fact.words << "\n";
    }
    out << app::proposalInWords(judged.plan, judged.proposal) << "\n";
    if (judged.proposal.level)
        for (const std::string& action :
             app::singleActions(judged.plan.levels.rows[*judged.proposal.level].actions))
            out << "  ・" << action << "\n";
}

Json jsonOf(const Judged& judged)
{
    Json levels{Json::Array{}};
    for (std::size_t level = 0; level < judged.plan.levels.rows.size(); ++level) {
        Json facts{Json::Array{}};
        for (const app::ActivationFact& fact : judged.facts) {
            if (fact.level != level)
                continue;
            Json one;
            one.set("number", fact.number);
            one.set("words", fact.words);
            one.set("ticked", judged.ticked.contains(fact.number));
            facts.push(std::move(one));
        }
        Json one;
        one.set("name", judged.plan.levels.rows[level].name);
        one.set("facts", std::move(facts));
        levels.push(std::move(one));
    }
    Json because{Json::Array{}};
    for (const app::ActivationFact& fact : judged.proposal.because)
        because.push(fact.number);
    Json all;
    all.set("levels", std::move(levels));
    all.set("because", std::move(because));
    all.set("proposed", judged.proposal.level ? Json(judged.plan.levels.rows[*judged.proposal.level].name)
                                              : Json(nullptr));
    all.set("activated", judged.now ? Json(judged.now->level) : Json(nullptr));
    all.set("since", judged.now ? Json(judged.now->since) : Json(nullptr));
    return all;
}

} // namespace

Exit runActivation(const app::Environment& environment, const Arguments& a, Streams& io)
{
    const auto session = openToRead(environment, a);
    if (!session)
        return failedWith(session.error(), io);
    const auto now = app::activated(*session);
    if (!now)
        return failedWith(now.error(), io);
    const auto facts = app::activationFacts(
        session->plan(), a.hazards == "infection" ? plan::Hazard::Infection : plan::Hazard::Natural);
    if (facts.empty()) {
        io.err
            << "発動の段階の基準がまだありません。「発動の段階」に入れてから、もう一度ためしてください。\n";
        return Exit::Failed;
    }
    const std::set<int> ticked(a.facts.begin(), a.facts.end());
    for (const int number : ticked)
        if (number < 1 || number > static_cast<int>(facts.size())) {
            io.err << "keizoku-cli: --facts：" << number << "番の事実はありません（1〜" << facts.size()
                   << "）。\n";
            return Exit::Usage;
        }
    const Judged judged{session->plan(), facts, ticked, app::proposedLevel(facts, ticked), *now};
    if (a.json)
        printJson(jsonOf(judged), io);
    else
        print(judged, io.out);
    return Exit::Done;
}

} // namespace keizoku::cli
