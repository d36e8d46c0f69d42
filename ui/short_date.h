// SPDX-License-Identifier: Apache-2.0
// A stored day for a list.
#pragma once

#include <string>

#include <QString>

namespace keizoku::ui {

/// R8.11.22 of an ISO date as versions store it; what is none stays as it is.
[[nodiscard]] QString shortDate(const std::string& iso);

} // namespace keizoku::ui
