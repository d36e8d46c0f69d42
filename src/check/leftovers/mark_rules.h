// SPDX-License-Identifier: Apache-2.0
// Rules about marks and blanks in the place of words: one class per family.
#pragma once

#include "check/leftovers/line_finder.h"
#include "check/leftovers/word_list.h"
#include "forms/leftover_patterns.h"

namespace keizoku::check {

/// A: ○○, △△, ＊＊, XX in the place of a word.
class MarkRuns {
public:
    MarkRuns(const CharTable& table, const forms::LeftoverPatterns& patterns);
    void find(LineFinder& finder) const;

private:
    [[nodiscard]] bool isHonest(const ShadowLine& line, int from, int to) const;
    [[nodiscard]] bool isHonestLookalike(const ShadowLine& line, int from, int to) const;
    [[nodiscard]] bool isHonestAsterisk(const ShadowLine& line, int from, int to) const;
    [[nodiscard]] bool startsName(const ShadowLine& line, int i) const;

    WordList m_units;
    WordList m_organisations;
};

/// B: one mark that stands for a number or a name before a unit (震度○, ○名).
class BoundMarks {
public:
    BoundMarks(const CharTable& table, const forms::LeftoverPatterns& patterns);
    void find(LineFinder& finder) const;

private:
    struct Unit {
        int length = 0;
        bool isBounded = false; ///< nothing follows that would make it the head of another word
    };
    [[nodiscard]] Unit unitAt(const ShadowLine& line, int i) const;
    [[nodiscard]] bool isHonest(const ShadowLine& line, int i, Unit unit) const;
    [[nodiscard]] int prefixBefore(const ShadowLine& line, int i) const;
    bool findUnit(LineFinder& finder, int i, int prefix) const;
    bool findOrganisation(LineFinder& finder, int i) const;
    static bool findBracketed(LineFinder& finder, int i);

    WordList m_units, m_dateUnits, m_organisations, m_prefixes, m_prefixesBeforeUnit, m_tails, m_particles,
        m_notUnits;
};

/// A, 13: dots or question marks in the place of a word.
class DotRuns {
public:
    DotRuns(const CharTable& table, const forms::LeftoverPatterns& patterns);
    void find(LineFinder& finder) const;

private:
    [[nodiscard]] bool standsForWord(const ShadowLine& line, int from, int to, int dots) const;

    WordList m_units, m_organisations, m_particles;
};

/// C: blank dates, brackets, lines and labels.
class Blanks {
public:
    Blanks(const CharTable& table, const forms::LeftoverPatterns& patterns);
    void find(LineFinder& finder) const;

private:
    void findDates(LineFinder& finder, int i) const;
    void findCounters(LineFinder& finder, int i) const;
    void findBracket(LineFinder& finder, int i) const;
    void findLabel(LineFinder& finder, int i) const;
    void findPhone(LineFinder& finder, int i) const;
    [[nodiscard]] bool isIntroduction(const ShadowLine& line, int colon) const;
    [[nodiscard]] bool isUnitEnd(const ShadowLine& line, int i) const;

    const CharTable* m_table;
    WordList m_eras, m_afterPair, m_introductions, m_prefixes, m_phones, m_notAfter, m_units, m_tails;
};

} // namespace keizoku::check
