// SPDX-License-Identifier: Apache-2.0
// The shipped templates, a folder for backups and a clock that stands still.
#pragma once

#include "app/environment.h"
#include "support/temp_dir.h"

namespace keizoku::test {

inline app::Environment environmentIn(const TempDir& folder, const char* now = "2026-11-22T00:14:05Z")
{
    const Instant instant = parseRfc3339(now).value();
    return {std::filesystem::path(KEIZOKU_SOURCE) / "templates", folder / "backups",
            [instant] { return instant; }};
}

} // namespace keizoku::test
