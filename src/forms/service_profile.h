// SPDX-License-Identifier: Apache-2.0
// A service profile: what a kind of office is called, asked, and owes. Every figure cites a law entry.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "forms/law.h"
#include "plan/plan.h"

namespace keizoku::forms {

/// Times a year, at least; 0: no number is known.
struct YearlyCount {
    int natural = 0;
    int infection = 0;
    std::string law = {};
};

/// A span in which no reduction applied, if `needs` existed: "infection-guideline", "disaster-plan".
struct Grace {
    std::optional<Date> until = {};
    std::vector<std::string> needs = {};
    std::string law = {};
};

/// 業務継続計画未策定減算.
struct Reduction {
    std::string rate = {}; ///< "1/100"
    int percent = 0;       ///< of the month's units
    std::optional<Date> from = {};
    std::string law = {};
    std::vector<Grace> grace = {};
};

struct ServiceVariant {
    std::string id = {}, name = {}, law = {}, note = {};
};

/// A day by which something has to be there.
struct Deadline {
    std::string id = {};
    std::optional<Date> on = {};
    std::string what = {}, law = {};
};

struct ServiceProfile {
    std::string id = {}, name = {}, group = {}, pack = {};
    std::vector<ServiceVariant> variants = {};
    std::map<std::string, std::string> words = {};
    std::optional<Date> effortFrom = {}, dutyFrom = {}; ///< only an effort until the duty begins
    std::string dutyLaw = {};
    YearlyCount training = {}, drill = {};
    bool joint = false, combined = false; ///< 共同実施, 一体的実施 count
    std::string jointLaw = {};
    std::optional<Reduction> reduction = {};
    std::string noReduction = {}; ///< law entry that says why there is none
    std::vector<Deadline> dates = {};
    bool inspection = false; ///< 運営指導 concerns it
    std::vector<std::string> forms = {};
    int order = 0; ///< place among its group

    [[nodiscard]] const std::string& word(const std::string& key) const;
    /// Whether a plan is a duty on that day.
    [[nodiscard]] bool isDuty(const Date& on) const { return dutyFrom && *dutyFrom <= on; }
};

/// All profiles shipped, by group as people look for their own: visiting, day, stay, care management,
/// medical, disability.
class ServiceProfiles {
public:
    ServiceProfiles() = default;
    explicit ServiceProfiles(std::vector<ServiceProfile> all) : m_all(std::move(all)) {}
    /// Malformed for an unknown key, a law entry that is not there, a figure out of range.
    static Result<ServiceProfiles> read(const std::filesystem::path& folder, const LawBook& law);

    [[nodiscard]] std::span<const ServiceProfile> all() const { return m_all; }
    [[nodiscard]] const ServiceProfile* find(std::string_view id) const;
    /// NotFound names the ids there are.
    [[nodiscard]] Result<const ServiceProfile*> get(std::string_view id) const;
    /// Those of a plan's services, each once, in the order of its offices.
    [[nodiscard]] std::vector<const ServiceProfile*> of(const plan::Plan& plan) const;

private:
    std::vector<ServiceProfile> m_all;
};

} // namespace keizoku::forms
