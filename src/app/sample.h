// SPDX-License-Identifier: Apache-2.0
// The sample offices: plans filled in from templates/samples, for trying things out.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.h"

namespace keizoku::app {

/// The nursing station everything is shown with.
inline constexpr std::string_view kFirstSample = "hibari";

/// Ids of the sample offices there are, sorted.
[[nodiscard]] std::vector<std::string> sampleIds(const Environment& environment);

/// A new file with a sample office. Conflict if the file exists; NotFound, naming those there are, for an
/// unknown id; Malformed when the sample's data do not fit the pack.
Result<Session> createSample(const Environment& environment, const std::filesystem::path& path,
                             std::string_view id = kFirstSample);

} // namespace keizoku::app
