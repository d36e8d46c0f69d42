// SPDX-License-Identifier: Apache-2.0
// Titles as twenty years of hands write them: 「(3) 対応体制」「３．緊急時の対応」「第Ⅲ章」.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keizoku::app {

/// A title taken apart.
struct WordTitle {
    std::string number = {}; ///< folded, without signs around it: "3", "iii", "②", or ""
    std::string words = {};  ///< folded, without brackets, signs and blanks
    bool numbered = false;   ///< something that numbers stood in front
    bool marked = false;     ///< in 【】 or behind ■ ● ◆ ◇ □ ○ ＜＞
};

[[nodiscard]] WordTitle titleOf(std::string_view text);

/// How alike two texts are, 0 to 1, by their pairs of neighbouring characters. Both folded.
[[nodiscard]] double likeness(std::string_view a, std::string_view b);
/// As likeness, but a text that holds the other is nearly that text.
[[nodiscard]] double titleLikeness(std::string_view a, std::string_view b);

/// The pairs of characters of folded texts, to ask how much of a text speaks of a subject.
class Vocabulary {
public:
    void add(std::string_view text);
    /// The part of the text's pairs that are known here, 0 to 1; a text of fewer than two characters has
    /// none.
    [[nodiscard]] double share(std::string_view text) const;

private:
    std::vector<std::uint64_t> m_pairs = {}; ///< sorted, none twice
};

/// "統括責任者：大西 雅子" → the two sides; nothing when there is no short label in front.
struct LabelledValue {
    std::string label = {}, value = {};
};
[[nodiscard]] std::optional<LabelledValue> labelledValue(std::string_view text);

} // namespace keizoku::app
