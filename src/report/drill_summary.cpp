// SPDX-License-Identifier: Apache-2.0
#include "report/drill_summary.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "report/edition.h"
#include "report/mask.h"

namespace keizoku::report {

namespace {

using document::Line;

constexpr std::string_view kArrow = " → ";

Line orNothing(const std::string& words)
{
    return document::plain(words.empty() ? "なし" : words);
}

/// 無事・出勤可（15分以内に到着） → who; in the order in which each was first said.
std::vector<std::pair<std::string, std::vector<std::string>>> peopleByAnswer(const plan::Record& record)
{
    std::vector<std::pair<std::string, std::vector<std::string>>> groups;
    for (const plan::LogLine& line : record.log) {
        const auto arrow = line.event.find(kArrow);
        if (line.decision.empty() || arrow == line.event.npos)
            continue;
        auto it = std::find_if(groups.begin(), groups.end(),
                               [&](const auto& each) { return each.first == line.decision; });
        if (it == groups.end())
            it = groups.insert(groups.end(), {line.decision, {}});
        it->second.push_back(line.event.substr(arrow + kArrow.size()));
    }
    return groups;
}

std::string versionWords(const plan::Record& record)
{
    return record.version > 0 ? "第" + std::to_string(record.version) + "版" : "版を確定する前";
}

document::KeyValues factsOf(const plan::Record& record)
{
    document::KeyValues facts;
    facts.rows.emplace_back("実施日", document::plain((record.heldOn ? japaneseDate(*record.heldOn) : "") +
                                                      (record.time.empty() ? "" : "　" + record.time)));
    facts.rows.emplace_back("使った版", document::plain(versionWords(record)));
    for (const auto& [label, id] :
         {std::pair{"種類", "type"}, std::pair{"想定", "scenario"}, std::pair{"起きたこと", "event"}})
        if (const auto it = record.answers.find(id); it != record.answers.end() && !it->second.empty())
            facts.rows.emplace_back(label, document::plain(it->second));
    facts.rows.emplace_back("進行・記録", document::plain(record.recorder));
    return facts;
}

} // namespace

std::string callResult(const plan::Record& record)
{
    const bool rang = std::any_of(record.log.begin(), record.log.end(), [](const plan::LogLine& line) {
        return line.event.find(kArrow) != line.event.npos;
    });
    if (const auto it = record.answers.find("result");
        record.kind == plan::RecordKind::Drill && rang && it != record.answers.end())
        return it->second;
    // Of an emergency it is what was known at the end; other 対応記録 have no such line.
    if (record.kind == plan::RecordKind::Response)
        for (auto line = record.log.rbegin(); line != record.log.rend(); ++line)
            if (line->event == kCallsSummedUp)
                return line->decision;
    return "";
}

document::Document drillSummary(const Source& source, const plan::Record& record)
{
    const bool isDrill = record.kind == plan::RecordKind::Drill;
    document::Document document = emptyDocument(source, isDrill ? "訓練の要約" : "安否確認の要約");
    document.dense = true;
    auto& blocks = document.blocks;
    blocks.push_back(document::Heading{1, "", record.title, "summary", false});
    blocks.push_back(factsOf(record));
    blocks.push_back(document::Label{"結果"});
    document::List result;
    for (const std::string& line : text::split(callResult(record), '\n'))
        result.items.push_back({"・", document::plain(line)});
    blocks.push_back(std::move(result));
    document::Table answers{{{"答え", 2.4}, {"人", 0.7, document::Align::Right}, {"だれ", 6}}};
    for (const auto& [answer, people] : peopleByAnswer(record))
        answers.rows.push_back({document::plain(answer), document::plain(std::to_string(people.size())),
                                document::plain(text::join(people, "、"))});
    if (!answers.rows.empty())
        blocks.push_back(std::move(answers));
    const auto issues = record.answers.find("issues");
    blocks.push_back(document::Label{"うまくいかなかったこと"});
    blocks.push_back(
        document::Paragraph{orNothing(issues == record.answers.end() ? "" : issues->second), false});
    blocks.push_back(document::Label{"改善策"});
    document::Table items{{{"すること", 5}, {"担当", 1.6}, {"期限", 1.8}}};
    for (const plan::OpenItem& each : record.openItems)
        items.rows.push_back({document::plain(each.what), document::plain(each.owner),
                              document::plain(each.due ? japaneseDate(*each.due) : "")});
    if (items.rows.empty())
        blocks.push_back(document::Paragraph{orNothing(""), false});
    else
        blocks.push_back(std::move(items));
    if (source.masked)
        Mask(source.plan).hide(document);
    return document;
}

} // namespace keizoku::report
