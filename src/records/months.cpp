// SPDX-License-Identifier: Apache-2.0
#include "records/months.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/text.h"

namespace keizoku::records {

namespace {

constexpr std::u32string_view kBetween = U" \t\n　・、,，/／〜～-（(";
constexpr std::size_t kMostDigits = 2;

bool isDigit(char32_t letter)
{
    return letter >= U'0' && letter <= U'9';
}

/// Where the number before `end` begins; `end` when there is none.
std::size_t numberBefore(std::u32string_view words, std::size_t end)
{
    std::size_t begin = end;
    while (begin > 0 && isDigit(words[begin - 1]))
        --begin;
    return begin;
}

/// 令和8年10 as the first of that month, when the words before the number are a year.
std::optional<Date> withItsYear(std::u32string_view words, std::size_t number, std::size_t end)
{
    if (number == 0 || words[number - 1] != U'年')
        return std::nullopt;
    std::size_t begin = number - 1;
    while (begin > 0 && kBetween.find(words[begin - 1]) == std::u32string_view::npos)
        --begin;
    const auto date = parseDate(text::encode(words.substr(begin, end - begin)) + "月1日");
    return date ? std::optional(*date) : std::nullopt;
}

} // namespace

std::vector<Date> monthsOf(const std::string& words, const Date& today)
{
    const std::u32string narrow = text::decode(text::narrowed(words));
    std::vector<Date> months;
    for (std::size_t end = narrow.find(U'月'); end != std::u32string::npos;
         end = narrow.find(U'月', end + 1)) {
        const std::size_t number = numberBefore(narrow, end);
        if (number == end || end - number > kMostDigits)
            continue;
        const int month = std::stoi(text::encode(narrow.substr(number, end - number)));
        auto date = withItsYear(narrow, number, end);
        if (!date)
            if (const auto next = Date::of(today.year() + (month < today.month() ? 1 : 0), month, 1))
                date = *next;
        if (date && std::find(months.begin(), months.end(), *date) == months.end())
            months.push_back(*date);
    }
    return months;
}

} // namespace keizoku::records
