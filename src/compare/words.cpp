// SPDX-License-Identifier: Apache-2.0
#include "compare/words.h"

#include "base/text.h"
#include "compare/sequence.h"

namespace keizoku::compare {

namespace {

/// Lines with their line ends, so that joined they are the text.
std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
        lines.emplace_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

void add(std::vector<Run>& runs, RunKind kind, const std::string& text)
{
    if (runs.empty() || runs.back().kind != kind)
        runs.push_back({kind, {}});
    runs.back().text += text;
}

} // namespace

std::vector<Run> runsBetween(std::string_view before, std::string_view after)
{
    std::vector<std::string> old = text::words(before);
    std::vector<std::string> now = text::words(after);
    if (old.size() > kMaxWords || now.size() > kMaxWords) {
        old = linesOf(before);
        now = linesOf(after);
    }
    std::vector<Run> runs;
    std::size_t oldAt = 0;
    std::size_t newAt = 0;
    const auto changedUntil = [&](std::size_t oldEnd, std::size_t newEnd) {
        while (oldAt < oldEnd)
            add(runs, RunKind::Deleted, old[oldAt++]);
        while (newAt < newEnd)
            add(runs, RunKind::Inserted, now[newAt++]);
    };
    for (const auto& [oldPlace, newPlace] : commonSubsequence(old, now)) {
        changedUntil(oldPlace, newPlace);
        add(runs, RunKind::Same, old[oldAt++]);
        ++newAt;
    }
    changedUntil(old.size(), now.size());
    return runs;
}

} // namespace keizoku::compare
