// SPDX-License-Identifier: Apache-2.0
// What a folder of templates/samples holds, brought into a new plan.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/session.h"
#include "base/json.h"

namespace keizoku::app {

/// A sample's sample.json.
struct SampleHead {
    std::vector<std::string> services = {};
    Json layers = {};           ///< the answer to purpose/layers
    std::string settledBy = {}; ///< empty: fields without a value stay empty
};

/// Malformed for an unknown key or a missing one.
Result<SampleHead> readSampleHead(const std::filesystem::path& folder);
/// The first office's name, which a new plan needs.
Result<std::string> sampleOfficeName(const std::filesystem::path& folder);

/// Lists as an office keeps them (CSV), then rows by column (JSON); what is not there is left out.
Result<void> addSampleRegisters(Session& session, const std::filesystem::path& folder);
/// Values by path, and where the head says who settled them, examples for the rest.
Result<void> addSampleFields(Session& session, const std::filesystem::path& folder, const SampleHead& head);

} // namespace keizoku::app
