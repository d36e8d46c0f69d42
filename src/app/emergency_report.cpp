// SPDX-License-Identifier: Apache-2.0
#include "app/emergency_report.h"

#include <algorithm>

#include "base/text.h"

namespace keizoku::app {

Result<ReportDraft> reportDraft(const Session& session, const Snapshot& snapshot, const std::string& id)
{
    const auto reports = forms::readEmergencyReports(session.environment().templates / "reports.json");
    if (!reports)
        return failed(reports);
    const auto report = std::find_if(reports->begin(), reports->end(),
                                     [&](const forms::EmergencyReport& each) { return each.id == id; });
    if (report == reports->end())
        return fail(ErrorCode::NotFound, "「" + id + "」という報告はありません。", "report");
    const auto values = emergencyValues(session, *snapshot.plan, *snapshot.pack);
    if (!values)
        return failed(values);
    ReportDraft draft{*report, {{"to", addresseeOf(*snapshot.plan, *report)}, {"now", values->at("now")}}};
    for (const forms::ReportField& field : report->fields) {
        auto words = forms::withSlots(field.value, *values);
        if (!words)
            return failed(words);
        draft.words.emplace(field.id, *std::move(words));
    }
    return draft;
}

Result<document::Document> emergencyReportDocument(const Session& session, const Snapshot& snapshot,
                                                   const report::Edition& edition,
                                                   const PrintRequest& request)
{
    auto draft = reportDraft(session, snapshot,
                             request.what == What::DamageReport ? "damage-report" : "outbreak-report");
    if (!draft)
        return failed(draft);
    for (const auto& [field, words] : request.words) {
        const auto it = draft->words.find(field);
        if (it == draft->words.end()) {
            std::vector<std::string> known;
            for (const auto& each : draft->words)
                known.push_back(each.first);
            return fail(ErrorCode::Malformed,
                        "「" + field + "」という項目はありません。あるのは " + text::join(known, "、") +
                            " です。",
                        "report field");
        }
        it->second = words;
    }
    return report::emergencyReport({*snapshot.plan, *snapshot.pack, edition, request.masked}, draft->report,
                                   draft->words);
}

std::string reportInWords(const ReportDraft& draft)
{
    std::vector<std::string> lines;
    for (const forms::ReportField& field : draft.report.fields)
        lines.push_back(field.label + "：" + draft.words.at(field.id));
    return text::join(lines, "\n");
}

} // namespace keizoku::app
