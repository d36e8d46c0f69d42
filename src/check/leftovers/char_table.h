// SPDX-License-Identifier: Apache-2.0
// What each character is to the leftover rules: its folded form, its classes, its mark family.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "forms/leftover_patterns.h"

namespace keizoku::check {

enum class Family : std::uint8_t {
    None,
    Circle,
    BlackCircle,
    Triangle,
    Square,
    Cross,
    Asterisk,
    Star,
    Diamond,
    Geta,
    Underscore,
    Dots,
    Question,
};

namespace charclass {
enum : std::uint16_t {
    Blank = 1,
    Digit = 2,
    Kanji = 4,
    Hiragana = 8,
    Katakana = 16,
    Latin = 32,
    Weak = 64,
    Open = 128,
    Close = 256,
    Dash = 512,
    Stop = 1024,
    KanjiDigit = 2048,
    Ignored = 4096,
    EmptyBox = 8192,
    Tick = 16384,
    Japanese = Kanji | Hiragana | Katakana,
    Letter = Japanese | Latin,
};
} // namespace charclass

struct CharInfo {
    char16_t fold = 0;
    std::uint16_t classes = 0;
    Family family = Family::None;
};

class CharTable {
public:
    explicit CharTable(const forms::LeftoverPatterns& patterns);

    /// Beyond the BMP: kanji, or nothing.
    [[nodiscard]] const CharInfo& operator[](char32_t c) const
    {
        return c < m_info.size() ? m_info[c] : (c >= 0x20000 && c < 0x40000 ? m_kanji : m_other);
    }
    /// A pattern's text as the shadow line would hold it.
    [[nodiscard]] std::u32string folded(std::string_view text) const;
    /// The bracket that closes this one, or 0.
    [[nodiscard]] char32_t closerOf(char32_t open) const;

private:
    void setFolds();
    void setClasses();
    void add(const std::vector<std::string>& words, Family family, std::uint16_t classes);

    std::vector<CharInfo> m_info;
    std::vector<std::pair<char32_t, char32_t>> m_brackets;
    CharInfo m_kanji;
    CharInfo m_other;
};

} // namespace keizoku::check
