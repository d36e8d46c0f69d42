// SPDX-License-Identifier: Apache-2.0
// 緊急持ち出し: what has to be at hand when neither this program nor the net is, in one folder.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/session.h"

namespace keizoku::app {

/// Whose numbers are in it: nobody's of the staff, those of one caller's branch, everybody's.
enum class PackNumbers { Masked, Branch, All };

struct PackRequest {
    PackNumbers numbers = PackNumbers::Masked;
    std::string caller = {}; ///< Branch: whose, by name or key
    bool draft = false;      ///< the draft even if there are versions
};

struct PackPart {
    std::string file = {};  ///< its name in the folder
    std::string title = {}; ///< what it is, for people
    std::string bytes = {};
};

/// The page that opens on any telephone, the sheets on paper, the plan, and a list of it all. NotFound for a
/// caller who calls nobody.
Result<std::vector<PackPart>> packParts(const Session& session, const PackRequest& request);

/// Makes the folder, or puts the parts in the place of an earlier pack or an empty one; whole or not at all.
/// Malformed when the folder holds anything else; Io when it cannot be written.
Result<void> writePack(const std::vector<PackPart>& parts, const std::filesystem::path& folder);

} // namespace keizoku::app
