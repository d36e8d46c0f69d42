// SPDX-License-Identifier: Apache-2.0
#include "check/leftovers/value_rules.h"

#include <algorithm>

namespace keizoku::check {

namespace {

constexpr std::string_view kRule = "leftover-number-pattern";
constexpr std::string_view kSentence = "「{}」は見本の番号です。本当の番号に置き換えてください。";

/// A stretch of digits and marks with separators: 03-○○○○-○○○○.
struct Stretch {
    int begin = 0;
    int end = 0;
    std::vector<std::u32string> groups;
    bool hasMark = false;
    bool hasDigit = false;
    bool isSpaced = false;
};

bool isMark(const ShadowLine& line, int i)
{
    const Family family = line.family(i);
    if (line.is(i, charclass::Digit))
        return false;
    return family == Family::Circle || family == Family::BlackCircle || family == Family::Triangle ||
           family == Family::Square || family == Family::Asterisk || family == Family::Question ||
           line[i] == U'#' || (family == Family::Cross && line[i] != U'メ');
}

bool isCell(const ShadowLine& line, int i)
{
    return line.is(i, charclass::Digit) || isMark(line, i);
}

bool isSeparator(const ShadowLine& line, int i)
{
    if (!isCell(line, i + 1))
        return false;
    const char32_t c = line[i];
    return line.is(i, charclass::Dash) || c == U'ー' || ((c == U'(' || c == U')') && i > 0) || c == U'~';
}

Stretch stretchAt(const ShadowLine& line, int i)
{
    Stretch stretch;
    stretch.begin = i;
    stretch.groups.emplace_back();
    for (; i < line.size(); ++i) {
        if (isCell(line, i)) {
            stretch.hasMark = stretch.hasMark || isMark(line, i);
            stretch.hasDigit = stretch.hasDigit || line.is(i, charclass::Digit);
            stretch.groups.back().push_back(isMark(line, i) ? (line.family(i) == Family::Cross ? U'X' : U'○')
                                                            : line[i]);
        } else if (isSeparator(line, i)) {
            stretch.groups.emplace_back();
        } else if (line[i] == U' ' && line.is(i - 1, charclass::Digit) && line.is(i + 1, charclass::Digit) &&
                   stretch.groups.front().starts_with(U'0') && stretch.groups.size() < 3) {
            stretch.isSpaced = true;
            stretch.groups.emplace_back();
        } else if ((line.is(i, charclass::Dash) || line[i] == U'ー' || line[i] == U')') &&
                   (line[i + 1] == U'(' || line.is(i + 1, charclass::Dash)) && isCell(line, i + 2)) {
            continue;
        } else {
            break;
        }
    }
    stretch.end = i;
    return stretch;
}

std::u32string joined(const Stretch& stretch, std::size_t from)
{
    std::u32string all;
    for (std::size_t i = from; i < stretch.groups.size(); ++i)
        all += stretch.groups[i];
    return all;
}

bool isAll(std::u32string_view text, char32_t c)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [c](char32_t x) { return x == c; });
}

/// 1234567 or 4567: each digit one more than the last, 0 after 9.
bool isAscending(std::u32string_view text, char32_t first)
{
    if (text.empty() || text.front() != first)
        return false;
    for (std::size_t i = 1; i < text.size(); ++i)
        if (text[i] != (text[i - 1] == U'9' ? U'0' : text[i - 1] + 1))
            return false;
    return true;
}

bool hasMarkGroups(const Stretch& stretch)
{
    if (!stretch.hasMark || stretch.groups.size() < 2)
        return false;
    const bool isSingles =
        stretch.groups.size() >= 3 && std::all_of(stretch.groups.begin(), stretch.groups.end(),
                                                  [](const auto& group) { return group == U"○"; });
    if (isSingles) // ○-○-○
        return true;
    std::size_t whole = 0;
    for (const std::u32string& group : stretch.groups) {
        const auto digits =
            std::count_if(group.begin(), group.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
        const auto marks = static_cast<std::ptrdiff_t>(group.size()) - digits;
        if (marks > 0 && digits > 0 && group.size() > 4)
            return false;
        whole += marks >= 2 ? 1 : 0;
    }
    return whole > 0 && joined(stretch, 0).size() >= 5;
}

bool isZeros(const Stretch& stretch)
{
    const std::u32string all = joined(stretch, 0);
    const std::u32string tail = joined(stretch, 1);
    if (stretch.groups.size() == 1)
        return all.size() >= 7 &&
               (isAll(all, U'0') || (all.size() >= 10 && all.front() == U'0' && all.size() <= 11 &&
                                     isAll(all.substr(all.size() - 8), U'0')));
    if (all.size() < 6)
        return false;
    if (isAll(all, U'0'))
        return true;
    return stretch.groups.size() >= 3 && stretch.groups.front().front() == U'0' && isAll(tail, U'0') &&
           tail.size() >= 5;
}

bool isSequence(const Stretch& stretch, bool isPostal)
{
    const std::u32string all = joined(stretch, 0);
    if (stretch.groups.size() == 1) {
        if (isPostal)
            return all == U"1234567";
        const bool isPhone = all.size() >= 10 && all.size() <= 11 && all.front() == U'0';
        return (all.size() >= 9 && (isAscending(all, U'1') || isAscending(all, U'0'))) ||
               (isPhone && (isAscending(all.substr(all.size() - 8), U'1')));
    }
    if (all.size() >= 7 && (isAscending(all, U'1') || isAscending(all, U'0')))
        return true;
    const std::u32string tail = joined(stretch, 1);
    return stretch.groups.front().front() == U'0' && tail.size() >= 6 && isAscending(tail, U'1');
}

/// 03-1111-1111, 090-1111-2222: likely of a sample.
bool isRepeated(const Stretch& stretch)
{
    if (stretch.groups.size() < 2 || joined(stretch, 0).size() < 7)
        return false;
    const bool isPhone = stretch.groups.size() == 3 && stretch.groups.front().front() == U'0';
    const std::size_t from = isPhone ? 1 : 0;
    for (std::size_t i = from; i < stretch.groups.size(); ++i)
        if (stretch.groups[i].size() < 3 || !isAll(stretch.groups[i], stretch.groups[i].front()))
            return false;
    const char32_t first = stretch.groups[from].front();
    const char32_t last = stretch.groups.back().front();
    return last == first || last == first + 1;
}

} // namespace

NumberPatterns::NumberPatterns(const CharTable& table, const forms::LeftoverPatterns& patterns)
    : m_zeroSuffixes(table, patterns.words("units", "zeroSuffixes")),
      m_datePatterns(table, patterns.words("numbers", "datePatterns"))
{
}

/// 00年, 000病院: zeros in the place of marks.
void NumberPatterns::findZeros(LineFinder& finder, int i) const
{
    const ShadowLine& line = finder.line;
    if (line[i] != U'0' || line.is(i - 1, charclass::Digit | charclass::Latin | charclass::Dash) ||
        line[i - 1] == U'.' || line[i - 1] == U':' || line[i - 1] == U',')
        return;
    int end = i;
    while (line[end] == U'0')
        ++end;
    const int suffix = m_zeroSuffixes.matchAt(line, end);
    if (end - i >= 2 && suffix > 0)
        finder.add(i, end + suffix, Severity::Error, kRule, kSentence);
    else if (end - i >= 3 && line[end] == U',' && line.holds(end + 1, U"000"))
        finder.add(i, end + 4, Severity::Error, kRule, kSentence);
}

void NumberPatterns::find(LineFinder& finder) const
{
    const ShadowLine& line = finder.line;
    for (int i = 0; i < line.size();) {
        if (const int pattern = m_datePatterns.matchAt(line, i);
            pattern > 0 && !line.is(i - 1, charclass::Latin)) {
            finder.add(i, i + pattern, Severity::Error, "leftover-date-pattern",
                       "「{}」は日付の書式です。日付を入れてください。");
            i += pattern;
            continue;
        }
        findZeros(finder, i);
        const bool isPart = line.is(i - 1, charclass::Latin) && line[i - 1] != U'L' && line[i - 1] != U'X';
        const bool isOpened =
            line[i] == U'(' && isCell(line, i + 1) && !isCell(line, i - 1) && line[i + 1] == U'0';
        if (!isCell(line, i) && !isOpened) {
            ++i;
            continue;
        }
        Stretch stretch = stretchAt(line, isOpened ? i + 1 : i);
        const bool isPostal = line[line.skipBlanksBack(i - 1)] == U'〒';
        const bool runsOn = isPart || line[i - 1] == U'.' || (line.is(i - 1, charclass::Dash) && !isPostal) ||
                            line.is(stretch.end, charclass::Latin);
        const bool isLetters = stretch.hasMark && (line.is(stretch.begin - 1, charclass::Latin) ||
                                                   line.is(stretch.end, charclass::Latin));
        if (hasMarkGroups(stretch)
                ? !isLetters
                : !stretch.hasMark && !runsOn && (isZeros(stretch) || isSequence(stretch, isPostal)))
            finder.add(stretch.begin, stretch.end, Severity::Error, kRule, kSentence);
        else if (!stretch.hasMark && !runsOn && isRepeated(stretch))
            finder.add(stretch.begin, stretch.end, Severity::Warning, kRule,
                       "「{}」は見本の番号のようです。本当の番号か確かめてください。");
        i = std::max(stretch.end, i + 1);
    }
}

} // namespace keizoku::check
