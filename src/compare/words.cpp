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

/// Adds what lies between two texts given in pieces; `changed` adds the pieces between common ones.
template <class Changed>
void addRuns(std::vector<Run>& runs, const std::vector<std::string>& before,
             const std::vector<std::string>& after, Changed changed)
{
    const auto part = [](const std::vector<std::string>& pieces, std::size_t from, std::size_t to) {
        std::string text;
        for (; from < to; ++from)
            text += pieces[from];
        return text;
    };
    std::size_t old = 0;
    std::size_t now = 0;
    for (const auto& [oldPlace, newPlace] : commonSubsequence(before, after)) {
        changed(part(before, old, oldPlace), part(after, now, newPlace));
        add(runs, RunKind::Same, before[oldPlace]);
        old = oldPlace + 1;
        now = newPlace + 1;
    }
    changed(part(before, old, before.size()), part(after, now, after.size()));
}

void addReplaced(std::vector<Run>& runs, const std::string& before, const std::string& after)
{
    if (!before.empty())
        add(runs, RunKind::Deleted, before);
    if (!after.empty())
        add(runs, RunKind::Inserted, after);
}

/// False, and nothing added, when there are too many words.
bool addByWords(std::vector<Run>& runs, std::string_view before, std::string_view after)
{
    const std::vector<std::string> old = text::words(before);
    const std::vector<std::string> now = text::words(after);
    if (old.size() > kMaxMiddle || now.size() > kMaxMiddle)
        return false;
    addRuns(runs, old, now,
            [&](const std::string& gone, const std::string& come) { addReplaced(runs, gone, come); });
    return true;
}

} // namespace

std::vector<Run> runsBetween(std::string_view before, std::string_view after)
{
    std::vector<Run> runs;
    if (addByWords(runs, before, after))
        return runs;
    addRuns(runs, linesOf(before), linesOf(after), [&](const std::string& gone, const std::string& come) {
        if (!addByWords(runs, gone, come))
            addReplaced(runs, gone, come);
    });
    return runs;
}

} // namespace keizoku::compare
