// SPDX-License-Identifier: Apache-2.0
// Our own words as the plan's first service says them: 患者 and 院長 for a clinic.
#pragma once

#include <QString>

#include "forms/pack.h"

namespace keizoku::ui {

/// 利用者, 管理者, 指定権者 … in the pack's words; sentences about 運営指導 only where it concerns the
/// service. Not for what the office wrote.
[[nodiscard]] QString inWords(const forms::Pack& pack, const QString& text);
[[nodiscard]] QString inWords(const forms::Pack& pack, std::string_view text);

} // namespace keizoku::ui
