// SPDX-License-Identifier: Apache-2.0
#include "check/leftovers/mark_rules.h"

#include <algorithm>

namespace keizoku::check {

namespace {

constexpr int kRuleLine = 5; // a line of this many equal marks is drawn, not left over

bool isKanjiNumber(const ShadowLine& line, int from, int to)
{
    int begin = from;
    while (line.is(begin - 1, charclass::KanjiDigit))
        --begin;
    int end = to;
    while (line.is(end, charclass::KanjiDigit))
        ++end;
    bool hasDigit = false;
    for (int i = begin; i < end; ++i)
        hasDigit = hasDigit || (line.is(i, charclass::KanjiDigit) && line[i] != U'〇');
    bool isIdeographic = true;
    for (int i = from; i < to; ++i)
        isIdeographic = isIdeographic && line[i] == U'〇';
    // 一○○名: typed with the symbol, still a number when a unit of counting follows.
    static constexpr std::u32string_view kCounted = U"名人年月日円歳号番条食台本個枚回時分万";
    return hasDigit && (isIdeographic || kCounted.find(line[end]) != std::u32string_view::npos);
}

/// A drawn line (○●○●, ＊＊＊＊＊) or a heading between ornaments (■■■ 注意 ■■■).
bool isOrnament(const ShadowLine& line, int from, int to)
{
    if (line.isOnlyMarks()) {
        const int length = line.end() - line.begin();
        if (from == line.begin() && to == line.end())
            return length >= kRuleLine || (line.family(from) == Family::Asterisk && length >= 3);
        return to - from >= kRuleLine;
    }
    const Family family = line.family(from);
    if (family == Family::Circle || family == Family::Cross || family == Family::Triangle)
        return to - from >= kRuleLine && from == line.begin() && line.family(line.end() - 1) == family;
    const auto runEndsAt = [&](int end) {
        int begin = end;
        while (begin > 0 && line.family(begin - 1) == family)
            --begin;
        return end - begin;
    };
    const auto runStartsAt = [&](int begin) {
        int end = begin;
        while (end < line.size() && line.family(end) == family)
            ++end;
        return end - begin;
    };
    return (from == line.begin() || to == line.end()) && runStartsAt(line.begin()) >= 2 &&
           runStartsAt(line.begin()) == runEndsAt(line.end());
}

/// 日勤 ○○×○○: a row of a table of marks without separators.
bool isMarkRow(const ShadowLine& line, int from, int to)
{
    const auto isCell = [&](int i) { return line.isSymbol(i) || line.is(i, charclass::Dash); };
    int begin = from;
    while (begin > 0 && from - begin < 64 && isCell(begin - 1))
        --begin;
    int end = to;
    while (end < line.size() && end - to < 64 && isCell(end))
        ++end;
    if (line.is(begin - 1, charclass::Letter | charclass::Digit) ||
        line.is(end, charclass::Letter | charclass::Digit))
        return false;
    bool hasSingle = false;
    int families = 0;
    Family last = Family::None;
    for (int i = begin; i < end; ++i) {
        if (line.is(i, charclass::Dash))
            continue;
        families += line.family(i) != last ? 1 : 0;
        last = line.family(i);
        hasSingle = hasSingle || (line.family(i - 1) != last && line.family(i + 1) != last);
    }
    return families >= 2 && end - begin >= 3 && (hasSingle || end - begin >= 5);
}

} // namespace

MarkRuns::MarkRuns(const CharTable& table, const forms::LeftoverPatterns& patterns)
    : m_units(table, patterns.words("units", "units")),
      m_organisations(table, patterns.words("units", "organisations"))
{
}

bool MarkRuns::startsName(const ShadowLine& line, int i) const
{
    return m_units.matchAt(line, i) > 0 || m_organisations.matchAt(line, i) > 0;
}

bool MarkRuns::isHonestLookalike(const ShadowLine& line, int from, int to) const
{
    if (line.is(from, charclass::Digit) || line.family(from) == Family::Question)
        return true; // zeros and question marks have rules of their own
    const bool isTwentyX = line.is(from - 1, charclass::Digit) && line[from - 2] == U'2' &&
                           !line.is(from - 3, charclass::Digit) &&
                           (line[to] == U'年' || line[to] == U'/' || line[to] == U'-' || line[to] == U'.');
    if (isTwentyX)
        return false;
    if (line.is(from - 1, charclass::Latin | charclass::Digit) ||
        line.is(to, charclass::Latin | charclass::Digit))
        return true;
    if (line[from] == U'メ')
        return line.is(from - 1, charclass::Katakana) || !startsName(line, to);
    if (line.begin() == from && line.end() == to)
        return false;
    const int next = line.skipBlanks(to);
    const int before = line.skipBlanksBack(from - 1);
    return !line.is(next, charclass::Japanese) && !line.is(before, charclass::Japanese) &&
           line[before] != U':';
}

bool MarkRuns::isHonestAsterisk(const ShadowLine& line, int from, int to) const
{
    if (startsName(line, to))
        return false;
    if (from == line.begin())
        return true; // *** footnote
    const auto at = [](int i) { return static_cast<std::size_t>(i); };
    const auto before = line.chars().substr(at(std::max(0, from - 80)), at(std::min(from, 80)));
    const auto after = line.chars().substr(at(to), 80);
    const bool isBlankAround = line.is(from - 1, charclass::Blank) && !line.is(to, charclass::Japanese);
    const bool closesEmphasis =
        !line.is(from - 1, charclass::Blank) && before.find(U"**") != std::u32string_view::npos;
    const bool opensEmphasis =
        after.find(U"**") != std::u32string_view::npos && line.is(to, charclass::Letter);
    const bool isNoteSign = ((line.is(from - 1, charclass::Letter) && !line.is(to, charclass::Letter)) ||
                             line[from - 1] == U'注') &&
                            to - from <= 3;
    return isBlankAround || closesEmphasis || opensEmphasis || isNoteSign;
}

bool MarkRuns::isHonest(const ShadowLine& line, int from, int to) const
{
    if (line.isLookalike(from))
        return isHonestLookalike(line, from, to);
    switch (line.family(from)) {
    case Family::Asterisk:
        return isOrnament(line, from, to) || isHonestAsterisk(line, from, to);
    case Family::Star:
        return !startsName(line, to) || line[from] == U'※' || isOrnament(line, from, to);
    case Family::Circle:
        if (isKanjiNumber(line, from, to))
            return true;
        break;
    case Family::Diamond:
    case Family::Square:
        // ■■ heading: the line only begins with ornaments
        if (from == line.begin() && line.is(to, charclass::Blank))
            return true;
        break;
    default:
        break;
    }
    return isOrnament(line, from, to) || isMarkRow(line, from, to);
}

void MarkRuns::find(LineFinder& finder) const
{
    const ShadowLine& line = finder.line;
    for (int i = 0; i < line.size();) {
        const Family family = line.family(i);
        if (family == Family::None || family == Family::Dots || family == Family::Underscore ||
            family == Family::Question) {
            ++i;
            continue;
        }
        int end = i + 1;
        while (line.family(end) == family && line.isLookalike(end) == line.isLookalike(i))
            ++end;
        if (end - i >= 2 && !isHonest(line, i, end))
            finder.add(i, end, Severity::Error, "leftover-mark-run",
                       "「{}」が残っています。実際の名称や数に置き換えてください。");
        i = end;
    }
}

} // namespace keizoku::check
