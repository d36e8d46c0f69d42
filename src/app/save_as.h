// SPDX-License-Identifier: Apache-2.0
// A whole copy of an open plan under another name.
#pragma once

#include <filesystem>

#include "app/session.h"

namespace keizoku::app {

/// Copies versions and draft, the draft as it is on screen even where it could not be stored.
/// Conflict if the path exists. The open session stays where it is.
Result<void> saveAs(const Session& session, const std::filesystem::path& path);

} // namespace keizoku::app
