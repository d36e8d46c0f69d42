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

/// Same and deleted runs make up `before`, same and inserted ones `after`. Neighbours differ in kind. A text
/// of more than `kMaxMiddle` (sequence.h) words, some three pages, is compared by lines first and by words
/// within the lines that differ; lines that differ and are longer than that are replaced as a whole.
[[nodiscard]] std::vector<Run> runsBetween(std::string_view before, std::string_view after);

} // namespace keizoku::compare
