// SPDX-License-Identifier: Apache-2.0
// Sentences of the shipped pack, found again in a plan whether exact or lightly edited.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/leftovers/leftover_scanner.h"

namespace keizoku::check {

class LearnedTexts {
public:
    void learn(std::string_view text, Origin what, const std::string& where);
    void find(std::string_view line, std::size_t offset, std::vector<LeftoverHit>& hits) const;
    [[nodiscard]] bool isEmpty() const { return m_sentences.empty(); }

    /// Whether a sentence of ours may be in a line that holds `run` of our character triples without a gap:
    /// plans share their words with our guidance, but seldom eight characters in a row.
    static bool isWorthLooking(int run) { return run >= 6; }
    [[nodiscard]] bool knowsTriple(char32_t a, char32_t b, char32_t c) const
    {
        const std::uint32_t hash = tripleHash(a, b, c);
        return ((m_triples[hash >> 6U] >> (hash & 63U)) & 1U) != 0;
    }

private:
    struct Sentence {
        std::u32string comparable;
        Origin what;
        std::string where;
    };
    static constexpr std::uint32_t kTripleBits = 1U << 19U;
    static std::uint32_t tripleHash(char32_t a, char32_t b, char32_t c)
    {
        return ((a * 0x9E3779B1U) ^ (b * 0x85EBCA6BU) ^ (c * 0xC2B2AE35U)) >> 13U;
    }
    [[nodiscard]] const Sentence* known(const std::u32string& text) const;

    std::vector<Sentence> m_sentences;
    std::unordered_map<std::u32string, std::size_t> m_exact;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_byTriple;
    std::vector<std::uint64_t> m_triples = std::vector<std::uint64_t>(kTripleBits / 64);
};

} // namespace keizoku::check
