// SPDX-License-Identifier: Apache-2.0
#include "app/drill_script.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "app/drill.h"
#include "base/text.h"

namespace keizoku::app {

namespace {

using calltree::Outcome;

constexpr std::string_view kEverybodyElse = "*";
constexpr int kSecondsPerCall = 60;

struct Mark {
    std::string_view sign;
    Outcome outcome;
};
/// As a tally sheet is ticked.
constexpr std::array kMarks = {Mark{"o", Outcome::CanCome},   Mark{"x", Outcome::CannotCome},
                               Mark{"?", Outcome::NeedsHelp}, Mark{"!", Outcome::NeedsHelp},
                               Mark{">", Outcome::OnTheWay},  Mark{"-", Outcome::NotReached},
                               Mark{"/", Outcome::Excused}};

/// "3:20" or "200" as seconds.
std::optional<int> secondsIn(const std::string& word)
{
    int minutes = 0;
    int seconds = 0;
    const auto colon = word.find(':');
    const auto number = [](std::string_view digits, int& into) {
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), into);
        return error == std::errc() && end == digits.data() + digits.size() && into >= 0 && into < 100000;
    };
    if (colon == word.npos)
        return number(word, seconds) ? std::optional(seconds) : std::nullopt;
    const bool isTime = number(std::string_view(word).substr(0, colon), minutes) &&
                        number(std::string_view(word).substr(colon + 1), seconds) && seconds < 60;
    return isTime ? std::optional(minutes * 60 + seconds) : std::nullopt;
}

ScriptLine readLine(const std::string& line)
{
    const bool byTabs = line.find('\t') != line.npos;
    std::vector<std::string> cells = text::split(line, byTabs ? '\t' : ',');
    for (std::string& cell : cells)
        cell = std::string(text::trimmed(cell));
    cells.resize(std::max<std::size_t>(cells.size(), 4));
    ScriptLine read{0, cells[0], cells[1], cells[2], -1, {}};
    if (cells.size() > 4)
        read.problem = "項目が多すぎます";
    if (cells[3].empty())
        return read;
    if (const auto seconds = secondsIn(text::narrowed(cells[3])))
        read.seconds = *seconds;
    else
        read.problem = "「" + cells[3] + "」は分:秒ではありません";
    return read;
}

/// The key of the member of that name; nothing for a name the tree does not know, or several have.
std::optional<std::string> keyOf(const calltree::Graph& graph, const std::string& name)
{
    const std::string wanted = text::folded(name);
    std::vector<std::string> keys;
    for (const calltree::Member& member : graph.members())
        if (member.tree && text::folded(member.name) == wanted)
            keys.push_back(member.key);
    return keys.size() == 1 ? std::optional(keys.front()) : std::nullopt;
}

} // namespace

std::optional<Outcome> outcomeIn(const std::string& word)
{
    if (const auto outcome = calltree::outcomeNamed(word); outcome && *outcome != Outcome::HasLeft)
        return outcome;
    for (const Mark& each : kMarks)
        if (each.sign == word || text::folded(outcomeWords(each.outcome)) == text::folded(word))
            return each.outcome;
    return {};
}

std::vector<ScriptLine> scriptLines(std::string_view text)
{
    std::vector<ScriptLine> lines;
    std::size_t number = 0;
    for (const std::string& line : text::split(text::cleaned(text), '\n')) {
        ++number;
        if (text::trimmed(line).empty() || line.front() == '#')
            continue;
        lines.push_back(readLine(line));
        lines.back().number = number;
    }
    return lines;
}

std::string addLine(DrillScript& script, const ScriptLine& line, const calltree::Graph& graph)
{
    if (!line.problem.empty())
        return line.problem;
    const auto outcome = outcomeIn(text::narrowed(line.word));
    if (!outcome)
        return "「" + line.word + "」という結果はありません";
    const auto key = line.name == kEverybodyElse ? std::optional<std::string>("") : keyOf(graph, line.name);
    if (!key)
        return "「" + line.name + "」さんはこの連絡網にいません";
    if (!script.emplace(*key, calltree::Reply{*outcome, line.detail, line.seconds}).second)
        return "「" + line.name + "」は前の行にもあります";
    return {};
}

Result<DrillScript> readDrillScript(std::string_view text, const calltree::Graph& graph)
{
    DrillScript script;
    std::vector<std::string> problems;
    for (const ScriptLine& line : scriptLines(text))
        if (const std::string problem = addLine(script, line, graph); !problem.empty())
            problems.push_back(std::to_string(line.number) + "行目：" + problem);
    if (!problems.empty())
        return fail(ErrorCode::Malformed,
                    "訓練の答えの表に読めない行があります。何も記録していません。\n" +
                        text::join(problems, "\n"),
                    "drill script");
    return script;
}

std::vector<calltree::MemberId> excusedIn(const DrillScript& script, const calltree::Graph& graph)
{
    std::vector<calltree::MemberId> all;
    for (const auto& [key, reply] : script)
        if (const auto member = graph.member(key); member && reply.outcome == Outcome::Excused)
            all.push_back(*member);
    return all;
}

Result<void> playScript(calltree::Drill& drill, const calltree::Graph& graph, const DrillScript& script,
                        Times times)
{
    int now = 0;
    while (drill.next()) {
        const calltree::Member& member = graph.members()[drill.next()->callee];
        auto said = script.find(member.key);
        if (said == script.end())
            said = script.find("");
        if (said == script.end())
            return fail(
                ErrorCode::Malformed,
                "訓練の答えの表に「" + member.name +
                    "」さんの行がありません。何も記録していません。ほかの全員の答えは「*」の行で書けます。",
                "drill script");
        calltree::Reply reply = said->second;
        if (times == Times::Rising)
            reply.seconds = reply.seconds >= 0 ? std::max(now, reply.seconds) : now + kSecondsPerCall;
        else if (reply.seconds < 0)
            reply.seconds = now;
        now = reply.seconds;
        drill.reply(std::move(reply));
    }
    return {};
}

} // namespace keizoku::app
