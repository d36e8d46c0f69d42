// SPDX-License-Identifier: Apache-2.0
#include "check/leftovers/value_rules.h"

#include <array>
#include <span>

#include "base/date.h"
#include "base/text.h"

namespace keizoku::check {

namespace {

constexpr int kMeijiFirstYear = 1868;
constexpr std::string_view kImpossibleRule = "leftover-impossible-date";
constexpr std::string_view kImpossibleSentence = "「{}」という日はありません。元号と数字を確かめてください。";

struct Number {
    int value = -1;
    int end = 0;
};

/// 12, １２, 三十八, 二〇二六, 元
Number numberAt(const ShadowLine& line, int i)
{
    static constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
    if (line[i] == U'元')
        return {1, i + 1};
    int total = 0;
    int positional = 0;
    int digit = -1;
    int at = i;
    bool hasTen = false;
    for (; at - i < 6 && line.is(at, charclass::Digit | charclass::KanjiDigit); ++at) {
        const char32_t c = line[at];
        const auto kanji = kDigits.find(c);
        if (c == U'十' || c == U'百' || c == U'千') {
            total += (digit < 0 ? 1 : digit) * (c == U'十' ? 10 : c == U'百' ? 100 : 1000);
            digit = -1;
            hasTen = true;
            continue;
        }
        digit = kanji != std::u32string_view::npos ? static_cast<int>(kanji) : static_cast<int>(c - U'0');
        positional = positional * 10 + digit;
    }
    if (at == i)
        return {-1, i};
    return {hasTen ? total + (digit < 0 ? 0 : digit) : positional, at};
}

/// The day at i; month and day are 0 when they are not written.
struct Written {
    const Era* era = nullptr;
    int year = 0;
    int month = 0;
    int day = 0;
    int end = 0;
};

bool readRest(const ShadowLine& line, int i, Written& date)
{
    const Number year = numberAt(line, i);
    if (year.value < 0 || line[year.end] != U'年')
        return false;
    date.year = year.value;
    date.end = year.end + 1;
    if (line[date.end] == U'度')
        return true;
    const Number month = numberAt(line, date.end);
    if (month.value >= 0 && line[month.end] == U'月') {
        date.month = month.value;
        date.end = month.end + 1;
        const Number day = numberAt(line, date.end);
        if (day.value >= 0 && line[day.end] == U'日' && line[day.end + 1] != U'間') {
            date.day = day.value;
            date.end = day.end + 1;
        }
    }
    return true;
}

/// H38.4.1, S70/1
bool readShort(const ShadowLine& line, int i, Written& date)
{
    const Number year = numberAt(line, i);
    if (year.value < 0 || year.end - i > 2 || (line[year.end] != U'.' && line[year.end] != U'/'))
        return false;
    const Number month = numberAt(line, year.end + 1);
    if (month.value < 1 || month.value > 12)
        return false;
    date.year = year.value;
    date.month = month.value;
    date.end = month.end;
    return true;
}

bool readWritten(const ShadowLine& line, int i, std::span<const EraDates::Spelling> spellings, Written& date)
{
    for (const EraDates::Spelling& spelt : spellings) {
        date.era = spelt.era;
        if (line.holds(i, spelt.name) && readRest(line, i + static_cast<int>(spelt.name.size()), date))
            return true;
        if (!spelt.sign.empty() && line.holds(i, spelt.sign) && readRest(line, i + 1, date))
            return true;
        if (!spelt.letter.empty() && line.holds(i, spelt.letter) &&
            !line.is(i - 1, charclass::Latin | charclass::Digit) && readShort(line, i + 1, date))
            return true;
    }
    date.era = nullptr;
    return line.is(i, charclass::Digit) && !line.is(i - 1, charclass::Digit) && readRest(line, i, date) &&
           date.year >= 1873;
}

int gregorian(const Written& date)
{
    if (!date.era)
        return date.year;
    const int first = date.era->name == "明治" ? kMeijiFirstYear : date.era->firstDay.year();
    return first + date.year - 1;
}

bool isPossible(const Written& written)
{
    if (written.year < 1)
        return false;
    const int year = gregorian(written);
    const auto first = Date::of(year, written.month > 0 ? written.month : 12,
                                written.day > 0 ? written.day : (written.month > 0 ? 28 : 31));
    if (!first)
        return (written.era && written.era->name == "明治") || year > 9999;
    if (!written.era || written.era->name == "明治")
        return true;
    const auto early =
        Date::of(year, written.month > 0 ? written.month : 1, written.day > 0 ? written.day : 1);
    return early && (&eras().eraOf(*first) == written.era || &eras().eraOf(*early) == written.era);
}

} // namespace

/// 4月31日, whatever the year; behind a numbered year it is read with it.
void EraDates::findDay(LineFinder& finder, int i)
{
    const ShadowLine& line = finder.line;
    const int number = charclass::Digit | charclass::KanjiDigit;
    const bool ofYear = line[i - 1] == U'年' && (line.is(i - 2, number) || line[i - 2] == U'元');
    if (!line.is(i, number) || line.is(i - 1, number) || ofYear)
        return;
    static constexpr std::array<int, 13> kDays = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const Number month = numberAt(line, i);
    if (month.value < 1 || month.value > 12 || line[month.end] != U'月')
        return;
    const Number day = numberAt(line, month.end + 1);
    if (day.value < 0 || line[day.end] != U'日' || line[day.end + 1] == U'間' || line[day.end + 1] == U'分')
        return;
    if (day.value < 1 || day.value > kDays[static_cast<std::size_t>(month.value)])
        finder.add(i, day.end + 1, Severity::Warning, kImpossibleRule, kImpossibleSentence);
}

EraDates::EraDates(const CharTable& table, const forms::LeftoverPatterns& patterns)
    : m_transitionWords(table, patterns.words("stale", "transitionWords"))
{
    const auto& ended = patterns.words("stale", "transitionEnded");
    m_dateHeads = U"0123456789";
    for (const Era& era : eras().eras()) {
        const bool isShortened = era.letter == "H" || era.letter == "S"; // R and T begin too many other words
        m_spellings.push_back({&era, text::decode(era.name), text::decode(era.sign),
                               isShortened ? text::decode(era.letter) : std::u32string()});
        for (const std::string& name : {era.name, era.sign, era.letter})
            if (const auto head = text::decode(name); !head.empty())
                m_dateHeads.push_back(head.front());
    }
    m_transitionEnded = ended.empty() ? "" : ended.front();
}

void EraDates::find(LineFinder& finder) const
{
    const ShadowLine& line = finder.line;
    for (int i = 0; i < line.size(); ++i) {
        findDay(finder, i);
        Written written;
        if (m_dateHeads.find(line[i]) == std::u32string::npos || !readWritten(line, i, m_spellings, written))
            continue;
        if (!isPossible(written)) {
            finder.add(i, written.end, Severity::Warning, kImpossibleRule, kImpossibleSentence);
            i = written.end - 1;
            continue;
        }
        const auto day = Date::of(gregorian(written), written.month > 0 ? written.month : 12,
                                  written.day > 0 ? written.day : 28);
        const bool isUntil = line.holds(written.end, U"まで") || line.holds(written.end, U"末まで") ||
                             line.holds(written.end, U"度末まで") || line.holds(written.end, U"をもって");
        if (isUntil && day && day->iso() < m_transitionEnded)
            for (int k = written.end; k < line.size() && k - written.end < 60; ++k)
                if (const int length = m_transitionWords.matchAt(line, k)) {
                    finder.add(i, k + length, Severity::Warning, "leftover-expired-transition",
                               "「{}」の期間は終わっています。今の義務に合わせて直してください。");
                    break;
                }
        i = written.end - 1;
    }
}

} // namespace keizoku::check
