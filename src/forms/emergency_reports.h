// SPDX-License-Identifier: Apache-2.0
// What the reports of an emergency ask, and to whom they go: data of templates/reports.json.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "forms/slots.h"

namespace keizoku::forms {

struct ReportField {
    std::string id = {}, label = {};
    std::string value = {}; ///< with slots; what stands there before anybody writes
};

struct EmergencyReport {
    std::string id = {}, title = {}, lead = {};
    std::vector<std::string> categories = {},
                             addressees = {}; ///< parts of the kind and the name of the partner it goes to
    std::string source = {}, locator = {}, confidence = {}, note = {};
    std::vector<ReportField> fields = {};
};

/// Malformed for an unknown slot, a report without source or addressee, or two of one id.
Result<std::vector<EmergencyReport>> readEmergencyReports(const std::filesystem::path& file);

} // namespace keizoku::forms
