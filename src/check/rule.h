// SPDX-License-Identifier: Apache-2.0
// One rule of the table, and what it may look at.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "check/finding.h"
#include "forms/authority.h"
#include "forms/law.h"
#include "forms/pack.h"
#include "forms/service_profile.h"
#include "forms/stale_terms.h"
#include "plan/plan.h"

namespace keizoku::check {

class LeftoverScanner;
class Lookup;
struct Entry;

/// What is shipped with the program and the same for every plan.
struct Shipped {
    forms::LawBook law = {};
    forms::ServiceProfiles services = {};
    std::vector<forms::StaleTerm> staleTerms = {};
    std::vector<forms::Authority> authorities = {};
    std::string edition = {}; ///< of the questions: "2026.2"
};

/// Values only: a rule can open no file and no window.
struct Context {
    const plan::Plan& plan;
    const forms::Pack& pack;
    const LeftoverScanner& scanner;
    const Shipped& shipped;
    Date today;
    mutable std::shared_ptr<Lookup> known = {}; ///< made by lookup()

    /// What several rules ask of the plan, found out once.
    [[nodiscard]] Lookup& lookup() const;
    /// The profiles of the plan's services, in the order of its offices.
    [[nodiscard]] std::vector<const forms::ServiceProfile*> services() const;
};

class Sink;

/// A rule looks at the whole plan (`check`), at one field or row at a time (`checkEntry`: its texts and
/// references) or at one question at a time (`checkQuestion`: its field of any service). The last two run
/// again only for those that changed, unless a part they read besides did.
struct Rule {
    std::string_view id;       ///< kebab-case, never renamed
    Severity severity;         ///< what it usually gives
    std::string_view sentence; ///< what it looks for
    std::string_view why;      ///< what that does in an emergency
    std::string_view basis;    ///< topic in templates/law
    std::string_view reads;    ///< parts (parts.h), blank-separated: "fields people.name"; "*" for all; ""
    void (*check)(const Context&, Sink&) = nullptr;
    void (*checkEntry)(const Context&, const Entry&, Sink&) = nullptr;
    void (*checkQuestion)(const Context&, const forms::FieldInstance&, Sink&) = nullptr;
};

/// Where a rule reports; fills in rule id, severity, why and basis, so that a rule cannot misname itself.
class Sink {
public:
    Sink(const Rule& rule, Findings& out) : m_rule(rule), m_out(out) {}

    /// The returned finding may be refined (offset, cell, another severity).
    Finding& report(std::string section, std::string path, std::string sentence);

private:
    const Rule& m_rule;
    Findings& m_out;
};

/// Every check, one row each. A rule's place in the table is its place among findings of one severity.
[[nodiscard]] std::span<const Rule> rules();

/// The order people read them in, as positions: by section in working order, then severity.
[[nodiscard]] std::vector<std::size_t> readingOrder(const forms::Pack& pack,
                                                    const std::vector<const Finding*>& findings);
void sortFindings(const forms::Pack& pack, Findings& findings);

/// All findings, by section in working order, then severity. Pure: same input, same findings.
[[nodiscard]] Findings run(const Context& context, std::span<const Rule> which);
[[nodiscard]] Findings run(const Context& context);

} // namespace keizoku::check
