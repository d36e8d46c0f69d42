// SPDX-License-Identifier: Apache-2.0
// What every rule family gets: the line, the region, and a place to put hits.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/leftovers/leftover_scanner.h"
#include "check/leftovers/shadow_line.h"

namespace keizoku::check {

class LineFinder {
public:
    LineFinder(const ShadowLine& shadow, std::string_view text, Region readAs, std::vector<LeftoverHit>& hits)
        : line(shadow), region(readAs), m_text(text), m_hits(&hits)
    {
    }

    const ShadowLine& line;
    const Region region;

    /// Characters [from, to). In the sentence {} becomes the text found, in short.
    void add(int from, int to, Severity severity, std::string_view rule, std::string_view sentence);

private:
    std::string_view m_text;
    std::vector<LeftoverHit>* m_hits;
};

/// Sorts by place and joins hits that overlap, or touch and are of one rule.
void mergeHits(std::vector<LeftoverHit>& hits);

} // namespace keizoku::check
