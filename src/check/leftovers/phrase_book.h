// SPDX-License-Identifier: Apache-2.0
// The phrase rules of templates/leftovers: a small pattern language, compiled once and indexed by first
// character.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "check/leftovers/line_finder.h"
#include "forms/leftover_patterns.h"

namespace keizoku::check {

/// One pattern: folded characters, and signs of the pattern language as characters nobody types.
struct Phrase {
    std::u32string pattern;
    std::vector<std::size_t> closes; ///< for each place of the pattern: where its alternatives end
    bool atStart = false;            ///< begins with ^
    std::size_t group = 0;
};

/// Patterns that are looked for together.
class PhraseSet {
public:
    void add(const CharTable& table, const std::string& pattern, std::size_t group);
    /// For each phrase that matches at i, calls found(phrase, end).
    template <class Found>
    void matchAt(const ShadowLine& line, int i, const Found& found) const
    {
        if (!m_firsts.test(line[i] & 0xFFFU))
            return;
        matchBucket(line, i, key(line[i], line[i + 1]), found);
        matchBucket(line, i, key(line[i], 0), found);
    }
    /// The first one or two characters of everything the patterns match.
    [[nodiscard]] const std::vector<std::u32string>& prefixes() const { return m_prefixes; }

private:
    static std::uint64_t key(char32_t first, char32_t second)
    {
        return (std::uint64_t{first} << 32U) | second;
    }
    static int endOf(const Phrase& phrase, const ShadowLine& line, int i);
    static int match(const Phrase& phrase, std::size_t p, const ShadowLine& line, int i);
    template <class Found>
    void matchBucket(const ShadowLine& line, int i, std::uint64_t bucketKey, const Found& found) const
    {
        const auto bucket = m_byPrefix.find(bucketKey);
        if (bucket == m_byPrefix.end())
            return;
        for (const std::size_t index : bucket->second)
            if (const int end = endOf(m_phrases[index], line, i); end > i)
                found(m_phrases[index], end);
    }

    std::vector<Phrase> m_phrases;
    std::vector<std::u32string> m_prefixes;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_byPrefix;
    std::bitset<4096> m_firsts; // low bits of every prefix's first character
};

class PhraseBook {
public:
    PhraseBook(const CharTable& table, const forms::LeftoverPatterns& patterns);

    void find(LineFinder& finder) const;
    [[nodiscard]] const PhraseSet& patterns() const { return m_patterns; }

private:
    struct Group {
        std::string rule;
        std::string sentence;
        Severity severity = Severity::Error;
        bool body = false;
        bool form = false;
        bool message = false;
        bool allowsDueDate = false;
        PhraseSet innocent;
        PhraseSet unless;
    };
    [[nodiscard]] static bool isOn(const Group& group, Region region);
    [[nodiscard]] bool isInnocent(const Group& group, const ShadowLine& line, int from, int to) const;

    std::vector<Group> m_groups;
    PhraseSet m_patterns;
};

/// Whether [from, to) of the line names a day and says that something is due by it ("6月30日までに").
[[nodiscard]] bool hasDueDate(const ShadowLine& line, int from, int to);

} // namespace keizoku::check
