// SPDX-License-Identifier: Apache-2.0
#include "check/staffing.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "check/walk.h"

namespace keizoku::check {

namespace {

bool share(const Jobs& a, const Jobs& b)
{
    return std::any_of(a.begin(), a.end(), [&](const std::string& job) { return b.contains(job); });
}

/// 看護師(管理者) → 看護師
std::string withoutRemarks(const std::string& folded)
{
    return folded.substr(0, folded.find('('));
}

bool isAnybody(std::string_view folded)
{
    constexpr std::array<std::string_view, 9> kWords = {
        "問わ", "不問", "全員", "全職員", "職員", "誰でも", "だれでも", "指定なし", "すべての職種"};
    return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
        return word == "職員" ? folded == word : folded.find(word) != folded.npos;
    });
}

bool goesOn(const plan::Task& task)
{
    return task.kind == plan::TaskClass::Continue || task.kind == plan::TaskClass::Add;
}

/// As the plan writes them.
std::string wordsOf(const plan::Task& task)
{
    return std::string(text::trimmed(task.jobs));
}

} // namespace

Jobs jobsIn(std::string_view words)
{
    std::string parts(words);
    for (const char* separator : {"、", "・", "／", "，", "･", ",", "/", "または", "又は", "\n"})
        parts = text::replaced(parts, separator, "\t");
    Jobs jobs;
    for (const std::string& part : text::split(parts, '\t')) {
        const std::string job = withoutRemarks(text::folded(part));
        if (isAnybody(job))
            return {};
        if (!job.empty())
            jobs.insert(job);
    }
    return jobs;
}

const std::array<TimeOfDay, 4>& timesOfDay()
{
    static constexpr std::array kTimes = {
        TimeOfDay{"morning", "朝", &plan::Task::morning}, TimeOfDay{"day", "日中", &plan::Task::day},
        TimeOfDay{"evening", "夕方", &plan::Task::evening}, TimeOfDay{"night", "夜間", &plan::Task::night}};
    return kTimes;
}

double Demand::people(const TimeOfDay& time) const
{
    double sum = 0;
    for (const plan::Task* task : tasks)
        if (const auto& count = task->*time.people)
            sum += count->value();
    return sum;
}

bool Demand::covers(const Demand& other) const
{
    return jobs.empty() || (!other.jobs.empty() &&
                            std::includes(jobs.begin(), jobs.end(), other.jobs.begin(), other.jobs.end()));
}

const plan::Task& Demand::largest(const TimeOfDay& time) const
{
    const auto count = [&](const plan::Task* task) {
        const auto& number = task->*time.people;
        return number ? number->thousandths : 0;
    };
    return **std::max_element(tasks.begin(), tasks.end(),
                              [&](const plan::Task* a, const plan::Task* b) { return count(a) < count(b); });
}

std::vector<Demand> demandsOf(const plan::Plan& plan)
{
    std::vector<Demand> demands = {Demand{{}, "職員", {}}};
    for (const plan::Task& task : plan.tasks.rows) {
        const Jobs jobs = goesOn(task) ? jobsIn(task.jobs) : Jobs{};
        const bool known = std::any_of(demands.begin(), demands.end(),
                                       [&](const Demand& each) { return each.jobs == jobs; });
        if (!known)
            demands.push_back({jobs, wordsOf(task), {}});
    }
    // Work for 看護師 alone takes from 看護師・保健師 as well, never the other way round: what falls short
    // here falls short however people are dealt out.
    for (Demand& demand : demands)
        for (const plan::Task& task : plan.tasks.rows)
            if (goesOn(task) && demand.covers({jobsIn(task.jobs), {}, {}}))
                demand.tasks.push_back(&task);
    std::stable_sort(demands.begin(), demands.end(), [](const Demand& a, const Demand& b) {
        return std::pair(a.jobs.empty(), a.jobs.size()) < std::pair(b.jobs.empty(), b.jobs.size());
    });
    std::erase_if(demands, [](const Demand& demand) { return demand.tasks.empty(); });
    return demands;
}

Attendance::Attendance(const plan::Plan& plan, const forms::Pack& pack, const Date& today)
{
    for (const plan::Person* person : currentStaff(plan, today))
        m_staff.push_back(jobsIn(person->open.job));
    const forms::FieldInstance asked = pack.find({"tasks", "staff-by-attendance"});
    const plan::Field* field = asked.spec ? plan.field(asked.path) : nullptr;
    const auto* table = field ? std::get_if<plan::TableValue>(&field->value) : nullptr;
    if (!table)
        return;
    const auto cell = [](const auto& row, const char* id) {
        const auto it = row.find(id);
        return it == row.end() ? std::string() : it->second.text;
    };
    for (const auto& row : table->rows) {
        const std::string percent = text::digits(cell(row, "rate")); // r50
        const auto count = plan::Decimal::parse(cell(row, "count"));
        if (!percent.empty() && percent.size() <= 3 && count)
            m_said.push_back({std::stoi(percent), jobsIn(cell(row, "job")), count->value()});
    }
}

std::optional<int> Attendance::people(const Jobs& jobs, int percent) const
{
    std::vector<const Said*> rows;
    for (const Said& each : m_said) {
        if (each.percent != percent)
            continue;
        if (jobs.empty() && each.jobs.empty())
            return static_cast<int>(each.count); // 職員 8人 says it all
        if (!each.jobs.empty() && (jobs.empty() || share(each.jobs, jobs)))
            rows.push_back(&each);
    }
    double said = 0;
    for (const Said* row : rows)
        said += row->count;
    int staff = 0;
    int others = 0; // of whom no row speaks
    for (const Jobs& person : m_staff) {
        if (!jobs.empty() && !share(person, jobs))
            continue;
        const bool counted =
            std::any_of(rows.begin(), rows.end(), [&](const Said* row) { return share(row->jobs, person); });
        ++staff;
        others += counted ? 0 : 1;
    }
    if (rows.empty() && staff == 0)
        return std::nullopt;
    return static_cast<int>(said) + others * percent / 100;
}

} // namespace keizoku::check
