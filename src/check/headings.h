// SPDX-License-Identifier: Apache-2.0
// What a plan must have: the headings of the notice, and how it is made known, practised and reviewed.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/finding.h"
#include "forms/pack.h"
#include "plan/plan.h"

namespace keizoku::check {

/// One of the three headings the notice names for either hazard.
struct LegalHeading {
    std::string_view id; ///< as fields of a template name it
    plan::Hazard volume;
    std::string_view title;
    std::string_view topic; ///< in templates/law
};
[[nodiscard]] std::span<const LegalHeading> legalHeadings();

enum class Progress {
    Empty,
    Example, ///< what is there still is the form's example
    Begun,
    Mend, ///< an error speaks of what is there
    Done
};

struct RequiredItem {
    plan::Hazard volume = plan::Hazard::Natural;
    std::string title = {};
    std::string topic = {}; ///< in templates/law
    Progress progress = Progress::Empty;
    std::vector<std::string> open = {}; ///< labels of the required fields that are empty
    std::string place = {};             ///< path of the first field that is not done, else of the first
};

/// Of each volume the plan has: its headings, then 周知・研修・訓練・見直し. The volume for all hazards has
/// no headings in the law: its own chapters stand for them.
[[nodiscard]] std::vector<RequiredItem> requiredItems(const plan::Plan& plan, const forms::Pack& pack,
                                                      const Findings& findings);

} // namespace keizoku::check
