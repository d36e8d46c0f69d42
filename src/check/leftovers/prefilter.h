// SPDX-License-Identifier: Apache-2.0
// Tells in one pass over the bytes which lines no rule can find anything in: most lines of a finished plan.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "check/leftovers/char_table.h"
#include "check/leftovers/learned_texts.h"
#include "check/leftovers/phrase_book.h"

namespace keizoku::check {

class Prefilter {
public:
    struct Line {
        std::size_t end = 0; ///< where the line's LF is, or the text's end
        bool mayHoldLeftover = false;
        bool mayHoldLearned = false;
    };

    Prefilter(const CharTable& table, const forms::LeftoverPatterns& patterns, const PhraseSet& phrases);

    [[nodiscard]] Line readLine(std::string_view text, std::size_t begin, const LearnedTexts& learned) const;

private:
    enum : std::uint8_t { Alone = 1, First = 2, Second = 4 };
    static constexpr std::uint32_t kPairBits = 1U << 20U;
    using Forms = std::vector<std::u32string>; // folded character -> the characters that fold to it

    static std::uint32_t pairHash(char32_t first, char32_t second)
    {
        return ((first * 0x9E3779B1U) ^ (second * 0x85EBCA6BU)) >> 12U;
    }
    [[nodiscard]] bool knowsPair(char32_t first, char32_t second) const
    {
        const std::uint32_t hash = pairHash(first, second);
        return ((m_pairs[hash >> 6U] >> (hash & 63U)) & 1U) != 0;
    }
    void addAlone(const CharTable& table);
    void addPair(const Forms& forms, char32_t first, char32_t second);
    void addPairs(const Forms& forms, std::u32string_view firsts, std::u32string_view seconds);
    void addPhrases(const Forms& forms, const PhraseSet& phrases);
    void addStructure(const Forms& forms, const CharTable& table, const forms::LeftoverPatterns& patterns);
    template <bool learns>
    [[nodiscard]] Line read(std::string_view text, std::size_t begin, const LearnedTexts& learned) const;

    std::vector<std::uint8_t> m_flags = std::vector<std::uint8_t>(0x10000);
    std::vector<std::uint64_t> m_pairs = std::vector<std::uint64_t>(kPairBits / 64);
};

} // namespace keizoku::check
