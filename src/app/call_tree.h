// SPDX-License-Identifier: Apache-2.0
// The call tree of a plan looked at closely, in words.
#pragma once

#include <string>
#include <vector>

#include "calltree/analysis.h"

namespace keizoku::app {

struct TreeProblem {
    std::string kind = {};                ///< "unreached", "circle", "shared-number" …: for programs
    std::string sentence = {};            ///< what is wrong and what to do
    std::vector<std::string> people = {}; ///< names, whom it is about first
    std::string first = {};               ///< key of that one in the graph
};

/// The gravest first. Empty for a tree that reaches everybody even when any one of them is silent.
/// A night tree need not hold everybody: staff who are not in it are no problem there.
[[nodiscard]] std::vector<TreeProblem> treeProblems(const calltree::Graph& graph,
                                                    const calltree::Analysis& analysis,
                                                    const calltree::Assumptions& assumptions);

/// いちばん遠い人まで3回の電話、およそ10分（1回2分、みながすぐに出るとき）
[[nodiscard]] std::string treeTimes(const calltree::Analysis& analysis,
                                    const calltree::Assumptions& assumptions);

/// 日中, 夜間・休日
[[nodiscard]] std::string variantWords(plan::TreeVariant variant);

} // namespace keizoku::app
