// SPDX-License-Identifier: Apache-2.0
// The volumes a plan is printed in, in their order.
#pragma once

#include <array>
#include <string>

#include "forms/pack.h"

namespace keizoku::report {

struct Volume {
    plan::Hazard hazard;
    const char* anchor;
    const char* title;
};
inline constexpr std::array kVolumes = {Volume{plan::Hazard::Natural, "natural", "自然災害編"},
                                        Volume{plan::Hazard::Infection, "infection", "感染症編"},
                                        Volume{plan::Hazard::Both, "all", "医療編"}};

/// "３ (5) ①": the numbers of a chapter and of those above it.
[[nodiscard]] std::string chapterNumber(const forms::ChapterBook& book, const std::string& id);

} // namespace keizoku::report
