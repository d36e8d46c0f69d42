// SPDX-License-Identifier: Apache-2.0
// All checks over a snapshot, with the scanner's vocabulary and the law's locators read once.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/session.h"
#include "check/finding.h"
#include "check/leftovers/leftover_scanner.h"
#include "check/reduction.h"
#include "check/rerun.h"

namespace keizoku::app {

/// One check, as `rules` lists it.
struct RuleLine {
    std::string id = {};
    check::Severity severity = check::Severity::Warning;
    std::string sentence = {};
    std::string why = {};   ///< what it does in an emergency
    std::string basis = {}; ///< title and locator of what lives today
    std::string topic = {}; ///< in templates/law
};

class Checker {
public:
    /// Reads templates/leftovers and templates/law. Malformed when they are.
    static Result<Checker> load(const Environment& environment);
    Checker(Checker&&) noexcept;
    Checker& operator=(Checker&&) noexcept;
    ~Checker();

    /// Pure and safe to call from any thread. Findings name their basis in words.
    [[nodiscard]] check::Findings run(const Snapshot& snapshot, const Date& today) const;
    /// 影響額の目安 (check/reduction.h) as of a day.
    [[nodiscard]] std::vector<check::ReductionEstimate> estimate(const Snapshot& snapshot, const Date& on,
                                                                 const std::optional<Date>& since) const;
    [[nodiscard]] std::vector<RuleLine> rules(const Date& today) const;
    [[nodiscard]] const check::Shipped& shipped() const;
    /// Knows the shipped leftovers and the guidance of that pack. The checker must outlive it.
    [[nodiscard]] const check::LeftoverScanner& scannerFor(const forms::Pack& pack) const;

private:
    friend class Recheck;
    struct State;
    /// Names each basis in words and notes what is kept.
    [[nodiscard]] check::Findings told(check::Findings findings, const Snapshot& snapshot,
                                       const Date& today) const;
    explicit Checker(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Checks one plan again and again; after an edit it looks only at what changed. For one thread at a time.
class Recheck {
public:
    explicit Recheck(std::shared_ptr<const Checker> checker) : m_checker(std::move(checker)) {}

    /// What checker.run() gives.
    [[nodiscard]] check::Findings run(const Snapshot& snapshot, const Date& today);

private:
    std::shared_ptr<const Checker> m_checker;
    check::Rerun m_rerun;
};

/// The entry that settles a topic for these services on that day, in words; the topic itself when none does.
[[nodiscard]] std::string basisInWords(const forms::LawBook& law, const std::string& topic,
                                       std::span<const std::string> services, const Date& today);

/// For texts that belong to no plan: knows the guidance of every shipped pack. Malformed when vocabulary or a
/// pack is.
Result<check::LeftoverScanner> looseScanner(const Environment& environment);

/// "error", "warning", "hint": in JSON and for scripts; never renamed.
[[nodiscard]] const char* severityId(check::Severity severity);

} // namespace keizoku::app
