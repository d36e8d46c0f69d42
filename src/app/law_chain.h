// SPDX-License-Identifier: Apache-2.0
// 根拠のつながり: the law a finding cites, with what it replaced and what replaced it, in words.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "forms/law.h"

namespace keizoku::app {

struct LawLine {
    std::string title = {}, where = {}; ///< where: number and locator
    std::string span = {};              ///< 令和3年4月1日から令和6年3月31日まで
    std::string note = {};
    std::string checkedOn = {}; ///< 和暦
    bool verified = false;      ///< an official text was read
    bool lives = false;         ///< in force on that day
    bool cited = false;         ///< the one the finding names
};

/// Oldest first; `basis` is Finding::basis in words. Only what concerns these services and the same matter.
/// Empty when the words name no entry.
[[nodiscard]] std::vector<LawLine> lawChain(const forms::LawBook& law, const std::string& basis,
                                            std::span<const std::string> services, const Date& today);

} // namespace keizoku::app
