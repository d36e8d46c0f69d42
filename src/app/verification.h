// SPDX-License-Identifier: Apache-2.0
// 点検: looking at a whole file, also one that no longer opens as a plan.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/environment.h"

namespace keizoku::app {

/// One damaged or altered thing, in words.
struct Flaw {
    std::string item = {};
    std::string sentence = {};
};

/// Empty when clean. A file that cannot be read at all gives one flaw that says so; NotFound when there is
/// none. `against`: a fingerprint that was printed once; a flaw when neither a version nor a record has it,
/// since a chain that lost its end still is whole.
Result<std::vector<Flaw>> verifyFile(const Environment& environment, const std::filesystem::path& path,
                                     const std::string& against = {});

} // namespace keizoku::app
