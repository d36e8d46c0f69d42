// SPDX-License-Identifier: Apache-2.0
// The visible worksheets of an xlsx as rows of text.
#include "office/sheet.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include <pugixml.hpp>

#include "base/text.h"
#include "office/ooxml_package.h"
#include "office/sheet_text.h"
#include "office/xlsx_formats.h"
#include "office/xml.h"

namespace keizoku::office {

namespace {

struct WorkbookParts {
    struct Worksheet {
        std::string name = {}, part = {};
    };
    std::vector<Worksheet> sheets = {}; ///< visible
    std::string stringsPart = {};
    std::string stylesPart = {};
    bool from1904 = false;
};

tl::unexpected<Error> noWorkbook(std::string detail)
{
    return fail(ErrorCode::Malformed,
                "Excel の表（.xlsx）ではありません。Excel のブックか CSV のファイルを選んでください。",
                std::move(detail));
}

std::optional<std::size_t> natural(std::string_view digits)
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

bool isTrue(std::string_view value)
{
    return value == "1" || value == "true";
}

Result<std::string> workbookPart(ZipArchive& archive)
{
    if (archive.contains("word/document.xml"))
        return fail(ErrorCode::Malformed,
                    "Word の文書です。表を選んでコピーし、画面に貼り付けるか、Excel "
                    "の表にしてから読み込んでください。",
                    "docx");
    auto name = mainPart(archive);
    return name ? name : noWorkbook(name.error().detail);
}

Result<WorkbookParts> readWorkbook(ZipArchive& archive)
{
    const auto name = workbookPart(archive);
    if (!name)
        return failed(name);
    const std::string folder = name->substr(0, name->rfind('/') + 1);
    PackagePart part;
    if (const auto loaded = part.load(archive, *name); !loaded)
        return failed(loaded);
    const auto related = packageRelations(archive, folder, name->substr(folder.size()));
    if (!related)
        return failed(related);
    WorkbookParts book;
    book.from1904 = isTrue(xml::attribute(xml::child(part.root(), "workbookPr"), "date1904"));
    for (const auto& [id, relation] : *related) {
        if (relation.type == "sharedStrings")
            book.stringsPart = relation.part;
        else if (relation.type == "styles")
            book.stylesPart = relation.part;
    }
    for (auto node = xml::child(xml::child(part.root(), "sheets"), "sheet"); node; node = xml::next(node)) {
        const std::string_view state = xml::attribute(node, "state");
        const auto relation = related->find(std::string(xml::attribute(node, "id")));
        if ((state.empty() || state == "visible") && relation != related->end() &&
            relation->second.type == "worksheet")
            book.sheets.push_back({text::cleaned(xml::attribute(node, "name")), relation->second.part});
    }
    if (book.sheets.empty())
        return noWorkbook("no visible worksheet");
    return book;
}

/// _x000D_ is how Excel writes a control character in XML, _x005F_ how it writes the underscore of a real
/// "_x000D_".
std::string unescaped(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        unsigned code = 0;
        if (text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
            std::from_chars(text.data() + 2, text.data() + 6, code, 16).ptr == text.data() + 6) {
            const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
            out += surrogate ? std::string() : text::encode(std::u32string(1, static_cast<char32_t>(code)));
            text.remove_prefix(7);
        } else {
            out.push_back(text.front());
            text.remove_prefix(1);
        }
    }
    return out;
}

/// The text of <si> or <is>: its <t> or the <t> of its runs. <rPh>, the furigana, is passed over.
std::string richText(const pugi::xml_node& node)
{
    std::string out;
    for (const pugi::xml_node part : node.children()) {
        const std::string_view name = xml::localName(part.name());
        if (name == "t")
            out += part.text().get();
        else if (name == "r")
            out += xml::child(part, "t").text().get();
    }
    return out.find("_x") == std::string::npos ? out : unescaped(out);
}

Result<std::vector<std::string>> sharedStrings(ZipArchive& archive, const WorkbookParts& book)
{
    std::vector<std::string> strings;
    if (book.stringsPart.empty() || !archive.contains(book.stringsPart))
        return strings;
    PackagePart part;
    if (const auto loaded = part.load(archive, book.stringsPart); !loaded)
        return failed(loaded);
    for (auto node = xml::child(part.root(), "si"); node; node = xml::next(node))
        strings.push_back(text::cleaned(richText(node)));
    return strings;
}

/// What each cell style makes of a number, by the style's index.
Result<std::vector<NumberKind>> styleKinds(ZipArchive& archive, const WorkbookParts& book)
{
    std::vector<NumberKind> kinds;
    if (book.stylesPart.empty() || !archive.contains(book.stylesPart))
        return kinds;
    PackagePart part;
    if (const auto loaded = part.load(archive, book.stylesPart); !loaded)
        return failed(loaded);
    std::map<std::size_t, NumberKind> custom;
    for (auto node = xml::child(xml::child(part.root(), "numFmts"), "numFmt"); node; node = xml::next(node))
        if (const auto id = natural(xml::attribute(node, "numFmtId")))
            custom[*id] = customKind(xml::attribute(node, "formatCode"));
    for (auto node = xml::child(xml::child(part.root(), "cellXfs"), "xf"); node; node = xml::next(node)) {
        const std::size_t id =
            std::min<std::size_t>(natural(xml::attribute(node, "numFmtId")).value_or(0), 100'000);
        const auto known = custom.find(id);
        kinds.push_back(known != custom.end() ? known->second : builtInKind(static_cast<int>(id)));
    }
    return kinds;
}

/// "BC12" -> 54; nothing when there is no reference or it is absurd.
std::optional<std::size_t> columnOf(std::string_view reference)
{
    std::size_t column = 0;
    std::size_t letters = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z')
            break;
        if (++letters > 3)
            return std::nullopt;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    }
    return letters == 0 ? std::nullopt : std::optional(column - 1);
}

/// What all worksheets of a book share.
struct Shared {
    std::vector<std::string> strings = {};
    std::vector<NumberKind> kinds = {};
    bool from1904 = false;
};

/// Takes the cells of one worksheet; empty ones never widen the sheet.
class CellCollector {
public:
    explicit CellCollector(const Shared& shared) : m_shared(shared) {}

    Result<Sheet> collect(const pugi::xml_node& sheetData)
    {
        std::size_t line = 0;
        for (auto row = xml::child(sheetData, "row"); row; row = xml::next(row), ++line) {
            if (const auto given = natural(xml::attribute(row, "r")); given && *given > 0)
                line = *given - 1;
            std::size_t column = 0;
            for (auto cell = xml::child(row, "c"); cell; cell = xml::next(cell), ++column) {
                column = columnOf(xml::attribute(cell, "r")).value_or(column);
                if (auto put = place(line, column, cellText(cell)); !put)
                    return failed(put);
            }
        }
        return inShape(std::move(m_sheet));
    }

private:
    [[nodiscard]] std::string cellText(const pugi::xml_node& cell) const
    {
        const std::string_view type = xml::attribute(cell, "t");
        if (type == "inlineStr")
            return text::cleaned(richText(xml::child(cell, "is")));
        const std::string_view value = xml::child(cell, "v").text().get();
        if (type == "s") {
            const auto index = natural(value);
            return index && *index < m_shared.strings.size() ? m_shared.strings[*index] : std::string();
        }
        if (type == "b")
            return value == "1" ? "TRUE" : "FALSE";
        if (type == "str" || type == "e")
            return text::cleaned(unescaped(value));
        if (type == "d")
            return std::string(value.substr(0, value.find("T00:00:00")));
        const std::size_t style = natural(xml::attribute(cell, "s")).value_or(0);
        const NumberKind kind = style < m_shared.kinds.size() ? m_shared.kinds[style] : NumberKind::Number;
        return text::cleaned(numberText(value, kind, m_shared.from1904));
    }

    Result<void> place(std::size_t line, std::size_t column, std::string text)
    {
        if (text.empty())
            return {};
        m_bytes += text.size(); // One shared string may be used by a million cells.
        auto& rows = m_sheet.rows;
        m_columns = std::max(m_columns, column + 1);
        const std::size_t height = std::max(rows.size(), line + 1);
        if (line >= kMaxSheetRows || column >= kMaxSheetColumns || m_columns * height > kMaxSheetCells ||
            m_bytes > kMaxSheetText)
            return fail(ErrorCode::Malformed,
                        "表が大きすぎます（10万行、1,"
                        "000列まで）。要らない行や列を消して、小さくしてから読み込んでください。",
                        "cell in row " + std::to_string(line + 1) + ", column " + std::to_string(column + 1));
        rows.resize(height);
        if (rows[line].size() <= column)
            rows[line].resize(column + 1);
        rows[line][column] = std::move(text);
        return {};
    }

    const Shared& m_shared;
    std::size_t m_bytes = 0;
    std::size_t m_columns = 0;
    Sheet m_sheet;
};

/// An open workbook.
class Book {
public:
    static Result<Book> open(std::string_view bytes)
    {
        auto archive = ZipArchive::open(bytes);
        if (!archive)
            return failed(archive);
        Book book(*std::move(archive));
        auto parts = readWorkbook(book.m_archive);
        if (!parts)
            return failed(parts);
        auto strings = sharedStrings(book.m_archive, *parts);
        if (!strings)
            return failed(strings);
        auto kinds = styleKinds(book.m_archive, *parts);
        if (!kinds)
            return failed(kinds);
        book.m_sheets = std::move(parts->sheets);
        book.m_shared = {*std::move(strings), *std::move(kinds), parts->from1904};
        return book;
    }

    [[nodiscard]] const std::vector<WorkbookParts::Worksheet>& sheets() const { return m_sheets; }

    Result<NamedSheet> read(const WorkbookParts::Worksheet& which)
    {
        PackagePart part;
        if (const auto loaded = part.load(m_archive, which.part); !loaded)
            return failed(loaded);
        auto cells = CellCollector(m_shared).collect(xml::child(part.root(), "sheetData"));
        if (!cells)
            return failed(cells);
        NamedSheet sheet{which.name, *std::move(cells), {}};
        for (auto node = xml::child(xml::child(part.root(), "mergeCells"), "mergeCell"); node;
             node = xml::next(node))
            if (const auto span = spanOf(xml::attribute(node, "ref"), sheet.sheet))
                sheet.spans.push_back(*span);
        return sheet;
    }

private:
    explicit Book(ZipArchive archive) : m_archive(std::move(archive)) {}

    /// "B2:D3", cut to what the sheet has.
    static std::optional<NamedSheet::Span> spanOf(std::string_view reference, const Sheet& sheet)
    {
        const std::size_t colon = reference.find(':');
        if (colon == std::string_view::npos || sheet.rows.empty())
            return std::nullopt;
        const auto from = placeOf(reference.substr(0, colon));
        const auto to = placeOf(reference.substr(colon + 1));
        if (!from || !to || to->row < from->row || to->column < from->column ||
            from->row >= sheet.rows.size() || from->column >= sheet.rows.front().size())
            return std::nullopt;
        return NamedSheet::Span{from->row, from->column, std::min(to->row + 1, sheet.rows.size()) - from->row,
                                std::min(to->column + 1, sheet.rows.front().size()) - from->column};
    }

    static std::optional<NamedSheet::Span> placeOf(std::string_view reference)
    {
        const auto column = columnOf(reference);
        const std::size_t digits = reference.find_first_of("0123456789");
        const auto row = digits == std::string_view::npos ? std::nullopt : natural(reference.substr(digits));
        if (!column || !row || *row == 0)
            return std::nullopt;
        return NamedSheet::Span{*row - 1, *column, 1, 1};
    }

    ZipArchive m_archive;
    std::vector<WorkbookParts::Worksheet> m_sheets;
    Shared m_shared;
};

} // namespace

Result<Sheet> readXlsx(std::string_view bytes, std::string_view wanted)
{
    auto book = Book::open(bytes);
    if (!book)
        return failed(book);
    const auto& sheets = book->sheets();
    const auto named =
        std::find_if(sheets.begin(), sheets.end(), [&](const auto& each) { return each.name == wanted; });
    auto read = book->read(named != sheets.end() ? *named : sheets.front());
    if (!read)
        return failed(read);
    return std::move(read->sheet);
}

Result<std::vector<NamedSheet>> readXlsxBook(std::string_view bytes)
{
    auto book = Book::open(bytes);
    if (!book)
        return failed(book);
    std::vector<NamedSheet> sheets;
    std::size_t cells = 0;
    for (const WorkbookParts::Worksheet& each : book->sheets()) {
        auto read = book->read(each);
        if (!read)
            return failed(read);
        if (read->sheet.rows.empty())
            continue;
        cells += read->sheet.rows.size() * read->sheet.rows.front().size();
        if (cells > kMaxSheetCells)
            return fail(ErrorCode::Malformed,
                        "表が大きすぎます。要らないシートを消して、小さくしてから読み込んでください。",
                        "cells of all sheets: " + std::to_string(cells));
        sheets.push_back(*std::move(read));
    }
    return sheets;
}

} // namespace keizoku::office
