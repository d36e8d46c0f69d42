// SPDX-License-Identifier: Apache-2.0
#include "check/leftovers/prefilter.h"

#include <algorithm>

namespace keizoku::check {

namespace {

constexpr std::u32string_view kDigits = U"0123456789";
constexpr std::u32string_view kCapitals = U"ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The first (or last) characters of some words, folded.
std::u32string heads(const CharTable& table, const std::vector<std::string>& words, bool last = false)
{
    std::u32string out;
    for (const std::string& word : words)
        if (const auto folded = table.folded(word); !folded.empty())
            out.push_back(last ? folded.back() : folded.front());
    return out;
}

std::u32string charsOfClass(const CharTable& table, int classes)
{
    std::u32string out;
    for (char32_t c = 0; c < 0x10000; ++c)
        if ((table[c].classes & classes) != 0 && table[c].fold == c)
            out.push_back(c);
    return out;
}

} // namespace

Prefilter::Prefilter(const CharTable& table, const forms::LeftoverPatterns& patterns,
                     const PhraseSet& phrases)
{
    Forms forms(0x10000);
    for (char32_t c = 0; c < forms.size(); ++c)
        forms[table[c].fold].push_back(c);
    addAlone(table);
    addPhrases(forms, phrases);
    addStructure(forms, table, patterns);
}

void Prefilter::addAlone(const CharTable& table)
{
    for (char32_t c = 0; c < m_flags.size(); ++c) {
        const CharInfo& info = table[c];
        const bool isWeak = (info.classes & charclass::Weak) != 0;
        const bool isRareWeak = isWeak && info.family == Family::Cross && info.fold != U'メ';
        const bool isSymbol = info.family != Family::None && info.family != Family::Dots &&
                              info.family != Family::Underscore && !isWeak;
        const bool isEllipsis = info.family == Family::Dots && info.fold != U'・' && info.fold != U'.';
        const bool isSign = info.fold == U'@' || info.fold == U'〒' || info.fold == U'#' || c == 0xFF9E ||
                            c == 0xFF9F || c == 0xFFFD;
        if (isSymbol || isRareWeak || isEllipsis || isSign || (info.classes & charclass::Ignored) != 0)
            m_flags[c] |= Alone;
    }
}

void Prefilter::addPair(const Forms& forms, char32_t first, char32_t second)
{
    if (first >= forms.size() || second >= forms.size())
        return;
    for (const char32_t a : forms[first])
        for (const char32_t b : forms[second]) {
            m_flags[a] |= First;
            m_flags[b] |= Second;
            const std::uint32_t hash = pairHash(a, b);
            m_pairs[hash >> 6U] |= std::uint64_t{1} << (hash & 63U);
        }
}

void Prefilter::addPairs(const Forms& forms, std::u32string_view firsts, std::u32string_view seconds)
{
    for (const char32_t first : firsts)
        for (const char32_t second : seconds)
            addPair(forms, first, second);
}

void Prefilter::addPhrases(const Forms& forms, const PhraseSet& phrases)
{
    for (const std::u32string& prefix : phrases.prefixes()) {
        if (prefix.size() == 2)
            addPair(forms, prefix[0], prefix[1]);
        else if (prefix[0] < forms.size())
            for (const char32_t c : forms[prefix[0]])
                m_flags[c] |= Alone;
    }
}

/// What the rule families that are no phrases start from.
void Prefilter::addStructure(const Forms& forms, const CharTable& table,
                             const forms::LeftoverPatterns& patterns)
{
    const std::u32string units = heads(table, patterns.words("units", "units"));
    const std::u32string opens = charsOfClass(table, charclass::Open);
    const std::u32string closes = charsOfClass(table, charclass::Close);
    addPairs(forms, U" ", units);
    addPairs(forms, opens, closes);
    addPairs(forms, opens, U" -.,:/・~、。%");
    addPairs(forms, U":", U" \n\t\r、。");
    addPairs(forms, U":", closes);
    addPairs(forms, U"_", U"_");
    addPairs(forms, U"・", U"・");
    addPairs(forms, U".", U".");
    addPairs(forms, U"O", U"O");
    addPairs(forms, U"メ", U"メ");
    addPairs(forms, U"ㅇ", U"ㅇ");
    addPairs(forms, U"О", U"О");
    addPairs(forms, U"Ο", U"Ο");
    addPairs(forms, U"2", U"3");
    for (const char32_t digit : kDigits)
        addPair(forms, digit, digit);
    addPairs(forms, kCapitals, heads(table, patterns.words("letters", "suffixes")));
    addPairs(forms, heads(table, patterns.words("blanks", "phoneLabels"), true), U" -(");
    for (const std::string& choice : patterns.words("choices", "choices"))
        if (const auto folded = table.folded(choice); folded.size() >= 2)
            addPair(forms, folded[0], folded[1]);
    for (const std::string& pattern : patterns.words("numbers", "datePatterns"))
        if (const auto folded = table.folded(pattern); folded.size() >= 2)
            addPair(forms, folded[0], folded[1]);
    for (const std::u32string_view era : {U"平成", U"昭和", U"大正", U"明治", U"令和"})
        addPair(forms, era[0], era[1]);
    addPairs(forms, kDigits, U"年");
    addPairs(forms, U"01十", U"日");
    addPairs(forms, U"HS", kDigits);
    addPairs(forms, U"RHS", U" ");
    addPairs(forms, U":", U" ");
    addPairs(forms, U"㍻㍼㋿", kDigits);
}

template <bool learns>
Prefilter::Line Prefilter::read(std::string_view text, std::size_t begin, const LearnedTexts& learned) const
{
    Line line;
    char32_t before = 0;
    char32_t beforeThat = 0;
    int run = 0; // of our triples without a gap
    int longest = 0;
    std::size_t i = begin;
    while (i < text.size()) {
        const auto first = static_cast<unsigned char>(text[i]);
        char32_t c = first;
        if (first < 0x80) {
            ++i;
        } else if ((first & 0xF0U) == 0xE0U && text.size() - i >= 3) {
            const auto second = static_cast<unsigned char>(text[i + 1]);
            const auto third = static_cast<unsigned char>(text[i + 2]);
            c = ((first & 0x0FU) << 12U) | ((second & 0x3FU) << 6U) | (third & 0x3FU);
            if ((second & 0xC0U) == 0x80U && (third & 0xC0U) == 0x80U && c >= 0x800 &&
                (c < 0xD800 || c > 0xDFFF))
                i += 3;
            else
                c = nextCodePoint(text, i);
        } else {
            c = nextCodePoint(text, i);
        }
        if (c < 0x10000) {
            const std::uint8_t flags = m_flags[c];
            if ((flags & Alone) != 0 || ((flags & Second) != 0 && before < 0x10000 &&
                                         (m_flags[before] & First) != 0 && knowsPair(before, c))) {
                line.mayHoldLeftover = true;
                if constexpr (!learns) { // the rest of the line is read by the rules
                    const auto newline = c == U'\n' ? i - 1 : text.find('\n', i);
                    line.end = newline == std::string_view::npos ? text.size() : newline;
                    return line;
                }
            }
        }
        if (c == U'\n') {
            line.end = i - 1;
            line.mayHoldLearned = LearnedTexts::isWorthLooking(longest);
            return line;
        }
        if constexpr (learns) {
            run = learned.knowsTriple(beforeThat, before, c) ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        beforeThat = before;
        before = c;
    }
    line.end = text.size();
    line.mayHoldLearned = LearnedTexts::isWorthLooking(longest);
    line.mayHoldLeftover = line.mayHoldLeftover || (before < 0x10000 && knowsPair(before, U'\n'));
    return line;
}

Prefilter::Line Prefilter::readLine(std::string_view text, std::size_t begin,
                                    const LearnedTexts& learned) const
{
    return learned.isEmpty() ? read<false>(text, begin, learned) : read<true>(text, begin, learned);
}

} // namespace keizoku::check
