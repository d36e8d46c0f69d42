// SPDX-License-Identifier: Apache-2.0
#include "app/running_drill.h"

#include <utility>

#include "app/unfinished.h"
#include "base/json.h"

namespace keizoku::app {

namespace {

constexpr int kLayout = 2; // of the file; another number is not ours to read
constexpr std::string_view kNight = "night";
constexpr std::string_view kDay = "day";
constexpr std::string_view kNatural = "natural";
constexpr std::string_view kInfection = "infection";

Json asJson(const RunningDrill& drill)
{
    Json::Array answers;
    for (const RunningDrill::Answer& each : drill.answers)
        answers.push_back(Json::Object{{"member", each.member},
                                       {"outcome", calltree::outcomeId(each.reply.outcome)},
                                       {"detail", each.reply.detail},
                                       {"seconds", each.reply.seconds}});
    Json::Array excused(drill.excused.begin(), drill.excused.end());
    return Json::Object{{"layout", kLayout},
                        {"mode", modeId(drill.mode)},
                        {"event", drill.event},
                        {"hazard", drill.hazard == plan::Hazard::Infection ? kInfection : kNatural},
                        {"excused", std::move(excused)},
                        {"seed", drill.seed ? Json(std::int64_t{*drill.seed}) : Json()},
                        {"scenario", drill.scenario},
                        {"variant", drill.variant == plan::TreeVariant::Night ? kNight : kDay},
                        {"leader", drill.leader},
                        {"began", rfc3339(drill.began)},
                        {"answers", std::move(answers)}};
}

std::optional<RunningDrill> fromJson(const Json& json)
{
    if (json["layout"].integer() != kLayout || !json["answers"].isArray())
        return {};
    const std::string& variant = json["variant"].string();
    const auto began = parseRfc3339(json["began"].string());
    const auto mode = modeNamed(json["mode"].string());
    if (!began || !mode || !json["excused"].isArray() || (variant != kDay && variant != kNight))
        return {};
    RunningDrill drill{json["scenario"].string(),
                       variant == kNight ? plan::TreeVariant::Night : plan::TreeVariant::Day,
                       json["leader"].string(),
                       json["seed"].isInteger() ? std::optional(static_cast<unsigned>(json["seed"].integer()))
                                                : std::nullopt,
                       *began,
                       {},
                       *mode,
                       {},
                       json["event"].string(),
                       json["hazard"].string() == kInfection ? plan::Hazard::Infection
                                                             : plan::Hazard::Natural};
    for (const Json& each : json["excused"].array())
        drill.excused.push_back(each.string());
    for (const Json& each : json["answers"].array()) {
        const auto outcome = calltree::outcomeNamed(each["outcome"].string());
        if (!outcome || each["member"].string().empty())
            return {};
        drill.answers.push_back(
            {each["member"].string(),
             {*outcome, each["detail"].string(), static_cast<int>(each["seconds"].integer())}});
    }
    return drill;
}

} // namespace

Result<void> keepRunning(const Session& session, const RunningDrill& drill)
{
    return keepUnfinished(session, Unfinished::CallDrill, asJson(drill));
}

Result<std::optional<RunningDrill>> runningDrill(const Session& session)
{
    const auto json = unfinished(session, Unfinished::CallDrill);
    if (!json)
        return failed(json);
    if (!*json)
        return std::optional<RunningDrill>();
    auto drill = fromJson(**json);
    if (!drill)
        return unreadableState(session, Unfinished::CallDrill);
    return drill;
}

Result<void> forgetRunning(const Session& session)
{
    return forgetUnfinished(session, Unfinished::CallDrill);
}

std::vector<RunningDrill::Answer> answersOf(const calltree::Drill& drill, const calltree::Graph& graph)
{
    std::vector<RunningDrill::Answer> answers;
    for (const calltree::Drill::Entry& each : drill.entries())
        if (each.asked)
            answers.push_back({graph.members()[each.step.callee].key, each.reply});
    return answers;
}

std::size_t takeUp(calltree::Drill& drill, const calltree::Graph& graph,
                   const std::vector<RunningDrill::Answer>& answers)
{
    std::size_t taken = 0;
    for (const RunningDrill::Answer& each : answers) {
        if (!drill.next() || graph.members()[drill.next()->callee].key != each.member)
            break;
        drill.reply(each.reply);
        ++taken;
    }
    return taken;
}

} // namespace keizoku::app
