// SPDX-License-Identifier: Apache-2.0
// 予行: the questions of forms/inspection.h, each with its answer in a plan, its versions and its records, or
// with what is open.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "check/rule.h"
#include "forms/inspection.h"
#include "records/duties.h"

namespace keizoku::check {

/// A version as the history has it.
struct VersionFacts {
    int number = 0;
    Date date;
    std::string approver = {}, reason = {};
    bool unchanged = false;
};

/// What is looked at, all of it as of `today`.
struct Evidence {
    const plan::Plan& plan;
    const forms::Pack& pack;
    const Findings& findings;               ///< of this plan
    std::span<const VersionFacts> versions; ///< oldest first
    std::span<const records::LedgerLine> lines;
    const Shipped& shipped;
    Date today;
};

/// What one source of an answer says.
struct Answer {
    bool given = false;
    std::string words = {};         ///< the answer, or what is open
    std::string todo = {};          ///< of what is open
    std::string place = {};         ///< where it is or is mended: a path, "records", "history", "publish"
    std::optional<Date> until = {}; ///< by when it should be there; nothing: now
    std::string quote = {};         ///< behind the words: what the office itself wrote

    /// Words and quote.
    [[nodiscard]] std::string text() const;
    friend bool operator==(const Answer&, const Answer&) = default;
};

struct AskedQuestion {
    std::string id = {}, group = {}, asks = {};
    std::string basis = {}; ///< topic in templates/law
    std::vector<Answer> answers = {};
    bool inDraft = false; ///< open, but the draft answers it: publishing is what is left to do

    [[nodiscard]] bool answered() const;
};

struct Rehearsal {
    std::string title = {};
    std::string looked = {}; ///< 第5版（令和8年10月20日） or 下書き
    Date on;
    std::vector<AskedQuestion> questions = {};
    std::vector<forms::MostAsked> mostAsked = {};

    [[nodiscard]] std::size_t open() const;
};

/// 第3版（令和8年4月1日）
[[nodiscard]] std::string versionWords(const VersionFacts& version);

/// 運営指導の予行, or 届出・報告の予行 when 運営指導 concerns none of them.
[[nodiscard]] std::string rehearsalTitle(std::span<const forms::ServiceProfile* const> services);
/// 12問のうち 3問に答えがありません
[[nodiscard]] std::string countWords(const Rehearsal& rehearsal);

/// 令和9年3月31日まで　あと18週
[[nodiscard]] std::string untilWords(const Date& until, const Date& on);

/// The questions that are asked of the plan's services. One whose sources this plan has not at all is not
/// asked.
[[nodiscard]] Rehearsal rehearse(const forms::InspectionBook& book, const Evidence& evidence);

} // namespace keizoku::check
