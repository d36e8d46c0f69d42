// SPDX-License-Identifier: Apache-2.0
// What two sequences have in common. The only user of dtl.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace keizoku::compare {

/// Places (before, after) of elements that are the same.
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// A longest common subsequence, ascending on both sides. Beyond `kMaxMiddle` elements between the equal
/// beginning and the equal end of either side, only these two ends.
[[nodiscard]] Pairs commonSubsequence(const std::vector<std::string>& before,
                                      const std::vector<std::string>& after);

/// The work grows with the product of both lengths when nothing is the same: 1,000 by 1,000 take 0.06 s in a
/// debug build.
inline constexpr std::size_t kMaxMiddle = 1000;

} // namespace keizoku::compare
