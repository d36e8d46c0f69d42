// SPDX-License-Identifier: Apache-2.0
#include "forms/tabletop.h"

#include <algorithm>
#include <map>
#include <set>

#include "forms/data_folder.h"

namespace keizoku::forms {

namespace {

constexpr std::int64_t kLongestStep = 60;

/// What several steps ask in the same words, by id.
using Common = std::map<std::string, TabletopQuestion>;

TabletopQuestion readQuestion(const Node& item, std::string id)
{
    TabletopQuestion question{std::move(id), item.text("asks"), item.texts("fields")};
    if (question.fields.empty())
        item.at("fields").problem("no field answers it");
    for (const std::string& path : question.fields)
        if (const auto read = plan::FieldPath::parse(path); !read || read->hazard != plan::Hazard::Both)
            item.at("fields").problem("no section/field: " + path);
    return question;
}

Common readCommon(const Node& root)
{
    Common common;
    for (const auto& [id, json] : root.json()["common"].object()) {
        const Node item = root.at("common").at(id);
        item.allowOnly({"asks", "fields"});
        common.emplace(id, readQuestion(item, id));
    }
    return common;
}

int readMinutes(const Node& item)
{
    const Json& minutes = item.json()["minutes"];
    if (minutes.isInteger() && minutes.integer() > 0 && minutes.integer() <= kLongestStep)
        return static_cast<int>(minutes.integer());
    item.at("minutes").problem("no number of minutes from 1 to 60");
    return 1;
}

TabletopStep readStep(const Node& item, const Common& common)
{
    item.allowOnly({"id", "time", "minutes", "event", "common", "questions", "remark"});
    TabletopStep step{item.text("id"),     item.text("time"), item.text("event"), {},
                      item.text("remark"), readMinutes(item)};
    for (const std::string& id : item.texts("common")) {
        const auto question = common.find(id);
        if (question == common.end()) {
            item.at("common").problem("unknown question " + id);
            continue;
        }
        step.questions.push_back(question->second);
        step.questions.back().id = step.id + "." + id;
    }
    for (const Node& each : item.at("questions").items()) {
        each.allowOnly({"id", "asks", "fields"});
        step.questions.push_back(readQuestion(each, step.id + "." + each.text("id")));
    }
    if (step.questions.empty())
        item.problem("asks nothing");
    return step;
}

TabletopExercise readExercise(const Node& item, const Common& common)
{
    item.allowOnly({"id", "title", "hazard", "groups", "situation", "goal", "steps"});
    TabletopExercise exercise;
    exercise.id = item.text("id");
    exercise.title = item.text("title");
    const std::string hazard = item.text("hazard");
    exercise.hazard = hazard == "infection" ? plan::Hazard::Infection : plan::Hazard::Natural;
    if (hazard != "infection" && hazard != "natural")
        item.at("hazard").problem("unknown word " + hazard);
    exercise.groups = item.texts("groups");
    exercise.situation = item.text("situation");
    exercise.goal = item.text("goal");
    std::set<std::string> seen;
    for (const Node& each : item.at("steps").items()) {
        exercise.steps.push_back(readStep(each, common));
        for (const TabletopQuestion& question : exercise.steps.back().questions)
            if (!seen.insert(question.id).second)
                each.problem("two of " + question.id);
    }
    if (exercise.steps.empty())
        item.at("steps").problem("no step");
    return exercise;
}

} // namespace

int TabletopExercise::minutes() const
{
    int sum = 0;
    for (const TabletopStep& step : steps)
        sum += step.minutes;
    return sum;
}

std::size_t TabletopExercise::questions() const
{
    std::size_t sum = 0;
    for (const TabletopStep& step : steps)
        sum += step.questions.size();
    return sum;
}

bool TabletopExercise::fits(const std::string& group) const
{
    return std::find(groups.begin(), groups.end(), group) != groups.end();
}

Result<std::vector<TabletopExercise>> readTabletop(const std::filesystem::path& file)
{
    const auto json = readData(file);
    if (!json)
        return failed(json);
    Problems problems;
    const Node root(*json, file.filename().string(), "", problems);
    root.allowOnly({"common", "exercises"});
    const Common common = readCommon(root);
    std::vector<TabletopExercise> exercises;
    std::set<std::string> seen;
    for (const Node& item : root.at("exercises").items()) {
        exercises.push_back(readExercise(item, common));
        if (!seen.insert(exercises.back().id).second)
            item.at("id").problem("two of " + exercises.back().id);
    }
    if (exercises.empty())
        root.problem("no exercise");
    if (!problems.empty())
        return malformedData("机上訓練の表", problems);
    return exercises;
}

std::vector<FieldInstance> fieldsOf(const TabletopQuestion& question, const Pack& pack, plan::Hazard hazard)
{
    std::vector<FieldInstance> found;
    for (const std::string& words : question.fields) {
        auto path = plan::FieldPath::parse(words);
        if (!path)
            continue;
        const FieldInstance both = pack.find(*path);
        path->hazard = hazard;
        const FieldInstance one = pack.find(*path);
        if (one.spec || both.spec)
            found.push_back(one.spec ? one : both);
    }
    return found;
}

} // namespace keizoku::forms
