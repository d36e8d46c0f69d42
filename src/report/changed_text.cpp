// SPDX-License-Identifier: Apache-2.0
#include "report/changed_text.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "compare/words.h"

namespace keizoku::report {

using document::Line;
using document::Mark;
using document::Span;

namespace {

/// A line of a text in its runs.
using TextLine = std::vector<Span>;

std::vector<TextLine> linesOf(const std::vector<compare::Run>& runs, compare::RunKind side)
{
    std::vector<TextLine> lines(1);
    for (const compare::Run& run : runs) {
        if (run.kind != compare::RunKind::Same && run.kind != side)
            continue;
        const Mark mark = run.kind == compare::RunKind::Same ? Mark::None : Mark::Changed;
        const auto parts = text::split(run.text, '\n');
        for (std::size_t at = 0; at < parts.size(); ++at) {
            if (at > 0)
                lines.emplace_back();
            if (parts[at].empty())
                continue;
            if (!lines.back().empty() && lines.back().back().mark == mark)
                lines.back().back().text += parts[at];
            else
                lines.back().push_back({parts[at], mark, {}});
        }
    }
    return lines;
}

/// A blank between two changed words is changed with them: one line below a whole name.
std::vector<compare::Run> withoutBlankGaps(const std::vector<compare::Run>& runs)
{
    std::vector<compare::Run> out;
    for (std::size_t at = 0; at < runs.size(); ++at) {
        const compare::Run& run = runs[at];
        const bool isGap = run.kind == compare::RunKind::Same && at > 0 && at + 1 < runs.size() &&
                           text::trimmed(run.text).empty() && run.text.find('\n') == std::string::npos;
        if (!isGap) {
            out.push_back(run);
            continue;
        }
        out.push_back({compare::RunKind::Deleted, run.text});
        out.push_back({compare::RunKind::Inserted, run.text});
    }
    return out;
}

bool isChanged(const TextLine& line)
{
    return std::any_of(line.begin(), line.end(), [](const Span& span) { return span.mark == Mark::Changed; });
}

Line shortened(const std::vector<TextLine>& lines)
{
    Line out;
    const auto add = [&](TextLine line) {
        if (!out.empty())
            out.push_back({"\n", Mark::None, {}});
        out.insert(out.end(), std::make_move_iterator(line.begin()), std::make_move_iterator(line.end()));
    };
    for (auto it = lines.begin(); it != lines.end();) {
        const auto end = std::find_if(it, lines.end(), isChanged);
        if (std::distance(it, end) >= 2)
            add({{std::string(kLeftOut), Mark::Soft, {}}});
        else if (it != end)
            add(*it);
        if (end == lines.end())
            break;
        add(*end);
        it = std::next(end);
    }
    return out;
}

} // namespace

compare::Two<Line> changedText(const compare::Two<std::string>& texts)
{
    if (!texts.differ())
        return {{Span{texts.before, Mark::Changed, {}}}, {Span{texts.after, Mark::Changed, {}}}};
    const auto runs = withoutBlankGaps(compare::runsBetween(texts.before, texts.after));
    return {shortened(linesOf(runs, compare::RunKind::Deleted)),
            shortened(linesOf(runs, compare::RunKind::Inserted))};
}

} // namespace keizoku::report
