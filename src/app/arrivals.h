// SPDX-License-Identifier: Apache-2.0
// Who can come after a round of calls: by when, with which qualification, and whether that is enough for the
// work that goes on.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calltree/drill.h"
#include "plan/plan.h"

namespace keizoku::app {

/// Minutes in words such as 30分以内に到着, 40分, 1時間半; nothing when there are none, or only a lower bound
/// (60分より後).
[[nodiscard]] std::optional<int> minutesIn(std::string_view words);

/// People of one job who can come.
struct Arrivals {
    std::string job = {}; ///< as the staff register says; empty when it says nothing
    int people = 0;
    int soon = 0; ///< of them within 30 minutes
    friend bool operator==(const Arrivals&, const Arrivals&) = default;
};
/// By job, in the order in which the first of each was reached.
[[nodiscard]] std::vector<Arrivals> arrivalsOf(const calltree::Graph& graph, const calltree::Drill& drill);

/// Work that goes on at this time of day against the people who can come.
struct Cover {
    std::string jobs = {};  ///< 看護師; 職員 for anybody
    std::string tasks = {}; ///< 訪問看護、服薬の確認
    double needed = 0;
    int come = 0;
    friend bool operator==(const Cover&, const Cover&) = default;
};
/// By day or by night as the tree is; only what the tasks register states in numbers.
[[nodiscard]] std::vector<Cover> coverOf(const plan::Plan& plan, const calltree::Graph& graph,
                                         const calltree::Drill& drill);

/// The lines a record and its summary say of both; empty when nobody can come and no task needs anybody.
[[nodiscard]] std::vector<std::string> arrivalLines(const plan::Plan& plan, const calltree::Graph& graph,
                                                    const calltree::Drill& drill);

} // namespace keizoku::app
