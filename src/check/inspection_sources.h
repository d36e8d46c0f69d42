// SPDX-License-Identifier: Apache-2.0
// How each kind of answer is found; used by rehearse().
#pragma once

#include "check/headings.h"
#include "check/inspection.h"

namespace keizoku::check {

using Answers = std::vector<Answer>;

// From the plan.
Answers answerHeadings(const Evidence& evidence, std::span<const RequiredItem> items,
                       const forms::AnswerSpec& spec);
Answers answerArranged(const Evidence& evidence, std::span<const RequiredItem> items,
                       const forms::AnswerSpec& spec);
Answers answerFindings(const Evidence& evidence, const forms::AnswerSpec& spec);
Answers answerField(const Evidence& evidence, const forms::AnswerSpec& spec);
/// For the offices of services that are asked the question.
Answers answerOffice(const Evidence& evidence, const forms::AnswerSpec& spec,
                     const forms::InspectionQuestion& question);
Answers answerAgreements(const Evidence& evidence);

// From versions and records.
Answers answerVersion(const Evidence& evidence);
Answers answerRecords(const Evidence& evidence, const forms::AnswerSpec& spec);
Answers answerTold(const Evidence& evidence);
Answers answerReviewed(const Evidence& evidence);
Answers answerNewHires(const Evidence& evidence);
Answers answerOpenItems(const Evidence& evidence);
Answers answerCallTree(const Evidence& evidence);

} // namespace keizoku::check
