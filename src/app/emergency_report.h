// SPDX-License-Identifier: Apache-2.0
// A report of an emergency: prefilled, changed by people, printed, and noted as sent.
#pragma once

#include "app/documents.h"
#include "app/emergency_values.h"
#include "report/emergency_report.h"

namespace keizoku::app {

struct ReportDraft {
    forms::EmergencyReport report = {};
    report::ReportWords words = {}; ///< for "to", "now" and each field
};

/// What stands in the report before anybody writes. NotFound for an id that templates/reports.json lacks.
Result<ReportDraft> reportDraft(const Session& session, const Snapshot& snapshot, const std::string& id);

/// The page, with the request's words in place of the prefilled ones; Malformed for a field that is not
/// there, telling which there are.
Result<document::Document> emergencyReportDocument(const Session& session, const Snapshot& snapshot,
                                                   const report::Edition& edition,
                                                   const PrintRequest& request);

/// Field by field, for the 対応記録.
[[nodiscard]] std::string reportInWords(const ReportDraft& draft);

} // namespace keizoku::app
