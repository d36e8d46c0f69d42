// SPDX-License-Identifier: Apache-2.0
#include "app/call_tree.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace keizoku::app {

namespace {

using calltree::Branch;
using calltree::Graph;
using calltree::MemberId;

class Teller {
public:
    explicit Teller(const Graph& graph) : m_graph(graph) {}

    [[nodiscard]] std::vector<std::string> names(const std::vector<MemberId>& who) const
    {
        std::vector<std::string> all;
        for (const MemberId at : who)
            all.push_back(name(at));
        return all;
    }
    [[nodiscard]] const std::string& name(MemberId at) const { return m_graph.members()[at].name; }

    /// 2人（𠮷田 隆、石田 真由）
    [[nodiscard]] std::string counted(const std::vector<MemberId>& who) const
    {
        return std::to_string(who.size()) + "人（" + text::join(names(who), "、") + "）";
    }
    /// 16人（辻本 健吾、植村 由紀、渡邉 誠 ほか）
    [[nodiscard]] std::string some(std::vector<MemberId> who) const
    {
        constexpr std::size_t kShown = 3;
        if (who.size() <= kShown + 1)
            return counted(who);
        const std::size_t all = who.size();
        who.resize(kShown);
        return std::to_string(all) + "人（" + text::join(names(who), "、") + " ほか）";
    }

    void add(std::string kind, std::string sentence, const std::vector<MemberId>& who)
    {
        m_problems.push_back({std::move(kind), std::move(sentence), names(who),
                              who.empty() ? "" : m_graph.members()[who.front()].key});
    }
    void add(std::string kind, std::string sentence, const Branch& about)
    {
        auto people = about.behind;
        people.insert(people.begin(), about.member);
        add(std::move(kind), std::move(sentence), people);
    }
    [[nodiscard]] std::vector<TreeProblem> all() { return std::move(m_problems); }

private:
    const Graph& m_graph;
    std::vector<TreeProblem> m_problems = {};
};

} // namespace

std::vector<TreeProblem> treeProblems(const Graph& graph, const calltree::Analysis& analysis,
                                      const calltree::Assumptions& assumptions)
{
    Teller teller(graph);
    for (const Branch& leaver : analysis.leavers)
        teller.add("leaver",
                   teller.name(leaver.member) + " は退職しています。" +
                       (leaver.behind.empty()
                            ? std::string("連絡網から外してください。")
                            : "その先の" + teller.counted(leaver.behind) +
                                  "へは、この人の電話でしかつながりません。かける人を替えてください。"),
                   leaver);
    for (const auto& circle : analysis.circles)
        teller.add("circle",
                   text::join(teller.names(circle), "、") +
                       (circle.size() == 1 ? " が自分にかけることになっています。"
                                           : " のあいだで、電話が回り続けます。") +
                       "だれから始めるかを決めて、1本を外してください。",
                   circle);
    auto unreached = analysis.unreached;
    if (graph.variant() == plan::TreeVariant::Night)
        std::erase_if(unreached, [&](MemberId at) { return !graph.members()[at].tree; });
    if (!unreached.empty())
        teller.add("unreached",
                   "だれからも電話が来ない職員が" + teller.counted(unreached) +
                       "います。かける人を決めてください。",
                   unreached);
    const auto starters = graph.starters();
    for (const Branch& branch : analysis.cutOff) {
        const bool begins = std::find(starters.begin(), starters.end(), branch.member) != starters.end();
        teller.add("cut-off",
                   teller.name(branch.member) + (begins ? " が始められないと、" : " が出ないと、") +
                       teller.some(branch.behind) +
                       (begins ? "に届きません。代わりに始める人も決めて、本人に知らせておいてください。"
                               : "に届きません。出ないときの代替者を決めてください。"),
                   branch);
    }
    for (const calltree::SharedNumber& shared : analysis.shared)
        teller.add("shared-number",
                   text::join(teller.names(shared.members), "、") + " の電話番号が同じ（" + shared.digits +
                       "）です。1台が鳴らなければ、どちらにも届きません。",
                   shared.members);
    for (const MemberId at : analysis.tooMany)
        teller.add("too-many",
                   teller.name(at) + " がかける相手は" + std::to_string(graph.callsOf(at).size()) +
                       "人です。" + std::to_string(assumptions.callsAtMost) + "人までに分けてください。",
                   std::vector<MemberId>{at});
    if (!analysis.withoutDeputy.empty()) {
        std::vector<MemberId> who;
        for (const calltree::Call* call : analysis.withoutDeputy)
            who.push_back(call->callee);
        teller.add(
            "no-deputy",
            "出ないときの代替者がいない人が" + teller.counted(who) + "います。代替者を決めてください。", who);
    }
    return teller.all();
}

std::string treeTimes(const calltree::Analysis& analysis, const calltree::Assumptions& assumptions)
{
    const auto whole = [](double value) { return std::to_string(std::lround(value)); };
    return "いちばん遠い人まで" + std::to_string(analysis.depth) + "回の電話、およそ" +
           whole(analysis.minutes) + "分（1回" + whole(assumptions.minutesPerCall) +
           "分、みながすぐに出るとき）";
}

std::string variantWords(plan::TreeVariant variant)
{
    return calltree::variantName(variant);
}

} // namespace keizoku::app
