// SPDX-License-Identifier: Apache-2.0
// Rows that record what was agreed: with the bodies of the region, and about findings that are kept.
#pragma once

#include <optional>
#include <string>

#include "plan/cell.h"

namespace keizoku::plan {

enum class PlanState { Unset, None, Drafting, Made, Reviewed };

/// 参画機関: a body that takes part in the region's plan.
struct RegionalBody {
    RowId id = {};
    std::string name = {}, kind = {}, window = {}, phone = {}, nightPhone = {};
    PlanState bcpState = PlanState::Unset;
    std::optional<Date> reviewedOn = {};
    std::string power = {}, accepts = {}, note = {};
    friend bool operator==(const RegionalBody&, const RegionalBody&) = default;
};

/// このままにする（理由）: a warning somebody keeps on purpose. Holds for the very sentence it was said of.
struct Waiver {
    RowId id = {};
    std::string rule = {};    ///< id of the check
    std::string path = {};    ///< of the finding
    std::string content = {}; ///< short code of the finding's sentence
    std::string sentence = {};
    std::string by = {}, reason = {};
    std::optional<Date> on = {};
    friend bool operator==(const Waiver&, const Waiver&) = default;
};

} // namespace keizoku::plan
