// SPDX-License-Identifier: Apache-2.0
#include "check/measurable.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "check/numerals.h"

namespace keizoku::check {

namespace {

using View = std::u32string_view;

template <std::size_t Count>
bool holdsOne(View text, const std::array<View, Count>& words)
{
    return std::any_of(words.begin(), words.end(), [&](View word) { return text.find(word) != text.npos; });
}

/// What is announced, counted or found out by somebody who says yes or no.
constexpr std::array<View, 30> kFacts = {
    U"震度",         U"警戒レベル",   U"警報",       U"注意報",   U"予報",       U"避難指示",
    U"高齢者等避難", U"緊急安全確保", U"発令",       U"危険情報", U"警戒情報",   U"臨時情報",
    U"暴風域",       U"緊急事態宣言", U"まん延防止", U"半数",     U"過半",       U"全員",
    U"半日",         U"一晩",         U"終日",       U"陽性",     U"感染者が出", U"感染者が発生",
    U"感染者が確",   U"感染者の発生", U"感染が確",   U"疑い",     U"診断",       U"濃厚接触"};

/// Behind a numeral in kanji: 一般, 一部, 十分 and 万一 count nothing.
constexpr std::array<View, 22> kCounters = {
    U"人",   U"名", U"割", U"日", U"時間",     U"週",     U"か月", U"分間", U"分以", U"件", U"台",
    U"か所", U"回", U"弱", U"強", U"メートル", U"センチ", U"ミリ", U"階",   U"棟",   U"軒", U"%"};

bool isBullet(char32_t c)
{
    return (c >= U'\u2460' && c <= U'\u24FF') || (c >= U'\u2776' && c <= U'\u2793');
}

bool isIn(char32_t c, View set)
{
    return set.find(c) != set.npos;
}

/// (1), 1. and ① at the start of a line count lines. Code points they take.
std::size_t bulletLength(View line)
{
    std::size_t at = 0;
    while (at < line.size() && isIn(line[at], U" 　\t"))
        ++at;
    if (at < line.size() && isBullet(line[at]))
        return at + 1;
    const std::size_t open = at < line.size() && isIn(line[at], U"(（") ? 1 : 0;
    std::size_t end = at + open;
    while (end < line.size() && (isAsciiDigit(line[end]) || (line[end] >= U'０' && line[end] <= U'９')))
        ++end;
    if (end == at + open || end >= line.size() || !isIn(line[end], open ? U")）" : U".．)）、:："))
        return 0;
    const bool decimal = end + 1 < line.size() && (isAsciiDigit(line[end + 1]) && !open);
    return decimal ? 0 : end + 1;
}

std::u32string withoutBullets(std::string_view criterion)
{
    std::u32string out;
    for (const std::string& each : text::split(std::string(criterion), '\n')) {
        const std::u32string line = text::decode(each);
        out += line.substr(bulletLength(line)) + U"\n";
    }
    return text::decode(text::narrowed(text::encode(out)));
}

bool countsInKanji(View text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto number = numeralAt(text.substr(at));
        if (!number)
            continue;
        const View rest = text.substr(at + number->length);
        if (std::any_of(kCounters.begin(), kCounters.end(),
                        [&](View word) { return rest.starts_with(word); }))
            return true;
        at += number->length - 1;
    }
    return false;
}

} // namespace

bool isMeasurable(std::string_view criterion)
{
    const std::u32string text = withoutBullets(criterion);
    return std::any_of(text.begin(), text.end(), isAsciiDigit) || holdsOne(text, kFacts) ||
           countsInKanji(text);
}

bool pointsElsewhere(std::string_view criterion)
{
    constexpr std::array<View, 8> kElsewhere = {U"同上",   U"同じ", U"のとおり", U"の通り",
                                                U"に準じ", U"別表", U"別紙",     U"段階の表"};
    constexpr std::array<View, 8> kNone = {U"なし",     U"該当なし", U"対象外", U"設けない",
                                           U"設定なし", U"使わない", U"-",      U"無し"};
    const std::u32string text = text::decode(text::narrowed(text::trimmed(criterion)));
    return holdsOne(View(text), kElsewhere) ||
           std::any_of(kNone.begin(), kNone.end(), [&](View word) { return text == word; });
}

} // namespace keizoku::check
