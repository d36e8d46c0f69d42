// SPDX-License-Identifier: Apache-2.0
#include "report/binder.h"

#include "report/each_line.h"
#include "report/mask.h"
#include "report/plan_document.h"

namespace keizoku::report {

namespace {

constexpr int kYears = 2; ///< sheets of this year and the one before: what an inspection looks at

/// Puts a document behind the others: on a page of its own, its anchors its own.
void adopt(Blocks& to, Blocks part, const std::string& name, const std::string& title)
{
    to.push_back(document::Heading{1, "", title, name, true});
    for (document::Block& block : part) {
        if (auto* heading = std::get_if<document::Heading>(&block)) {
            ++heading->level;
            heading->anchor = name + "-" + heading->anchor;
        }
        eachLine(
            block,
            [&](document::Line& line) {
                for (document::Span& span : line)
                    if (!span.target.empty())
                        span.target = name + "-" + span.target;
            },
            [](std::string&) {});
        if (!std::holds_alternative<document::Cover>(block) &&
            !std::holds_alternative<document::Contents>(block))
            to.push_back(std::move(block));
    }
}

/// The first heading would only say again what the part is called, and begin a page with nothing on it.
Blocks withoutTitle(Blocks blocks)
{
    for (document::Block& block : blocks)
        if (auto* heading = std::get_if<document::Heading>(&block)) {
            heading->newPage = false;
            break;
        }
    return blocks;
}

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

} // namespace

document::Document binderDocument(const plan::Plan& plan, const forms::Pack& pack, const Edition& edition,
                                  const PlanOptions& options, BinderParts parts)
{
    const Source source{plan, pack, edition, options.masked};
    document::Document document = planDocument(plan, pack, edition, options);
    document.title = parts.selfCheck ? "業務継続計画（BCP）一式　手元用" : "業務継続計画（BCP）一式　提出用";
    for (document::Block& block : document.blocks)
        if (auto* cover = std::get_if<document::Cover>(&block))
            cover->subtitle +=
                (cover->subtitle.empty() ? "" : "\n") +
                std::string(parts.selfCheck ? "記録・連絡網・自己点検表つき" : "記録・連絡網つき");
    Blocks more;
    if (parts.comparison)
        adopt(more, withoutTitle(std::move(parts.comparison->blocks)), "comparison", "新旧対照表");
    adopt(more, evidenceOf(source, parts.evidence), "evidence", "研修・訓練などの記録");
    if (parts.contacts)
        adopt(more, withoutTitle(std::move(parts.contacts->blocks)), "contacts", "緊急連絡網");
    if (parts.selfCheck)
        adopt(more, withoutTitle(std::move(parts.selfCheck->blocks)), "check", "自己点検表");
    append(document.blocks, std::move(more));
    if (options.masked)
        Mask(plan).hide(document);
    return document;
}

} // namespace keizoku::report
