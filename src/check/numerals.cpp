// SPDX-License-Identifier: Apache-2.0
#include "check/numerals.h"

namespace keizoku::check {

namespace {

constexpr std::u32string_view kKanji = U"〇一二三四五六七八九";

std::optional<NumeralAt> kanjiAt(std::u32string_view text)
{
    double total = 0;
    double pending = 0;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        if (const auto digit = kKanji.find(text[at]); digit != kKanji.npos) {
            pending = pending * 10 + static_cast<double>(digit); // 二四 as well as 二十四
            continue;
        }
        const double power = text[at] == U'十' ? 10 : text[at] == U'百' ? 100 : 0;
        if (power == 0)
            break;
        total += (pending == 0 ? 1 : pending) * power;
        pending = 0;
    }
    return at == 0 ? std::nullopt : std::optional(NumeralAt{total + pending, at});
}

} // namespace

bool isAsciiDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

std::optional<NumeralAt> numeralAt(std::u32string_view narrowed)
{
    if (narrowed.empty() || !isAsciiDigit(narrowed.front()))
        return kanjiAt(narrowed);
    NumeralAt number;
    double place = 0; // of the next decimal
    for (; number.length < narrowed.size(); ++number.length) {
        const char32_t c = narrowed[number.length];
        const bool point = c == U'.' && place == 0 && number.length + 1 < narrowed.size() &&
                           isAsciiDigit(narrowed[number.length + 1]);
        if (point) {
            place = 0.1;
            continue;
        }
        if (!isAsciiDigit(c))
            break;
        const auto digit = static_cast<double>(c - U'0');
        number.value = place > 0 ? number.value + digit * place : number.value * 10 + digit;
        place /= 10;
    }
    return number;
}

} // namespace keizoku::check
