// SPDX-License-Identifier: Apache-2.0
// Rows as text, and text that no spreadsheet takes for a formula.
#include "office/sheet_text.h"

#include <algorithm>
#include <array>

namespace keizoku::office {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// -12, +3.5, -1,200: a spreadsheet reads the value that was meant.
bool isPlainNumber(std::string_view cell)
{
    if (cell.starts_with('+') || cell.starts_with('-'))
        cell.remove_prefix(1);
    const auto onlyDigitsAnd = [](std::string_view part, char extra) {
        return std::all_of(part.begin(), part.end(), [extra](char c) { return isDigit(c) || c == extra; });
    };
    const auto point = cell.find('.');
    const std::string_view whole = cell.substr(0, point);
    const std::string_view fraction = point == std::string_view::npos ? "0" : cell.substr(point + 1);
    return !whole.empty() && isDigit(whole.front()) && isDigit(whole.back()) && !fraction.empty() &&
           onlyDigitsAnd(whole, ',') && onlyDigitsAnd(fraction, '0');
}

/// "+81 90 1234 5678". With hyphens it is not bare: Excel computes +81-90-1234-5678 and the number is gone.
bool isBarePhone(std::string_view cell)
{
    if (!cell.starts_with('+') || cell.size() < 2 || !isDigit(cell[1]) || !isDigit(cell.back()))
        return false;
    return std::all_of(cell.begin() + 1, cell.end(), [](char c) { return isDigit(c) || c == ' '; });
}

bool wouldBeComputed(std::string_view cell)
{
    constexpr std::array<std::string_view, 11> kStarts = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                          "\n", "＝", "＋", "－", "＠"};
    const bool starts =
        std::any_of(kStarts.begin(), kStarts.end(), [cell](auto s) { return cell.starts_with(s); });
    return starts && !isPlainNumber(cell) && !isBarePhone(cell);
}

/// Whether, behind any number of ', there is something to guard against.
bool needsGuard(std::string_view cell)
{
    const auto start = cell.find_first_not_of('\'');
    return start != std::string_view::npos && wouldBeComputed(cell.substr(start));
}

void appendQuoted(std::string& out, std::string_view cell)
{
    out.push_back('"');
    for (const char c : cell) {
        if (c == '"')
            out.push_back('"');
        out.push_back(c);
    }
    out.push_back('"');
}

bool isEmptyRow(const std::vector<std::string>& row)
{
    return std::all_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); });
}

} // namespace

std::string guarded(std::string_view cell)
{
    return needsGuard(cell) ? "'" + std::string(cell) : std::string(cell);
}

std::string_view unguarded(std::string_view cell)
{
    if (cell.starts_with('\'') && needsGuard(cell))
        cell.remove_prefix(1);
    return cell;
}

Result<Sheet> inShape(Sheet sheet)
{
    while (!sheet.rows.empty() && isEmptyRow(sheet.rows.back()))
        sheet.rows.pop_back();
    std::size_t columns = 0;
    for (const auto& row : sheet.rows)
        columns = std::max(columns, row.size());
    if (sheet.rows.size() > kMaxSheetRows || columns > kMaxSheetColumns ||
        columns * sheet.rows.size() > kMaxSheetCells)
        return fail(ErrorCode::Malformed,
                    "表が大きすぎます。要らない行や列を消して、小さくしてから読み込んでください。",
                    std::to_string(sheet.rows.size()) + " rows, " + std::to_string(columns) + " columns");
    for (auto& row : sheet.rows)
        row.resize(columns);
    return sheet;
}

std::string toCsv(const Sheet& sheet)
{
    std::string out(kByteOrderMark);
    for (const auto& row : sheet.rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (column > 0)
                out.push_back(',');
            const std::string cell = guarded(row[column]);
            // ; and TAB too, so that no reader guesses another separator from the first line.
            const bool blankEnds = cell.starts_with(' ') || cell.ends_with(' ');
            if (blankEnds || cell.find_first_of(",;\t\"\r\n") != std::string::npos)
                appendQuoted(out, cell);
            else
                out += cell;
        }
        out += "\r\n";
    }
    return out;
}

std::string toTsv(const Sheet& sheet)
{
    std::string out;
    for (const auto& row : sheet.rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (column > 0)
                out.push_back('\t');
            const std::string cell = guarded(row[column]);
            if (cell.starts_with('"') || cell.find_first_of("\t\r\n") != std::string::npos)
                appendQuoted(out, cell);
            else
                out += cell;
        }
        out.push_back('\n');
    }
    return out;
}

} // namespace keizoku::office
