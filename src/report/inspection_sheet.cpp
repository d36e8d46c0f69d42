// SPDX-License-Identifier: Apache-2.0
#include "report/inspection_sheet.h"

#include <algorithm>

#include "base/text.h"
#include "report/front_matter.h"
#include "report/mask.h"

namespace keizoku::report {

namespace {

using check::Answer;
using check::AskedQuestion;
using check::Rehearsal;
using document::Mark;

constexpr const char* kPublishIt = "下書きには答えがあります。この版を確定すると、答えになります。";

document::Paragraph sentence(std::string words, bool small = false)
{
    return {document::plain(std::move(words)), small};
}

document::KeyValues head(const Source& source, const Rehearsal& rehearsal)
{
    document::KeyValues facts;
    facts.rows.emplace_back("事業所", orMissing(source.plan.officeName()));
    facts.rows.emplace_back("見た計画", document::plain(rehearsal.looked));
    facts.rows.emplace_back("確かめた日", document::plain(japaneseDate(rehearsal.on)));
    facts.rows.emplace_back("結果", document::plain(check::countWords(rehearsal)));
    return facts;
}

/// What to do about a question that is open, with the earliest day it must be done by.
struct Hole {
    std::vector<std::string> what = {}, todo = {};
    std::optional<Date> until = {};
};

Hole holeOf(const AskedQuestion& question)
{
    Hole hole;
    for (const Answer& answer : question.answers) {
        if (answer.given)
            continue;
        hole.what.push_back(answer.text());
        if (!answer.todo.empty() &&
            std::find(hole.todo.begin(), hole.todo.end(), answer.todo) == hole.todo.end())
            hole.todo.push_back(answer.todo);
        if (answer.until && (!hole.until || *answer.until < *hole.until))
            hole.until = answer.until;
    }
    if (question.inDraft)
        hole.todo = {kPublishIt};
    return hole;
}

/// A group may come back; its heading is anchored at the question it begins with.
bool beginsGroup(const AskedQuestion& question, std::string& group)
{
    if (question.group == group)
        return false;
    group = question.group;
    return true;
}

Blocks holes(const Rehearsal& rehearsal)
{
    Blocks blocks = {document::Heading{2, "", "足りないもの（聞かれる順）", "holes", false}};
    document::Table table{
        {{"問", 0.5, document::Align::Center}, {"足りないもの", 4}, {"すること", 2.6}, {"いつまでに", 1.9}}};
    int number = 0;
    std::string group;
    std::string anchor;
    for (const AskedQuestion& question : rehearsal.questions) {
        ++number;
        if (beginsGroup(question, group))
            anchor = question.id;
        if (question.answered())
            continue;
        const Hole hole = holeOf(question);
        table.rows.push_back(
            {{{std::to_string(number), Mark::None, anchor}},
             document::plain(text::join(hole.what, "\n")),
             document::plain(text::join(hole.todo, "\n")),
             document::plain(hole.until
                                 ? text::replaced(check::untilWords(*hole.until, rehearsal.on), "　", "\n")
                                 : "すぐに")});
    }
    if (table.rows.empty())
        blocks.push_back(sentence("ありません。"));
    else
        blocks.push_back(std::move(table));
    return blocks;
}

document::TableRow rowOf(const AskedQuestion& question, int number)
{
    std::vector<std::string> answers;
    for (const Answer& answer : question.answers)
        answers.push_back((answer.given ? "" : "－ ") + answer.text());
    return {document::plain(std::to_string(number)),
            {{question.asks + "\n", Mark::None, {}}, {"根拠　" + question.basis, Mark::Soft, {}}},
            question.answered() ? document::plain("✓ あり") : document::Line{{"■ なし", Mark::Strong, {}}},
            document::plain(text::join(answers, "\n"))};
}

Blocks questions(const Rehearsal& rehearsal)
{
    Blocks blocks;
    std::string group;
    int number = 0;
    for (const AskedQuestion& question : rehearsal.questions) {
        ++number;
        if (beginsGroup(question, group)) {
            blocks.push_back(document::Heading{2, "", group, question.id, false});
            blocks.push_back(document::Table{{{"問", 0.5, document::Align::Center},
                                              {"聞かれること", 3.2},
                                              {"答え", 1.1, document::Align::Center},
                                              {"答えと、ある場所", 4.4}}});
        }
        std::get<document::Table>(blocks.back()).rows.push_back(rowOf(question, number));
    }
    return blocks;
}

/// The part begins on a page of its own.
void onNewPage(Blocks& to, Blocks part)
{
    const auto heading = std::find_if(part.begin(), part.end(), [](const document::Block& block) {
        return std::holds_alternative<document::Heading>(block);
    });
    // What stands before the first heading belongs to it.
    if (heading != part.end())
        std::get<document::Heading>(*heading).newPage = !to.empty() && heading == part.begin();
    if (!to.empty() && heading != part.begin())
        to.push_back(document::PageBreak{});
    append(to, std::move(part));
}

/// The year at a glance with the last training and the last drill.
Blocks latestEvidence(const Source& source, const Evidence& evidence)
{
    Blocks blocks = evidenceCalendar(evidence, 1);
    for (const plan::RecordKind kind : {plan::RecordKind::Training, plan::RecordKind::Drill}) {
        const records::LedgerLine* last = nullptr;
        for (const records::LedgerLine& line : evidence.lines)
            if (!line.withdrawn && line.record.heldOn && line.record.kind == kind &&
                (!last || *last->record.heldOn <= *line.record.heldOn))
                last = &line;
        if (last)
            append(blocks, recordSheet(source, evidence, *last, 1));
    }
    return blocks;
}

Blocks revisions(const Source& source)
{
    Blocks blocks = {document::Heading{1, "", "改定履歴", "revisions", false}};
    document::Table table = revisionTable(source);
    if (table.rows.empty())
        blocks.push_back(sentence("まだ確定した版はありません。"));
    else
        blocks.push_back(std::move(table));
    return blocks;
}

} // namespace

document::Document inspectionDocument(const plan::Plan& plan, const forms::Pack& pack, const Edition& edition,
                                      const check::Rehearsal& rehearsal, bool masked)
{
    const Source source{plan, pack, edition, masked};
    document::Document document = emptyDocument(source, rehearsal.title);
    document.dense = true; // a sheet to work through, not to hand over
    document.blocks = {document::Heading{1, "", rehearsal.title, "inspection", false},
                       head(source, rehearsal)};
    append(document.blocks, holes(rehearsal));
    append(document.blocks, questions(rehearsal));
    document.blocks.push_back(
        sentence("この表は、けいぞくが計画と版と記録から答えたものです。実際に聞かれることは、"
                 "来る人によって変わります。",
                 true));
    if (masked)
        Mask(plan).hide(document);
    return document;
}

document::Document mostAskedDocument(const plan::Plan& plan, const forms::Pack& pack, const Edition& edition,
                                     const std::vector<forms::MostAsked>& pages, const Evidence& evidence,
                                     document::Document contacts, bool masked)
{
    const Source source{plan, pack, edition, masked};
    document::Document document = emptyDocument(source, "よく求められる3つの書類");
    for (const forms::MostAsked& page : pages) {
        Blocks part;
        switch (page.page) {
        case forms::AskedPage::Evidence:
            part = latestEvidence(source, evidence);
            break;
        case forms::AskedPage::Revisions:
            part = revisions(source);
            break;
        case forms::AskedPage::Contacts:
            part = std::move(contacts.blocks);
            break;
        }
        onNewPage(document.blocks, std::move(part));
    }
    if (masked)
        Mask(plan).hide(document);
    return document;
}

} // namespace keizoku::report
