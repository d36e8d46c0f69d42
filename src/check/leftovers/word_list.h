// SPDX-License-Identifier: Apache-2.0
// A set of words that is asked what stands at a place of a line.
#pragma once

#include <bitset>
#include <string>
#include <unordered_map>
#include <vector>

#include "check/leftovers/shadow_line.h"

namespace keizoku::check {

class WordList {
public:
    WordList(const CharTable& table, const std::vector<std::string>& words);

    /// Length of the longest word that starts at i; 0 for none.
    [[nodiscard]] int matchAt(const ShadowLine& line, int i) const;
    /// Length of the longest word whose last character is at i; 0 for none.
    [[nodiscard]] int matchEndingAt(const ShadowLine& line, int i) const;
    [[nodiscard]] const std::vector<std::u32string>& words() const { return m_words; }

private:
    /// Most characters begin no word: one bit tells before a table is asked.
    using Sieve = std::bitset<4096>;
    static std::size_t place(char32_t c) { return c & 0xFFFU; }

    std::vector<std::u32string> m_words; // longest first
    Sieve m_firsts, m_lasts;
    std::unordered_map<char32_t, std::vector<std::size_t>> m_byFirst;
    std::unordered_map<char32_t, std::vector<std::size_t>> m_byLast;
};

} // namespace keizoku::check
