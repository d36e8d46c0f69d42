// SPDX-License-Identifier: Apache-2.0
// Time is handed in, never asked for: tests and `--on DATE` set it.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace keizoku {

using Instant = std::chrono::sys_seconds;
using Clock = std::function<Instant()>;

[[nodiscard]] Clock systemClock();

/// "2026-11-22T00:14:05Z"
[[nodiscard]] std::string rfc3339(Instant instant);
Result<Instant> parseRfc3339(std::string_view text);

/// Documents are dated in Japan, wherever the computer believes to be.
[[nodiscard]] Date dateInTokyo(Instant instant);
/// "09:14" in Japan.
[[nodiscard]] std::string timeInTokyo(Instant instant);

} // namespace keizoku
