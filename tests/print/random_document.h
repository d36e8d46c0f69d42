// SPDX-License-Identifier: Apache-2.0
// Documents nobody would write, the same for the same seed.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace keizoku::print::testing {

struct RandomDocument {
    document::Document document = {};
    std::vector<std::string> tokens = {}; ///< one in each paragraph, item, cell: each must be found once
};
[[nodiscard]] RandomDocument randomDocument(unsigned seed);

/// Natural sentences of about `length` characters, without a token.
[[nodiscard]] std::string sentences(unsigned seed, std::size_t length);

} // namespace keizoku::print::testing
