// SPDX-License-Identifier: Apache-2.0
// Numbers, dates and times as text.
#include "office/xlsx_formats.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <optional>

#include "base/date.h"

namespace keizoku::office {

namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::int64_t kLastDay = 2'958'465; ///< 9999-12-31

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The first section's letters, without quoted and escaped text, colours and locales; [h] counts as h.
std::string formatLetters(std::string_view code)
{
    std::string letters;
    for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
        const char c = code[at];
        if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else if (c == '"' || c == '[') {
            const auto end = code.find(c == '"' ? '"' : ']', at + 1);
            if (end == std::string_view::npos)
                break;
            const std::string_view inside = code.substr(at + 1, end - at - 1);
            if (c == '[' && inside.find_first_not_of("hHmMsS") == std::string_view::npos)
                letters.push_back('h');
            at = end;
        } else if ((c == 'E' || c == 'e') && at + 1 < code.size() &&
                   (code[at + 1] == '+' || code[at + 1] == '-')) {
            ++at; // 0.00E+00
        } else {
            letters.push_back(lower(c));
        }
    }
    return letters;
}

std::string without(std::string text, std::string_view what)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what))
        text.erase(at, what.size());
    return text;
}

std::optional<double> number(std::string_view value)
{
    double out = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), out);
    if (error != std::errc() || end != value.data() + value.size() || !std::isfinite(out))
        return std::nullopt;
    return out;
}

std::string clockText(std::int64_t seconds)
{
    std::array<char, 16> text{};
    const auto hours = static_cast<int>(seconds / 3600);
    const auto minutes = static_cast<int>(seconds / 60 % 60);
    if (seconds % 60 == 0)
        std::snprintf(text.data(), text.size(), "%02d:%02d", hours, minutes);
    else
        std::snprintf(text.data(), text.size(), "%02d:%02d:%02d", hours, minutes,
                      static_cast<int>(seconds % 60));
    return text.data();
}

/// Nothing for days that Excel does not know; it believes in 29 February 1900 (60).
std::optional<std::string> dayText(std::int64_t day, bool from1904)
{
    const auto epoch = from1904 ? Date::of(1904, 1, 1) : Date::of(1899, 12, day < 60 ? 31 : 30);
    if (!epoch || (!from1904 && (day < 1 || day == 60)) || day < 0 || day > kLastDay - (from1904 ? 1462 : 0))
        return std::nullopt;
    return epoch->plusDays(static_cast<int>(day)).iso();
}

std::string plainNumber(std::string_view value, double parsed)
{
    const std::string_view digits = value.starts_with('-') ? value.substr(1) : value;
    if (!digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos)
        return std::string(value);
    // Excel stores 17 digits (0.10000000000000001) and shows 15 (0.1). to_chars, for printf would ask the
    // locale.
    std::array<char, 64> text{};
    const bool whole = std::abs(parsed) < 1e15 && parsed == std::trunc(parsed);
    const auto end =
        whole ? std::to_chars(text.begin(), text.end(), static_cast<std::int64_t>(parsed)).ptr
              : std::to_chars(text.begin(), text.end(), parsed, std::chars_format::general, 15).ptr;
    return {text.begin(), end};
}

} // namespace

NumberKind builtInKind(int formatId)
{
    if (formatId == 22)
        return NumberKind::DateAndTime;
    if ((formatId >= 18 && formatId <= 21) || formatId == 32 || formatId == 33 ||
        (formatId >= 45 && formatId <= 47))
        return NumberKind::Time;
    // 48 is 0.0E+0 and 49 is text: a phone number in a text cell must stay digits.
    if ((formatId >= 14 && formatId <= 17) || (formatId >= 27 && formatId <= 36) ||
        (formatId >= 50 && formatId <= 58))
        return NumberKind::Date;
    return NumberKind::Number;
}

NumberKind customKind(std::string_view formatCode)
{
    std::string letters = formatLetters(formatCode);
    for (const std::string_view word : {"general", "am/pm", "a/p"})
        letters = without(std::move(letters), word);
    const bool date = letters.find_first_of("ydeg") != std::string::npos;
    const bool time = letters.find_first_of("hs") != std::string::npos;
    const bool monthOrWeekday =
        letters.find('m') != std::string::npos || letters.find("aaa") != std::string::npos;
    if (date && time)
        return NumberKind::DateAndTime;
    if (time)
        return NumberKind::Time;
    return date || monthOrWeekday ? NumberKind::Date : NumberKind::Number;
}

std::string numberText(std::string_view value, NumberKind kind, bool from1904)
{
    const auto parsed = number(value);
    if (!parsed)
        return std::string(value);
    if (kind == NumberKind::Number || *parsed < 0 || *parsed > static_cast<double>(kLastDay) + 1)
        return plainNumber(value, *parsed);
    const std::int64_t total = std::llround(*parsed * static_cast<double>(kSecondsPerDay));
    const std::int64_t seconds = total % kSecondsPerDay;
    if (kind == NumberKind::Time)
        return clockText(seconds);
    const auto day = dayText(total / kSecondsPerDay, from1904);
    if (!day)
        return plainNumber(value, *parsed);
    return kind == NumberKind::DateAndTime && seconds != 0 ? *day + " " + clockText(seconds) : *day;
}

} // namespace keizoku::office
