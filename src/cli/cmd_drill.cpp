// SPDX-License-Identifier: Apache-2.0
// keizoku-cli drill
#include <algorithm>
#include <ostream>

#include "app/call_tree.h"
#include "app/documents.h"
#include "app/drill.h"
#include "app/drill_script.h"
#include "app/tally_sheet.h"
#include "base/files.h"
#include "base/text.h"
#include "cli/commands.h"
#include "plan/record.h"
#include "report/drill_summary.h"

namespace keizoku::cli {

namespace {

using calltree::Graph;

void printScenarios(const std::vector<forms::DrillScenario>& scenarios, std::ostream& out)
{
    for (const forms::DrillScenario& each : scenarios)
        out << each.id << "\t" << each.title << "（" << each.time << "）\n";
}

void print(const app::DrillRun& run, const plan::Record& record, std::ostream& out)
{
    out << (run.mode == app::CallMode::Incident ? "【対応】" : "【訓練】") << run.scenario.title << "　"
        << run.scenario.opening << "\n";
    for (const app::DrawnCard& card : run.cards)
        out << "不意の出来事：" << card.says << "（" << run.graph.members()[card.member].name << "）\n";
    for (const plan::LogLine& line : record.log)
        if (!line.time.empty())
            out << line.time << "\t" << line.event << "\t" << line.decision
                << (line.by.empty() ? "" : "\t" + line.by) << "\n";
    out << report::callResult(record) << "\n";
}

Json figuresJson(const app::DrillRun& run, const std::optional<int>& entry)
{
    const app::DrillFigures figures = app::figuresOf(run.graph, run.drill);
    Json all;
    all.set("scenario", run.scenario.id);
    all.set("people", figures.people);
    all.set("told", figures.told);
    all.set("canCome", figures.canCome);
    const auto seconds = [](const std::optional<int>& value) { return value ? Json(*value) : Json(nullptr); };
    all.set("secondsToHalf", seconds(figures.half));
    all.set("secondsTo80", seconds(figures.most));
    all.set("secondsToAll", seconds(figures.all));
    Json outcomes{Json::Array{}};
    for (const auto& each : run.drill.entries()) {
        Json one;
        one.set("name", run.graph.members()[each.step.callee].name);
        one.set("caller", each.step.caller ? run.graph.members()[*each.step.caller].name : "");
        one.set("outcome", calltree::outcomeId(each.reply.outcome));
        one.set("detail", each.reply.detail);
        one.set("seconds", each.reply.seconds);
        outcomes.push(std::move(one));
    }
    all.set("outcomes", std::move(outcomes));
    all.set("record", entry ? Json(*entry) : Json(nullptr));
    return all;
}

/// From the answers of a script, or from the lines of a tally sheet.
Result<calltree::Drill> drillOf(const Arguments& a, const Graph& graph,
                                const std::vector<app::DrawnCard>& cards)
{
    const auto bytes = readFile(a.tally.empty() ? a.source : a.tally);
    const auto text = bytes ? text::fromUnknownEncoding(*bytes) : Result<std::string>(failed(bytes));
    if (!text)
        return failed(text);
    if (!a.tally.empty())
        return app::tallyDrill(app::readTally(*text, graph), graph);
    const auto script = app::readDrillScript(*text, graph);
    if (!script)
        return failed(script);
    std::vector<calltree::MemberId> silenced;
    for (const app::DrawnCard& card : cards)
        silenced.push_back(card.member);
    calltree::Drill drill(graph, silenced, app::excusedIn(*script, graph));
    if (const auto played = app::playScript(drill, graph, *script); !played)
        return failed(played);
    return drill;
}

} // namespace

Exit runDrill(const app::Environment& environment, const Arguments& a, Streams& io)
{
    const auto scenarios = forms::readDrillScenarios(environment.templates / "drills.json");
    if (!scenarios)
        return failedWith(scenarios.error(), io);
    const auto scenario = std::find_if(scenarios->begin(), scenarios->end(), [&](const auto& each) {
        return a.scenario.empty() || each.id == a.scenario;
    });
    const app::CallMode mode = app::modeNamed(a.mode).value_or(app::CallMode::Calls);
    if (mode == app::CallMode::Incident && a.event.empty()) {
        io.err << "keizoku-cli: --mode incident には、起きたことを --event で添えてください。\n";
        return Exit::Usage;
    }
    if (a.source.empty() == a.tally.empty()) {
        io.err << "keizoku-cli: --script か --tally のどちらかが要ります。\n";
        return Exit::Usage;
    }
    std::optional<Date> heldOn;
    if (!a.on.empty()) {
        const auto day = parseDate(a.on);
        if (!day) {
            io.err << "keizoku-cli: --on：" << day.error().sentence << "\n";
            return Exit::Usage;
        }
        heldOn = *day;
    }
    if (scenario == scenarios->end()) {
        io.err << "「" << a.scenario << "」という想定はありません。あるのは：\n";
        printScenarios(*scenarios, io.err);
        return Exit::Usage;
    }
    auto session = a.dryRun ? openToRead(environment, a) : openToWrite(environment, a);
    if (!session)
        return failedWith(session.error(), io);
    const auto source = app::contactsSource(*session);
    if (!source)
        return failedWith(source.error(), io);
    const auto variant = a.variant == "night" ? plan::TreeVariant::Night
                         : a.variant == "day" ? plan::TreeVariant::Day
                                              : scenario->variant;
    const Graph graph(*source->plan, variant, environment.today());
    if (graph.calls().empty()) {
        io.err << app::variantWords(variant)
               << "の連絡網がまだありません。連絡網を作ってから、訓練を始めてください。\n";
        return Exit::Failed;
    }
    const forms::DrillScenario what =
        mode == app::CallMode::Incident ? app::incident(a.event, scenario->hazard) : *scenario;
    const auto cards = a.seed ? app::drawCards(graph, what, *a.seed) : std::vector<app::DrawnCard>();
    const auto drill = drillOf(a, graph, cards);
    if (!drill)
        return failedWith(drill.error(), io);
    app::DrillRun run{what, graph, *drill, cards, a.author, false, {}, mode};
    if (!a.tally.empty())
        run.paper = app::Transcript{a.author, environment.clock(), heldOn};
    const auto record = app::drillRecord(*session, run);
    if (!record)
        return failedWith(record.error(), io);
    std::optional<int> entry;
    if (!a.dryRun) {
        const auto kept = app::keepDrill(*session, run);
        if (!kept)
            return failedWith(kept.error(), io);
        if (session->saveError())
            return failedWith(*session->saveError(), io);
        entry = *kept;
    }
    if (a.json)
        printJson(figuresJson(run, entry), io);
    else
        print(run, *record, io.out);
    return Exit::Done;
}

} // namespace keizoku::cli
