// SPDX-License-Identifier: Apache-2.0
#include "office/workbook.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "office/text_table.h"

namespace keizoku::office {

namespace {

constexpr std::size_t kMostUnits = 31; ///< UTF-16 code units of a sheet's name

/// What Excel takes for its own, in English and in Japanese.
constexpr std::array kReserved = {"history", "履歴"};

char32_t allowed(char32_t c)
{
    constexpr std::u32string_view kForbidden = U"[]:*?/\\'";
    constexpr std::u32string_view kInstead = U"［］：＊？／＼’";
    if (c == U'\n' || c == U'\t')
        return U' ';
    const auto at = kForbidden.find(c);
    return at == std::u32string_view::npos ? c : kInstead[at];
}

/// As much of the text as fits.
std::u32string cut(const std::u32string& text, std::size_t units)
{
    std::size_t used = 0;
    std::size_t end = 0;
    while (end < text.size()) {
        used += text[end] > 0xFFFF ? 2 : 1;
        if (used > units)
            break;
        ++end;
    }
    return text.substr(0, end);
}

std::string namedFreely(const std::string& name, std::set<std::string>& used)
{
    std::u32string plain = text::decode(text::trimmed(text::cleaned(name)));
    std::transform(plain.begin(), plain.end(), plain.begin(), allowed);
    if (plain.empty())
        plain = U"表";
    const auto isFree = [&](const std::string& wanted) {
        const std::string folded = text::folded(wanted);
        return std::find(kReserved.begin(), kReserved.end(), folded) == kReserved.end() &&
               used.insert(folded).second;
    };
    std::string wanted = text::encode(cut(plain, kMostUnits));
    for (int number = 2; !isFree(wanted); ++number) {
        const std::string suffix = "（" + std::to_string(number) + "）";
        wanted = text::encode(cut(plain, kMostUnits - text::length(suffix))) + suffix;
    }
    return wanted;
}

/// Only what a calculation would write: "007" and "1,000" are no numbers here.
CellValue valueOf(std::string text, document::Align align)
{
    if (align == document::Align::Right)
        if (const auto number = plan::Decimal::parse(text); number && number->str() == text)
            return *number;
    return text;
}

TypedSheet sheetOf(const document::Table& table, const std::string& name)
{
    TypedSheet sheet{name, {}, {}};
    for (const document::TableColumn& column : table.columns)
        sheet.heads.push_back(column.head);
    for (const document::TableRow& row : table.rows) {
        std::vector<CellValue>& cells = sheet.rows.emplace_back();
        for (std::size_t at = 0; at < table.columns.size(); ++at)
            cells.push_back(at < row.size() ? valueOf(words(row[at]), table.columns[at].align) : CellValue());
    }
    return sheet;
}

} // namespace

std::vector<std::string> sheetNames(const Workbook& book)
{
    std::set<std::string> used;
    std::vector<std::string> names;
    for (const TypedSheet& sheet : book.sheets)
        names.push_back(namedFreely(sheet.name, used));
    return names;
}

Workbook tablesOf(const document::Document& document)
{
    Workbook book{document.title, document.office, document.versionLabel, document.isoInstant, {}};
    std::string above = document.title;
    for (const document::Block& block : document.blocks) {
        if (const auto* heading = std::get_if<document::Heading>(&block))
            above = heading->text;
        else if (const auto* label = std::get_if<document::Label>(&block))
            above = label->text;
        else if (const auto* table = std::get_if<document::Table>(&block); table && !table->columns.empty())
            book.sheets.push_back(sheetOf(*table, above));
    }
    return book;
}

} // namespace keizoku::office
