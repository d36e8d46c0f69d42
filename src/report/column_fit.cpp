// SPDX-License-Identifier: Apache-2.0
#include "report/column_fit.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/text.h"

namespace keizoku::report {

namespace {

// In em of the type a table is set in: 165 mm at 10.5 pt, and the turned page.
constexpr double kUpright = 44.5;
constexpr double kTurned = 65.0;
constexpr double kPadding = 1.0; ///< of a cell, both sides together
constexpr std::size_t kUprightColumns = 8;

struct Need {
    double least = 1.0; ///< below this a number or a name breaks
    double full = 1.0;  ///< the longest line
};

bool isMark(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || c == 0x3099 || c == 0x309A;
}

double widthOf(char32_t c)
{
    if (isMark(c))
        return 0.0;
    return c < 0x80 || (c >= 0xFF61 && c <= 0xFF9F) ? 0.53 : 1.0;
}

bool isOfNumber(char32_t c)
{
    return (c >= U'0' && c <= U'9') || std::u32string_view(U"-+.,()/:").find(c) != std::u32string_view::npos;
}

/// Numbers must not break at all, other Latin words only when they are long (mail addresses).
Need needOf(std::string_view cell)
{
    constexpr double kLongestWord = 7.0;
    constexpr double kName = 5.0;
    Need need;
    double line = 0.0;
    double number = 0.0;
    double word = 0.0;
    for (const char32_t c : text::decode(cell)) {
        line = c == U'\n' ? 0.0 : line + widthOf(c);
        number = isOfNumber(c) ? number + widthOf(c) : 0.0;
        word = c > 0x20 && c < 0x80 ? word + widthOf(c) : 0.0;
        need.full = std::max(need.full, line);
        need.least = std::max({need.least, number, std::min(word, kLongestWord)});
    }
    need.least = std::max(need.least, std::min(need.full, kName));
    return need;
}

Need needOf(const document::Table& table, std::size_t column)
{
    constexpr double kHead = 4.0;
    const double head = needOf(table.columns[column].head).full;
    Need need{std::min(head, kHead), head};
    for (const document::TableRow& row : table.rows) {
        std::string cell;
        for (const document::Span& span : row[column])
            cell += span.text;
        const Need one = needOf(cell);
        need.least = std::max(need.least, one.least);
        need.full = std::max(need.full, one.full);
    }
    return need;
}

/// A column with twice the text gets nearly twice the width, so that all columns of a row end at about one
/// height.
double appetite(const Need& need)
{
    return std::pow(need.full, 0.85);
}

/// Columns that need clearly less than an even share get what they need; the others divide the rest.
std::vector<double> shares(const std::vector<Need>& needs, double room)
{
    const double wished = std::accumulate(needs.begin(), needs.end(), 0.0,
                                          [](double sum, const Need& need) { return sum + need.full; });
    const double modest = wished <= room ? 1.0 : 0.6;
    std::vector<double> widths(needs.size(), 0.0);
    std::vector<bool> settled(needs.size(), false);
    std::size_t open = needs.size();
    for (bool again = true; again && open > 0;) {
        again = false;
        for (std::size_t at = 0; at < needs.size(); ++at) {
            if (settled[at] ||
                needs[at].full > std::max(modest * room / static_cast<double>(open), needs[at].least))
                continue;
            widths[at] = needs[at].full;
            room -= widths[at];
            settled[at] = again = true;
            if (--open == 0)
                break;
        }
    }
    double sum = 0.0;
    double least = 0.0;
    for (std::size_t at = 0; at < needs.size(); ++at) {
        sum += settled[at] ? 0.0 : appetite(needs[at]);
        least += settled[at] ? 0.0 : needs[at].least;
    }
    const double spare = std::max(0.0, room - least);
    for (std::size_t at = 0; at < needs.size(); ++at)
        if (!settled[at])
            widths[at] = needs[at].least + spare * appetite(needs[at]) / sum;
    return widths;
}

} // namespace

void fitColumns(document::Table& table)
{
    std::vector<Need> needs;
    double least = 0.0;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        needs.push_back(needOf(table, at));
        least += needs.back().least + kPadding;
    }
    table.landscape = table.columns.size() > kUprightColumns || least > kUpright;
    const double width =
        (table.landscape ? kTurned : kUpright) - kPadding * static_cast<double>(needs.size());
    const auto widths = shares(needs, width);
    for (std::size_t at = 0; at < widths.size(); ++at)
        table.columns[at].weight = widths[at] + kPadding;
}

} // namespace keizoku::report
