// SPDX-License-Identifier: Apache-2.0
// What a plan must have: three headings for each hazard, and how it is made known, practised and reviewed.
#pragma once

#include <string>
#include <vector>

#include "check/finding.h"
#include "forms/pack.h"
#include "plan/plan.h"

namespace keizoku::check {

enum class Progress {
    Empty,
    Example, ///< what is there still is the form's example
    Begun,
    Mend, ///< an error speaks of what is there
    Done
};

struct Heading {
    plan::Hazard volume = plan::Hazard::Natural;
    std::string title = {};
    std::string topic = {}; ///< in templates/law
    Progress progress = Progress::Empty;
    std::vector<std::string> open = {}; ///< labels of the required fields that are empty
};

/// Those of 自然災害, then those of 感染症, in the order of the notice.
[[nodiscard]] std::vector<Heading> legalHeadings(const plan::Plan& plan, const forms::Pack& pack,
                                                 const Findings& findings);

} // namespace keizoku::check
