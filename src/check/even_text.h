// SPDX-License-Identifier: Apache-2.0
// A text in even width, to look for words and numbers in whatever width they were typed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace keizoku::check {

/// Full-width signs, digits and letters as ASCII; everything else as it is.
[[nodiscard]] char32_t evenForm(char32_t c);

/// One character for each of the text, so that what is found has a place in the text.
class EvenText {
public:
    explicit EvenText(std::string_view text);

    [[nodiscard]] std::u32string_view chars() const { return m_chars; }
    [[nodiscard]] std::size_t size() const { return m_chars.size(); }
    /// Outside the text: 0.
    [[nodiscard]] char32_t operator[](std::size_t i) const { return i < m_chars.size() ? m_chars[i] : 0; }
    /// Bytes of the text before a character; i may be size().
    [[nodiscard]] std::size_t byteOffset(std::size_t i) const { return m_bytes[i]; }
    /// Characters [from, to) as they were typed.
    [[nodiscard]] std::string typed(std::size_t from, std::size_t to) const;

private:
    std::string_view m_text;
    std::u32string m_chars;
    std::vector<std::size_t> m_bytes;
};

[[nodiscard]] bool isKanji(char32_t c); ///< also 々 and the small ヶ of place names
[[nodiscard]] bool isKatakana(char32_t c);
[[nodiscard]] bool isHiragana(char32_t c);
[[nodiscard]] bool isEvenDigit(char32_t c);

} // namespace keizoku::check
