// SPDX-License-Identifier: Apache-2.0
#include "check/even_text.h"

#include "check/leftovers/shadow_line.h"

namespace keizoku::check {

char32_t evenForm(char32_t c)
{
    if (c >= U'\uFF01' && c <= U'\uFF5E')
        return c - U'\uFF01' + U'!';
    return c == U'\u3000' ? U' ' : c;
}

EvenText::EvenText(std::string_view text) : m_text(text)
{
    m_chars.reserve(text.size() / 3);
    m_bytes.reserve(text.size() / 3 + 1);
    for (std::size_t at = 0; at < text.size();) {
        m_bytes.push_back(at);
        m_chars.push_back(evenForm(nextCodePoint(text, at)));
    }
    m_bytes.push_back(text.size());
}

std::string EvenText::typed(std::size_t from, std::size_t to) const
{
    return std::string(m_text.substr(m_bytes[from], m_bytes[to] - m_bytes[from]));
}

bool isKanji(char32_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c < 0x40000) ||
           c == U'々' || c == U'ヶ';
}

bool isKatakana(char32_t c)
{
    return (c >= 0x30A1 && c <= 0x30FA) || c == U'ー';
}

bool isHiragana(char32_t c)
{
    return c >= 0x3041 && c <= 0x3096;
}

bool isEvenDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

} // namespace keizoku::check
