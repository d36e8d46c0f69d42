// SPDX-License-Identifier: Apache-2.0
#include "app/activation_facts.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "base/text.h"
#include "check/duration.h"

namespace keizoku::app {

namespace {

constexpr std::string_view kTogether = "かつ";
constexpr std::array<std::string_view, 4> kOr = {"または", "又は", "もしくは", "若しくは"};
constexpr std::array<std::string_view, 8> kBullets = {"・", "●", "○", "■", "□", "-", "※", "◆"};
constexpr std::array<std::string_view, 4> kComma = {"、", "，", ",", "\n"};
constexpr std::array<std::string_view, 4> kOpen = {"（", "(", "「", "『"};
constexpr std::array<std::string_view, 4> kClose = {"）", ")", "」", "』"};

template <std::size_t count>
std::size_t lengthOfAny(std::string_view text, const std::array<std::string_view, count>& words)
{
    for (const std::string_view word : words)
        if (text.starts_with(word))
            return word.size();
    return 0;
}

std::string_view withoutMarks(std::string_view part)
{
    part = text::trimmed(part);
    while (const std::size_t mark = lengthOfAny(part, kBullets))
        part = text::trimmed(part.substr(mark));
    while (const std::size_t word = lengthOfAny(part, kOr))
        part = text::trimmed(part.substr(word));
    while (part.ends_with("。"))
        part = text::trimmed(part.substr(0, part.size() - std::string_view("。").size()));
    return part;
}

double hours(const std::string& span)
{
    const auto duration = check::parseDuration(span);
    return duration ? duration->least : std::numeric_limits<double>::infinity();
}

} // namespace

std::vector<std::string> singleCriteria(std::string_view text)
{
    std::vector<std::string> parts(1);
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        depth += lengthOfAny(rest, kOpen) > 0 ? 1 : 0;
        depth -= depth > 0 && lengthOfAny(rest, kClose) > 0 ? 1 : 0;
        const std::size_t comma = lengthOfAny(rest, kComma);
        const std::size_t either = lengthOfAny(rest, kOr);
        const bool splits = depth == 0 || rest.front() == '\n'; // a bracket left open ends with its line
        if (splits && comma + either > 0) {
            // What 、かつ adds is no criterion by itself.
            const bool together = comma > 0 && text::trimmed(rest.substr(comma)).starts_with(kTogether);
            depth = 0;
            if (!together)
                parts.emplace_back();
            else
                parts.back() += rest.substr(0, comma);
            at += comma > 0 ? comma : either;
            continue;
        }
        parts.back() += rest.front();
        ++at;
    }
    std::vector<std::string> criteria;
    for (const std::string& part : parts)
        if (const std::string_view words = withoutMarks(part); !words.empty())
            criteria.emplace_back(words);
    return criteria;
}

std::vector<ActivationFact> activationFacts(const plan::Plan& plan, plan::Hazard hazard)
{
    std::vector<ActivationFact> facts;
    for (std::size_t level = 0; level < plan.levels.rows.size(); ++level) {
        const plan::ActivationLevel& row = plan.levels.rows[level];
        for (std::string& words :
             singleCriteria(hazard == plan::Hazard::Infection ? row.infection : row.natural))
            facts.push_back({static_cast<int>(facts.size()) + 1, level, std::move(words)});
    }
    return facts;
}

LevelProposal proposedLevel(const std::vector<ActivationFact>& facts, const std::set<int>& ticked)
{
    LevelProposal proposal;
    for (const ActivationFact& fact : facts) {
        if (!ticked.contains(fact.number) || (proposal.level && fact.level < *proposal.level))
            continue;
        if (proposal.level != fact.level)
            proposal.because.clear();
        proposal.level = fact.level;
        proposal.because.push_back(fact);
    }
    return proposal;
}

std::string proposalInWords(const plan::Plan& plan, const LevelProposal& proposal)
{
    if (!proposal.level)
        return "印を付けた事実だけでは、どの段階の基準にも当てはまりません。";
    std::vector<std::string> criteria;
    for (const ActivationFact& fact : proposal.because)
        criteria.push_back("「" + fact.words + "」");
    return text::join(criteria, "と") + "により、「" + plan.levels.rows.at(*proposal.level).name +
           "」の基準に当てはまります。決めるのは人です。";
}

std::vector<std::string> singleActions(std::string_view actions)
{
    std::vector<std::string> all;
    for (const std::string& part : text::split(text::replaced(std::string(actions), "。", "。\n"), '\n'))
        if (const std::string_view words = text::trimmed(part); !words.empty())
            all.emplace_back(words);
    return all;
}

std::vector<const plan::Task*> resumptionOrder(const plan::Plan& plan)
{
    std::vector<const plan::Task*> tasks;
    for (const plan::Task& task : plan.tasks.rows)
        if (!text::trimmed(task.name).empty())
            tasks.push_back(&task);
    std::stable_sort(tasks.begin(), tasks.end(), [](const plan::Task* a, const plan::Task* b) {
        return std::pair(hours(a->rto), hours(a->mtpd)) < std::pair(hours(b->rto), hours(b->mtpd));
    });
    return tasks;
}

} // namespace keizoku::app
