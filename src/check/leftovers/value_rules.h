// SPDX-License-Identifier: Apache-2.0
// Rules about numbers, addresses, letters, answers and dates that nobody meant: one class per family.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "check/leftovers/line_finder.h"
#include "check/leftovers/word_list.h"
#include "forms/leftover_patterns.h"

namespace keizoku::check {

/// D: 090-0000-0000, 123-4567, 03-○○○○-○○○○.
class NumberPatterns {
public:
    NumberPatterns(const CharTable& table, const forms::LeftoverPatterns& patterns);
    void find(LineFinder& finder) const;

private:
    void findZeros(LineFinder& finder, int i) const;

    WordList m_zeroSuffixes;
    WordList m_datePatterns;
};

/// D: xxx@example.com, example.jp.
class MailAddresses {
public:
    MailAddresses(const CharTable& table, const forms::LeftoverPatterns& patterns);
    void find(LineFinder& finder) const;

private:
    WordList m_names, m_domains;
};

/// 14: Ａ病院, B社.
class StandInLetters {
public:
    StandInLetters(const CharTable& table, const forms::LeftoverPatterns& patterns);
    void find(LineFinder& finder) const;

private:
    WordList m_suffixes, m_innocent;
};

/// K: □有 □無, 可・不可.
class Choices {
public:
    Choices(const CharTable& table, const forms::LeftoverPatterns& patterns);
    void find(LineFinder& finder) const;

private:
    WordList m_choices;
};

/// I: years no era has (平成38年), days no month has, transitions that ended.
class EraDates {
public:
    EraDates(const CharTable& table, const forms::LeftoverPatterns& patterns);
    void find(LineFinder& finder) const;

    /// How an era is written before a year.
    struct Spelling {
        const Era* era;
        std::u32string name;   ///< 平成
        std::u32string sign;   ///< ㍻
        std::u32string letter; ///< H; empty where the letter says too little
    };

private:
    static void findDay(LineFinder& finder, int i);

    WordList m_transitionWords;
    std::vector<Spelling> m_spellings;
    std::u32string m_dateHeads;    // what a date may begin with
    std::string m_transitionEnded; // ISO
};

} // namespace keizoku::check
