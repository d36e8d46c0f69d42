// SPDX-License-Identifier: Apache-2.0
#include "app/tally_sheet.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "report/tally_sheet.h"

namespace keizoku::app {

namespace {

constexpr std::string_view kBegan = "開始";
constexpr int kMinutesOfDay = 24 * 60;
constexpr std::size_t kLongestLine = 1000;

std::optional<int> numberIn(std::string_view digits, int most)
{
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    return whole && number >= 0 && number <= most ? std::optional(number) : std::nullopt;
}

/// "0915", "915" or "9:15" as minutes of the day.
std::optional<int> minutesIn(const std::string& word)
{
    const std::string digits = text::replaced(word, ":", "");
    if (digits.size() < 3 || digits.size() > 4 ||
        (digits.size() != word.size() && word.find(':') + 3 != word.size()))
        return {};
    const auto hours = numberIn(std::string_view(digits).substr(0, digits.size() - 2), 23);
    const auto minutes = numberIn(std::string_view(digits).substr(digits.size() - 2), 59);
    return hours && minutes ? std::optional(*hours * 60 + *minutes) : std::nullopt;
}

std::string timeWords(int minutes)
{
    const int minute = minutes % 60;
    return std::to_string(minutes / 60) + ":" + (minute < 10 ? "0" : "") + std::to_string(minute);
}

class Reader {
public:
    explicit Reader(const calltree::Graph& graph) : m_graph(graph), m_order(report::tallyOrder(graph)) {}

    TallyReading read(std::string_view text)
    {
        std::size_t number = 0;
        for (const std::string& line : text::split(text::cleaned(text), '\n')) {
            ++number;
            const std::string_view said = text::trimmed(line);
            if (said.empty() || said.front() == '#')
                continue;
            if (const std::string problem = takeLine(line, number); !problem.empty())
                m_reading.problems.push_back({number, problem});
        }
        findMissing();
        return std::move(m_reading);
    }

private:
    std::string takeLine(const std::string& line, std::size_t number)
    {
        if (line.size() > kLongestLine)
            return "長すぎる行です";
        if (line.find(',') != line.npos || line.find('\t') != line.npos)
            return takeScript(line, number);
        std::vector<std::string> words =
            text::split(text::replaced(text::narrowed(line), "\xE3\x80\x80", " "), ' ');
        std::erase(words, "");
        if (words.front() == kBegan)
            return takeBegin(words);
        return takeTick(words, number);
    }

    std::string takeScript(const std::string& line, std::size_t number)
    {
        std::vector<ScriptLine> lines = scriptLines(line);
        if (lines.empty())
            return {};
        if (const std::string problem = addLine(m_reading.script, lines.front(), m_graph); !problem.empty())
            return problem;
        const ScriptLine& said = lines.front();
        m_reading.people.push_back({number, 0, said.name, said.word,
                                    said.seconds < 0 ? "" : std::to_string(said.seconds / 60) + "分",
                                    said.detail});
        return {};
    }

    std::string takeBegin(const std::vector<std::string>& words)
    {
        const auto minutes = words.size() == 2 ? minutesIn(words[1]) : std::nullopt;
        if (!minutes)
            return "始めた時刻は「開始 0900」のように書きます";
        if (m_began)
            return "始めた時刻（" + timeWords(*m_began) +
                   "）は、もう決まっています。「開始」は初めの行に1つだけ書きます";
        m_began = minutes;
        return {};
    }

    std::string takeTick(const std::vector<std::string>& words, std::size_t number)
    {
        const bool everybody = words.front() == "*";
        const auto place = everybody ? std::optional(0) : numberIn(words.front(), 100000);
        if (!place)
            return "「" + words.front() + "」は集計表の番号ではありません";
        if (!everybody && (*place < 1 || static_cast<std::size_t>(*place) > m_order.size()))
            return std::to_string(*place) + "番は集計表にありません（1番から" +
                   std::to_string(m_order.size()) + "番まで）";
        if (words.size() < 2)
            return "結果の記号（o x ? > - /）がありません";
        const auto outcome = outcomeIn(words[1]);
        if (!outcome)
            return "「" + words[1] + "」という結果はありません。使えるのは o x ? > - / です";
        int seconds = -1;
        std::string time;
        std::size_t rest = 2;
        if (words.size() > 2 && !everybody) {
            if (const std::string problem = takeTime(words[2], seconds, time); !problem.empty())
                return problem;
            rest = 3;
        }
        const std::string detail =
            text::join({words.begin() + static_cast<std::ptrdiff_t>(rest), words.end()}, " ");
        const std::string key =
            everybody ? "" : m_graph.members()[m_order[static_cast<std::size_t>(*place) - 1]].key;
        const std::string name =
            everybody ? "ほかの全員" : m_graph.members()[m_order[static_cast<std::size_t>(*place) - 1]].name;
        if (!m_reading.script.emplace(key, calltree::Reply{*outcome, detail, seconds}).second)
            return (everybody ? std::string("「*」") : std::to_string(*place) + "番（" + name + "）") +
                   "は前の行にもあります";
        m_reading.people.push_back({number, *place, name, outcomeWords(*outcome), time, detail});
        return {};
    }

    std::string takeTime(const std::string& word, int& seconds, std::string& time)
    {
        const auto minutes = minutesIn(word);
        if (!minutes)
            return "「" + word + "」は時刻ではありません。0915 か 9:15 のように書きます";
        if (!m_began)
            m_began = minutes;
        const int since = (*minutes - *m_began + kMinutesOfDay) % kMinutesOfDay; // past midnight too
        if (since > kMinutesOfDay / 2)
            return "時刻（" + timeWords(*minutes) + "）が、始めた時刻（" + timeWords(*m_began) +
                   "）より前です。始めた時刻は、初めの行に「開始 0900」のように書けます";
        seconds = since * 60;
        time = timeWords(*minutes);
        return {};
    }

    void findMissing()
    {
        if (m_reading.script.contains(""))
            return;
        for (const calltree::MemberId at : m_order)
            if (!m_reading.script.contains(m_graph.members()[at].key))
                m_reading.missing.push_back(m_graph.members()[at].name);
    }

    const calltree::Graph& m_graph;
    std::vector<calltree::MemberId> m_order;
    std::optional<int> m_began;
    TallyReading m_reading;
};

} // namespace

TallyReading readTally(std::string_view text, const calltree::Graph& graph)
{
    return Reader(graph).read(text);
}

Error tallyError(const TallyReading& reading)
{
    std::vector<std::string> lines = {"紙の結果に読めない所があります。何も記録していません。"};
    for (const TallyProblem& each : reading.problems)
        lines.push_back(std::to_string(each.line) + "行目：" + each.words);
    if (reading.people.empty())
        lines.emplace_back("だれの結果もありません。");
    else if (!reading.missing.empty())
        lines.push_back("行のない人：" + text::join(reading.missing, "、") +
                        "。ほかの全員の結果は「* -」の行で書けます。");
    return {ErrorCode::Malformed, text::join(lines, "\n"), "tally sheet"};
}

Result<calltree::Drill> tallyDrill(const TallyReading& reading, const calltree::Graph& graph)
{
    if (!reading.usable())
        return tl::unexpected(tallyError(reading));
    calltree::Drill drill(graph, {}, excusedIn(reading.script, graph));
    if (const auto played = playScript(drill, graph, reading.script, Times::AsWritten); !played)
        return failed(played);
    return drill;
}

} // namespace keizoku::app
