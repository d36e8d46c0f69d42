// SPDX-License-Identifier: Apache-2.0
// The registers of people: offices, staff with a public and a private part, service users.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/cell.h"

namespace keizoku::plan {

/// One office of the corporation; a plan may serve several.
struct Office {
    RowId id = {};
    std::string service = {}; ///< id of a service profile
    std::string corporation = {}, representative = {}, name = {}, number = {};
    Reference manager = {};
    std::string authority = {}, address = {}, phone = {}, fax = {};
    std::optional<Decimal> users = {};           ///< head count of service users
    std::optional<Date> made = {};               ///< 策定日
    std::optional<Date> infectionGuideline = {}; ///< day the 感染症の予防の指針 was laid down
    std::optional<Date> disasterPlan = {}; ///< day the 非常災害に関する具体的計画 was laid down
    std::optional<Decimal> monthlyUnits = {}; ///< 単位 of a usual month
    std::optional<Decimal> unitPrice = {};    ///< yen of one 単位 in this region
    std::string filing = {};                  ///< what the authority asks to be filed, in the office's words
    friend bool operator==(const Office&, const Office&) = default;
};

/// What everybody may know of a member of staff.
struct PersonPublic {
    std::string name = {}, kana = {}, callName = {}, language = {}, job = {}, employment = {}, post = {};
    std::optional<Date> joined = {}, left = {};
    std::optional<Date> confirmed = {}; ///< day the contact data were last confirmed with the person
    friend bool operator==(const PersonPublic&, const PersonPublic&) = default;
};

/// What only the office may know; a separate value so that masking and sealing follow one line.
struct PersonPrivate {
    std::vector<Phone> phones = {};
    std::string mail = {}, address = {}, commute = {}, note = {};
    std::optional<Decimal> commuteMinutes = {};
    friend bool operator==(const PersonPrivate&, const PersonPrivate&) = default;
};

struct Person {
    RowId id = {};
    PersonPublic open = {};
    PersonPrivate kept = {};

    /// Left on or before that day.
    [[nodiscard]] bool hasLeft(const Date& today) const { return open.left && *open.left <= today; }
    friend bool operator==(const Person&, const Person&) = default;
};

enum class Priority { Unset, Red, Yellow, Green };

/// 利用者・患者, by own code or initials.
struct ServiceUser {
    RowId id = {};
    std::string code = {};
    Priority priority = Priority::Unset;
    std::string devices = {};
    std::optional<Decimal> powerHours = {}; ///< hours the devices run without mains
    Reference keeper = {};                  ///< member of staff in charge
    std::optional<Decimal> order = {};      ///< place in the order of safety checks
    std::string shelter = {}, note = {};
    std::optional<Date> confirmed = {};
    friend bool operator==(const ServiceUser&, const ServiceUser&) = default;
};

} // namespace keizoku::plan
