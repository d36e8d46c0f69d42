// SPDX-License-Identifier: Apache-2.0
#include "check/leftovers/mark_rules.h"

namespace keizoku::check {

namespace {

constexpr std::string_view kRule = "leftover-mark-unit";
constexpr std::string_view kSentence = "「{}」の記号が残っています。実際の数や名前に置き換えてください。";

bool isZeroInNumber(const ShadowLine& line, int i)
{
    if (line.family(i) != Family::Circle)
        return false;
    const auto isCircle = [&](int k) { return line.family(k) == Family::Circle && !line.isLookalike(k); };
    const auto isDigit = [&](int k) { return line.is(k, charclass::KanjiDigit) && line[k] != U'〇'; };
    int begin = i;
    while (line.is(begin - 1, charclass::KanjiDigit) || isCircle(begin - 1))
        --begin;
    int end = i + 1;
    while (line.is(end, charclass::KanjiDigit) || isCircle(end))
        ++end;
    for (int k = begin; k < end; ++k)
        if (isDigit(k))
            return true;
    // 〇時三十分, 〇・五
    return line[i] == U'〇' && ((line[i + 1] == U'時' && isDigit(i + 2)) ||
                                ((line[i + 1] == U'・' || line[i + 1] == U'.') && isDigit(i + 2)));
}

bool isWeekdayRow(const ShadowLine& line, int i)
{
    static constexpr std::u32string_view kDays = U"月火水木金土日月";
    if (line[i - 1] == 0)
        return false;
    const auto at = kDays.find(line[i - 1]);
    return at != std::u32string_view::npos && at + 1 < kDays.size() && kDays[at + 1] == line[i + 1] &&
           line[i + 1] != U'月';
}

} // namespace

BoundMarks::BoundMarks(const CharTable& table, const forms::LeftoverPatterns& patterns)
    : m_units(table, patterns.words("units", "units")),
      m_dateUnits(table, patterns.words("units", "dateUnits")),
      m_organisations(table, patterns.words("units", "organisations")),
      m_prefixes(table, patterns.words("units", "prefixes")),
      m_prefixesBeforeUnit(table, patterns.words("units", "prefixesBeforeUnit")),
      m_tails(table, patterns.words("units", "tails")),
      m_particles(table, patterns.words("units", "particles")),
      m_notUnits(table, patterns.words("units", "notUnits"))
{
}

BoundMarks::Unit BoundMarks::unitAt(const ShadowLine& line, int i) const
{
    const int length = m_units.matchAt(line, i);
    if (length == 0 || m_notUnits.matchAt(line, i) > 0)
        return {};
    int end = i + length;
    while (const int tail = m_tails.matchAt(line, end))
        end += tail;
    const bool isLatin = line.is(i, charclass::Latin);
    if (isLatin && line.is(end, charclass::Latin))
        return {};
    const bool isBounded = m_particles.matchAt(line, end) > 0 || line.family(end) != Family::None ||
                           !line.is(end, charclass::Letter) || (isLatin && line.is(end, charclass::Japanese));
    return {length, isBounded};
}

int BoundMarks::prefixBefore(const ShadowLine& line, int i) const
{
    const int last = line.skipBlanksBack(i - 1);
    const int length = m_prefixes.matchEndingAt(line, last);
    return length > 0 ? last - length + 1 : -1;
}

bool BoundMarks::isHonest(const ShadowLine& line, int i, Unit unit) const
{
    const Family family = line.family(i);
    const bool isAlone = line.isBulletPlace(i);
    const int before = line.skipBlanksBack(i - 1);
    if (isAlone && !unit.isBounded)
        return true;
    switch (family) {
    case Family::Cross:
        // × multiplies: only a unit before and none of the signs of a product may stand in front
        if (line.is(before, charclass::Digit | charclass::Latin | charclass::Close | charclass::Katakana) ||
            !unit.isBounded)
            return true;
        return line.is(i - 1, charclass::Kanji) && m_dateUnits.matchEndingAt(line, i - 1) == 0 &&
               m_prefixes.matchEndingAt(line, i - 1) == 0;
    case Family::Square:
        return isAlone && m_dateUnits.matchAt(line, i + 1) == 0 && line[i + 1] != U'名';
    case Family::Asterisk:
        return line.is(i - 1, charclass::Digit) || m_tails.matchAt(line, i + 1) > 0 ||
               (!unit.isBounded && isAlone);
    case Family::Question:
        return !line.isBulletPlace(i) && m_dateUnits.matchEndingAt(line, i - 1) == 0;
    case Family::Star:
        return isAlone || line[i] == U'※';
    default:
        break;
    }
    const bool isGrade = m_units.matchAt(line, i + 1) == 2 &&
                         (line.holds(i + 1, U"以上") || line.holds(i + 1, U"以下")) &&
                         (line.holds(U"評価") || line.holds(U"判定") || line.holds(U"凡例"));
    return isGrade || isWeekdayRow(line, i);
}

bool BoundMarks::findUnit(LineFinder& finder, int i, int prefix) const
{
    const ShadowLine& line = finder.line;
    int at = i + 1;
    Unit unit = unitAt(line, at);
    if (unit.length == 0 && line.is(at, charclass::Blank)) { // ○ 月 ○ 日, as PDFs and justified lines have it
        at = line.skipBlanks(at);
        const int length = m_dateUnits.matchAt(line, at);
        const int next = line.skipBlanks(at + length);
        const bool isChain =
            length > 0 && (line.isSymbol(next) || (prefix >= 0 && !line.is(next, charclass::Letter)) ||
                           (i > 0 && m_dateUnits.matchEndingAt(line, line.skipBlanksBack(i - 1)) > 0 &&
                            unitAt(line, at).isBounded && line.is(i - 1, charclass::Blank)));
        if (!isChain)
            return false;
        finder.add(prefix >= 0 ? prefix : i, at + length, Severity::Error, kRule, kSentence);
        return true;
    }
    if (unit.length == 0)
        return false;
    const bool hasPrefix = prefix >= 0 && (unit.isBounded || !line.is(i - 1, charclass::Blank));
    if (!hasPrefix && isHonest(line, i, unit))
        return false;
    finder.add(prefix >= 0 ? prefix : i, at + unit.length, Severity::Error, kRule, kSentence);
    return true;
}

bool BoundMarks::findOrganisation(LineFinder& finder, int i) const
{
    const ShadowLine& line = finder.line;
    const int at = line.is(i - 1, charclass::Blank) ? line.skipBlanks(i + 1) : i + 1;
    int length = m_organisations.matchAt(line, at);
    if (length == 0 && (line[at] == U'県' || line[at] == U'市' || line[at] == U'町' || line[at] == U'村'))
        length = 1;
    if (length == 0 || (at != i + 1 && !line.isSymbol(i - 2)))
        return false;
    const Family family = line.family(i);
    const bool isNoBullet = family == Family::Triangle || family == Family::Cross;
    const bool isWholeCell =
        (i == 0 || line[i - 1] == U'\t' || i == line.begin()) && line.isCellEnd(i + 1 + length);
    const bool followsMark = line.isSymbol(i - 1);
    const bool isSpread = length > 0 && line.is(i - 1, charclass::Blank) && line.isSymbol(i - 2) &&
                          line.family(i - 2) == family;
    if (isSpread) { // ○ ○ 病院
        finder.add(i - 2, at + length, Severity::Error, kRule, kSentence);
        return true;
    }
    const bool isInside =
        line.is(i - 1, charclass::Japanese) && family != Family::Square && family != Family::Cross;
    if (!followsMark && !isInside && !(isNoBullet && isWholeCell))
        return false;
    finder.add(followsMark ? i - 1 : i, i + 1 + length, Severity::Error, kRule, kSentence);
    return true;
}

/// ○月○日（○）
bool BoundMarks::findBracketed(LineFinder& finder, int i)
{
    const ShadowLine& line = finder.line;
    if (line.family(i) == Family::Circle && line[i + 1] == U'.' && line.family(i + 2) == Family::Circle &&
        !line.isLookalike(i + 2)) {
        finder.add(i, i + 3, Severity::Error, kRule, kSentence); // R○.○.○
        return true;
    }
    if (!line.is(i - 1, charclass::Open) || !line.is(i + 1, charclass::Close) || line[i - 2] != U'日' ||
        line.is(i - 3, charclass::Kanji))
        return false;
    finder.add(i - 1, i + 2, Severity::Error, kRule, kSentence);
    return true;
}

void BoundMarks::find(LineFinder& finder) const
{
    const ShadowLine& line = finder.line;
    for (int i = 0; i < line.size(); ++i) {
        const Family family = line.family(i);
        const bool isLetterX = line.isLookalike(i) && family == Family::Cross && line[i] != U'メ' &&
                               !line.is(i - 1, charclass::Latin | charclass::Digit) &&
                               !line.is(i + 1, charclass::Latin | charclass::Digit);
        const bool isQuestion = family == Family::Question;
        if (!line.isSymbol(i) && !isLetterX && !isQuestion)
            continue;
        const auto isSame = [&](int k) {
            return line.family(k) == family && line.isLookalike(k) == line.isLookalike(i);
        };
        if ((isSame(i - 1) && !isQuestion) || isSame(i + 1) || isZeroInNumber(line, i))
            continue;
        const int prefix = prefixBefore(line, i);
        if (findUnit(finder, i, prefix))
            continue;
        if (isLetterX || isQuestion) {
            if (prefix >= 0 && isLetterX && !line.is(i + 1, charclass::Letter | charclass::Digit) &&
                line[prefix] != U'約')
                finder.add(prefix, i + 1, Severity::Error, kRule, kSentence);
            continue;
        }
        if (findOrganisation(finder, i) || findBracketed(finder, i))
            continue;
        const bool isTicked = line.is(i, charclass::Tick) || family == Family::Square ||
                              family == Family::Star || family == Family::Asterisk;
        const bool isMultiplied =
            family == Family::Cross && line.is(line.skipBlanks(i + 1), charclass::Digit | charclass::Letter);
        if (prefix >= 0 && prefix != line.skipBlanksBack(i - 1) - 3 && !isTicked && !isMultiplied &&
            !line.is(i - 1, charclass::Blank))
            finder.add(prefix, i + 1, Severity::Error, kRule, kSentence);
        else if (prefix >= 0 && line.is(i - 1, charclass::Blank) && line[prefix] == U'震' &&
                 line.isCellEnd(i + 1))
            finder.add(prefix, i + 1, Severity::Error, kRule, kSentence);
    }
}

} // namespace keizoku::check
