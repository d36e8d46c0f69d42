// SPDX-License-Identifier: Apache-2.0
// The criteria of the activation levels as single facts to tick, and which level the ticked ones meet.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"

namespace keizoku::app {

/// One criterion of one level, in the office's words.
struct ActivationFact {
    int number = 0;        ///< from 1, through all levels
    std::size_t level = 0; ///< place in the plan's register of levels
    std::string words = {};
};

/// The criteria in a text, as written: by line, by 、, and by または／又は／もしくは／若しくは, but not
/// inside brackets, and what belongs together by かつ stays together.
[[nodiscard]] std::vector<std::string> singleCriteria(std::string_view text);

/// All criteria for one hazard, the lowest level first.
[[nodiscard]] std::vector<ActivationFact> activationFacts(const plan::Plan& plan, plan::Hazard hazard);

/// What the observed facts say. A proposal: people decide.
struct LevelProposal {
    std::optional<std::size_t> level = {};    ///< the highest one met; nothing when none is
    std::vector<ActivationFact> because = {}; ///< the ticked criteria of that level
};
[[nodiscard]] LevelProposal proposedLevel(const std::vector<ActivationFact>& facts,
                                          const std::set<int>& ticked);

/// 「震度5強」により、「縮小」の基準に当てはまります。
[[nodiscard]] std::string proposalInWords(const plan::Plan& plan, const LevelProposal& proposal);

/// The actions of a level, sentence by sentence.
[[nodiscard]] std::vector<std::string> singleActions(std::string_view actions);

/// The tasks that are cut, stopped or resumed, the most urgent first: by いつまでに再開, then by
/// 止められる限度; those that name no span of time come last, in the plan's order.
[[nodiscard]] std::vector<const plan::Task*> resumptionOrder(const plan::Plan& plan);

} // namespace keizoku::app
