// SPDX-License-Identifier: Apache-2.0
// The questions somebody asks who comes to look at the plan, in the order they ask them, and what answers
// each.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "forms/law.h"
#include "forms/service_profile.h"
#include "plan/plan.h"
#include "plan/record.h"

namespace keizoku::forms {

/// Where an answer is found; never typed.
enum class AnswerKind {
    Version,    ///< a version in force, with its day and who approved it
    Headings,   ///< the legal headings of a hazard are filled
    Arranged,   ///< the plan says how it is made known, trained, drilled or reviewed
    Records,    ///< as many records of a kind as the 年度 owes
    Told,       ///< the version in force was made known
    Reviewed,   ///< reviewed within a year
    NewHires,   ///< who joined within a year was trained
    OpenItems,  ///< nothing that was to be done is overdue
    Findings,   ///< some rules find nothing
    CallTree,   ///< who stands in the call tree was confirmed within a year
    Agreements, ///< at least one is concluded
    Field,      ///< a field is filled
    Office      ///< a column of the offices is filled
};

struct AnswerSpec {
    AnswerKind kind = AnswerKind::Version;
    plan::Hazard hazard = plan::Hazard::Both;             ///< Headings, Records
    plan::RecordKind record = plan::RecordKind::Training; ///< Arranged (as its duty), Records
    bool lastYear = false;                                ///< Records: of the 年度 before
    std::string place = {};                               ///< Field: section/field; Office: a column
    std::vector<std::string> rules = {};                  ///< Findings: ids of check rules
    std::string clear = {};                               ///< Findings: the answer when there is none
    std::vector<std::string> needs = {}; ///< Findings: registers and fields without which nothing is answered
};

struct InspectionQuestion {
    std::string id = {};
    std::string group = {};                 ///< 研修・訓練
    bool care = false;                      ///< asked of services that 運営指導 concerns
    bool clinic = false;                    ///< asked of the others
    std::vector<std::string> services = {}; ///< only of these; empty: all
    std::string asks = {};
    std::string basis = {}; ///< topic in templates/law
    std::vector<AnswerSpec> answers = {};

    [[nodiscard]] bool isAskedOf(const ServiceProfile& profile) const;
};

enum class AskedPage { Evidence, Revisions, Contacts };

/// One of the three pages asked for most.
struct MostAsked {
    AskedPage page = AskedPage::Evidence;
    std::string why = {};
    std::string basis = {}; ///< topic in templates/law
};

struct InspectionBook {
    std::vector<InspectionQuestion> questions = {};
    std::vector<MostAsked> mostAsked = {};
};

/// Reads templates/inspection.json. Malformed for an unknown key, kind, topic, service, register or column, a
/// question that is asked twice, of nobody or without an answer; `detail` names file and JSON pointer.
Result<InspectionBook> readInspection(const std::filesystem::path& file, const LawBook& law,
                                      const ServiceProfiles& services);

} // namespace keizoku::forms
