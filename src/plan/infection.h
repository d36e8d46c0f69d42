// SPDX-License-Identifier: Apache-2.0
// The registers behind the infection forms 様式3, 4 and 8. All of them are about people's health: private.
#pragma once

#include <optional>
#include <string>

#include "plan/cell.h"

namespace keizoku::plan {

enum class Belonging { Unset, Staff, ServiceUser, Visitor };

/// 様式3: one person's condition on one day.
struct HealthCheck {
    RowId id = {};
    std::optional<Date> on = {};
    std::string name = {};
    Belonging belonging = Belonging::Unset;
    std::optional<Decimal> temperature = {}; ///< °C
    std::string symptoms = {}, note = {};
    friend bool operator==(const HealthCheck&, const HealthCheck&) = default;
};

enum class CaseKind { Unset, Confirmed, Suspected, CloseContact, SuspectedContact };

/// 様式4: a case or a contact, until it is closed.
struct InfectionCase {
    RowId id = {};
    std::optional<Date> reported = {};
    CaseKind kind = CaseKind::Unset;
    Belonging belonging = Belonging::Unset;
    std::string name = {}, place = {};
    std::optional<Date> onset = {}; ///< 発症日 or 最終接触日
    std::string contact = {}, course = {};
    std::optional<Date> backOn = {}; ///< 出勤・利用再開の見込み
    std::optional<Date> closed = {}; ///< 管理完了
    friend bool operator==(const InfectionCase&, const InfectionCase&) = default;
};

/// 様式8: somebody who came in.
struct Visitor {
    RowId id = {};
    std::optional<Date> on = {};
    std::string time = {}, company = {}, name = {};
    std::optional<Decimal> temperature = {}; ///< °C
    std::string condition = {}, destination = {}, leftAt = {};
    friend bool operator==(const Visitor&, const Visitor&) = default;
};

} // namespace keizoku::plan
