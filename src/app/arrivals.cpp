// SPDX-License-Identifier: Apache-2.0
#include "app/arrivals.h"

#include <algorithm>
#include <cmath>

#include "app/call_tree.h"
#include "base/text.h"
#include "check/staffing.h"

namespace keizoku::app {

namespace {

using calltree::Graph;
using calltree::Outcome;

constexpr int kSoonMinutes = 30;
constexpr std::string_view kHours = "時間";
constexpr std::string_view kMinutes = "分";

std::string jobOf(const Graph& graph, calltree::MemberId member)
{
    const plan::Person* person = graph.members()[member].person;
    return person ? std::string(text::trimmed(person->open.job)) : "";
}

/// The digits that end where `word` begins, as a number; -1 when there are none.
int numberBefore(const std::string& words, std::size_t word)
{
    std::size_t begin = word;
    while (begin > 0 && words[begin - 1] >= '0' && words[begin - 1] <= '9')
        --begin;
    constexpr std::size_t kMostDigits = 4;
    if (begin == word || word - begin > kMostDigits)
        return -1;
    return std::stoi(words.substr(begin, word - begin));
}

const check::TimeOfDay& timeOf(plan::TreeVariant variant)
{
    const std::string_view column = variant == plan::TreeVariant::Night ? "night" : "day";
    const auto& all = check::timesOfDay();
    return *std::find_if(all.begin(), all.end(),
                         [&](const check::TimeOfDay& each) { return each.column == column; });
}

bool isOneOf(const std::string& job, const check::Jobs& wanted)
{
    const check::Jobs has = check::jobsIn(job);
    return wanted.empty() || std::any_of(has.begin(), has.end(),
                                         [&](const std::string& each) { return wanted.contains(each); });
}

std::string count(double people)
{
    const auto whole = static_cast<int>(std::ceil(people));
    return std::to_string(whole) + "人";
}

} // namespace

std::optional<int> minutesIn(std::string_view words)
{
    const std::string narrow = text::narrowed(words);
    if (narrow.find("より後") != narrow.npos || narrow.find("以上") != narrow.npos)
        return {};
    int minutes = -1;
    if (const auto at = narrow.find(kHours); at != narrow.npos)
        if (const int hours = numberBefore(narrow, at); hours >= 0)
            minutes = hours * 60 + (narrow.compare(at + kHours.size(), 3, "半") == 0 ? 30 : 0);
    if (const auto at = narrow.find(kMinutes); at != narrow.npos)
        if (const int more = numberBefore(narrow, at); more >= 0)
            minutes = std::max(minutes, 0) + more;
    return minutes >= 0 ? std::optional(minutes) : std::nullopt;
}

std::vector<Arrivals> arrivalsOf(const Graph& graph, const calltree::Drill& drill)
{
    std::vector<Arrivals> all;
    for (const calltree::Drill::Entry& entry : drill.entries()) {
        if (entry.reply.outcome != Outcome::CanCome)
            continue;
        const std::string job = jobOf(graph, entry.step.callee);
        auto it = std::find_if(all.begin(), all.end(), [&](const Arrivals& each) { return each.job == job; });
        if (it == all.end())
            it = all.insert(all.end(), {job, 0, 0});
        const auto minutes = minutesIn(entry.reply.detail);
        ++it->people;
        it->soon += minutes && *minutes <= kSoonMinutes ? 1 : 0;
    }
    return all;
}

std::vector<Cover> coverOf(const plan::Plan& plan, const Graph& graph, const calltree::Drill& drill)
{
    const check::TimeOfDay& time = timeOf(graph.variant());
    std::vector<Cover> all;
    for (const check::Demand& demand : check::demandsOf(plan)) {
        Cover cover{demand.words, {}, demand.people(time), 0};
        if (cover.needed <= 0)
            continue;
        std::vector<std::string> names;
        for (const plan::Task* task : demand.tasks)
            if (const auto& people = task->*time.people; people && people->value() > 0)
                names.push_back(task->name);
        cover.tasks = text::join(names, "、");
        for (const calltree::Drill::Entry& entry : drill.entries())
            cover.come += entry.reply.outcome == Outcome::CanCome &&
                                  isOneOf(jobOf(graph, entry.step.callee), demand.jobs)
                              ? 1
                              : 0;
        all.push_back(std::move(cover));
    }
    return all;
}

std::vector<std::string> arrivalLines(const plan::Plan& plan, const Graph& graph,
                                      const calltree::Drill& drill)
{
    std::vector<std::string> lines;
    std::vector<std::string> jobs;
    for (const Arrivals& each : arrivalsOf(graph, drill))
        jobs.push_back((each.job.empty() ? "職種の記入なし" : each.job) + std::to_string(each.people) +
                       "人（30分以内 " + std::to_string(each.soon) + "人）");
    if (!jobs.empty())
        lines.push_back("出勤できる人：" + text::join(jobs, "、"));
    const std::vector<Cover> covers = coverOf(plan, graph, drill);
    for (const Cover& each : covers) {
        const int missing = static_cast<int>(std::ceil(each.needed)) - each.come;
        lines.push_back("優先業務（" + variantWords(graph.variant()) + "）に要る" + each.jobs + "：" +
                        count(each.needed) + "に対し、出勤できる人は" + std::to_string(each.come) + "人" +
                        (missing > 0 ? "（" + std::to_string(missing) + "人足りません）" : ""));
    }
    return lines;
}

} // namespace keizoku::app
