// SPDX-License-Identifier: Apache-2.0
// 自己点検表: what a check of the plan found, to be put beside the plan.
#pragma once

#include "check/rule.h"
#include "document/document.h"
#include "report/edition.h"

namespace keizoku::report {

/// A check that was made. Lives no longer than what it refers to.
struct Checked {
    const check::Findings& findings; ///< waivers noted, basis in words
    const check::Shipped& shipped;   ///< with what it was made
    Date on;
};

/// The headings a plan must have with their state, the findings by severity, what is kept on purpose and why.
[[nodiscard]] document::Document selfCheckDocument(const plan::Plan& plan, const forms::Pack& pack,
                                                   const Edition& edition, const Checked& checked,
                                                   bool masked);

} // namespace keizoku::report
