// SPDX-License-Identifier: Apache-2.0
#include "app/word_cell.h"

#include <algorithm>

#include "base/text.h"

namespace keizoku::app {

std::optional<Amount> amountIn(std::string_view text)
{
    const std::string narrow = text::narrowed(text::trimmed(text));
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto first = std::find_if(narrow.begin(), narrow.end(), isDigit);
    if (first == narrow.end())
        return std::nullopt;
    auto last = first;
    Amount amount;
    for (; last != narrow.end() && (isDigit(*last) || *last == '.' || *last == ','); ++last)
        if (*last != ',')
            amount.number += *last;
    if (amount.number.ends_with('.'))
        return std::nullopt;
    const std::string before(
        text::trimmed(std::string_view(narrow).substr(0, static_cast<std::size_t>(first - narrow.begin()))));
    if (!before.empty() && before != "約" && before != "計")
        return std::nullopt;
    amount.unit =
        text::trimmed(std::string_view(narrow).substr(static_cast<std::size_t>(last - narrow.begin())));
    if (std::any_of(amount.unit.begin(), amount.unit.end(), isDigit))
        return std::nullopt;
    return amount;
}

std::optional<Date> termEnd(std::string_view text)
{
    if (const auto date = parseDate(text))
        return *date;
    std::string narrow = text::narrowed(text::trimmed(text));
    for (const std::string_view tail : {"まで", "頃", "迄", "末"})
        if (narrow.ends_with(tail))
            narrow.resize(narrow.size() - tail.size());
    for (const std::string& whole :
         {narrow + "1日", narrow + "/1", narrow + ".1", narrow + "-01", narrow + "-1"})
        if (const auto first = parseDate(whole)) {
            const auto next = first->month() == 12 ? Date::of(first->year() + 1, 1, 1)
                                                   : Date::of(first->year(), first->month() + 1, 1);
            if (next)
                return next->plusDays(-1);
        }
    return std::nullopt;
}

NameAndPost nameAndPost(std::string_view text)
{
    const std::string whole(text::trimmed(text));
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
        const auto begin = whole.find(open);
        if (begin == std::string::npos || begin == 0 || !whole.ends_with(close))
            continue;
        const auto inside = begin + open.size();
        return {std::string(text::trimmed(std::string_view(whole).substr(0, begin))),
                whole.substr(inside, whole.size() - inside - close.size())};
    }
    return {whole, {}};
}

std::vector<std::string> namesIn(std::string_view text)
{
    std::string lines = text::replaced(std::string(text), "、", "\n");
    for (const std::string_view between : {"，", "／", "/", "・"})
        lines = text::replaced(std::move(lines), between, "\n");
    std::vector<std::string> names;
    for (const std::string& line : text::split(lines, '\n'))
        if (!text::trimmed(line).empty())
            names.emplace_back(text::trimmed(line));
    return names;
}

bool isBlankCell(std::string_view text)
{
    const std::u32string points = text::decode(text);
    constexpr std::u32string_view kBlank = U" 　\t\n＿_-－―ー─…・.。、";
    return std::all_of(points.begin(), points.end(),
                       [&](char32_t c) { return kBlank.find(c) != std::u32string_view::npos; });
}

} // namespace keizoku::app
