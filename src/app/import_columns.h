// SPDX-License-Identifier: Apache-2.0
// Which head of a list means which column of a register.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/import.h"

namespace keizoku::app {

/// A head of a partner list that is no column of its own: 協定 speaks of the agreements register.
inline constexpr std::string_view kAgreementColumn = "#agreement";

/// The column a head means, or nothing. Width, blanks and brackets in the head do not matter.
[[nodiscard]] std::optional<std::string> columnForHead(ImportKind kind, std::string_view head);

/// The columns that tell rows apart: name and よみ, or caller and callee.
[[nodiscard]] std::vector<std::string> keyColumns(ImportKind kind);

} // namespace keizoku::app
