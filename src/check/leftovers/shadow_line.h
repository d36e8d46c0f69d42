// SPDX-License-Identifier: Apache-2.0
// One line of text as the rules see it: folded characters with a way back to the stored bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/leftovers/char_table.h"

namespace keizoku::check {

class ShadowLine {
public:
    explicit ShadowLine(const CharTable& table) : m_table(&table) {}

    /// `offset` is where the line starts in the text, in bytes. Invalid UTF-8 becomes U+FFFD.
    void read(std::string_view line, std::size_t offset, std::string_view nextLine);

    [[nodiscard]] int size() const { return static_cast<int>(m_chars.size()); }
    /// Outside the line: 0.
    [[nodiscard]] char32_t operator[](int i) const { return isInside(i) ? m_chars[index(i)] : 0; }
    [[nodiscard]] bool is(int i, int classes) const
    {
        return isInside(i) && (m_info[index(i)].classes & classes) != 0;
    }
    [[nodiscard]] Family family(int i) const { return isInside(i) ? m_info[index(i)].family : Family::None; }
    /// A mark that is never a letter or digit: the strong members of the families of symbols.
    [[nodiscard]] bool isSymbol(int i) const;
    [[nodiscard]] bool isLookalike(int i) const { return is(i, charclass::Weak); }
    /// Whether `word` (folded) stands at i.
    [[nodiscard]] bool holds(int i, std::u32string_view word) const;
    [[nodiscard]] bool holds(std::u32string_view word) const;
    [[nodiscard]] std::u32string_view chars() const { return m_chars; }
    /// The first character at or after i that is no blank; before i: skipBlanksBack.
    [[nodiscard]] int skipBlanks(int i) const;
    [[nodiscard]] int skipBlanksBack(int i) const;
    /// First and one past the last character that is no blank.
    [[nodiscard]] int begin() const { return m_begin; }
    [[nodiscard]] int end() const { return m_end; }
    /// Nothing but symbols, dashes, blanks and signs.
    [[nodiscard]] bool isOnlyMarks() const { return m_isOnlyMarks; }
    /// The start of the line, of a cell, or behind a blank or a sign: where a bullet may stand.
    [[nodiscard]] bool isBulletPlace(int i) const;
    [[nodiscard]] bool isCellEnd(int i) const;

    /// Byte offsets in the whole text; i may be size().
    [[nodiscard]] std::size_t byteOffset(int i) const { return m_bytes[index(i)]; }
    [[nodiscard]] std::string_view nextLine() const { return m_nextLine; }

private:
    [[nodiscard]] bool isInside(int i) const { return i >= 0 && i < size(); }
    static std::size_t index(int i) { return static_cast<std::size_t>(i); }
    void append(char32_t c, std::size_t offset);

    const CharTable* m_table;
    std::u32string m_chars;
    std::vector<CharInfo> m_info;
    std::vector<std::size_t> m_bytes;
    std::string_view m_nextLine;
    int m_begin = 0;
    int m_end = 0;
    bool m_isOnlyMarks = false;
};

/// Reads one code point at text[i] and moves i on; an invalid byte is U+FFFD and one byte long.
char32_t nextCodePoint(std::string_view text, std::size_t& i);

} // namespace keizoku::check
