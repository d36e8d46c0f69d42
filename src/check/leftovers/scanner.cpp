// SPDX-License-Identifier: Apache-2.0
// STAND-IN until the scanner branch is merged: drop this file then.
#include "check/leftovers/scanner.h"

namespace keizoku::check {

std::vector<LeftoverHit> LeftoverScanner::scan(std::string_view text, Region region) const
{
    std::vector<LeftoverHit> hits;
    const auto find = [&](std::string_view what, Severity severity, std::string rule) {
        if (const auto at = text.find(what); at != std::string_view::npos)
            hits.push_back({at, what.size(), severity, std::move(rule), "「" + std::string(what) + "」が残っています。"});
    };
    if (region != Region::History)
        find("○○", Severity::Error, "mark-run");
    find("未定", Severity::Warning, "undecided");
    if (region == Region::Body)
        find("（　　　）", Severity::Error, "blank-bracket");
    return hits;
}

} // namespace keizoku::check
