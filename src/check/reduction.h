// SPDX-License-Identifier: Apache-2.0
// 影響額の目安: what a month's claims may lose while a volume of the plan is missing. Never a statement that
// it does: the texts disagree (templates/law, topic reduction-wording), so there is a low and a high figure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "check/rule.h"

namespace keizoku::check {

struct ReductionEstimate {
    plan::RowId office = {};
    std::string service = {};                        ///< id of the profile
    std::string rate = {};                           ///< "1/100"
    bool natural = false, infection = false;         ///< the volume holds nothing of its own
    std::optional<Date> lowFrom = {}, highFrom = {}; ///< first day of the first month counted
    int lowMonths = 0, highMonths = 0;               ///< up to and with the month of the day asked for
    std::int64_t monthly = 0;                        ///< yen a month; 0 when units or price are not known
    std::int64_t low = 0, high = 0;                  ///< yen in all
    std::vector<std::string> assumptions = {};       ///< Japanese, one a sentence
    std::vector<std::string> law = {};               ///< ids of templates/law

    /// Whether units and price are there to count with.
    [[nodiscard]] bool hasFigure() const { return monthly > 0; }
};

/// One for each office whose service has a reduction rule, as of context.today, while a volume is missing.
/// `since`: the first day a plan was missing, if it once existed. None for exempt services and for spans of
/// grace.
[[nodiscard]] std::vector<ReductionEstimate> estimateReduction(const Context& context,
                                                               const std::optional<Date>& since);

} // namespace keizoku::check
