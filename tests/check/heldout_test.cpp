// SPDX-License-Identifier: Apache-2.0
// Strings that were labelled before the scanner saw them: how often it is right, not whether it knows them.
#include <catch2/catch.hpp>

#include <algorithm>

#include "base/files.h"
#include "base/text.h"
#include "check/leftovers/leftover_scanner.h"

using namespace keizoku;

TEST_CASE("on strings labelled beforehand precision is 0.98 and recall 0.97 at least", "[leftovers]")
{
    const auto patterns = forms::readLeftoverPatterns(KEIZOKU_TEMPLATES "/leftovers");
    const auto rows = readFile(KEIZOKU_TEST_DATA "/leftovers_heldout.tsv");
    REQUIRE((patterns && rows));
    const check::LeftoverScanner scanner(*patterns);
    int right = 0;
    int missed = 0;
    int falseAlarms = 0;
    for (const std::string& row : text::split(*rows, '\n')) {
        const auto cells = text::split(row, '\t');
        if (cells.size() < 3 || cells[0] == "expected")
            continue;
        const auto hits = scanner.scan(cells[1], check::Region::Body);
        const bool grave = std::any_of(hits.begin(), hits.end(),
                                       [](const auto& hit) { return hit.severity != check::Severity::Hint; });
        if (cells[0] == "clean")
            falseAlarms += hits.empty() ? 0 : 1;
        else if (cells[0] == "flag" ? grave : !hits.empty())
            ++right;
        else
            ++missed;
    }
    REQUIRE(right > 100);
    CHECK(static_cast<double>(right) / (right + falseAlarms) >= 0.98);
    CHECK(static_cast<double>(right) / (right + missed) >= 0.97);
}
