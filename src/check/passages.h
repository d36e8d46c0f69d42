// SPDX-License-Identifier: Apache-2.0
// What each volume says in words of its own.
#pragma once

#include <string>
#include <vector>

#include "check/walk.h"

namespace keizoku::check {

/// One text of one volume; of a table or matrix one row, its cells joined by |.
struct Passage {
    plan::Hazard volume = plan::Hazard::Natural;
    Place place = {};
    std::string text = {}; ///< narrowed
};

/// Texts that belong to the natural or to the infection volume alone, the criteria of the levels included.
[[nodiscard]] std::vector<Passage> passagesOf(const plan::Plan& plan, const forms::Pack& pack);

} // namespace keizoku::check
