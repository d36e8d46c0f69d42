// SPDX-License-Identifier: Apache-2.0
#include "app/checker.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "app/shipped.h"
#include "base/text.h"
#include "check/rule.h"
#include "check/waivers.h"
#include "forms/compose.h"
#include "forms/leftover_patterns.h"

namespace keizoku::app {

namespace {

void learn(check::LeftoverScanner& scanner, const forms::Pack& pack)
{
    for (const auto& section : pack.sections)
        for (const auto& field : section.fields)
            scanner.learn(field.guidance, check::Origin::Guidance, field.label);
}

} // namespace

std::string basisInWords(const forms::LawBook& law, const std::string& topic,
                         std::span<const std::string> services, const Date& today)
{
    const auto living = law.living(topic, services, today);
    return living.empty() ? topic : living.front()->words();
}

struct Checker::State {
    State(forms::LeftoverPatterns given, check::Shipped data)
        : patterns(std::move(given)), shipped(std::move(data))
    {
    }

    /// The scanner that knows a pack's guidance; made once per pack and the services whose words it speaks
    /// in.
    const check::LeftoverScanner& scannerFor(const forms::Pack& pack)
    {
        const std::lock_guard lock(mutex);
        const auto [it, isNew] =
            byPack.try_emplace(pack.label() + " " + text::join(pack.services, "+"), patterns);
        if (isNew)
            learn(it->second, pack);
        return it->second;
    }

    forms::LeftoverPatterns patterns;
    check::Shipped shipped;
    std::map<std::string, check::LeftoverScanner> byPack;
    std::mutex mutex;
};

Checker::Checker(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;
Checker::~Checker() = default;

Result<Checker> Checker::load(const Environment& environment)
{
    auto patterns = forms::readLeftoverPatterns(environment.templates / "leftovers");
    if (!patterns)
        return failed(patterns);
    auto shipped = readShipped(environment);
    if (!shipped)
        return failed(shipped);
    auto state = std::make_unique<State>(*std::move(patterns), *std::move(shipped));
    return Checker(std::move(state));
}

check::Findings Checker::run(const Snapshot& snapshot, const Date& today) const
{
    return told(check::run({*snapshot.plan, *snapshot.pack, m_state->scannerFor(*snapshot.pack),
                            m_state->shipped, today}),
                snapshot, today);
}

check::Findings Checker::told(check::Findings findings, const Snapshot& snapshot, const Date& today) const
{
    check::applyWaivers(*snapshot.plan, findings);
    std::map<std::string, std::string> words; // many findings, few topics
    for (check::Finding& finding : findings) {
        const auto [it, isNew] = words.try_emplace(finding.basis);
        if (isNew)
            it->second = basisInWords(m_state->shipped.law, finding.basis, snapshot.pack->services, today);
        finding.basis = it->second;
    }
    return findings;
}

const check::LeftoverScanner& Checker::scannerFor(const forms::Pack& pack) const
{
    return m_state->scannerFor(pack);
}

check::Findings Recheck::run(const Snapshot& snapshot, const Date& today)
{
    return m_checker->told(m_rerun.update(snapshot.plan, snapshot.pack, m_checker->scannerFor(*snapshot.pack),
                                          m_checker->shipped(), today),
                           snapshot, today);
}

std::vector<check::ReductionEstimate> Checker::estimate(const Snapshot& snapshot, const Date& on,
                                                        const std::optional<Date>& since) const
{
    return check::estimateReduction(
        {*snapshot.plan, *snapshot.pack, m_state->scannerFor(*snapshot.pack), m_state->shipped, on}, since);
}

std::vector<RuleLine> Checker::rules(const Date& today) const
{
    std::vector<RuleLine> lines;
    for (const check::Rule& rule : check::rules())
        lines.push_back({std::string(rule.id), rule.severity, std::string(rule.sentence),
                         std::string(rule.why),
                         basisInWords(m_state->shipped.law, std::string(rule.basis), {}, today),
                         std::string(rule.basis)});
    return lines;
}

const check::Shipped& Checker::shipped() const
{
    return m_state->shipped;
}

Result<check::LeftoverScanner> looseScanner(const Environment& environment)
{
    const auto patterns = forms::readLeftoverPatterns(environment.templates / "leftovers");
    if (!patterns)
        return failed(patterns);
    check::LeftoverScanner scanner(*patterns);
    const auto shipped = readShipped(environment);
    if (!shipped)
        return failed(shipped);
    std::vector<std::string> seen;
    for (const forms::ServiceProfile& profile : shipped->services.all()) {
        if (std::find(seen.begin(), seen.end(), profile.pack) != seen.end())
            continue;
        seen.push_back(profile.pack);
        const auto bundle = forms::composePack(environment.templates, shipped->services, {{profile.id}, {}});
        const auto pack = bundle ? forms::readPack(*bundle) : Result<forms::Pack>(failed(bundle));
        if (!pack)
            return failed(pack);
        learn(scanner, *pack);
    }
    return scanner;
}

const char* severityId(check::Severity severity)
{
    switch (severity) {
    case check::Severity::Error:
        return "error";
    case check::Severity::Warning:
        return "warning";
    case check::Severity::Hint:
        break;
    }
    return "hint";
}

} // namespace keizoku::app
