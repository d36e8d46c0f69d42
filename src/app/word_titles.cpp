// SPDX-License-Identifier: Apache-2.0
#include "app/word_titles.h"

#include <algorithm>

#include "base/text.h"

namespace keizoku::app {

namespace {

constexpr std::size_t kMaxLabel = 24; ///< characters of a label before a colon

bool isIn(char32_t c, std::u32string_view signs)
{
    return signs.find(c) != std::u32string_view::npos;
}

bool isBlank(char32_t c)
{
    return c == U' ' || c == U'　' || c == U'\t' || c == U'\n';
}

bool isDigit(char32_t c)
{
    return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}

bool isRoman(char32_t c)
{
    return (c >= U'Ⅰ' && c <= U'ⅿ') || isIn(c, U"IVXivxＩＶＸ");
}

bool isCircled(char32_t c)
{
    return (c >= U'①' && c <= U'⑳') || (c >= U'❶' && c <= U'❿') || (c >= U'⑴' && c <= U'⒇');
}

constexpr std::u32string_view kKanjiDigits = U"一二三四五六七八九十";
constexpr std::u32string_view kKana = U"アイウエオカキクケコサシスセソあいうえお";
constexpr std::u32string_view kMarks = U"■●◆◇□○◎★☆▼▲▶►※・◉❏❑";
constexpr std::u32string_view kAfterNumber = U".．、，,)）:：-－‐・ 　\t";

/// Where the number in front ends, or 0: 第3章, (3), ３．, 3-1, Ⅲ, ①, ア．
std::size_t numberEnd(std::u32string_view text)
{
    std::size_t at = 0;
    if (text.empty())
        return 0;
    if (isCircled(text[0]))
        return 1;
    const bool ordinal = text[0] == U'第';
    const bool bracket = isIn(text[0], U"(（〔[［");
    if (ordinal || bracket)
        at = 1;
    const std::size_t from = at;
    while (at < text.size() && isBlank(text[at]))
        ++at;
    const auto run = [&](auto&& fits) {
        const std::size_t begin = at;
        while (at < text.size() && fits(text[at]))
            ++at;
        return at > begin;
    };
    bool found = run(isDigit) || run(isRoman) || run([](char32_t c) { return isIn(c, kKanjiDigits); });
    if (!found && at < text.size() && isIn(text[at], kKana)) {
        ++at;
        found = true;
        if (!bracket && !(at < text.size() && isIn(text[at], U".．)）、 　")))
            return 0;
    }
    if (!found)
        return 0;
    while (at + 1 < text.size() && isIn(text[at], U"-－‐–.．の") && isDigit(text[at + 1])) {
        ++at;
        run(isDigit);
    }
    if (ordinal)
        return at < text.size() && isIn(text[at], U"章節条部編項") ? at + 1 : 0;
    if (bracket)
        return at < text.size() && isIn(text[at], U")）〕]］") ? at + 1 : 0;
    if (at == text.size())
        return 0;
    // "3日分" and "二階" are no numbers of a title.
    return isIn(text[at], kAfterNumber) && from == 0 ? at : 0;
}

std::u32string withoutSigns(std::u32string_view text)
{
    std::u32string out;
    for (const char32_t c : text)
        if (!isBlank(c) &&
            !isIn(
                c,
                U"【】「」『』〔〕［］[]<>＜＞《》〈〉()（）、，,。．.・･:：;；/／~～-－―ー—!！?？*＊#＃\"'"))
            out += c;
    return out;
}

std::size_t common(const CharPairs& a, const CharPairs& b)
{
    std::size_t count = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) {
            ++count;
            ++i;
            ++j;
        } else if (*i < *j) {
            ++i;
        } else {
            ++j;
        }
    }
    return count;
}

} // namespace

WordTitle titleOf(std::string_view text)
{
    WordTitle title;
    const std::u32string points = text::decode(text);
    std::u32string_view rest = points;
    const auto skipBlanks = [&] {
        while (!rest.empty() && (isBlank(rest.front()) || isIn(rest.front(), kAfterNumber)))
            rest.remove_prefix(1);
    };
    for (int again = 0; again < 3 && !rest.empty(); ++again) {
        while (!rest.empty() && (isBlank(rest.front()) || isIn(rest.front(), kMarks))) {
            title.marked = title.marked || (!isBlank(rest.front()) && !isIn(rest.front(), U"・※□○"));
            rest.remove_prefix(1);
        }
        const std::size_t end = numberEnd(rest);
        if (end == 0)
            break;
        title.numbered = true;
        title.number =
            text::encode(withoutSigns(text::decode(text::folded(text::encode(rest.substr(0, end))))));
        rest.remove_prefix(end);
        skipBlanks();
    }
    title.marked = title.marked || (!rest.empty() && isIn(rest.front(), U"【＜<〔《〈[［"));
    title.words = text::encode(withoutSigns(text::decode(text::folded(text::encode(rest)))));
    return title;
}

CharPairs charPairs(std::string_view text)
{
    const std::u32string points = text::decode(text::folded(text));
    CharPairs pairs;
    for (std::size_t i = 1; i < points.size(); ++i)
        pairs.push_back((std::uint64_t{points[i - 1]} << 32U) | points[i]);
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

const TitleBook::Entry& TitleBook::entry(const std::string& text)
{
    const auto [it, fresh] = m_entries.try_emplace(text);
    if (fresh) {
        it->second.words = titleOf(text).words;
        it->second.pairs = charPairs(it->second.words);
        it->second.length = text::length(it->second.words);
    }
    return it->second;
}

double TitleBook::likeness(const std::string& a, const std::string& b)
{
    const Entry& one = entry(a);
    const Entry& other = entry(b); // entries of an unordered map stay where they are
    if (one.words.empty() || other.words.empty())
        return 0;
    if (one.words == other.words)
        return 1;
    const Entry& shorter = one.length < other.length ? one : other;
    const Entry& longer = one.length < other.length ? other : one;
    if (shorter.length < 2)
        return 0;
    const double alike = 2.0 * static_cast<double>(common(one.pairs, other.pairs)) /
                         static_cast<double>(one.pairs.size() + other.pairs.size());
    if (longer.words.find(shorter.words) == std::string::npos)
        return alike;
    return std::max(alike,
                    0.5 + 0.45 * static_cast<double>(shorter.length) / static_cast<double>(longer.length));
}

void Vocabulary::add(std::string_view text)
{
    const CharPairs pairs = charPairs(text);
    m_pairs.insert(m_pairs.end(), pairs.begin(), pairs.end());
    std::sort(m_pairs.begin(), m_pairs.end());
    m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end()), m_pairs.end());
}

double Vocabulary::share(const CharPairs& pairs) const
{
    if (pairs.empty())
        return 0;
    const auto known = std::count_if(pairs.begin(), pairs.end(), [&](std::uint64_t pair) {
        return std::binary_search(m_pairs.begin(), m_pairs.end(), pair);
    });
    return static_cast<double>(known) / static_cast<double>(pairs.size());
}

std::optional<LabelledValue> labelledValue(std::string_view text)
{
    const std::u32string points = text::decode(text);
    for (std::size_t at = 1; at < points.size() && at <= kMaxLabel; ++at) {
        if (isIn(points[at], U"。\n"))
            return std::nullopt;
        if (!isIn(points[at], U":：\t"))
            continue;
        const std::string label = titleOf(text::encode(points.substr(0, at))).words;
        const std::string value(text::trimmed(text::encode(points.substr(at + 1))));
        if (label.empty() || value.empty())
            return std::nullopt;
        return LabelledValue{label, value};
    }
    return std::nullopt;
}

} // namespace keizoku::app
