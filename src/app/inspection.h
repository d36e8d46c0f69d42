// SPDX-License-Identifier: Apache-2.0
// 予行 of an open file: what is asked, answered from the version in force and the records.
#pragma once

#include "app/checker.h"
#include "app/session.h"
#include "check/inspection.h"

namespace keizoku::app {

/// A question with what an unpublished draft would do for it.
struct RehearsedQuestion {
    check::AskedQuestion asked = {}; ///< basis in words
    bool inDraft = false;            ///< open, but the draft answers it: publishing is what is left to do
};

struct RehearsalSheet {
    std::string title = {};
    std::string count = {};  ///< 12問のうち 3問に答えがありません
    std::string looked = {}; ///< what was looked at: 第5版（令和8年10月20日） or 下書き
    Date on;
    std::vector<RehearsedQuestion> questions = {};
    std::size_t open = 0;
    std::vector<forms::MostAsked> mostAsked = {};
};

/// Reads templates/inspection.json. Malformed when it is, also for the id of a rule that does not exist.
Result<forms::InspectionBook> readQuestionsAsked(const Environment& environment,
                                                 const check::Shipped& shipped);

/// All as of a day: the version in force then (the draft while there is none), and what had been held by
/// then.
Result<RehearsalSheet> rehearse(const Session& session, const Checker& checker, const Date& on);

/// 3月31日まで　あと18週
[[nodiscard]] std::string untilWords(const Date& until, const Date& on);

} // namespace keizoku::app
