// SPDX-License-Identifier: Apache-2.0
#include "forms/emergency_reports.h"

#include <set>

#include "forms/data_folder.h"

namespace keizoku::forms {

namespace {

EmergencyReport readReport(const Node& item)
{
    item.allowOnly({"id", "title", "lead", "categories", "addressees", "source", "locator", "confidence",
                    "note", "fields"});
    EmergencyReport report{item.text("id"),          item.text("title"),
                           item.text("lead"),        item.texts("categories"),
                           item.texts("addressees"), item.text("source"),
                           item.text("locator"),     item.text("confidence"),
                           item.text("note", false), {}};
    if (report.addressees.empty() || report.categories.empty())
        item.at("addressees").problem("nobody to send it to");
    if (report.confidence != "original" && report.confidence != "secondary")
        item.at("confidence").problem("unknown word " + report.confidence);
    std::set<std::string> seen{"to"};
    for (const Node& field : item.at("fields").items()) {
        field.allowOnly({"id", "label", "value"});
        report.fields.push_back({field.text("id"), field.text("label"), field.text("value")});
        checkSlots(field.at("value"), {"event"});
        if (!seen.insert(report.fields.back().id).second)
            field.at("id").problem("two of " + report.fields.back().id);
    }
    return report;
}

} // namespace

Result<std::vector<EmergencyReport>> readEmergencyReports(const std::filesystem::path& file)
{
    const auto json = readData(file);
    if (!json)
        return failed(json);
    Problems problems;
    const Node root(*json, file.filename().string(), "", problems);
    root.allowOnly({"reports"});
    std::vector<EmergencyReport> reports;
    std::set<std::string> seen;
    for (const Node& item : root.at("reports").items()) {
        reports.push_back(readReport(item));
        if (!seen.insert(reports.back().id).second)
            item.at("id").problem("two of " + reports.back().id);
    }
    if (!problems.empty())
        return malformedData("報告の表", problems);
    return reports;
}

} // namespace keizoku::forms
