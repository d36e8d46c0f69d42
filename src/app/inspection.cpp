// SPDX-License-Identifier: Apache-2.0
#include "app/inspection.h"

#include <algorithm>

#include "app/records.h"
#include "app/versions.h"
#include "report/source.h"

namespace keizoku::app {

namespace {

constexpr int kDaysAWeek = 7;

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

Result<RehearsalSheet> rehearse(const Session& session, const Checker& checker, const Date& on)
{
    const auto book = readQuestionsAsked(session.environment(), checker.shipped());
    const auto versions = versionsBy(session, on);
    const auto lines = recordLines(session);
    const auto inForce = versionAsOf(session, on);
    if (!book || !versions)
        return book ? Result<RehearsalSheet>(failed(versions)) : Result<RehearsalSheet>(failed(book));
    if (!lines || !inForce)
        return lines ? Result<RehearsalSheet>(failed(inForce)) : Result<RehearsalSheet>(failed(lines));
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
    RehearsalSheet sheet{asked.title, check::countWords(asked),
                         versions->empty() ? "下書き" : check::versionWords(versions->back()), on};
    sheet.open = asked.open();
    sheet.mostAsked = book->mostAsked;
    for (check::AskedQuestion& question : asked.questions) {
        sayInWords(*draft.pack, question);
        question.basis = basisInWords(checker.shipped().law, question.basis, draft.pack->services, on);
        const bool inDraft = !question.answered() && std::find(answeredInDraft.begin(), answeredInDraft.end(),
                                                               question.id) != answeredInDraft.end();
        sheet.questions.push_back({std::move(question), inDraft});
    }
    return sheet;
}

std::string untilWords(const Date& until, const Date& on)
{
    const int days = until.daysSince(on);
    const std::string left = days < 0            ? "過ぎています"
                             : days < kDaysAWeek ? "あと" + std::to_string(days) + "日"
                                                 : "あと" + std::to_string(days / kDaysAWeek) + "週";
    return japaneseDate(until) + "まで　" + left;
}

} // namespace keizoku::app
