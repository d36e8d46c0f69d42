// SPDX-License-Identifier: Apache-2.0
// Scans code points once per kind of stretch and joins what overlaps.
#include "print/detail/no_break.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace keizoku::print {
namespace {

constexpr std::u32string_view kNotAtStart = U"、。，．・：；？！゛゜ヽヾゝゞ々ー」』）】〕〉》”’］｝ぁぃぅぇ"
                                            U"ぉっゃゅょゎァィゥェォッャュョヮヵヶ％‰℃‐–〜～,.:;?!)]}%";
constexpr std::u32string_view kNotAtEnd = U"「『（【〔〈《“‘［｛￥＄№([{";
constexpr std::u32string_view kDashes = U"-－‐–−";
constexpr std::u32string_view kLeaders = U"…‥―—─";

// Longest first, so that か月 is not cut behind か.
constexpr std::array<std::u32string_view, 42> kUnits = {
    U"リットル", U"メートル", U"グラム", U"ページ", U"パック", U"ケース", U"時間", U"日間", U"日分",
    U"週間",     U"分間",     U"年度",   U"年間",   U"人分",   U"名分",   U"か月", U"か所", U"ヶ月",
    U"ヶ所",     U"か国",     U"㎡",     U"年",     U"月",     U"日",     U"時",   U"分",   U"秒",
    U"人",       U"名",       U"件",     U"台",     U"本",     U"個",     U"枚",   U"箱",   U"食",
    U"回",       U"階",       U"号",     U"条",     U"版",     U"円"};
constexpr std::u32string_view kUnitSigns = U"％℃割袋缶部項章節歳床室班組点巻万億千百ℓ㎏㎝㎜㎞";
constexpr std::array<std::u32string_view, 5> kEras = {U"令和", U"平成", U"昭和", U"大正", U"明治"};

bool isIn(char32_t c, std::u32string_view set)
{
    return set.find(c) != std::u32string_view::npos;
}

bool isDigit(char32_t c)
{
    return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}

bool isHalfWidth(char32_t c)
{
    return c < 0x100 || (c >= 0xFF61 && c <= 0xFF9F);
}

bool isLatin(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'%' || c == U'/';
}

double emWidthOf(std::u32string_view text)
{
    double width = 0;
    for (const char32_t c : text)
        width += isHalfWidth(c) ? 0.5 : 1;
    return width;
}

/// The code points of one text; positions are indices of code points.
class Scanner {
public:
    Scanner(std::u32string_view text, double maxEm)
        : m_text(text), m_glued(text.size() + 1, false), m_maxEm(maxEm)
    {
    }

    /// glued()[i]: no break before code point i.
    const std::vector<bool>& glued()
    {
        // The stricter rule first: a stretch that would grow too wide together with what is glued stays open.
        for (std::size_t i = 0; i < m_text.size(); ++i)
            gluePair(i);
        for (std::size_t i = 0; i < m_text.size(); ++i)
            if (startsNumber(i))
                glue(i, numberEnd(i));
        for (std::size_t i = 0; i < m_text.size(); ++i) {
            for (const auto era : kEras)
                if (m_text.substr(i, 2) == era)
                    glueDate(i);
            glueEnd(i);
        }
        return m_glued;
    }

    /// Code points [begin, end), unless that is too wide.
    void glue(std::size_t begin, std::size_t end)
    {
        std::size_t first = begin;
        while (first > 0 && m_glued[first])
            --first;
        std::size_t last = end;
        while (last < m_text.size() && m_glued[last])
            ++last;
        if (emWidthOf(m_text.substr(first, last - first)) > m_maxEm)
            return;
        for (std::size_t i = begin + 1; i < end; ++i)
            m_glued[i] = true;
    }

private:
    /// A last line of one or two characters looks like an accident: three stay together.
    void glueEnd(std::size_t i)
    {
        const bool isLast = i + 1 == m_text.size() || m_text[i + 1] == U'\n';
        const std::size_t begin =
            m_text.rfind(U'\n', i) == std::u32string_view::npos ? 0 : m_text.rfind(U'\n', i) + 1;
        if (isLast && m_text[i] != U'\n' && m_maxEm >= 6 &&
            emWidthOf(m_text.substr(begin, i + 1 - begin)) > m_maxEm)
            glue(i - 2, i + 1);
    }

    void gluePair(std::size_t i)
    {
        if (i == 0 || m_text[i] == U'\n' || m_text[i - 1] == U'\n')
            return;
        const bool pair = isIn(m_text[i], kNotAtStart) || isIn(m_text[i - 1], kNotAtEnd) ||
                          (m_text[i] == m_text[i - 1] && isIn(m_text[i], kLeaders));
        if (pair && m_maxEm >= 3)
            m_glued[i] = true;
    }

    [[nodiscard]] bool startsNumber(std::size_t i) const
    {
        return isDigit(m_text[i]) && (i == 0 || !isDigit(m_text[i - 1]));
    }

    /// Digits with , . : ( ) and dashes between them, and the unit behind.
    [[nodiscard]] std::size_t numberEnd(std::size_t i) const
    {
        std::size_t end = i;
        while (end < m_text.size()) {
            const bool joins = isIn(m_text[end], kDashes) || isIn(m_text[end], U",.:()（），．：");
            if (!isDigit(m_text[end]) && !(joins && end + 1 < m_text.size() && isDigit(m_text[end + 1])))
                break;
            ++end;
        }
        return unitEnd(end);
    }

    [[nodiscard]] std::size_t unitEnd(std::size_t i) const
    {
        for (const auto unit : kUnits)
            if (m_text.substr(i, unit.size()) == unit)
                return i + unit.size();
        if (i < m_text.size() && isIn(m_text[i], kUnitSigns))
            return i + 1;
        std::size_t end = i;
        while (end < m_text.size() && end < i + 4 && isLatin(m_text[end]))
            ++end;
        return end;
    }

    /// 令和8年, and the whole 令和8年11月22日 where the line is long enough not to become ragged by it.
    void glueDate(std::size_t begin)
    {
        std::size_t end = begin + 2;
        if (m_text.substr(end, 2) == U"元年")
            end += 2;
        else if (end < m_text.size() && isDigit(m_text[end]))
            end = numberEnd(end);
        else
            return;
        glue(begin, end);
        std::size_t last = end;
        while (last < m_text.size() && isDigit(m_text[last]) &&
               (m_text[last - 1] == U'年' || m_text[last - 1] == U'月'))
            last = numberEnd(last);
        if (emWidthOf(m_text.substr(begin, last - begin)) * 3 <= m_maxEm)
            glue(begin, last);
    }

    std::u32string_view m_text;
    std::vector<bool> m_glued;
    double m_maxEm;
};

std::size_t byteLength(char32_t c)
{
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

} // namespace

std::vector<Stretch> unbreakable(std::string_view text, double maxEm, const std::vector<Stretch>& more)
{
    const std::u32string points = text::decode(text);
    Scanner scanner(points, maxEm);
    for (const auto& stretch : more) {
        const std::size_t begin = text::length(text.substr(0, stretch.begin));
        scanner.glue(begin, begin + text::length(text.substr(stretch.begin, stretch.end - stretch.begin)));
    }
    const std::vector<bool>& glued = scanner.glued();
    std::vector<Stretch> stretches;
    std::size_t offset = 0;
    std::size_t previous = 0; // where the code point before this one begins
    for (std::size_t i = 0; i < points.size(); ++i) {
        const std::size_t end = offset + byteLength(points[i]);
        if (glued[i]) {
            if (!stretches.empty() && stretches.back().end == offset && i > 0 && glued[i - 1])
                stretches.back().end = end;
            else
                stretches.push_back({previous, end});
        }
        previous = offset;
        offset = end;
    }
    return stretches;
}

double emWidth(std::string_view text)
{
    return emWidthOf(text::decode(text));
}

} // namespace keizoku::print
