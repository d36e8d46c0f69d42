// SPDX-License-Identifier: Apache-2.0
// The named styles of a Word document: what an office changes to make it look like its own.
#pragma once

#include <string>

namespace keizoku::office::word {

/// styles.xml. `dense`: smaller type and less space.
[[nodiscard]] std::string stylesPart(bool dense);
/// fontTable.xml: each font under the name Windows knows, with the other name it goes by and what kind it is,
/// so that a computer without it takes one of its kind.
[[nodiscard]] std::string fontsPart();

} // namespace keizoku::office::word
