// SPDX-License-Identifier: Apache-2.0
// The numbers of somebody in the call tree, in the order they are tried.
#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"

namespace keizoku::report {

struct CallNumber {
    std::string number = {}; ///< as typed
    std::string use = {};    ///< 業務用, 携帯, 自宅, 電話, 夜間・休日
    bool kept = false;       ///< of a member of staff: 登録あり in a masked print
};

/// By day the office's number first, by night one's own. `key` is a row of the staff register or of the
/// partners, or words, which have no number.
[[nodiscard]] std::vector<CallNumber> callNumbers(const plan::Plan& plan, const std::string& key,
                                                  plan::TreeVariant variant);

} // namespace keizoku::report
