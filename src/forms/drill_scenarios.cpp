// SPDX-License-Identifier: Apache-2.0
#include "forms/drill_scenarios.h"

#include <set>

#include "forms/data_folder.h"

namespace keizoku::forms {

namespace {

constexpr std::string_view kOpening = "これは訓練です。";

/// One of several words, the first of them when it is none.
template <class Value>
Value oneOf(const Node& node, std::string_view key,
            std::initializer_list<std::pair<std::string_view, Value>> words)
{
    const std::string name = node.text(key);
    for (const auto& [word, value] : words)
        if (word == name)
            return value;
    node.at(key).problem("unknown word " + name);
    return words.begin()->second;
}

SurpriseCard readCard(const Node& item)
{
    item.allowOnly({"id", "says", "silences"});
    return {item.text("id"), item.text("says"),
            oneOf<Silenced>(
                item, "silences",
                {{"anyone", Silenced::Anyone}, {"caller", Silenced::Caller}, {"deputy", Silenced::Deputy}})};
}

DrillScenario readScenario(const Node& item)
{
    item.allowOnly({"id", "title", "hazard", "variant", "time", "situation", "opening", "cards"});
    DrillScenario scenario;
    scenario.id = item.text("id");
    scenario.title = item.text("title");
    scenario.hazard = oneOf<plan::Hazard>(
        item, "hazard", {{"natural", plan::Hazard::Natural}, {"infection", plan::Hazard::Infection}});
    scenario.variant = oneOf<plan::TreeVariant>(
        item, "variant", {{"day", plan::TreeVariant::Day}, {"night", plan::TreeVariant::Night}});
    scenario.time = item.text("time");
    scenario.situation = item.text("situation");
    scenario.opening = item.text("opening");
    if (!scenario.opening.starts_with(kOpening))
        item.at("opening").problem("does not say first that it is a drill");
    for (const Node& card : item.at("cards").items())
        scenario.cards.push_back(readCard(card));
    return scenario;
}

} // namespace

Result<std::vector<DrillScenario>> readDrillScenarios(const std::filesystem::path& file)
{
    const auto json = readData(file);
    if (!json)
        return failed(json);
    Problems problems;
    const Node root(*json, file.filename().string(), "", problems);
    root.allowOnly({"scenarios"});
    std::vector<DrillScenario> scenarios;
    std::set<std::string> seen;
    for (const Node& item : root.at("scenarios").items()) {
        scenarios.push_back(readScenario(item));
        if (!seen.insert(scenarios.back().id).second)
            item.at("id").problem("two of " + scenarios.back().id);
    }
    if (scenarios.empty())
        root.problem("no scenario");
    if (!problems.empty())
        return malformedData("訓練の想定の表", problems);
    return scenarios;
}

} // namespace keizoku::forms
