// SPDX-License-Identifier: Apache-2.0
#include "check/leftovers/phrase_book.h"

#include "base/text.h"

#include <algorithm>
#include <array>


namespace keizoku::check {

namespace {

constexpr int kLongestGap = 30;
constexpr int kWindow = 120; // how far a sentence is followed to either side
constexpr char32_t kGap = U'…';
constexpr char32_t kNumber = U'＃';

/// a(b|c)d -> abd, acd.
std::vector<std::u32string> expanded(const std::u32string& pattern)
{
    std::vector<std::u32string> all = {U""};
    const auto extendBy = [&](const std::vector<std::u32string>& choices) {
        std::vector<std::u32string> next;
        for (const auto& head : all)
            for (const auto& choice : choices)
                next.push_back(head + choice);
        all = std::move(next);
    };
    for (std::size_t i = 0; i < pattern.size();) {
        const std::size_t open = std::min(pattern.find(U'(', i), pattern.size());
        extendBy({pattern.substr(i, open - i)});
        if (open == pattern.size())
            break;
        const std::size_t close = std::min(pattern.find(U')', open), pattern.size());
        std::vector<std::u32string> choices = {U""};
        for (std::size_t k = open + 1; k < close; ++k) {
            if (pattern[k] == U'|')
                choices.emplace_back();
            else
                choices.back().push_back(pattern[k]);
        }
        extendBy(choices);
        i = close + 1;
    }
    return all;
}

bool isSentenceEnd(const ShadowLine& line, int i)
{
    return i >= line.size() || line.is(i, charclass::Blank | charclass::Close) || line[i] == U'。' || line[i] == U'.' ||
           line[i] == U'!' || line[i] == U'?' || line[i] == U'|' || line[i] == U'、' || line[i] == U',' || line[i] == U'/';
}

bool isWordStart(const ShadowLine& line, int i)
{
    return i == 0 || !line.is(i - 1, charclass::Letter | charclass::Digit);
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

/// End of one part at i; 0 when it is not there.
int partEnd(const ShadowLine& line, const std::u32string& part, int i)
{
    for (const char32_t c : part) {
        if (c == kNumber) {
            const int next = skipDigits(line, i);
            if (next == i)
                return 0;
            i = next;
        } else if (line[i] == c && i < line.size()) {
            ++i;
        } else {
            return 0;
        }
    }
    return i;
}

} // namespace

void PhraseSet::add(const CharTable& table, const std::string& pattern, std::size_t group)
{
    for (std::u32string text : expanded(text::decode(pattern))) {
        Phrase phrase;
        phrase.group = group;
        if (text.starts_with(U'^')) {
            phrase.atStart = true;
            text.erase(0, 1);
        }
        if (text.size() > 1 && text.ends_with(U'$')) {
            phrase.atEnd = true;
            text.pop_back();
        }
        phrase.parts.emplace_back();
        for (const char32_t c : text) {
            if (c == kGap)
                phrase.parts.emplace_back();
            else if (c == kNumber)
                phrase.parts.back().push_back(c);
            else
                phrase.parts.back() += table.folded(text::encode(std::u32string_view(&c, 1)));
        }
        std::erase_if(phrase.parts, [](const auto& part) { return part.empty(); });
        if (phrase.parts.empty())
            continue;
        const char32_t first = phrase.parts.front().front();
        if (first == kNumber)
            for (const char32_t digit : std::u32string_view(U"0123456789"))
                m_byFirst[digit].push_back(m_phrases.size());
        else
            m_byFirst[first].push_back(m_phrases.size());
        m_phrases.push_back(std::move(phrase));
    }
}

int PhraseSet::endOf(const Phrase& phrase, const ShadowLine& line, int i)
{
    if (phrase.atStart && !isWordStart(line, i))
        return 0;
    int at = partEnd(line, phrase.parts.front(), i);
    for (std::size_t p = 1; p < phrase.parts.size() && at > 0; ++p) {
        int end = 0;
        const bool isLast = p + 1 == phrase.parts.size();
        for (int gap = 0; gap <= kLongestGap && at + gap < line.size() && end == 0; ++gap) {
            end = partEnd(line, phrase.parts[p], at + gap);
            if (end > 0 && isLast && phrase.atEnd && !isSentenceEnd(line, end))
                end = 0;
            if (isStop(line[at + gap]))
                break;
        }
        at = end;
    }
    if (at > 0 && phrase.atEnd && !isSentenceEnd(line, at))
        return 0;
    return at;
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
    return region == Region::Body ? group.body : region == Region::Form ? group.form : region == Region::Message && group.message;
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
        group.innocent.matchAt(line, i, [&](const Phrase&, int end) { found = found || (i < to && end > from); });
        group.unless.matchAt(line, i, [&](const Phrase& phrase, int) {
            found = found || !phrase.atStart || i == sentenceStart || phrase.parts.size() == 1;
        });
    }
    return found || (group.allowsDueDate && hasDueDate(line));
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

bool hasDueDate(const ShadowLine& line)
{
    static constexpr std::array<std::u32string_view, 4> kUnits = {U"月", U"日", U"年", U"年度"};
    static constexpr std::array<std::u32string_view, 9> kDue = {U"まで", U"期限", U"予定", U"目途", U"めど", U"中に", U"に決", U"に確", U"締結"};
    const bool isDue = std::any_of(kDue.begin(), kDue.end(), [&](auto word) { return line.holds(word); });
    for (int i = 0; i < line.size() && isDue; ++i) {
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
