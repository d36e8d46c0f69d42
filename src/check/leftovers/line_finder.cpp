// SPDX-License-Identifier: Apache-2.0
#include "check/leftovers/line_finder.h"

#include <algorithm>

#include "base/text.h"

namespace keizoku::check {

namespace {

constexpr std::size_t kMostQuotedChars = 24;

/// The text found, made fit for a sentence on one line.
std::string quoted(std::string_view found)
{
    std::u32string shown = text::decode(text::cleaned(found));
    std::replace(shown.begin(), shown.end(), U'\t', U' ');
    if (shown.size() > kMostQuotedChars)
        shown = shown.substr(0, kMostQuotedChars) + U"…";
    return text::encode(shown);
}

/// Whether a is graver than b, or as grave and longer.
bool outweighs(const LeftoverHit& a, const LeftoverHit& b)
{
    if (a.severity != b.severity)
        return a.severity < b.severity;
    return a.length > b.length;
}

} // namespace

void LineFinder::add(int from, int to, Severity severity, std::string_view rule, std::string_view sentence)
{
    from = std::clamp(from, 0, line.size());
    to = std::clamp(to, from, line.size());
    if (from == to)
        return;
    const std::size_t begin = line.byteOffset(from);
    const std::size_t end = line.byteOffset(to);
    m_hits->push_back(
        {begin, end - begin, severity, std::string(rule),
         text::replaced(std::string(sentence), "{}", quoted(m_text.substr(begin, end - begin)))});
}

void mergeHits(std::vector<LeftoverHit>& hits)
{
    std::stable_sort(hits.begin(), hits.end(), [](const LeftoverHit& a, const LeftoverHit& b) {
        return a.offset != b.offset ? a.offset < b.offset : a.length > b.length;
    });
    std::vector<LeftoverHit> merged;
    for (LeftoverHit& hit : hits) {
        if (!merged.empty()) {
            LeftoverHit& last = merged.back();
            const std::size_t lastEnd = last.offset + last.length;
            const bool touches = hit.offset < lastEnd || (hit.offset == lastEnd && hit.rule == last.rule);
            if (touches) {
                const std::size_t begin = last.offset;
                const std::size_t end = std::max(lastEnd, hit.offset + hit.length);
                if (outweighs(hit, last))
                    last = std::move(hit);
                last.offset = begin;
                last.length = end - begin;
                continue;
            }
        }
        merged.push_back(std::move(hit));
    }
    hits = std::move(merged);
}

} // namespace keizoku::check
