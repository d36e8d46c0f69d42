// SPDX-License-Identifier: Apache-2.0
// East Asian width (UAX #11) by a small table, and the common part of the Japanese line breaking rules.
#include "office/display_width.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace keizoku::office {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array kMarks = {
    Range{0x0300, 0x036F}, Range{0x200B, 0x200F}, Range{0x20D0, 0x20FF}, Range{0x3099, 0x309A},
    Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F}, Range{0xFEFF, 0xFEFF}, Range{0xE0100, 0xE01EF},
};

constexpr std::array kWide = {
    Range{0x1100, 0x115F},
    Range{0x2E80, 0x303E},
    Range{0x3041, 0xA4CF},
    Range{0xAC00, 0xD7A3},
    Range{0xF900, 0xFAFF},
    Range{0xFE30, 0xFE6F},
    Range{0xFF00, 0xFF60},
    Range{0xFFE0, 0xFFE6},
    Range{0x1F300, 0x1FAFF},
    Range{0x20000, 0x3FFFD},
    // Ambiguous: half a cell in Western fonts, a whole one in Japanese.
    Range{0x00A7, 0x00A8},
    Range{0x00B0, 0x00B1},
    Range{0x00B4, 0x00B4},
    Range{0x00B6, 0x00B6},
    Range{0x00D7, 0x00D7},
    Range{0x00F7, 0x00F7},
    Range{0x0391, 0x03C9},
    Range{0x0401, 0x0451},
    Range{0x2010, 0x2027},
    Range{0x2030, 0x203E},
    Range{0x2100, 0x218F},
    Range{0x2190, 0x22FF},
    Range{0x2312, 0x2312},
    Range{0x2460, 0x26FF},
    Range{0x2700, 0x27BF},
};

template <std::size_t N>
bool isIn(const std::array<Range, N>& ranges, char32_t c)
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [c](Range range) { return c >= range.first && c <= range.last; });
}

std::size_t widthOf(char32_t c)
{
    if (c < 0xA0)
        return c >= 0x20 && c < 0x7F ? 1 : 0;
    if (isIn(kMarks, c))
        return 0;
    return isIn(kWide, c) ? 2 : 1;
}

bool isWordPart(char32_t c)
{
    return c != U' ' && c != U'\u3000' && widthOf(c) == 1;
}

bool mayNotBegin(char32_t c)
{
    constexpr std::u32string_view kNever = U"、。，．・：；？！）］｝」』】〕〉》”’ー々ゝゞぁぃぅぇぉっゃゅょ"
                                           U"ゎァィゥェォッャュョヮヵヶ％℃)]},.:;!?%";
    return kNever.find(c) != std::u32string_view::npos || widthOf(c) == 0;
}

bool mayNotEnd(char32_t c)
{
    constexpr std::u32string_view kNever = U"（［｛「『【〔〈《“‘([{";
    return kNever.find(c) != std::u32string_view::npos;
}

bool mayBreakBetween(char32_t left, char32_t right)
{
    if (mayNotBegin(right) || mayNotEnd(left) || right == U' ')
        return false;
    return !(isWordPart(left) && isWordPart(right));
}

std::size_t widthOf(std::u32string_view text)
{
    std::size_t width = 0;
    for (const char32_t c : text)
        width += widthOf(c);
    return width;
}

/// Up to where `text` fits, cut anywhere but before a mark; at least one character.
std::size_t cutAt(std::u32string_view text, std::size_t columns)
{
    std::size_t at = 0;
    std::size_t width = 0;
    while (at < text.size() && (at == 0 || width + widthOf(text[at]) <= columns))
        width += widthOf(text[at++]);
    return at;
}

/// The end of the first line of `text`, in code points.
std::size_t lineEnd(std::u32string_view text, std::size_t columns)
{
    std::size_t best = 0;
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at > 0 && mayBreakBetween(text[at - 1], text[at]))
            best = at;
        width += widthOf(text[at]);
        // A blank may hang over the edge: it is not printed there.
        if (width > columns && text[at] != U' ')
            return best > 0 ? best : cutAt(text, columns);
    }
    return text.size();
}

} // namespace

std::size_t displayWidth(std::string_view text)
{
    return widthOf(text::decode(text));
}

std::string padded(std::string_view text, std::size_t columns)
{
    const std::size_t width = displayWidth(text);
    return std::string(text) + std::string(width < columns ? columns - width : 0, ' ');
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns)
{
    columns = std::max<std::size_t>(columns, 4);
    std::vector<std::string> lines;
    for (const std::string& given : text::split(text, '\n')) {
        const std::u32string decoded = text::decode(given);
        std::u32string_view rest = decoded;
        do {
            const std::size_t end = lineEnd(rest, columns);
            std::u32string_view line = rest.substr(0, end);
            rest.remove_prefix(end);
            while (line.ends_with(U' '))
                line.remove_suffix(1);
            lines.push_back(text::encode(line));
        } while (!rest.empty());
    }
    return lines;
}

} // namespace keizoku::office
