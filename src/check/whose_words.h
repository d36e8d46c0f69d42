// SPDX-License-Identifier: Apache-2.0
// How much of a section is still the form's: examples taken over, instructions, sample names.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "check/finding.h"
#include "forms/pack.h"
#include "plan/plan.h"

namespace keizoku::check {

struct WordShare {
    std::string section = {};
    std::size_t all = 0;  ///< characters written in the section's questions; registers do not count
    std::size_t form = 0; ///< of these, the form's

    /// Per cent, rounded up, so that 0 means none; 0 where nothing is written.
    [[nodiscard]] int percent() const
    {
        return all == 0 ? 0 : static_cast<int>((form * 100 + all - 1) / all);
    }
};

/// One for each section, in working order. A sentence counts as the form's while it is the example it was
/// copied from or lightly edited (leftovers/similarity.h), and so does what a finding of the leftover rules
/// marks. What was settled (この例で正しい) or is kept counts as the office's.
[[nodiscard]] std::vector<WordShare> wordShares(const plan::Plan& plan, const forms::Pack& pack,
                                                const Findings& findings);

} // namespace keizoku::check
