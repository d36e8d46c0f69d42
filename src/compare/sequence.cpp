// SPDX-License-Identifier: Apache-2.0
#include "compare/sequence.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_map>

#include <dtl/dtl.hpp>

namespace keizoku::compare {

namespace {

/// Equal elements as equal numbers, so that each text is read once.
class Numbering {
public:
    std::vector<int> of(const std::vector<std::string>& texts, std::size_t from, std::size_t to)
    {
        std::vector<int> numbers;
        for (std::size_t at = from; at < to; ++at)
            numbers.push_back(m_known.emplace(texts[at], static_cast<int>(m_known.size())).first->second);
        return numbers;
    }

private:
    std::unordered_map<std::string_view, int> m_known;
};

} // namespace

Pairs commonSubsequence(const std::vector<std::string>& before, const std::vector<std::string>& after)
{
    Pairs pairs;
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t begin = 0;
    while (begin < shorter && before[begin] == after[begin]) {
        pairs.emplace_back(begin, begin);
        ++begin;
    }
    std::size_t end = 0;
    while (end < shorter - begin && before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    const std::size_t oldEnd = before.size() - end;
    const std::size_t newEnd = after.size() - end;
    const bool isBetween = oldEnd > begin && newEnd > begin;
    if (isBetween && std::max(oldEnd, newEnd) - begin <= kMaxMiddle) {
        Numbering numbering;
        const std::vector<int> old = numbering.of(before, begin, oldEnd);
        const std::vector<int> now = numbering.of(after, begin, newEnd);
        dtl::Diff<int, std::vector<int>> diff(old, now);
        diff.onHuge();
        diff.compose();
        const auto script = diff.getSes();
        std::size_t oldAt = begin;
        std::size_t newAt = begin;
        for (const auto& [number, step] : script.getSequence()) {
            if (step.type == dtl::SES_COMMON)
                pairs.emplace_back(oldAt, newAt);
            oldAt += step.type == dtl::SES_ADD ? 0U : 1U;
            newAt += step.type == dtl::SES_DELETE ? 0U : 1U;
        }
    }
    for (std::size_t at = 0; at < end; ++at)
        pairs.emplace_back(oldEnd + at, newEnd + at);
    return pairs;
}

} // namespace keizoku::compare
