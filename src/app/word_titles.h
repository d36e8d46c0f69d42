// SPDX-License-Identifier: Apache-2.0
// Titles as twenty years of hands write them: 「(3) 対応体制」「３．緊急時の対応」「第Ⅲ章」.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
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

/// Pairs of neighbouring characters, sorted.
using CharPairs = std::vector<std::uint64_t>;
/// Of the folded text.
[[nodiscard]] CharPairs charPairs(std::string_view text);

/// Titles taken apart once, to be compared again and again.
class TitleBook {
public:
    /// How alike the words of two titles are, 0 to 1; one that holds the other is nearly the other.
    [[nodiscard]] double likeness(const std::string& a, const std::string& b);
    /// As titleOf(text).words.
    [[nodiscard]] const std::string& words(const std::string& text) { return entry(text).words; }

private:
    struct Entry {
        std::string words = {};
        CharPairs pairs = {};
        std::size_t length = 0; ///< characters
    };
    const Entry& entry(const std::string& text);
    std::unordered_map<std::string, Entry> m_entries = {};
};

/// The pairs of characters of texts, to ask how much of another text speaks of the same.
class Vocabulary {
public:
    void add(std::string_view text);
    /// The part of a text's pairs that are known here, 0 to 1; 0 for no pairs.
    [[nodiscard]] double share(const CharPairs& pairs) const;

private:
    CharPairs m_pairs = {}; ///< none twice
};

/// "統括責任者：大西 雅子" → the two sides; nothing when there is no short label in front.
struct LabelledValue {
    std::string label = {}, value = {};
};
[[nodiscard]] std::optional<LabelledValue> labelledValue(std::string_view text);

} // namespace keizoku::app
