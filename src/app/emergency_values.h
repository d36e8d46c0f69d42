// SPDX-License-Identifier: Apache-2.0
// What a report or message of an emergency says before anybody writes: from the plan and the records.
#pragma once

#include "app/session.h"
#include "forms/emergency_reports.h"

namespace keizoku::app {

inline constexpr std::string_view kUnconfirmed = "未確認";

/// A value for each of forms::kPlanSlots and for event and level of a running activation; 未確認 for what
/// neither plan nor records know.
Result<forms::SlotValues> emergencyValues(const Session& session, const plan::Plan& plan,
                                          const forms::Pack& pack);

/// Name and phone of the first partner whose kind and name hold one of the report's words each; 未確認 when
/// there is none.
[[nodiscard]] std::string addresseeOf(const plan::Plan& plan, const forms::EmergencyReport& report);

} // namespace keizoku::app
