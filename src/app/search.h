// SPDX-License-Identifier: Apache-2.0
// Finding words, readings and digits anywhere in a plan.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/session.h"

namespace keizoku::app {

struct Hit {
    std::string path = {};    ///< "activation/criteria@natural", "people/p-0001/mobilePhones"
    std::string label = {};   ///< 発動の判断 › 発動基準
    std::string excerpt = {}; ///< the line it stands in
};

/// Registers first (people ask for numbers), then sections; one hit a field or row. At most `kMaxHits`.
/// Nothing for blanks.
[[nodiscard]] std::vector<Hit> search(const Snapshot& snapshot, std::string_view query);

inline constexpr std::size_t kMaxHits = 200;

} // namespace keizoku::app
