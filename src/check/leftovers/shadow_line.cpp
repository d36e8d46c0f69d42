// SPDX-License-Identifier: Apache-2.0
#include "check/leftovers/shadow_line.h"

#include <array>

namespace keizoku::check {

namespace {

constexpr char32_t kInvalid = 0xFFFD;
constexpr char32_t kVoicedMark = 0xFF9E;     // ﾞ
constexpr char32_t kSemiVoicedMark = 0xFF9F; // ﾟ

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// ガ for カ, パ for ハ; 0 when there is no such letter.
char32_t voiced(char32_t base, bool semi)
{
    constexpr std::u32string_view kTakesVoice = U"カキクケコサシスセソタチツテトハヒフヘホ";
    constexpr std::u32string_view kTakesHalf = U"ハヒフヘホ";
    if ((semi ? kTakesHalf : kTakesVoice).find(base) == std::u32string_view::npos)
        return base == U'ウ' && !semi ? U'ヴ' : 0;
    return base + (semi ? 2 : 1);
}

} // namespace

char32_t nextCodePoint(std::string_view text, std::size_t& i)
{
    const auto byte = [&](std::size_t k) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[k]));
    };
    const char32_t first = byte(i);
    if (first < 0x80) {
        ++i;
        return first;
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    static constexpr std::array<char32_t, 5> kLeast = {0, 0, 0x80, 0x800, 0x10000};
    if (first < 0xC2 || first > 0xF4 || text.size() - i < length) {
        ++i;
        return kInvalid;
    }
    char32_t c = first & (length == 4 ? 0x07U : length == 3 ? 0x0FU : 0x1FU);
    for (std::size_t k = 1; k < length; ++k) {
        if (!isContinuation(text[i + k])) {
            ++i;
            return kInvalid;
        }
        c = (c << 6U) | (byte(i + k) & 0x3FU);
    }
    if (c < kLeast[length] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
        ++i;
        return kInvalid;
    }
    i += length;
    return c;
}

void ShadowLine::append(char32_t c, std::size_t offset)
{
    const CharInfo& info = (*m_table)[c];
    if ((info.classes & charclass::Ignored) != 0 || (c >= 0xE0100 && c <= 0xE01EF))
        return;
    if ((c == kVoicedMark || c == kSemiVoicedMark) && !m_chars.empty()) {
        if (const char32_t whole = voiced(m_chars.back(), c == kSemiVoicedMark)) {
            m_chars.back() = whole;
            return;
        }
    }
    m_chars.push_back(c < 0x10000 ? char32_t{info.fold} : c);
    m_info.push_back(info);
    m_bytes.push_back(offset);
}

void ShadowLine::read(std::string_view line, std::size_t offset, std::string_view nextLine)
{
    m_chars.clear();
    m_info.clear();
    m_bytes.clear();
    m_nextLine = nextLine;
    for (std::size_t i = 0; i < line.size();) {
        const std::size_t at = i;
        append(nextCodePoint(line, i), offset + at);
    }
    m_bytes.push_back(offset + line.size());
    m_begin = skipBlanks(0);
    m_end = skipBlanksBack(size() - 1) + 1;
    m_isOnlyMarks = m_begin < m_end;
    for (int i = m_begin; i < m_end && m_isOnlyMarks; ++i)
        m_isOnlyMarks =
            family(i) != Family::None
                ? (isSymbol(i) || !is(i, charclass::Letter | charclass::Digit))
                : !is(i, charclass::Letter | charclass::Digit | charclass::Open | charclass::Close);
}

bool ShadowLine::isSymbol(int i) const
{
    const Family f = family(i);
    return f != Family::None && f != Family::Underscore && f != Family::Dots && f != Family::Question &&
           !isLookalike(i);
}

bool ShadowLine::holds(int i, std::u32string_view word) const
{
    return i >= 0 && i <= size() && chars().substr(index(i)).starts_with(word);
}

bool ShadowLine::holds(std::u32string_view word) const
{
    return chars().find(word) != std::u32string_view::npos;
}

int ShadowLine::skipBlanks(int i) const
{
    while (is(i, charclass::Blank))
        ++i;
    return i;
}

int ShadowLine::skipBlanksBack(int i) const
{
    while (is(i, charclass::Blank))
        --i;
    return i;
}

bool ShadowLine::isBulletPlace(int i) const
{
    if (i <= 0)
        return true;
    if (is(i - 1, charclass::Close) || family(i - 1) == Family::Cross)
        return false;
    if (isSymbol(i - 1))
        return false;
    return !is(i - 1, charclass::Letter | charclass::Digit);
}

bool ShadowLine::isCellEnd(int i) const
{
    const int next = (*this)[i] == U'\t' ? i : skipBlanks(i);
    return next >= size() || (*this)[next] == U'\t' || (*this)[next] == U'|';
}

} // namespace keizoku::check
