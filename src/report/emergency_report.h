// SPDX-License-Identifier: Apache-2.0
// 被害状況報告 and 感染症発生報告: one page to send by fax.
#pragma once

#include <map>
#include <string>

#include "forms/emergency_reports.h"
#include "report/source.h"

namespace keizoku::report {

/// What is written in each field by its id; "to" is the addressee, "now" the moment it tells of.
using ReportWords = std::map<std::string, std::string>;

/// Numbered lines in running type, without tints, so that a fax keeps them and a telephone can name them. A
/// field without words says 未確認. It carries no edition of the plan: it is a letter, not a part of it.
[[nodiscard]] document::Document emergencyReport(const Source& source, const forms::EmergencyReport& report,
                                                 const ReportWords& words);

} // namespace keizoku::report
