// SPDX-License-Identifier: Apache-2.0
// How many people priority work needs at each time of day, and how many a rate of attendance gives.
#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.h"
#include "forms/pack.h"
#include "plan/plan.h"

namespace keizoku::check {

/// Qualifications any of which will do, folded. Empty: anybody.
using Jobs = std::set<std::string>;

/// Split at 、・／, without remarks in brackets. 職種を問わない, 全職員 and the like are anybody.
[[nodiscard]] Jobs jobsIn(std::string_view words);

struct TimeOfDay {
    std::string_view column; ///< of the tasks register
    std::string_view words;  ///< 日中
    std::optional<plan::Decimal> plan::Task::*people;
};
[[nodiscard]] const std::array<TimeOfDay, 4>& timesOfDay();

/// Work that goes on (class continue or add) and that only these people can do.
struct Demand {
    Jobs jobs = {};
    std::string words = {}; ///< 看護師; 職員 for anybody
    std::vector<const plan::Task*> tasks = {};

    [[nodiscard]] double people(const TimeOfDay& time) const;
    /// Whether the people of the other demand are among these.
    [[nodiscard]] bool covers(const Demand& other) const;
    /// The task that takes the most people then.
    [[nodiscard]] const plan::Task& largest(const TimeOfDay& time) const;
};

/// One for each set of qualifications a task names, with the work that only people of this set can do,
/// smaller sets first; last one for everybody, with all work that goes on.
[[nodiscard]] std::vector<Demand> demandsOf(const plan::Plan& plan);

/// Who is there at a rate of attendance: as the office says in 出勤率別に動ける人数 where it does, else staff
/// × rate, rounded down.
class Attendance {
public:
    Attendance(const plan::Plan& plan, const forms::Pack& pack, const Date& today);

    /// Nothing when nobody has any of these qualifications: they may be written in other words.
    [[nodiscard]] std::optional<int> people(const Jobs& jobs, int percent) const;

private:
    struct Said {
        int percent = 0;
        Jobs jobs = {};
        double count = 0;
    };
    std::vector<Jobs> m_staff = {};
    std::vector<Said> m_said = {};
};

} // namespace keizoku::check
