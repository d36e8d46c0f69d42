// SPDX-License-Identifier: Apache-2.0
// 失われるもの別の備え: for each priority task and each loss the office's own words, or what the plan says
// elsewhere, or nothing.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "forms/pack.h"
#include "plan/plan.h"

namespace keizoku::check {

struct Loss {
    std::string_view id;    ///< column of tasks/resource-measures, and in FieldSpec::resources
    std::string_view label; ///< 人
};

inline constexpr std::array kLosses = {Loss{"people", "人"},     Loss{"power", "電気"},
                                       Loss{"gas", "ガス"},      Loss{"water", "水"},
                                       Loss{"comms", "通信"},    Loss{"transport", "移動"},
                                       Loss{"building", "建物"}, Loss{"supplies", "物資・医薬品"},
                                       Loss{"data", "情報"},     Loss{"money", "資金"}};

/// Where a measure was found.
struct MeasureSource {
    std::string path = {};  ///< to go there: "stockpile/power@natural", "tasks/k-0001/substitute"
    std::string words = {}; ///< 電気が止まった場合の対策：ポータブル電源 1台
};

struct ResourceCell {
    std::string own = {};                  ///< what somebody wrote into the matrix
    std::vector<MeasureSource> found = {}; ///< what the plan says elsewhere
    [[nodiscard]] bool empty() const { return own.empty() && found.empty(); }
};

struct ResourceRow {
    plan::RowId task = {};
    std::string name = {};
    std::array<ResourceCell, kLosses.size()> cells = {};
};

/// The path of the matrix the own words stand in.
[[nodiscard]] plan::FieldPath resourceField();

/// A task and the losses for which nothing is written, as positions in kLosses.
struct ResourceGap {
    std::size_t task = 0; ///< position in the register
    std::vector<std::size_t> losses = {};
};

/// The tasks of resourceRows() with an empty cell.
[[nodiscard]] std::vector<ResourceGap> resourceGaps(const plan::Plan& plan, const forms::Pack& pack);

/// A row for each task that is kept or added, in the register's order.
[[nodiscard]] std::vector<ResourceRow> resourceRows(const plan::Plan& plan, const forms::Pack& pack);

} // namespace keizoku::check
