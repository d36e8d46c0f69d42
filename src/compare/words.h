// SPDX-License-Identifier: Apache-2.0
// What changed inside a text, word by word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace keizoku::compare {

enum class RunKind { Same, Deleted, Inserted };

struct Run {
    RunKind kind = RunKind::Same;
    std::string text = {};
    friend bool operator==(const Run&, const Run&) = default;
};

/// Same and deleted runs make up `before`, same and inserted ones `after`. Neighbours differ in kind; what
/// was deleted stands before what took its place. A text of more than `kMaxWords` words is compared line by
/// line.
[[nodiscard]] std::vector<Run> runsBetween(std::string_view before, std::string_view after);

/// About ten pages; finding their words and comparing them takes 0.2 s in a debug build.
inline constexpr std::size_t kMaxWords = 5000;

} // namespace keizoku::compare
