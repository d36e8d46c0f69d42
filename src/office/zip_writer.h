// SPDX-License-Identifier: Apache-2.0
// A zip archive made in memory.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace keizoku::office {

/// Name in the archive and content.
using ZipPart = std::pair<std::string, std::string>;

/// The parts in their order, all dated 1980-01-01: same parts, same bytes. Io when libzip refuses.
Result<std::string> zipped(const std::vector<ZipPart>& parts);

} // namespace keizoku::office
