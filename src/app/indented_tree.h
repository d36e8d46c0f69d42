// SPDX-License-Identifier: Apache-2.0
// A call tree written as an indented list, as a table with a head.
#pragma once

#include <optional>

#include "office/sheet.h"

namespace keizoku::app {

/// "大西 雅子", below it further in "辻本 健吾（代替者：植村 由紀）": who stands further in is called by the
/// one above him. A line 日中 or 夜間・休日 says which tree follows; without one it is 日中. Further in by
/// blanks, tabs or columns; marks like ・ and 1. before a name are left out. Line n of the list is row n + 1
/// of the table. Nothing when it is no such list: several cells in a line, or nobody stands further in.
[[nodiscard]] std::optional<office::Sheet> treeFromIndent(const office::Sheet& sheet);

} // namespace keizoku::app
