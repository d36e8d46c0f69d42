// SPDX-License-Identifier: Apache-2.0
// A small sRGB colour profile, built here because no package the program needs brings one.
#pragma once

#include <string>

namespace keizoku::print {

/// An ICC version 2 display profile: sRGB primaries adapted to D50, one gamma curve. Always the same bytes.
[[nodiscard]] std::string srgbProfile();

} // namespace keizoku::print
