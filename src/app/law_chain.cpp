// SPDX-License-Identifier: Apache-2.0
#include "app/law_chain.h"

#include <algorithm>

namespace keizoku::app {

namespace {

bool concerns(const forms::LawEntry& entry, std::span<const std::string> services)
{
    return services.empty() || std::any_of(services.begin(), services.end(),
                                           [&](const std::string& id) { return entry.isAbout(id); });
}

bool sharesTopic(const forms::LawEntry& a, const forms::LawEntry& b)
{
    return std::any_of(a.topics.begin(), a.topics.end(),
                       [&](const std::string& topic) { return b.settles(topic); });
}

/// Two entries may read the same for different services; the one in force is meant.
const forms::LawEntry* entryInWords(const forms::LawBook& law, const std::string& basis,
                                    std::span<const std::string> services, const Date& today)
{
    const forms::LawEntry* found = nullptr;
    for (const forms::LawEntry& entry : law.entries()) {
        if (entry.words() != basis || !concerns(entry, services))
            continue;
        if (law.lives(entry, today))
            return &entry;
        found = found ? found : &entry;
    }
    return found;
}

std::string spanOf(const forms::LawEntry& entry)
{
    std::string span;
    if (entry.from)
        span = japaneseDate(*entry.from) + "から";
    if (entry.until)
        span += japaneseDate(*entry.until) + "まで";
    return span;
}

LawLine lineOf(const forms::LawBook& law, const forms::LawEntry& entry, const Date& today)
{
    const bool both = !entry.number.empty() && !entry.locator.empty();
    return {entry.title,
            entry.number + (both ? " " : "") + entry.locator,
            spanOf(entry),
            entry.note,
            entry.checkedOn ? japaneseDate(*entry.checkedOn) : "",
            entry.confidence == forms::Confidence::Read,
            law.lives(entry, today),
            false};
}

} // namespace

std::vector<LawLine> lawChain(const forms::LawBook& law, const std::string& basis,
                              std::span<const std::string> services, const Date& today)
{
    std::vector<LawLine> lines;
    const forms::LawEntry* cited = entryInWords(law, basis, services, today);
    if (!cited)
        return lines;
    // The book's chain also leads to what other services got in place of the same old rule.
    for (const forms::LawEntry* entry : law.chain(*cited)) {
        if (entry != cited && (!concerns(*entry, services) || !sharesTopic(*entry, *cited)))
            continue;
        lines.push_back(lineOf(law, *entry, today));
        lines.back().cited = entry == cited;
    }
    return lines;
}

} // namespace keizoku::app
