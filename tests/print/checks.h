// SPDX-License-Identifier: Apache-2.0
// What must hold on every page of every document. Each gives the places where it does not.
#pragma once

#include <string>
#include <vector>

#include "print/pages.h"
#include "print/pdf_tools.h"

namespace keizoku::print::testing {

[[nodiscard]] std::vector<std::string> brokenKinsoku(const std::vector<BoxedLine>& lines);
[[nodiscard]] std::vector<std::string> outsideMargins(const std::vector<BoxedLine>& lines);
/// Code points in U+2E80–2FDF, U+2060, U+FFFD.
[[nodiscard]] std::vector<std::string> wrongCodePoints(const std::string& text);
/// Pages that hold nothing between header and footer.
[[nodiscard]] std::vector<int> emptyPages(const Pages& pages);
[[nodiscard]] int occurrences(const std::string& where, const std::string& what);

} // namespace keizoku::print::testing
