// SPDX-License-Identifier: Apache-2.0
#include "check/inspection.h"

#include <algorithm>

#include "check/inspection_sources.h"

namespace keizoku::check {

namespace {

using forms::AnswerKind;
using forms::AnswerSpec;

constexpr int kDaysAWeek = 7;

Answers answersOf(const Evidence& evidence, std::span<const RequiredItem> items,
                  const forms::InspectionQuestion& question, const AnswerSpec& spec)
{
    switch (spec.kind) {
    case AnswerKind::Version:
        return answerVersion(evidence);
    case AnswerKind::Headings:
        return answerHeadings(evidence, items, spec);
    case AnswerKind::Arranged:
        return answerArranged(evidence, items, spec);
    case AnswerKind::Records:
        return answerRecords(evidence, spec);
    case AnswerKind::Told:
        return answerTold(evidence);
    case AnswerKind::Reviewed:
        return answerReviewed(evidence);
    case AnswerKind::NewHires:
        return answerNewHires(evidence);
    case AnswerKind::OpenItems:
        return answerOpenItems(evidence);
    case AnswerKind::Findings:
        return answerFindings(evidence, spec);
    case AnswerKind::CallTree:
        return answerCallTree(evidence);
    case AnswerKind::Agreements:
        return answerAgreements(evidence);
    case AnswerKind::Field:
        return answerField(evidence, spec);
    case AnswerKind::Office:
        break;
    }
    return answerOffice(evidence, spec, question);
}

} // namespace

std::string Answer::text() const
{
    if (words.empty() || quote.empty())
        return words + quote;
    return words + (words.ends_with("：") ? "" : "\n") + quote;
}

bool AskedQuestion::answered() const
{
    return std::all_of(answers.begin(), answers.end(), [](const Answer& answer) { return answer.given; });
}

std::size_t Rehearsal::open() const
{
    return static_cast<std::size_t>(
        std::count_if(questions.begin(), questions.end(),
                      [](const AskedQuestion& question) { return !question.answered(); }));
}

std::string rehearsalTitle(std::span<const forms::ServiceProfile* const> services)
{
    const bool inspected = services.empty() || std::any_of(services.begin(), services.end(),
                                                           [](const auto* each) { return each->inspection; });
    return inspected ? "運営指導の予行" : "届出・報告の予行";
}

std::string countWords(const Rehearsal& rehearsal)
{
    const std::string all = std::to_string(rehearsal.questions.size()) + "問";
    return rehearsal.open() == 0
               ? all + "のすべてに答えがあります"
               : all + "のうち " + std::to_string(rehearsal.open()) + "問に答えがありません";
}

std::string untilWords(const Date& until, const Date& on)
{
    const int days = until.daysSince(on);
    const std::string left = days < 0            ? "過ぎています"
                             : days < kDaysAWeek ? "あと" + std::to_string(days) + "日"
                                                 : "あと" + std::to_string(days / kDaysAWeek) + "週";
    return japaneseDate(until) + "まで　" + left;
}

Rehearsal rehearse(const forms::InspectionBook& book, const Evidence& evidence)
{
    const auto services = evidence.shipped.services.of(evidence.plan);
    Rehearsal rehearsal{rehearsalTitle(services),
                        evidence.versions.empty() ? "下書き" : versionWords(evidence.versions.back()),
                        evidence.today};
    const auto items = requiredItems(evidence.plan, evidence.pack, evidence.findings);
    for (const forms::InspectionQuestion& question : book.questions) {
        // A plan that names no service yet is one of an office that does not know who will come.
        const bool asked = services.empty()
                               ? question.care && question.services.empty()
                               : std::any_of(services.begin(), services.end(),
                                             [&](const auto* each) { return question.isAskedOf(*each); });
        if (!asked)
            continue;
        AskedQuestion made{question.id, question.group, question.asks, question.basis};
        for (const AnswerSpec& spec : question.answers)
            for (Answer& answer : answersOf(evidence, items, question, spec))
                made.answers.push_back(std::move(answer));
        if (!made.answers.empty())
            rehearsal.questions.push_back(std::move(made));
    }
    rehearsal.mostAsked = book.mostAsked;
    return rehearsal;
}

} // namespace keizoku::check
