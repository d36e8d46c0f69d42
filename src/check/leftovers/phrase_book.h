// SPDX-License-Identifier: Apache-2.0
// The phrase rules of templates/leftovers: a small pattern language, compiled once and indexed by first character.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "check/leftovers/line_finder.h"
#include "forms/leftover_patterns.h"

namespace keizoku::check {

/// One pattern without alternatives: literal parts with short gaps between.
struct Phrase {
    std::vector<std::u32string> parts;
    bool atStart = false; ///< only where a word or cell begins
    bool atEnd = false;   ///< only where a sentence or cell ends
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
        const auto bucket = m_byFirst.find(line[i]);
        if (bucket == m_byFirst.end())
            return;
        for (const std::size_t index : bucket->second)
            if (const int end = endOf(m_phrases[index], line, i); end > 0)
                found(m_phrases[index], end);
    }
    [[nodiscard]] const std::vector<Phrase>& phrases() const { return m_phrases; }

private:
    static int endOf(const Phrase& phrase, const ShadowLine& line, int i);

    std::vector<Phrase> m_phrases;
    std::unordered_map<char32_t, std::vector<std::size_t>> m_byFirst;
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

/// Whether the line names a day and says that something is due by it ("6月30日までに").
[[nodiscard]] bool hasDueDate(const ShadowLine& line);

} // namespace keizoku::check
