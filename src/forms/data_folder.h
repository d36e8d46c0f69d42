// SPDX-License-Identifier: Apache-2.0
// Reading the JSON files of templates/ strictly: every problem with file and JSON pointer.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "base/date.h"
#include "forms/node.h"

namespace keizoku::forms {

/// One file. Malformed (naming it) when it is no JSON, NotFound when it is not there.
Result<Json> readData(const std::filesystem::path& file);
/// Calls `use` with the root of each .json file, in the order of their names.
Result<void> readDataFolder(const std::filesystem::path& folder, Problems& problems,
                            const std::function<void(const Node&)>& use);
/// An ISO date, or nothing when the key is missing or empty; anything else is a problem.
std::optional<Date> dateAt(const Node& node, std::string_view key);
/// "根拠の表に誤りがあります（3か所）。"
tl::unexpected<Error> malformedData(const std::string& what, const Problems& problems);

} // namespace keizoku::forms
