// SPDX-License-Identifier: Apache-2.0
#include "app/inspection.h"

#include <algorithm>

#include "app/binder.h"
#include "app/records.h"
#include "app/shipped.h"
#include "app/versions.h"
#include "report/contact_sheet.h"
#include "report/inspection_sheet.h"
#include "report/source.h"

namespace keizoku::app {

namespace {

/// Those dated by that day.
Result<std::vector<check::VersionFacts>> versionsBy(const Session& session, const Date& day)
{
    const auto versions = session.file().versions();
    if (!versions)
        return failed(versions);
    std::vector<check::VersionFacts> all;
    for (const store::Version& version : *versions)
        if (const auto date = Date::fromIso(version.stamp.date); date && *date <= day)
            all.push_back({version.stamp.number, *date, version.stamp.approver, version.stamp.reason,
                           version.stamp.unchanged});
    return all;
}

/// Our words as the plan's first service says them; what the office wrote stays as it is.
void sayInWords(const forms::Pack& pack, check::AskedQuestion& question)
{
    question.asks = report::inWords(pack, question.asks);
    for (check::Answer& answer : question.answers) {
        answer.words = report::inWords(pack, answer.words);
        answer.todo = report::inWords(pack, answer.todo);
    }
}

} // namespace

Result<forms::InspectionBook> readQuestionsAsked(const Environment& environment,
                                                 const check::Shipped& shipped)
{
    auto book =
        forms::readInspection(environment.templates / "inspection.json", shipped.law, shipped.services);
    if (!book)
        return failed(book);
    const auto rules = check::rules();
    for (const forms::InspectionQuestion& question : book->questions)
        for (const forms::AnswerSpec& spec : question.answers)
            for (const std::string& id : spec.rules)
                if (std::none_of(rules.begin(), rules.end(),
                                 [&](const check::Rule& rule) { return rule.id == id; }))
                    return fail(ErrorCode::Malformed, "聞かれる順の質問の表に誤りがあります（1か所）。",
                                "inspection.json: " + question.id + ": unknown rule " + id);
    return *std::move(book);
}

Result<check::Rehearsal> rehearse(const Session& session, const Checker& checker, const Date& on)
{
    const auto book = readQuestionsAsked(session.environment(), checker.shipped());
    const auto versions = versionsBy(session, on);
    const auto lines = recordLines(session);
    const auto inForce = versionAsOf(session, on);
    if (!book || !versions)
        return book ? Result<check::Rehearsal>(failed(versions)) : Result<check::Rehearsal>(failed(book));
    if (!lines || !inForce)
        return lines ? Result<check::Rehearsal>(failed(inForce)) : Result<check::Rehearsal>(failed(lines));
    const auto ask = [&](const Snapshot& snapshot) {
        const check::Findings findings = checker.run(snapshot, on);
        return check::rehearse(
            *book, {*snapshot.plan, *snapshot.pack, findings, *versions, *lines, checker.shipped(), on});
    };
    const Snapshot draft = session.snapshot();
    check::Rehearsal asked = ask(draft);
    std::vector<std::string> answeredInDraft;
    if (*inForce) {
        for (const check::AskedQuestion& question : asked.questions)
            if (question.answered())
                answeredInDraft.push_back(question.id);
        const auto snapshot = snapshotOf(session, **inForce);
        if (!snapshot)
            return failed(snapshot);
        asked = ask(*snapshot);
    }
    for (check::AskedQuestion& question : asked.questions) {
        sayInWords(*draft.pack, question);
        question.basis = basisInWords(checker.shipped().law, question.basis, draft.pack->services, on);
        question.inDraft = !question.answered() && std::find(answeredInDraft.begin(), answeredInDraft.end(),
                                                             question.id) != answeredInDraft.end();
    }
    return asked;
}

Result<document::Document> inspectionDocument(const Session& session, const Snapshot& snapshot,
                                              const report::Edition& edition, bool masked)
{
    const auto checker = Checker::load(session.environment());
    if (!checker)
        return failed(checker);
    const auto rehearsal = rehearse(session, *checker, session.environment().today());
    if (!rehearsal)
        return failed(rehearsal);
    return report::inspectionDocument(*snapshot.plan, *snapshot.pack, edition, *rehearsal, masked);
}

Result<document::Document> mostAskedDocument(const Session& session, const Snapshot& snapshot,
                                             const report::Edition& edition, const PrintRequest& request)
{
    const auto shipped = readShipped(session.environment());
    const auto evidence = evidenceFor(session, *snapshot.plan, request);
    if (!shipped || !evidence)
        return shipped ? Result<document::Document>(failed(evidence))
                       : Result<document::Document>(failed(shipped));
    const auto book = readQuestionsAsked(session.environment(), *shipped);
    if (!book)
        return failed(book);
    return report::mostAskedDocument(
        *snapshot.plan, *snapshot.pack, edition, book->mostAsked, *evidence,
        report::contactsDocument(*snapshot.plan, *snapshot.pack, edition, request.masked), request.masked);
}

} // namespace keizoku::app
