// SPDX-License-Identifier: Apache-2.0
// Tabletop exercises (机上訓練): a situation that unfolds step by step, with what is asked at each; data of
// templates/tabletop.json.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "forms/pack.h"
#include "plan/plan.h"

namespace keizoku::forms {

struct TabletopQuestion {
    std::string id = {}; ///< "forecast.decide": unique in its exercise
    std::string asks = {};
    std::vector<std::string> fields = {}; ///< section/field; those a pack has answer the question
};

struct TabletopStep {
    std::string id = {}, time = {}; ///< the clock of the story, as it is read out
    std::string event = {};
    std::vector<TabletopQuestion> questions = {};
    std::string remark = {}; ///< for whoever leads
    int minutes = 0;         ///< that it usually takes
};

struct TabletopExercise {
    std::string id = {}, title = {};
    plan::Hazard hazard = plan::Hazard::Natural;
    std::vector<std::string> groups = {}; ///< of the service profiles it fits
    std::string situation = {}, goal = {};
    std::vector<TabletopStep> steps = {};

    [[nodiscard]] int minutes() const;
    [[nodiscard]] std::size_t questions() const;
    [[nodiscard]] bool fits(const std::string& group) const;
};

/// Malformed for anything unknown, two of one id, no steps, or a step that takes no time.
Result<std::vector<TabletopExercise>> readTabletop(const std::filesystem::path& file);

/// Where a plan answers a question: of the fields it names those the pack has, in the volume of that hazard.
[[nodiscard]] std::vector<FieldInstance> fieldsOf(const TabletopQuestion& question, const Pack& pack,
                                                  plan::Hazard hazard);

} // namespace keizoku::forms
