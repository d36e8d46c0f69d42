// SPDX-License-Identifier: Apache-2.0
// The layers of one pack, laid over each other: what it asks, in order, in its service's words.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "forms/node.h"

namespace keizoku::forms {

/// A section as JSON: everything but its fields, and these in order.
struct LaidSection {
    Json head = {};
    std::vector<Json> fields = {};
};

/// A pack with all it inherits.
struct LaidPack {
    std::vector<std::string> chain = {};           ///< ids of its layers, the topmost first
    std::string edition = {};                      ///< newest of its layers
    std::map<std::string, std::string> books = {}; ///< "natural" → file of chapters/
    std::vector<std::string> firstHour = {};
    std::map<std::string, LaidSection> sections = {};
};

/// Reads a pack and the packs it extends, and lays them over each other. `words` replace {user} and the like
/// in every text. Faults go to `problems`.
Result<LaidPack> layPack(const std::filesystem::path& templates, const std::string& id,
                         const std::map<std::string, std::string>& words, Problems& problems);

} // namespace keizoku::forms
