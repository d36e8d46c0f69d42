// SPDX-License-Identifier: Apache-2.0
// Words that were right until a day: 避難勧告, names of warnings.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace keizoku::forms {

struct StaleTerm {
    std::string term = {};
    std::string now = {};
    std::optional<Date> from = {}; ///< the day the new word came into use
    std::string law = {};          ///< id in templates/law
    bool confirmed = false;        ///< an official text was read
    std::string note = {};
    std::vector<std::string> unless = {}; ///< longer words that hold the term and are right
};

/// Reads templates/leftovers/stale-terms.json. Malformed names file and JSON pointer.
Result<std::vector<StaleTerm>> readStaleTerms(const std::filesystem::path& file);

} // namespace keizoku::forms
