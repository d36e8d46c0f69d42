// SPDX-License-Identifier: Apache-2.0
// The sample office: a plan filled in from templates/samples, for trying things out.
#pragma once

#include <filesystem>

#include "app/session.h"

namespace keizoku::app {

/// A new file with the sample office. Conflict if the file exists; Malformed when the sample's data do not
/// fit the pack.
Result<Session> createSample(const Environment& environment, const std::filesystem::path& path);

} // namespace keizoku::app
