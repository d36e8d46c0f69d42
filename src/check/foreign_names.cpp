// SPDX-License-Identifier: Apache-2.0
#include "check/foreign_names.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/even_text.h"

namespace keizoku::check {

namespace {

using Words = std::u32string_view;

constexpr Words kStation = U"訪問看護ステーション";
constexpr std::array<Words, 5> kCorporations = {U"社会医療法人", U"医療法人社団", U"医療法人財団",
                                                U"医療法人", U"社会福祉法人"};
/// What stands behind a town's name where it is this town's and no other's.
constexpr std::array<Words, 13> kTownSigns = {U"市役所",
                                              U"町役場",
                                              U"村役場",
                                              U"区役所",
                                              U"消防署",
                                              U"消防本部",
                                              U"消防局",
                                              U"市のハザードマップ",
                                              U"町のハザードマップ",
                                              U"村のハザードマップ",
                                              U"区のハザードマップ",
                                              U"市ハザードマップ",
                                              U"町ハザードマップ"};
/// Which, not who: a run that holds one of these is no name of a station …
constexpr std::array<Words, 40> kWhich = {
    U"当",   U"他",   U"各",   U"近隣", U"地域", U"連携", U"協力", U"担当",       U"管轄",     U"所轄",
    U"市内", U"県内", U"町内", U"区内", U"全国", U"複数", U"応援", U"支援",       U"依頼",     U"相手",
    U"既存", U"別",   U"同",   U"先",   U"者",   U"型",   U"系",   U"規模",       U"対象",     U"候補",
    U"参加", U"被災", U"周辺", U"代行", U"併設", U"提携", U"契約", U"サテライト", U"グループ", U"自社"};
/// … nor a town.
constexpr std::array<Words, 12> kWhichTown = {U"当", U"各",   U"隣",   U"近隣", U"本",   U"同",
                                              U"他", U"最寄", U"管轄", U"所轄", U"地元", U"現地"};
/// Behind 医療法人 these go on speaking of corporations at large.
constexpr std::array<Words, 12> kCorporationWords = {U"等",   U"内",   U"間",   U"側",   U"本部", U"全体",
                                                     U"理事", U"事務", U"代表", U"役員", U"職員", U"減免"};
constexpr Words kParticles = U"のがはをにとやでもへ";
constexpr std::array<Words, 28> kSmallWords = {
    U"から",   U"より",   U"など", U"まで",   U"だけ",   U"ほか",     U"ごと",
    U"あて",   U"しか",   U"さえ", U"および", U"または", U"あるいは", U"もしくは",
    U"ならび", U"いずれ", U"その", U"これ",   U"それ",   U"すべて",   U"ある",
    U"する",   U"した",   U"なし", U"なく",   U"かつ",   U"この",     U"そして"};
constexpr Words kNoNameEnds = U"のにはとてがをでへばる"; ///< ほかの, とくに, たとえば, できる
constexpr Words kEnds = U" 、。,.()「」『』[]【】・:;/\n\t";

template <std::size_t count>
bool holdsAny(Words text, const std::array<Words, count>& words)
{
    return std::any_of(words.begin(), words.end(), [&](Words word) { return text.find(word) != text.npos; });
}

bool isNameChar(char32_t c)
{
    return isKanji(c) || isKatakana(c);
}

/// Grammar, not a name.
bool startsSmall(Words text)
{
    return text.empty() || kParticles.find(text.front()) != Words::npos ||
           std::any_of(kSmallWords.begin(), kSmallWords.end(),
                       [&](Words word) { return text.starts_with(word); });
}

bool isBoundary(char32_t c)
{
    return c == 0 || kEnds.find(c) != kEnds.npos;
}

std::size_t beginOfRun(const EvenText& text, std::size_t end, bool (*belongs)(char32_t))
{
    while (end > 0 && belongs(text[end - 1]))
        --end;
    return end;
}

std::size_t endOfRun(const EvenText& text, std::size_t begin, bool (*belongs)(char32_t))
{
    while (begin < text.size() && belongs(text[begin]))
        ++begin;
    return begin;
}

class Finder {
public:
    explicit Finder(std::string_view text) : m_text(text) {}

    std::vector<NameAt> find()
    {
        for (std::size_t at = 0; at < m_text.size(); ++at) {
            const Words rest = m_text.chars().substr(at);
            if (rest.starts_with(kStation))
                station(at);
            for (const Words word : kCorporations)
                if (rest.starts_with(word)) {
                    corporation(at, at + word.size());
                    at += word.size() - 1;
                    break;
                }
            for (const Words sign : kTownSigns)
                if (rest.starts_with(sign)) {
                    town(at, at + sign.size(), sign);
                    break;
                }
        }
        return std::move(m_all);
    }

private:
    void add(NameKind kind, std::size_t from, std::size_t to, std::size_t coreFrom, std::size_t coreTo)
    {
        const std::size_t offset = m_text.byteOffset(from);
        m_all.push_back({kind, offset, m_text.byteOffset(to) - offset, m_text.typed(coreFrom, coreTo)});
    }

    /// Hiragana names cannot be told from the words around them unless a sign stands there.
    void station(std::size_t at)
    {
        const std::size_t behind = at + kStation.size();
        if (std::size_t from = beginOfRun(m_text, at, isNameChar); at - from >= 2) {
            if (!holdsAny(m_text.chars().substr(from, at - from), kWhich))
                add(NameKind::Station, from, behind, from, at);
            return;
        }
        if (std::size_t from = beginOfRun(m_text, at, isHiragana);
            at - from >= 3 && (from == 0 || isBoundary(m_text[from - 1]))) {
            if (!startsSmall(m_text.chars().substr(from, at - from)) &&
                kNoNameEnds.find(m_text[at - 1]) == kNoNameEnds.npos)
                add(NameKind::Station, from, behind, from, at);
            return;
        }
        if (const std::size_t to = endOfRun(m_text, behind, isKatakana);
            to - behind >= 2 && isBoundary(m_text[to]))
            add(NameKind::Station, at, to, behind, to);
        else if (const std::size_t end = endOfRun(m_text, behind, isHiragana);
                 end - behind >= 3 && isBoundary(m_text[end]) &&
                 !startsSmall(m_text.chars().substr(behind, end - behind)))
            add(NameKind::Station, at, end, behind, end);
    }

    /// Up to the first particle behind kanji or katakana: 医療法人ひまわり会に.
    void corporation(std::size_t at, std::size_t behind)
    {
        const std::size_t from = m_text[behind] == U' ' ? behind + 1 : behind;
        std::size_t to = endOfRun(m_text, from, isHiragana);
        const bool onlyHiragana = to > from && !isNameChar(m_text[to]);
        to = endOfRun(m_text, to, isNameChar);
        const Words name = m_text.chars().substr(from, to - from);
        if (name.size() < 2 || onlyHiragana || startsSmall(name) ||
            std::any_of(kCorporationWords.begin(), kCorporationWords.end(),
                        [&](Words word) { return name.starts_with(word); }))
            return;
        add(NameKind::Corporation, at, to, from, to);
    }

    void town(std::size_t at, std::size_t behind, Words sign)
    {
        std::size_t from = beginOfRun(m_text, at, isNameChar);
        if (from == at) {
            from = beginOfRun(m_text, at, isHiragana);
            if (at - from < 2 || (from > 0 && !isBoundary(m_text[from - 1])) ||
                startsSmall(m_text.chars().substr(from, at - from)))
                return;
        }
        const Words name = m_text.chars().substr(from, at - from);
        if (name.empty() || holdsAny(name, kWhichTown))
            return;
        // 奈良県生駒市役所, 生駒市消防署: the town alone; a town of one letter keeps its 市.
        std::size_t coreFrom = from, coreTo = at;
        if (const auto prefecture = name.find(U'県'); prefecture != name.npos && prefecture + 1 < name.size())
            coreFrom = from + prefecture + 1;
        const bool fire = sign.starts_with(U"消防");
        if (fire && coreTo - coreFrom > 2 && Words(U"市町村区").find(m_text[coreTo - 1]) != Words::npos)
            --coreTo;
        if (coreTo - coreFrom < 2 && !fire)
            ++coreTo;
        add(NameKind::Town, from, behind, coreFrom, coreTo);
    }

    EvenText m_text;
    std::vector<NameAt> m_all;
};

} // namespace

std::vector<NameAt> namesIn(std::string_view text)
{
    for (const char* sign : {"ステーション", "法人", "役所", "役場", "消防", "ハザードマップ"})
        if (text.find(sign) != text.npos)
            return Finder(text).find();
    return {};
}

} // namespace keizoku::check
