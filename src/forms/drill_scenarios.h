// SPDX-License-Identifier: Apache-2.0
// The situations a call drill can start from: data of templates/drills.json.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "plan/plan.h"

namespace keizoku::forms {

/// Whom a surprise card keeps from answering.
enum class Silenced { Anyone, Caller, Deputy };

struct SurpriseCard {
    std::string id = {};
    std::string says = {}; ///< what is read out
    Silenced who = Silenced::Anyone;
};

struct DrillScenario {
    std::string id = {}, title = {};
    plan::Hazard hazard = plan::Hazard::Natural;
    plan::TreeVariant variant = plan::TreeVariant::Day; ///< the tree it is usually drilled with
    std::string time = {}, situation = {};
    std::string opening = {}; ///< the first sentence of each call; says that it is a drill
    std::vector<SurpriseCard> cards = {};
};

/// Malformed for anything unknown, two of one id, or an opening that does not begin with これは訓練です.
Result<std::vector<DrillScenario>> readDrillScenarios(const std::filesystem::path& file);

} // namespace keizoku::forms
