// SPDX-License-Identifier: Apache-2.0
// The vocabulary of the leftover scan, as templates/leftovers holds it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"

namespace keizoku::forms {

/// Phrases that share a rule. A pattern is literal text with (a|b) alternatives, … for a short gap, ＃ for a
/// number, ^ for the start of a word, $ for the end of a sentence, ＾ and ＄ for those of a cell. Literal
/// round brackets are written full width.
struct LeftoverPhrases {
    std::string rule;                 ///< stable id
    std::string severity;             ///< error, warning, hint
    std::vector<std::string> regions; ///< body, form, message
    std::string sentence;             ///< {} is the text found
    std::vector<std::string> patterns;
    std::vector<std::string> innocent; ///< a hit that overlaps one of these is none
    std::vector<std::string> unless;   ///< nor is a hit whose sentence holds one of these
};

struct LeftoverPatterns {
    using Words = std::vector<std::string>;
    /// File stem -> key -> words: words("units", "tails").
    std::map<std::string, std::map<std::string, Words>> lists;
    std::vector<LeftoverPhrases> phrases;

    [[nodiscard]] const Words& words(const std::string& file, const std::string& key) const;
};

/// Reads every file of the folder's fixed set. Malformed for an unknown or missing key, an empty or repeated
/// word, an unknown severity or region; `detail` names file and JSON pointer ("…/units.json: /tails/3").
Result<LeftoverPatterns> readLeftoverPatterns(const std::filesystem::path& folder);

} // namespace keizoku::forms
