// SPDX-License-Identifier: Apache-2.0
// What an Excel number means under its number format.
#pragma once

#include <string>
#include <string_view>

namespace keizoku::office {

enum class NumberKind { Number, Date, Time, DateAndTime };

/// A built-in format by its id (ECMA-376 18.8.30, with what Japanese Excel adds: 27-36 and 50-58).
[[nodiscard]] NumberKind builtInKind(int formatId);
/// A custom format by its code: yyyy/m/d;@  [$-411]ggge"年"m"月"d"日"  h:mm
[[nodiscard]] NumberKind customKind(std::string_view formatCode);

/// The text of a cell's <v>: "9004173826", "0.1", "2026-09-03", "09:00", "2026-09-03 09:00". What is no
/// number, or no day that Excel knows, comes back as it is. `from1904`: the workbook counts days from 1904.
[[nodiscard]] std::string numberText(std::string_view value, NumberKind kind, bool from1904);

} // namespace keizoku::office
