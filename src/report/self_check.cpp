// SPDX-License-Identifier: Apache-2.0
#include "report/self_check.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/headings.h"
#include "report/column_fit.h"
#include "report/field_blocks.h"
#include "report/mask.h"
#include "report/source.h"

namespace keizoku::report {

namespace {

using check::Finding;
using check::Progress;
using check::Severity;

struct SeverityName {
    Severity severity;
    const char* shape;
    const char* word;
    const char* anchor;
};
constexpr std::array kSeverities = {SeverityName{Severity::Error, "■", "直すところ", "errors"},
                                    SeverityName{Severity::Warning, "△", "確認", "warnings"},
                                    SeverityName{Severity::Hint, "・", "ヒント", "hints"}};

const char* wordOf(Progress progress)
{
    switch (progress) {
    case Progress::Empty:
        return "－ 未記入";
    case Progress::Example:
        return "△ 記入例のまま";
    case Progress::Begun:
        return "△ 記入中";
    case Progress::Mend:
        return "■ 直すところあり";
    case Progress::Done:
        break;
    }
    return "✓ 済";
}

const char* wordOf(plan::Hazard volume)
{
    switch (volume) {
    case plan::Hazard::Natural:
        return "自然災害";
    case plan::Hazard::Infection:
        return "感染症";
    case plan::Hazard::Both:
        break;
    }
    return "全体";
}

/// Findings of one rule with one basis: what they share is said once.
struct Group {
    const Finding* first;
    std::vector<const Finding*> findings = {};
};

std::vector<Group> groupsOf(const check::Findings& findings, Severity severity)
{
    std::vector<Group> groups;
    for (const Finding& finding : findings) {
        if (finding.severity != severity || !finding.waiver.empty())
            continue;
        auto it = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
            return group.first->rule == finding.rule && group.first->why == finding.why &&
                   group.first->basis == finding.basis;
        });
        if (it == groups.end())
            it = groups.insert(groups.end(), {&finding});
        it->findings.push_back(&finding);
    }
    return groups;
}

std::size_t countOf(const check::Findings& findings, Severity severity)
{
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
            return finding.severity == severity && finding.waiver.empty();
        }));
}

std::string pieces(std::size_t count)
{
    return std::to_string(count) + "件";
}

document::Paragraph sentence(std::string words, bool small = false)
{
    return {document::plain(std::move(words)), small};
}

class SelfCheck {
public:
    SelfCheck(const Source& source, const Checked& checked) : m_source(source), m_checked(checked) {}

    [[nodiscard]] Blocks write() const
    {
        Blocks blocks = head();
        append(blocks, headings());
        for (const SeverityName& name : kSeverities)
            append(blocks, findings(name));
        append(blocks, kept());
        blocks.push_back(sentence("この表は、けいぞくが計画の文章と名簿から点検した結果です。内容が事業所の"
                                  "実情に合っているかは、事業所で確かめてください。",
                                  true));
        return blocks;
    }

private:
    [[nodiscard]] Blocks head() const
    {
        const forms::Pack& pack = m_source.pack;
        document::KeyValues facts;
        const auto say = [&](std::string label, std::string value) {
            facts.rows.emplace_back(std::move(label), orMissing(std::move(value)));
        };
        say("事業所", m_source.plan.officeName());
        say("サービス種別", pack.title);
        say("点検した計画", versionLabel(m_source.edition));
        say("点検した日", japaneseDate(m_checked.on));
        const std::string& newest = m_checked.shipped.edition;
        say("質問の版",
            pack.edition + (newest > pack.edition ? "（新しい版 " + newest + " があります）" : ""));
        say("法令の情報を確かめた日", lawCheckedOn());
        std::vector<std::string> counts;
        for (const SeverityName& name : kSeverities)
            counts.push_back(std::string(name.word) + " " +
                             pieces(countOf(m_checked.findings, name.severity)));
        say("結果", text::join(counts, "・"));
        return {document::Heading{1, "", "自己点検表", "self-check", false}, std::move(facts)};
    }

    [[nodiscard]] std::string lawCheckedOn() const
    {
        std::optional<Date> newest;
        for (const forms::LawEntry& entry : m_checked.shipped.law.entries())
            if (entry.checkedOn && (!newest || *entry.checkedOn > *newest))
                newest = entry.checkedOn;
        return newest ? japaneseDate(*newest) : "";
    }

    [[nodiscard]] Blocks headings() const
    {
        Blocks blocks = {document::Heading{2, "", "計画に必ず入れる項目", "legal-headings", false}};
        document::Table table;
        table.columns = {{"計画"}, {"項目"}, {"状態"}, {"未記入の欄"}};
        std::vector<std::string> topics;
        for (const check::RequiredItem& item :
             check::requiredItems(m_source.plan, m_source.pack, m_checked.findings)) {
            table.rows.push_back({document::plain(wordOf(item.volume)), document::plain(item.title),
                                  document::plain(wordOf(item.progress)),
                                  document::plain(text::join(item.open, "、"))});
            if (std::find(topics.begin(), topics.end(), item.topic) == topics.end())
                topics.push_back(item.topic);
        }
        fitColumns(table);
        blocks.push_back(std::move(table));
        for (const std::string& basis : basesOf(topics))
            blocks.push_back(sentence("根拠　" + basis, true));
        return blocks;
    }

    /// What lives today of each topic, for any of the plan's services.
    [[nodiscard]] std::vector<std::string> basesOf(const std::vector<std::string>& topics) const
    {
        std::vector<std::string> bases;
        for (const std::string& topic : topics)
            for (const forms::LawEntry* entry :
                 m_checked.shipped.law.living(topic, m_source.pack.services, m_checked.on))
                if (std::string words = entry->words();
                    std::find(bases.begin(), bases.end(), words) == bases.end())
                    bases.push_back(std::move(words));
        return bases;
    }

    [[nodiscard]] Blocks findings(const SeverityName& name) const
    {
        const std::size_t count = countOf(m_checked.findings, name.severity);
        Blocks blocks = {document::Heading{
            2, name.shape, std::string(name.word) + "（" + pieces(count) + "）", name.anchor, false}};
        if (count == 0)
            blocks.push_back(sentence("ありません。"));
        for (const Group& group : groupsOf(m_checked.findings, name.severity)) {
            blocks.push_back(document::Label{titleOf(*group.first)});
            blocks.push_back(sentence(group.first->why + "\n根拠　" + group.first->basis, true));
            document::Table table;
            table.columns = {{"節"}, {"内容"}};
            for (const Finding* finding : group.findings)
                table.rows.push_back(
                    {document::plain(sectionTitle(finding->section)), document::plain(finding->sentence)});
            fitColumns(table);
            blocks.push_back(std::move(table));
        }
        return blocks;
    }

    [[nodiscard]] Blocks kept() const
    {
        const auto& waivers = m_source.plan.waivers.rows;
        Blocks blocks = {document::Heading{
            2, "－", "このままにすると決めたこと（" + pieces(waivers.size()) + "）", "kept", false}};
        if (waivers.empty()) {
            blocks.push_back(sentence("ありません。"));
            return blocks;
        }
        document::Table table;
        table.columns = {{"内容"}, {"理由"}, {"決めた人"}, {"決めた日"}, {"いま"}};
        for (const plan::Waiver& waiver : waivers) {
            const bool holds =
                std::any_of(m_checked.findings.begin(), m_checked.findings.end(),
                            [&](const Finding& finding) { return finding.waiver == waiver.id; });
            table.rows.push_back({document::plain(waiver.sentence), orMissing(waiver.reason),
                                  orMissing(waiver.by),
                                  document::plain(waiver.on ? shortJapaneseDate(*waiver.on) : ""),
                                  document::plain(holds ? "続いている" : "解消した")});
        }
        fitColumns(table);
        blocks.push_back(std::move(table));
        return blocks;
    }

    /// What the rule looks for.
    [[nodiscard]] static std::string titleOf(const Finding& finding)
    {
        for (const check::Rule& rule : check::rules())
            if (rule.id == finding.rule)
                return std::string(rule.sentence);
        return finding.rule;
    }

    [[nodiscard]] std::string sectionTitle(const std::string& id) const
    {
        const forms::SectionSpec* section = m_source.pack.section(id);
        return section ? section->title : "";
    }

    const Source& m_source;
    const Checked& m_checked;
};

} // namespace

document::Document selfCheckDocument(const plan::Plan& plan, const forms::Pack& pack, const Edition& edition,
                                     const Checked& checked, bool masked)
{
    const Source source{plan, pack, edition, masked};
    document::Document document = emptyDocument(source, "自己点検表");
    document.blocks = SelfCheck(source, checked).write();
    if (masked)
        Mask(plan).hide(document);
    return document;
}

} // namespace keizoku::report
