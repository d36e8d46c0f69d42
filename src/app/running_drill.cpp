// SPDX-License-Identifier: Apache-2.0
#include "app/running_drill.h"

#include <utility>

#include "app/backups.h"
#include "base/files.h"
#include "base/json.h"

namespace keizoku::app {

namespace fs = std::filesystem;

namespace {

constexpr int kLayout = 2; // of the file; another number is not ours to read
constexpr std::string_view kNight = "night";
constexpr std::string_view kDay = "day";
constexpr std::string_view kNatural = "natural";
constexpr std::string_view kInfection = "infection";

Result<fs::path> pathOf(const Session& session)
{
    return backupFolder(session).map([](const fs::path& folder) { return folder / "drill.json"; });
}

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

tl::unexpected<Error> unreadable(const fs::path& path)
{
    return fail(ErrorCode::Corrupt,
                "途中の訓練の控え「" + path.string() +
                    "」を読めません。計画と記録は無事です。新しい訓練を始めると、この控えは置き換わります。",
                path.string());
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
    const auto path = pathOf(session);
    if (!path)
        return failed(path);
    if (const auto made = makePrivateFolder(path->parent_path()); !made)
        return made;
    return writeFileAtomically(*path, asJson(drill).dump());
}

Result<std::optional<RunningDrill>> runningDrill(const Session& session)
{
    const auto path = pathOf(session);
    if (!path)
        return failed(path);
    std::error_code error;
    if (!fs::exists(*path, error))
        return std::optional<RunningDrill>();
    const auto bytes = readFile(*path);
    if (!bytes)
        return failed(bytes);
    const auto json = Json::parse(*bytes);
    auto drill = json ? fromJson(*json) : std::nullopt;
    if (!drill)
        return unreadable(*path);
    return drill;
}

Result<void> forgetRunning(const Session& session)
{
    const auto path = pathOf(session);
    if (!path)
        return failed(path);
    std::error_code error;
    fs::remove(*path, error);
    if (error)
        return fail(ErrorCode::Io, "途中の訓練の控え「" + path->string() + "」を消せません。",
                    error.message());
    return {};
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
