// SPDX-License-Identifier: Apache-2.0
#include "report/binder.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "report/binder_parts.h"
#include "report/each_line.h"
#include "report/mask.h"
#include "report/plan_document.h"

namespace keizoku::report {

namespace {

constexpr int kYears = 2; ///< sheets of this year and the one before: what an inspection looks at

/// Puts documents one behind the other, each on a page of its own below its 資料 number.
class Binding {
public:
    explicit Binding(Blocks& all) : m_all(all)
    {
        for (const document::Block& block : all)
            if (const auto* heading = std::get_if<document::Heading>(&block))
                m_anchors.insert(heading->anchor);
    }

    /// Nothing for a part that is empty.
    void add(const std::string& name, const std::string& title, Blocks part)
    {
        if (!part.empty())
            put({1, "資料" + std::to_string(++m_count), title, "part-" + name, true}, std::move(part));
    }

    void put(document::Heading title, Blocks part)
    {
        const std::string name = title.anchor;
        dropTitle(part, title.text);
        rename(part, name);
        m_anchors.insert(name);
        m_all.push_back(std::move(title));
        for (document::Block& block : part) {
            if (auto* heading = std::get_if<document::Heading>(&block))
                ++heading->level;
            if (!std::holds_alternative<document::Cover>(block) &&
                !std::holds_alternative<document::Contents>(block))
                m_all.push_back(std::move(block));
        }
    }

private:
    /// A first heading must not begin a page with nothing above it, nor say again what the part is called.
    static void dropTitle(Blocks& part, const std::string& title)
    {
        const auto first = std::find_if(part.begin(), part.end(), [](const document::Block& block) {
            return std::holds_alternative<document::Heading>(block);
        });
        if (first == part.end() || std::next(first) == part.end())
            return;
        auto& heading = std::get<document::Heading>(*first);
        // Below a table there is something above it.
        if (std::none_of(part.begin(), first, [](const document::Block& block) {
                return std::holds_alternative<document::Table>(block);
            }))
            heading.newPage = false;
        if (heading.text == title)
            part.erase(first);
    }

    /// An anchor that is taken gets the part's name before it, and so do the links of the part to it.
    void rename(Blocks& part, const std::string& name)
    {
        std::set<std::string> taken;
        for (document::Block& block : part)
            if (auto* heading = std::get_if<document::Heading>(&block))
                if (!m_anchors.insert(heading->anchor).second) {
                    taken.insert(heading->anchor);
                    heading->anchor = name + "-" + heading->anchor;
                    m_anchors.insert(heading->anchor);
                }
        for (document::Block& block : part)
            eachLine(
                block,
                [&](document::Line& line) {
                    for (document::Span& span : line)
                        if (taken.contains(span.target))
                            span.target = name + "-" + span.target;
                },
                [](std::string&) {});
    }

    Blocks& m_all;
    std::set<std::string> m_anchors;
    int m_count = 0;
};

Blocks evidenceOf(const Source& source, const Evidence& evidence)
{
    Blocks blocks;
    for (int year = evidence.fiscalYear; year > evidence.fiscalYear - kYears; --year) {
        Evidence of = evidence;
        of.fiscalYear = year;
        append(blocks, evidenceCalendar(of, 1));
    }
    append(blocks, recordList(evidence, 1));
    for (const records::LedgerLine& line : evidence.lines)
        if (!line.withdrawn && line.record.heldOn &&
            records::fiscalYearOf(*line.record.heldOn) > evidence.fiscalYear - kYears)
            append(blocks, recordSheet(source, evidence, line, 1));
    return blocks;
}

/// Right behind the contents: it is a second way to find things.
void insertChecklist(Blocks& blocks, const Checklist& list)
{
    document::Table table = checklistTable(list, blocks);
    Blocks more = {document::Heading{1, "", list.title, "part-checklist", true}, std::move(table)};
    const auto contents = std::find_if(blocks.begin(), blocks.end(), [](const document::Block& block) {
        return std::holds_alternative<document::Contents>(block);
    });
    blocks.insert(contents == blocks.end() ? contents : std::next(contents),
                  std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

document::Document binderDocument(const plan::Plan& plan, const forms::Pack& pack, const Edition& edition,
                                  const PlanOptions& options, BinderParts parts)
{
    const Source source{plan, pack, edition, options.masked};
    Annexes annexes;
    PlanOptions binding = options;
    binding.annexes = &annexes;
    parts.evidence.annexes = &annexes;
    document::Document document = planDocument(plan, pack, edition, binding);
    document.title = parts.selfCheck ? "業務継続計画（BCP）一式　手元用" : "業務継続計画（BCP）一式　提出用";
    for (document::Block& block : document.blocks)
        if (auto* cover = std::get_if<document::Cover>(&block))
            cover->subtitle +=
                (cover->subtitle.empty() ? "" : "\n") +
                std::string(parts.selfCheck ? "記録・連絡網・自己点検表つき" : "記録・連絡網つき");
    Binding bind(document.blocks);
    if (parts.comparison)
        bind.add("comparison", "新旧対照表", std::move(parts.comparison->blocks));
    bind.add("yearly", "年間研修・訓練計画表", yearlyPlanPart(source, binding, parts.evidence));
    bind.add("evidence", "研修・訓練などの記録", evidenceOf(source, parts.evidence));
    bind.add("stock", "備蓄品の点検", stockPart(source, parts.evidence));
    if (parts.contacts)
        bind.add("contacts", "緊急連絡網", std::move(parts.contacts->blocks));
    bind.add("agreements", "協定・契約の一覧", agreementsPart(source, binding));
    if (parts.selfCheck) {
        bind.add("open", "残っている改善策", openItemsPart(parts.evidence));
        bind.add("check", "自己点検表", std::move(parts.selfCheck->blocks));
    }
    if (!annexes.empty())
        bind.put({1, "", "別紙", "part-annexes", true},
                 options.masked ? annexes.withheld() : annexes.sheets(options.attachment, parts.readPdf, 1));
    if (parts.checklist)
        insertChecklist(document.blocks, *parts.checklist);
    if (options.masked)
        Mask(plan).hide(document);
    return document;
}

} // namespace keizoku::report
