// SPDX-License-Identifier: Apache-2.0
#include "check/evacuation_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "check/even_text.h"

namespace keizoku::check {

namespace {

using Words = std::u32string_view;

struct Mention {
    int level = 0;
    std::size_t from = 0, to = 0; ///< characters of the text
};

struct LevelName {
    Words words;
    int level;
};
constexpr std::array kNames = {LevelName{U"高齢者等避難", 3}, LevelName{U"避難準備", 3},
                               LevelName{U"避難指示", 4}, LevelName{U"避難勧告", 4},
                               LevelName{U"緊急安全確保", 5}};

constexpr std::array<Words, 9> kStarts = {U"避難を開始", U"避難開始",   U"避難を始",
                                          U"避難させ",   U"避難する",   U"避難誘導",
                                          U"避難を行",   U"避難を誘導", U"立退き避難"};
/// Things are moved as well: these count where a sentence names people.
constexpr std::array<Words, 8> kMoves = {U"移動を開始", U"移動を始", U"移動させ", U"移送を始",
                                         U"移送を開始", U"移送する", U"移し始",   U"移す"};
constexpr std::array<Words, 8> kEnds = {U"完了",   U"終え", U"終わ", U"済ませ",
                                        U"済んで", U"済み", U"し終", U"終了"};
/// Behind a level: what happens before it, or what is only expected.
constexpr std::array<Words, 11> kBefore = {U"まで", U"前に", U"前の",   U"の前",     U"待たず", U"未満",
                                           U"見込", U"備え", U"より早", U"になる前", U"見越"};
constexpr std::array<Words, 9> kUsers = {U"利用者", U"入所者", U"入居者", U"患者", U"来所",
                                         U"通所者", U"宿泊者", U"お客",   U"園児"};
constexpr std::array<Words, 18> kOthers = {U"職員", U"スタッフ", U"自宅",   U"家族",   U"訪問先", U"近隣",
                                           U"住民", U"看護師",   U"送迎車", U"公用車", U"車両",   U"機器",
                                           U"物品", U"書類",     U"カルテ", U"備品",   U"発電機", U"備蓄"};

template <std::size_t count>
bool holdsAny(Words text, const std::array<Words, count>& words)
{
    return std::any_of(words.begin(), words.end(), [&](Words word) { return text.find(word) != text.npos; });
}

int digitOf(char32_t c)
{
    static constexpr Words kKanji = U"一二三四五";
    const auto at = kKanji.find(c);
    return isEvenDigit(c) ? static_cast<int>(c - U'0') : at == Words::npos ? 0 : static_cast<int>(at) + 1;
}

/// The levels a sentence names; a name in brackets behind its number is the same mention.
std::vector<Mention> mentionsIn(Words text, std::size_t from, std::size_t to)
{
    std::vector<Mention> all;
    const auto add = [&](int level, std::size_t begin, std::size_t end) {
        if (!all.empty() && all.back().level == level && begin <= all.back().to + 2)
            all.back().to = end;
        else
            all.push_back({level, begin, end});
    };
    for (std::size_t at = from; at < to;) {
        const Words rest = text.substr(at, to - at);
        const auto name = std::find_if(kNames.begin(), kNames.end(),
                                       [&](const LevelName& each) { return rest.starts_with(each.words); });
        if (name != kNames.end()) {
            add(name->level, at, at + name->words.size());
            at += name->words.size();
        } else if (rest.starts_with(U"レベル") && rest.size() > 3 && digitOf(rest[3]) > 0) {
            add(digitOf(rest[3]), at, at + 4);
            at += 4;
        } else {
            ++at;
        }
    }
    return all;
}

/// What one mention makes its clause say, up to the next mention.
struct Clause {
    Mention mention;
    bool before = false, ahead = false, starts = false, ends = false;
};

/// 1階の10人
bool countsPeople(Words text)
{
    for (std::size_t at = 1; at < text.size(); ++at)
        if ((text[at] == U'人' || text[at] == U'名') && isEvenDigit(text[at - 1]))
            return true;
    return false;
}

Clause clauseOf(Words text, const Mention& mention, std::size_t next, bool ofPeople)
{
    constexpr std::size_t kNear = 10;
    std::size_t at = mention.to;
    while (at < next && (text[at] == U')' || text[at] == U'」' || text[at] == U'以' || text[at] == U'上'))
        ++at;
    const Words behind = text.substr(at, next - at);
    const Words near = behind.substr(0, kNear);
    return {mention, holdsAny(near, kBefore), near.find(U'前') != Words::npos,
            holdsAny(behind, kStarts) || (ofPeople && holdsAny(behind, kMoves)), holdsAny(behind, kEnds)};
}

void readSentence(const EvenText& text, std::size_t from, std::size_t to, EvacuationSaid& said)
{
    const Words chars = text.chars();
    const Words sentence = chars.substr(from, to - from);
    const bool ofPeople = holdsAny(sentence, kUsers) || countsPeople(sentence);
    if (!ofPeople && holdsAny(sentence, kOthers))
        return;
    const auto mentions = mentionsIn(chars, from, to);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const Clause clause =
            clauseOf(chars, mentions[i], i + 1 < mentions.size() ? mentions[i + 1].from : to, ofPeople);
        const int level = clause.mention.level;
        if (level <= 3 || clause.before)
            said.startsInTime = said.startsInTime || clause.starts;
        // 緊急安全確保 and going upstairs at the last moment are right: nobody plans to begin there.
        const bool lastResort =
            level == 5 && (sentence.find(U"垂直") != Words::npos || sentence.find(U"上の階") != Words::npos ||
                           sentence.find(U"命") != Words::npos || sentence.find(U"階へ") != Words::npos);
        const bool late = level >= 4 && !clause.before && clause.starts && !clause.ends && !lastResort;
        const bool overdue = level == 5 && clause.ends && !clause.ahead && !lastResort;
        if (said.fault != EvacuationSaid::Fault::None || (!late && !overdue))
            continue;
        said.fault = overdue ? EvacuationSaid::Fault::EndsLate : EvacuationSaid::Fault::StartsLate;
        said.level = level;
        said.offset = text.byteOffset(clause.mention.from);
        said.length = text.byteOffset(clause.mention.to) - said.offset;
    }
}

} // namespace

EvacuationSaid readEvacuation(std::string_view text)
{
    EvacuationSaid said;
    const EvenText even(text);
    std::size_t from = 0;
    for (std::size_t at = 0; at <= even.size(); ++at)
        if (at == even.size() || even[at] == U'。' || even[at] == U'\n') {
            readSentence(even, from, at, said);
            from = at + 1;
        }
    return said;
}

} // namespace keizoku::check
