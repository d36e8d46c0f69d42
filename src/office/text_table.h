// SPDX-License-Identifier: Apache-2.0
// Tables and label-value lists as plain text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/document.h"

namespace keizoku::office {

inline constexpr std::size_t kTextColumns = 100;

/// The words of a line, clean; of styles only what changed shows, between two low lines.
[[nodiscard]] std::string words(const document::Line& line);

/// `first` before the first line of wrapped text, blanks of the same width before the others. Ends with '\n'.
[[nodiscard]] std::string hanging(const std::string& first, std::string_view text);

/// Labels side by side with their values.
[[nodiscard]] std::string pairsAsText(const std::vector<std::pair<std::string, document::Line>>& rows);

/// Aligned columns when they fit; otherwise one record of "label: value" per row.
[[nodiscard]] std::string tableAsText(const document::Table& table);

} // namespace keizoku::office
