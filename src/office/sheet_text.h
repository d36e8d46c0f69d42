// SPDX-License-Identifier: Apache-2.0
// What the readers and writers of tables share: the guard against formulas, and bringing rows into shape.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "office/sheet.h"

namespace keizoku::office {

/// Puts ' before text that a spreadsheet would compute (= + - @ TAB CR LF, full-width ＝＋－＠); plain
/// numbers and phone numbers that survive as they are stay bare. Text that already has such a ' gets another:
/// see unguarded.
[[nodiscard]] std::string guarded(std::string_view cell);
/// Takes away one ' that guarded() would have set: unguarded(guarded(x)) == x.
[[nodiscard]] std::string_view unguarded(std::string_view cell);

/// Drops empty rows at the end and fills up short ones. Malformed when over the limits.
Result<Sheet> inShape(Sheet sheet);

} // namespace keizoku::office
