// SPDX-License-Identifier: Apache-2.0
#include "check/leftovers/mark_rules.h"

#include <algorithm>

namespace keizoku::check {

namespace {

constexpr int kLongestLabel = 24;

constexpr std::string_view kDateSentence = "日付「{}」の数字が空いています。日付を入れてください。";

} // namespace

Blanks::Blanks(const CharTable& table, const forms::LeftoverPatterns& patterns)
    : m_table(&table), m_eras(table, patterns.words("blanks", "eras")),
      m_afterPair(table, patterns.words("blanks", "afterBlankPair")),
      m_introductions(table, patterns.words("blanks", "introductions")),
      m_prefixes(table, patterns.words("blanks", "counterPrefixes")),
      m_phones(table, patterns.words("blanks", "phoneLabels")),
      m_notAfter(table, patterns.words("blanks", "notAfterBlank")),
      m_units(table, patterns.words("units", "units")), m_tails(table, patterns.words("units", "tails"))
{
}

/// Whether a unit that ends before i is not the head of a longer word.
bool Blanks::isUnitEnd(const ShadowLine& line, int i) const
{
    return m_notAfter.matchAt(line, i) == 0 &&
           (!line.is(i, charclass::Kanji | charclass::Katakana) || m_tails.matchAt(line, i) > 0);
}

/// `i` is the first blank of a run.
void Blanks::findDates(LineFinder& finder, int i) const
{
    const ShadowLine& line = finder.line;
    const int next = line.skipBlanks(i);
    const int blanks = next - i;
    const char32_t unit = line[next];
    const char32_t before = line[i - 1];
    const bool isOpening = i == 0 || line.is(i - 1, charclass::Open | charclass::Stop);
    const int era = before == 0 ? 0 : m_eras.matchEndingAt(line, i - 1);
    if (era > 0 && unit == U'年' && !line.is(i - era - 1, charclass::Digit | charclass::Dash)) {
        finder.add(i - era, next + 1, Severity::Error, "leftover-blank-date", kDateSentence);
        return;
    }
    const bool isLetterEra = unit == U'.' && (before == U'R' || before == U'H' || before == U'S') &&
                             !line.is(i - 2, charclass::Letter);
    if (isLetterEra && line.is(next + 1, charclass::Blank)) {
        finder.add(i - 1, next + 1, Severity::Error, "leftover-blank-date", kDateSentence);
        return;
    }
    const bool isHeader =
        line.begin() == i - 1 && line.end() - line.begin() == 5 && i == 1 && before == U'年'; // 年 月 日
    const bool isMonth = before == U'年' && unit == U'月' && isUnitEnd(line, next + 1);
    const bool isDay = before == U'月' && unit == U'日' && isUnitEnd(line, next + 1);
    const bool isMinute = before == U'時' && unit == U'分' && isUnitEnd(line, next + 1) &&
                          (blanks >= 2 || !line.is(i - 2, charclass::Digit));
    const bool isHour = unit == U'時' && (line.holds(i - 2, U"午前") || line.holds(i - 2, U"午後")) &&
                        isUnitEnd(line, next + 1);
    if ((isMonth || isDay || isMinute || isHour) && !isHeader &&
        !(isDay && line.begin() == i - 3 && line.end() == next + 1 && line.size() == 5 && blanks == 1)) {
        finder.add(i - 1, next + 1, Severity::Error, "leftover-blank-date", kDateSentence);
        return;
    }
    if (isOpening && blanks >= 2 && (unit == U'年' || unit == U'月') && line.is(next + 1, charclass::Blank))
        finder.add(i, next + 1, Severity::Error, "leftover-blank-date", kDateSentence);
}

/// 第　回, 約　　名, ：　　人
void Blanks::findCounters(LineFinder& finder, int i) const
{
    const ShadowLine& line = finder.line;
    const int next = line.skipBlanks(i);
    const int length = m_units.matchAt(line, next);
    if (length == 0 || !isUnitEnd(line, next + length))
        return;
    const int prefix = i > 0 ? m_prefixes.matchEndingAt(line, i - 1) : 0;
    const bool isPrefixed = prefix > 0 &&
                            (line[i - 1] == U'第' || next - i >= 2 || line.holds(i - prefix, U"震度") ||
                             line.holds(i - prefix, U"レベル") || line[i - 1] == U'約') &&
                            !line.is(i - prefix - 1, charclass::Digit);
    const bool isLabelled = (line[i - 1] == U':' || (line.is(i - 1, charclass::Open))) &&
                            (next - i >= 2 || line.is(next + length, charclass::Close)) &&
                            !line.is(next, charclass::Latin);
    const bool isBetween =
        next - i >= 2 && line.is(i - 1, charclass::Hiragana | charclass::Kanji) &&
        (line[next] == U'名' || line[next] == U'人' || line[next] == U'階' || line[next] == U'回' ||
         line[next] == U'台' || line[next] == U'円' || line[next] == U'歳' || line[next] == U'食' ||
         line[next] == U'個' || line[next] == U'年') &&
        (line.isCellEnd(next + length) ||
         line.is(next + length, charclass::Hiragana | charclass::Stop | charclass::Close));
    if (isPrefixed || isLabelled || isBetween)
        finder.add(isPrefixed ? i - prefix : i, next + length, Severity::Error, "leftover-blank-number",
                   "「{}」の数が空いています。数を入れてください。");
}

/// `i` is an opening bracket.
void Blanks::findBracket(LineFinder& finder, int i) const
{
    const ShadowLine& line = finder.line;
    const char32_t closer = m_table->closerOf(line[i]);
    int blanks = 0;
    int signs = 0;
    int units = 0;
    int end = i + 1;
    for (; end < line.size() && line[end] != closer; ++end) {
        if (line.is(end, charclass::Blank))
            ++blanks;
        else if (line.is(end, charclass::Dash | charclass::Stop) || line[end] == U'~' || line[end] == U'%')
            ++signs;
        else if (const int unit = m_units.matchAt(line, end); unit > 0 && blanks > 0) {
            ++units;
            end += unit - 1;
        } else
            return;
        if (end - i > 200)
            return;
    }
    if (line[end] != closer)
        return;
    const bool isLatinPair = line[i] == U'{' || line[i] == U'<' || (line[i] == U'[' && blanks <= 1);
    const bool isWord = m_afterPair.matchAt(line, end + 1) > 0;
    bool isLeft = blanks >= 2 || (blanks == 1 && units > 0);
    if (blanks == 1 && signs + units == 0 && !isLatinPair && !isWord)
        isLeft = line[i] == U'【' ||
                 (line.is(i - 1, charclass::Japanese) &&
                  (line.isCellEnd(end + 1) || line.is(end + 1, charclass::Stop | charclass::Close) ||
                   m_units.matchAt(line, end + 1) > 0));
    if (blanks + signs + units == 0 && !isLatinPair && !isWord)
        isLeft = line[i] == U'【' ||
                 (line.is(i - 1, charclass::Japanese) && (line.isCellEnd(end + 1) || line[end + 1] == U'。'));
    if (isLeft && !(isWord && blanks <= 1))
        finder.add(i, end + 1, Severity::Error, "leftover-blank-bracket",
                   "「{}」の中が空いています。内容を書くか、かっこを消してください。");
}

/// Whether what stands before the colon introduces a list or sentence instead of naming a blank.
bool Blanks::isIntroduction(const ShadowLine& line, int colon) const
{
    int begin = line.skipBlanksBack(colon - 1);
    if (line.is(begin, charclass::Close)) {
        while (begin > 0 && colon - begin < 60 && !line.is(begin, charclass::Open))
            --begin;
        --begin;
    }
    while (line.is(begin, charclass::Digit) && begin > 0 &&
           !line.is(begin - 1, charclass::Blank | charclass::Stop))
        --begin;
    if (begin < 0 || !line.is(begin, charclass::Letter | charclass::Close))
        return !line.is(colon - 1, charclass::Close) || line[colon - 1] == U'」';
    if (m_introductions.matchEndingAt(line, begin) > 0)
        return true;
    int length = 0;
    for (int i = begin;
         i >= 0 && !line.is(i, charclass::Blank | charclass::Stop | charclass::Open) && line[i] != U':'; --i)
        ++length;
    return length > kLongestLabel;
}

/// `i` is a colon.
void Blanks::findLabel(LineFinder& finder, int i) const
{
    const ShadowLine& line = finder.line;
    const int after = line.skipBlanks(i + 1);
    const bool isLineEnd = after >= line.size();
    const bool closes = line.is(after, charclass::Close) || line[after] == U'、' || line[after] == U'。';
    bool nextLabel = false;
    if (after - i > 2 && line.is(after, charclass::Letter)) {
        int end = after;
        while (line.is(end, charclass::Letter) && end - after < 10)
            ++end;
        nextLabel = line[end] == U':';
    }
    const bool isSeal = after - i > 3 &&
                        std::u32string_view(U"印㊞様殿").find(line[after]) != std::u32string_view::npos &&
                        line.isCellEnd(after + 1);
    if (!(isLineEnd || closes || nextLabel || isSeal) || i == 0 || isIntroduction(line, i))
        return;
    if (isLineEnd) {
        // what belongs to the label stands on the next line, unless that is a label of its own
        const std::string_view next = finder.line.nextLine();
        const bool hasContent = next.find_first_not_of(" \t\r") != std::string_view::npos;
        const bool isLabel =
            next.find("：") != std::string_view::npos || next.find(':') != std::string_view::npos;
        if (hasContent && !isLabel)
            return;
        if (hasContent && (next.starts_with("・") || next.starts_with("　") || next.starts_with(" ") ||
                           next.starts_with("①") || next.starts_with("-")))
            return;
    }
    int begin = i;
    while (begin > 0 && i - begin < kLongestLabel &&
           !line.is(begin - 1, charclass::Blank | charclass::Open) && line[begin - 1] != U':' &&
           line[begin - 1] != U'、' && line[begin - 1] != U'。')
        --begin;
    finder.add(begin, i + 1, Severity::Error, "leftover-blank-label",
               "「{}」の後に何も書かれていません。内容を書いてください。");
}

/// TEL　　　－　　　－, 〒　　－
void Blanks::findPhone(LineFinder& finder, int i) const
{
    const ShadowLine& line = finder.line;
    const int label = m_phones.matchAt(line, i);
    if (label == 0)
        return;
    int at = i + label;
    int blanks = 0;
    int dashes = 0;
    for (; line.is(at, charclass::Blank | charclass::Dash) || line[at] == U':' || line[at] == U'ー' ||
           line.is(at, charclass::Open | charclass::Close);
         ++at) {
        blanks += line.is(at, charclass::Blank) ? 1 : 0;
        dashes += line.is(at, charclass::Dash) || line[at] == U'ー' || line.is(at, charclass::Open) ? 1 : 0;
    }
    const bool isPostal =
        line[i] == U'〒' && (line.isCellEnd(i + 1) || (blanks > 1 && !line.is(at, charclass::Digit)));
    if (isPostal || (blanks > 0 && dashes > 0 && !line.is(at, charclass::Digit | charclass::Letter) &&
                     line.isCellEnd(at)))
        finder.add(i, std::max(at, i + 1), Severity::Error, "leftover-blank-number",
                   "「{}」の番号が空いています。番号を入れてください。");
}

void Blanks::find(LineFinder& finder) const
{
    const ShadowLine& line = finder.line;
    if (finder.region == Region::Form)
        return;
    for (int i = 0; i < line.size(); ++i) {
        if (line.is(i, charclass::Blank) && !line.is(i - 1, charclass::Blank)) {
            findDates(finder, i);
            findCounters(finder, i);
        }
        if (line.is(i, charclass::Open))
            findBracket(finder, i);
        if (line[i] == U':')
            findLabel(finder, i);
        findPhone(finder, i);
        if (line.family(i) == Family::Underscore && line.family(i - 1) != Family::Underscore) {
            int end = i;
            int at = i;
            int count = 0;
            for (; line.family(at) == Family::Underscore ||
                   (line.is(at, charclass::Blank) && line.family(at + 1) == Family::Underscore);
                 ++at)
                if (line.family(at) == Family::Underscore) {
                    ++count;
                    end = at + 1;
                }
            const bool isName =
                line.is(i - 1, charclass::Latin) && line.is(end, charclass::Latin | charclass::Digit);
            const bool touchesText =
                line.is(i - 1, charclass::Japanese | charclass::Stop) || line.is(end, charclass::Japanese);
            if (!isName && (count >= 3 || (count == 2 && touchesText)))
                finder.add(i, end, Severity::Error, "leftover-blank-line",
                           "「{}」の線が残っています。線の所に内容を書いてください。");
        }
    }
}

} // namespace keizoku::check
