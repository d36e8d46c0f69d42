// SPDX-License-Identifier: Apache-2.0
#include "app/checker.h"

#include <map>
#include <mutex>

#include "base/files.h"
#include "check/rule.h"
#include "forms/leftover_patterns.h"

namespace keizoku::app {

namespace {

namespace fs = std::filesystem;

/// Title and locator by id; what is not confirmed says so.
Result<std::map<std::string, std::string>> readLaw(const fs::path& file)
{
    const auto bytes = readFile(file);
    const auto json = bytes ? Json::parse(*bytes) : Result<Json>(failed(bytes));
    if (!json)
        return fail(ErrorCode::Malformed, "根拠の表を読めません。",
                    file.string() + ": " + json.error().detail);
    std::map<std::string, std::string> all;
    for (const Json& item : json->array()) {
        std::string words = item["title"].string();
        if (!item["locator"].string().empty())
            words += "（" + item["locator"].string() + "）";
        if (item["confidence"].string() == "C2" || item["confidence"].string() == "G")
            words += " 原文未確認";
        all.emplace(item["id"].string(), std::move(words));
    }
    return all;
}

void learn(check::LeftoverScanner& scanner, const forms::Pack& pack)
{
    for (const auto& section : pack.sections)
        for (const auto& field : section.fields)
            scanner.learn(field.guidance, check::Origin::Guidance, field.label);
}

} // namespace

struct Checker::State {
    explicit State(forms::LeftoverPatterns given) : patterns(std::move(given)) {}

    /// The scanner that knows a pack's guidance; made once per pack.
    const check::LeftoverScanner& scannerFor(const forms::Pack& pack)
    {
        const std::lock_guard lock(mutex);
        const auto [it, isNew] = byPack.try_emplace(pack.originName(), patterns);
        if (isNew)
            learn(it->second, pack);
        return it->second;
    }

    forms::LeftoverPatterns patterns;
    std::map<std::string, std::string> law;
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
    auto law = readLaw(environment.templates / "law" / "basis.json");
    if (!law)
        return failed(law);
    auto state = std::make_unique<State>(*std::move(patterns));
    state->law = *std::move(law);
    return Checker(std::move(state));
}

check::Findings Checker::run(const Snapshot& snapshot, const Date& today) const
{
    auto findings = check::run({*snapshot.plan, *snapshot.pack, m_state->scannerFor(*snapshot.pack), today});
    for (check::Finding& finding : findings)
        if (const auto it = m_state->law.find(finding.basis); it != m_state->law.end())
            finding.basis = it->second;
    return findings;
}

std::vector<RuleLine> Checker::rules() const
{
    std::vector<RuleLine> lines;
    for (const check::Rule& rule : check::rules()) {
        const auto it = m_state->law.find(std::string(rule.basis));
        lines.push_back({std::string(rule.id), rule.severity, std::string(rule.sentence),
                         it == m_state->law.end() ? std::string(rule.basis) : it->second});
    }
    return lines;
}

Result<check::LeftoverScanner> looseScanner(const Environment& environment)
{
    const auto patterns = forms::readLeftoverPatterns(environment.templates / "leftovers");
    if (!patterns)
        return failed(patterns);
    check::LeftoverScanner scanner(*patterns);
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(environment.templates / "packs", error)) {
        const auto bundle = forms::bundlePack(environment.templates, entry.path().filename().string());
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
