// SPDX-License-Identifier: Apache-2.0
#include "check/leftovers/phrase_book.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <set>

namespace keizoku::check {

namespace {

constexpr int kLongestGap = 30;
constexpr int kWindow = 120; // how far a sentence is followed to either side

// The signs of the pattern language, as characters no text may hold.
namespace sign {
constexpr char32_t kOpen = 0x110001, kOr = 0x110002, kClose = 0x110003, kGap = 0x110004, kNumber = 0x110005,
                   kStart = 0x110006, kEnd = 0x110007, kCellStart = 0x110008, kCellEnd = 0x110009;
} // namespace sign

char32_t signOf(char32_t c)
{
    switch (c) {
    case U'(':
        return sign::kOpen;
    case U'|':
        return sign::kOr;
    case U')':
        return sign::kClose;
    case U'…':
        return sign::kGap;
    case U'＃':
        return sign::kNumber;
    case U'＾':
        return sign::kCellStart;
    case U'＄':
        return sign::kCellEnd;
    default:
        return 0;
    }
}

Phrase compiled(const CharTable& table, const std::u32string& text)
{
    Phrase phrase;
    bool isInside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        const bool isFirst = i == 0 || (isInside && (text[i - 1] == U'(' || text[i - 1] == U'|'));
        const bool isLast =
            i + 1 == text.size() || (isInside && (text[i + 1] == U')' || text[i + 1] == U'|'));
        char32_t coded = signOf(c);
        if (coded == sign::kOr && !isInside)
            coded = 0;
        isInside = coded == sign::kOpen || (isInside && coded != sign::kClose);
        if (c == U'^' && isFirst)
            coded = sign::kStart;
        if (c == U'$' && isLast)
            coded = sign::kEnd;
        if (coded != 0)
            phrase.pattern.push_back(coded);
        else
            phrase.pattern += table.folded(text::encode(std::u32string_view(&c, 1)));
    }
    phrase.closes.resize(phrase.pattern.size(), 0);
    std::size_t close = 0;
    for (std::size_t i = phrase.pattern.size(); i-- > 0;) {
        close = phrase.pattern[i] == sign::kClose ? i : close;
        phrase.closes[i] = close;
    }
    phrase.atStart = phrase.pattern.starts_with(sign::kStart);
    return phrase;
}

/// All beginnings of what the pattern from p on matches, two characters long at most. A shorter one says that
/// anything may follow.
void collectPrefixes(const Phrase& phrase, std::size_t p, const std::u32string& head,
                     std::set<std::u32string>& prefixes)
{
    while (true) {
        if (head.size() == 2 || p >= phrase.pattern.size() || phrase.pattern[p] == sign::kGap ||
            ((phrase.pattern[p] == sign::kEnd || phrase.pattern[p] == sign::kCellEnd) && !head.empty())) {
            if (!head.empty())
                prefixes.insert(head);
            return;
        }
        const char32_t c = phrase.pattern[p];
        if (c == sign::kStart || c == sign::kEnd || c == sign::kCellStart || c == sign::kCellEnd) {
            ++p;
        } else if (c == sign::kOr || c == sign::kClose) {
            p = phrase.closes[p] + 1;
        } else if (c == sign::kOpen) {
            for (std::size_t k = p; k < phrase.closes[p]; ++k)
                if (phrase.pattern[k] == sign::kOpen || phrase.pattern[k] == sign::kOr)
                    collectPrefixes(phrase, k + 1, head, prefixes);
            return;
        } else if (c == sign::kNumber) {
            for (const char32_t digit : std::u32string_view(U"0123456789"))
                prefixes.insert(head + digit);
            return;
        } else {
            collectPrefixes(phrase, p + 1, head + c, prefixes);
            return;
        }
    }
}

bool isSentenceEnd(const ShadowLine& line, int i)
{
    return i >= line.size() || line.is(i, charclass::Blank | charclass::Open | charclass::Close) ||
           line[i] == U'。' || line[i] == U'.' || line[i] == U'!' || line[i] == U'?' || line[i] == U'|' ||
           line[i] == U'、' || line[i] == U',' || line[i] == U'/';
}

bool isWordStart(const ShadowLine& line, int i)
{
    if (i == 0 || line.is(i - 1, charclass::Letter | charclass::Digit))
        return i == 0;
    const bool isAddress = line[i - 1] == U'.' || line[i - 1] == U'@' || line[i - 1] == U'_' ||
                           line[i - 1] == U'-' || line[i - 1] == U'/';
    return !isAddress || !line.is(i - 2, charclass::Latin) || !line.is(i, charclass::Latin);
}

bool isCellStart(const ShadowLine& line, int i)
{
    const int before = line.skipBlanksBack(i - 1);
    return before < 0 || line[i - 1] == U'\t' || line[before] == U'|' || line[before] == U':' ||
           line[before] == U'・';
}

bool isStop(char32_t c)
{
    return c == U'。' || c == U'!' || c == U'\t';
}

int skipDigits(const ShadowLine& line, int i)
{
    while (line.is(i, charclass::Digit | charclass::KanjiDigit))
        ++i;
    return i;
}

} // namespace

void PhraseSet::add(const CharTable& table, const std::string& pattern, std::size_t group)
{
    Phrase phrase = compiled(table, text::decode(pattern));
    phrase.group = group;
    std::set<std::u32string> prefixes;
    collectPrefixes(phrase, 0, U"", prefixes);
    for (const std::u32string& prefix : prefixes) {
        m_firsts.set(prefix[0] & 0xFFFU);
        m_byPrefix[key(prefix[0], prefix.size() > 1 ? prefix[1] : 0)].push_back(m_phrases.size());
        m_prefixes.push_back(prefix);
    }
    m_phrases.push_back(std::move(phrase));
}

/// The end of what the pattern from p on matches at i; -1 for none.
int PhraseSet::match(const Phrase& phrase, std::size_t p, const ShadowLine& line, int i)
{
    for (; p < phrase.pattern.size(); ++p) {
        const char32_t c = phrase.pattern[p];
        if (c == sign::kOpen) {
            for (std::size_t k = p; k < phrase.closes[p]; ++k)
                if (k == p || phrase.pattern[k] == sign::kOr)
                    if (const int end = match(phrase, k + 1, line, i); end >= 0)
                        return end;
            return -1;
        }
        if (c == sign::kOr || c == sign::kClose) {
            p = phrase.closes[p];
        } else if (c == sign::kGap) {
            for (int gap = 0; gap <= kLongestGap && i + gap <= line.size(); ++gap) {
                if (const int end = match(phrase, p + 1, line, i + gap); end >= 0)
                    return end;
                if (isStop(line[i + gap]))
                    break;
            }
            return -1;
        } else if (c == sign::kStart) {
            if (!isWordStart(line, i))
                return -1;
        } else if (c == sign::kCellStart) {
            if (!isCellStart(line, i))
                return -1;
        } else if (c == sign::kCellEnd) {
            if (!line.isCellEnd(i))
                return -1;
        } else if (c == sign::kEnd) {
            if (!isSentenceEnd(line, i))
                return -1;
        } else if (c == sign::kNumber) {
            const int end = skipDigits(line, i);
            if (end == i)
                return -1;
            i = end;
        } else if (i < line.size() && line[i] == c) {
            ++i;
        } else {
            return -1;
        }
    }
    return i;
}

int PhraseSet::endOf(const Phrase& phrase, const ShadowLine& line, int i)
{
    return match(phrase, 0, line, i);
}

PhraseBook::PhraseBook(const CharTable& table, const forms::LeftoverPatterns& patterns)
{
    for (const forms::LeftoverPhrases& phrases : patterns.phrases) {
        Group group;
        group.rule = phrases.rule;
        group.sentence = phrases.sentence;
        group.severity = phrases.severity == "error"     ? Severity::Error
                         : phrases.severity == "warning" ? Severity::Warning
                                                         : Severity::Hint;
        const auto has = [&](const char* region) { return std::ranges::count(phrases.regions, region) > 0; };
        group.body = has("body");
        group.form = has("form");
        group.message = has("message");
        group.allowsDueDate = phrases.rule == "leftover-undecided";
        for (const auto& pattern : phrases.innocent)
            group.innocent.add(table, pattern, 0);
        for (const auto& pattern : phrases.unless)
            group.unless.add(table, pattern, 0);
        for (const auto& pattern : phrases.patterns)
            m_patterns.add(table, pattern, m_groups.size());
        m_groups.push_back(std::move(group));
    }
}

bool PhraseBook::isOn(const Group& group, Region region)
{
    return region == Region::Body   ? group.body
           : region == Region::Form ? group.form
                                    : region == Region::Message && group.message;
}

bool PhraseBook::isInnocent(const Group& group, const ShadowLine& line, int from, int to) const
{
    int sentenceStart = from;
    while (sentenceStart > 0 && from - sentenceStart < kWindow && !isStop(line[sentenceStart - 1]))
        --sentenceStart;
    int sentenceEnd = to;
    while (sentenceEnd < line.size() && sentenceEnd - to < kWindow && !isStop(line[sentenceEnd]))
        ++sentenceEnd;
    bool found = false;
    for (int i = sentenceStart; i < sentenceEnd && !found; ++i) {
        group.innocent.matchAt(line, i,
                               [&](const Phrase&, int end) { found = found || (i < to && end > from); });
        group.unless.matchAt(line, i, [&](const Phrase& phrase, int) {
            found = found || !phrase.atStart || i == sentenceStart;
        });
    }
    return found || (group.allowsDueDate && hasDueDate(line, from - kWindow, to + kWindow));
}

void PhraseBook::find(LineFinder& finder) const
{
    const ShadowLine& line = finder.line;
    for (int i = 0; i < line.size(); ++i)
        m_patterns.matchAt(line, i, [&](const Phrase& phrase, int end) {
            const Group& group = m_groups[phrase.group];
            if (isOn(group, finder.region) && !isInnocent(group, line, i, end))
                finder.add(i, end, group.severity, group.rule, group.sentence);
        });
}

bool hasDueDate(const ShadowLine& line, int from, int to)
{
    from = std::max(from, 0);
    to = std::min(to, line.size());
    const auto near =
        line.chars().substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
    static constexpr std::array<std::u32string_view, 4> kUnits = {U"月", U"日", U"年", U"年度"};
    static constexpr std::array<std::u32string_view, 9> kDue = {U"まで", U"期限", U"予定", U"目途", U"めど",
                                                                U"中に", U"に決", U"に確", U"締結"};
    const bool isDue = std::any_of(kDue.begin(), kDue.end(),
                                   [&](auto word) { return near.find(word) != std::u32string_view::npos; });
    for (int i = from; i < to && isDue; ++i) {
        if (!line.is(i, charclass::Digit | charclass::KanjiDigit))
            continue;
        const int end = skipDigits(line, i);
        if (std::any_of(kUnits.begin(), kUnits.end(), [&](auto unit) { return line.holds(end, unit); }) ||
            ((line[end] == U'/' || line[end] == U'-') && line.is(end + 1, charclass::Digit)))
            return true;
        i = end;
    }
    return false;
}

} // namespace keizoku::check
