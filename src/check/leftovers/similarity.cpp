// SPDX-License-Identifier: Apache-2.0
// STAND-IN until the scanner branch is merged: drop this file then.
#include "check/leftovers/similarity.h"

#include <map>
#include <utility>

#include "base/text.h"

namespace keizoku::check {

double similarity(std::string_view a, std::string_view b)
{
    if (a == b)
        return 1.0;
    const std::u32string left = text::decode(a);
    const std::u32string right = text::decode(b);
    if (left.size() < 2 || right.size() < 2)
        return 0.0;
    std::map<std::pair<char32_t, char32_t>, int> pairs;
    for (std::size_t at = 0; at + 1 < left.size(); ++at)
        ++pairs[{left[at], left[at + 1]}];
    int shared = 0;
    for (std::size_t at = 0; at + 1 < right.size(); ++at)
        if (pairs[{right[at], right[at + 1]}]-- > 0)
            ++shared;
    return 2.0 * shared / static_cast<double>(left.size() + right.size() - 2);
}

} // namespace keizoku::check
