// SPDX-License-Identifier: Apache-2.0
#include "app/drill.h"

#include <algorithm>
#include <array>
#include <random>

#include "app/arrivals.h"
#include "app/call_tree.h"
#include "app/records.h"
#include "app/training_record.h"
#include "base/text.h"
#include "report/drill_summary.h"

namespace keizoku::app {

namespace {

using calltree::Graph;
using calltree::MemberId;
using calltree::Outcome;

using Mode = std::pair<CallMode, std::string_view>;
constexpr std::array kModes = {Mode{CallMode::Calls, "calls"}, Mode{CallMode::ReadAloud, "read-aloud"},
                               Mode{CallMode::Incident, "incident"}};

/// Whom a card can hit: no leavers, nobody who begins.
std::vector<MemberId> hittable(const Graph& graph, forms::Silenced who)
{
    const auto starters = graph.starters();
    std::vector<bool> isDeputy(graph.members().size());
    for (const calltree::Call& call : graph.calls())
        if (call.deputy)
            isDeputy[*call.deputy] = true;
    std::vector<MemberId> fit;
    for (MemberId at = 0; at < graph.members().size(); ++at) {
        const calltree::Member& member = graph.members()[at];
        if (!member.tree || member.left ||
            std::find(starters.begin(), starters.end(), at) != starters.end() ||
            (who == forms::Silenced::Caller && graph.callsOf(at).empty()) ||
            (who == forms::Silenced::Deputy && !isDeputy[at]))
            continue;
        fit.push_back(at);
    }
    return fit;
}

std::string withDetail(const calltree::Reply& reply)
{
    return outcomeWords(reply.outcome) + (reply.detail.empty() ? "" : "（" + reply.detail + "）");
}

class RecordWriter {
public:
    RecordWriter(const plan::Plan& plan, const DrillRun& run, plan::Record record)
        : m_plan(plan), m_run(run), m_record(std::move(record))
    {
    }

    plan::Record write()
    {
        const forms::DrillScenario& scenario = m_run.scenario;
        m_record.title = (isIncident() ? "連絡網での安否確認「" : "連絡訓練「") + scenario.title + "」" +
                         (m_run.aborted ? "（途中まで）" : "");
        m_record.natural = scenario.hazard == plan::Hazard::Natural;
        m_record.infection = scenario.hazard == plan::Hazard::Infection;
        m_record.recorder = m_run.leader;
        if (m_run.paper && m_run.paper->heldOn)
            m_record.heldOn = m_run.paper->heldOn;
        addPeople();
        addLog();
        addAnswers();
        addOpenItems();
        return std::move(m_record);
    }

private:
    [[nodiscard]] bool isIncident() const { return m_run.mode == CallMode::Incident; }
    [[nodiscard]] const std::string& name(MemberId at) const { return m_run.graph.members()[at].name; }

    void addPeople()
    {
        m_record.people.clear();
        if (isIncident())
            return; // nobody attends an emergency; the log says who was reached
        for (const auto& entry : m_run.drill.entries()) {
            const calltree::Member& member = m_run.graph.members()[entry.step.callee];
            if (member.left)
                continue;
            m_record.people.push_back({member.person ? member.person->id : "",
                                       member.name,
                                       member.person ? member.person->open.job : "",
                                       isTold(entry.reply.outcome),
                                       {}});
        }
    }

    void addLog()
    {
        for (const auto& entry : m_run.drill.entries()) {
            const std::string caller = entry.step.caller ? name(*entry.step.caller) : "進行役";
            std::string why;
            if (entry.step.why == calltree::Why::Deputy && entry.step.insteadOf)
                why = name(*entry.step.insteadOf) + " の代わり";
            else if (entry.step.why == calltree::Why::TakenOver && entry.step.insteadOf)
                why = name(*entry.step.insteadOf) + " の分を引き受けた";
            m_record.log.push_back({secondsInWords(entry.reply.seconds),
                                    caller + " → " + name(entry.step.callee),
                                    withDetail(entry.reply),
                                    why,
                                    {}});
        }
        if (const auto& paper = m_run.paper)
            m_record.log.push_back({"",
                                    "紙から転記",
                                    japaneseDate(dateInTokyo(paper->at)) + " " + timeInTokyo(paper->at),
                                    paper->by,
                                    {}});
        for (const DrawnCard& card : m_run.cards)
            m_record.log.push_back({"", "不意の出来事：" + card.says, name(card.member), "", {}});
    }

    void addAnswers()
    {
        const DrillFigures figures = figuresOf(m_run.graph, m_run.drill);
        const forms::DrillScenario& scenario = m_run.scenario;
        std::string result = std::to_string(figures.people) + "人のうち" + std::to_string(figures.told) +
                             "人に届き、" + std::to_string(figures.canCome) + "人が出勤できます。";
        for (const auto& [words, seconds] :
             {std::pair{"半分に届くまで", figures.half}, std::pair{"8割に届くまで", figures.most},
              std::pair{"全員に届くまで", figures.all}})
            result +=
                std::string("\n") + words + "：" + (seconds ? secondsInWords(*seconds) : "届きませんでした");
        for (const std::string& line : arrivalLines(m_plan, m_run.graph, m_run.drill))
            result += "\n" + line;
        if (isIncident()) {
            m_record.log.push_back(
                {"", std::string(report::kCallsSummedUp), std::move(result), m_run.leader, {}});
            m_record.answers["event"] = scenario.situation;
            m_record.answers["issues"] = whatBroke();
            return;
        }
        m_record.answers["type"] = "安否確認・通報（連絡網 " + variantWords(m_run.graph.variant()) +
                                   (m_run.mode == CallMode::ReadAloud ? "、電話をかけない読み上げ" : "") +
                                   (m_run.paper ? "、紙から転記" : "") + "）";
        m_record.answers["scenario"] = scenario.time + "。" + scenario.situation;
        m_record.answers["goal"] = "連絡網で全員の無事と出勤の可否を確かめる。";
        m_record.answers["result"] = std::move(result);
        if (const std::string broke = whatBroke(); !broke.empty())
            m_record.answers["issues"] = broke;
    }

    [[nodiscard]] std::string whatBroke() const
    {
        std::vector<std::string> lines;
        for (const auto& entry : m_run.drill.entries()) {
            const std::string& who = name(entry.step.callee);
            if (entry.reply.outcome == Outcome::HasLeft)
                lines.push_back(who + " は退職しているのに、連絡網に残っています。");
            else if (entry.reply.outcome == Outcome::NotReached)
                lines.push_back(who + " につながりませんでした" +
                                (entry.reply.detail.empty() ? "。" : "（" + entry.reply.detail + "）。"));
        }
        return text::join(lines, "\n");
    }

    void addOpenItems()
    {
        for (const auto& entry : m_run.drill.entries()) {
            const std::string& who = name(entry.step.callee);
            if (entry.reply.outcome == Outcome::HasLeft)
                m_record.openItems.push_back(
                    openItem(m_record, who + " を連絡網から外し、その先のかける人を決める"));
            else if (entry.asked && entry.reply.outcome == Outcome::NotReached)
                m_record.openItems.push_back(openItem(m_record, who + " の番号と、ほかの連絡手段を確かめる"));
        }
        addImprovements(m_record, m_run.improvements);
    }

    const plan::Plan& m_plan;
    const DrillRun& m_run;
    plan::Record m_record;
};

} // namespace

std::string_view modeId(CallMode mode)
{
    return std::find_if(kModes.begin(), kModes.end(), [&](const auto& each) { return each.first == mode; })
        ->second;
}

std::optional<CallMode> modeNamed(std::string_view id)
{
    for (const auto& [mode, name] : kModes)
        if (name == id)
            return mode;
    return {};
}

forms::DrillScenario incident(const std::string& event, plan::Hazard hazard)
{
    forms::DrillScenario scenario;
    scenario.id = "incident";
    scenario.title = scenario.situation = event;
    scenario.hazard = hazard;
    scenario.opening =
        "これは訓練ではありません。" + event + "。無事かどうかと、出勤できるかどうかを確かめています。";
    return scenario;
}

std::vector<DrawnCard> drawCards(const Graph& graph, const forms::DrillScenario& scenario, unsigned seed,
                                 std::size_t count)
{
    std::mt19937 random(seed); // the same on every machine; its distributions are not
    std::vector<forms::SurpriseCard> left = scenario.cards;
    std::vector<DrawnCard> drawn;
    while (!left.empty() && drawn.size() < count) {
        const auto card = left.begin() + static_cast<std::ptrdiff_t>(random() % left.size());
        auto fit = hittable(graph, card->who);
        std::erase_if(fit, [&](MemberId at) {
            return std::any_of(drawn.begin(), drawn.end(),
                               [&](const DrawnCard& each) { return each.member == at; });
        });
        if (!fit.empty())
            drawn.push_back({card->says, fit[random() % fit.size()]});
        left.erase(card);
    }
    return drawn;
}

DrillFigures figuresOf(const Graph& graph, const calltree::Drill& drill)
{
    DrillFigures figures;
    for (MemberId at = 0; at < graph.members().size(); ++at)
        figures.people +=
            graph.members()[at].tree && !graph.members()[at].left && drill.outcome(at) != Outcome::Excused
                ? 1
                : 0;
    std::vector<int> told;
    for (const auto& entry : drill.entries()) {
        if (isTold(entry.reply.outcome))
            told.push_back(entry.reply.seconds);
        figures.canCome += entry.reply.outcome == Outcome::CanCome ? 1 : 0;
    }
    std::sort(told.begin(), told.end());
    figures.told = told.size();
    const auto share = [&](std::size_t percent) -> std::optional<int> {
        const std::size_t needed = (figures.people * percent + 99) / 100;
        return needed > 0 && told.size() >= needed ? std::optional(told[needed - 1]) : std::nullopt;
    };
    figures.half = share(50);
    figures.most = share(80);
    figures.all = share(100);
    return figures;
}

Result<plan::Record> drillRecord(const Session& session, const DrillRun& run)
{
    auto record = newRecord(session, run.mode == CallMode::Incident ? plan::RecordKind::Response
                                                                    : plan::RecordKind::Drill);
    if (!record)
        return record;
    return RecordWriter(session.plan(), run, *std::move(record)).write();
}

Result<int> keepDrill(Session& session, const DrillRun& run)
{
    const auto record = drillRecord(session, run);
    if (!record)
        return failed(record);
    const auto entry = addRecord(session, *record);
    if (!entry || run.mode == CallMode::ReadAloud)
        return entry;
    const auto edited = session.edit("訓練で確かめた日を入れる", [&](plan::Plan& plan) -> Result<void> {
        for (const auto& each : run.drill.entries()) {
            const plan::Person* rung = run.graph.members()[each.step.callee].person;
            plan::Person* person = rung && isTold(each.reply.outcome) ? plan.people.find(rung->id) : nullptr;
            if (person && !(person->open.confirmed > record->heldOn))
                person->open.confirmed = record->heldOn;
        }
        return {};
    });
    if (!edited)
        return failed(edited);
    return entry;
}

std::string outcomeWords(Outcome outcome)
{
    switch (outcome) {
    case Outcome::CanCome:
        return "無事・出勤可";
    case Outcome::CannotCome:
        return "無事・出勤不可";
    case Outcome::NeedsHelp:
        return "けが・助けが必要";
    case Outcome::OnTheWay:
        return "訪問先・移動中";
    case Outcome::NotReached:
        return "つながらない";
    case Outcome::Excused:
        return "不参加";
    case Outcome::HasLeft:
        break;
    }
    return "退職";
}

} // namespace keizoku::app
