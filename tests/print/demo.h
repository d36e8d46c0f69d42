// SPDX-License-Identifier: Apache-2.0
// A document as a real office would print it, for tests and for looking at.
#pragma once

#include "document/document.h"

namespace keizoku::print::testing {

/// 訪問看護: cover, contents, three chapters, call tree, stock, a matrix of nine columns, a turned table.
[[nodiscard]] document::Document demo();
/// About `chapters` × 4 pages of running text and tables, for measuring.
[[nodiscard]] document::Document longPlan(int chapters);

} // namespace keizoku::print::testing
