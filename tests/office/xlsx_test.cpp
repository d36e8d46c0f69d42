// SPDX-License-Identifier: Apache-2.0
#include "office/sheet.h"

#include <chrono>

#include <catch2/catch.hpp>

#include "office/support/xlsx_file.h"
#include "office/xlsx_formats.h"
#include "office/zip_archive.h"

using namespace keizoku;
using namespace keizoku::office;
using namespace keizoku::office::test;
using Rows = std::vector<std::vector<std::string>>;

namespace {

Rows read(const std::string& bytes)
{
    const auto sheet = readXlsx(bytes);
    if (!sheet)
        FAIL(sheet.error().detail);
    return sheet->rows;
}

/// Refused within the second, and the sentence that says why.
std::string refused(const std::string& bytes)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto sheet = readXlsx(bytes);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(3));
    REQUIRE_FALSE(sheet.has_value());
    CHECK(sheet.error().code == ErrorCode::Malformed);
    return sheet.error().sentence;
}

Book withCell(const std::string& cell)
{
    Book book;
    book.sheetData = "<row r=\"1\">" + cell + "</row>";
    return book;
}

std::string zeros(std::size_t count)
{
    return std::string(count, ' ');
}

} // namespace

TEST_CASE("strings come without furigana, with their blanks")
{
    Book book;
    book.strings = "<si><t>氏名</t><rPh sb=\"0\" eb=\"2\"><t>シメイ</t></rPh><phoneticPr fontId=\"1\"/></si>"
                   "<si><r><t>大西</t></r><r><rPr/><t xml:space=\"preserve\"> </t></r><r><t>雅子</t></r>"
                   "<rPh sb=\"0\" eb=\"2\"><t>オオニシ</t></rPh></si>"
                   "<si><t>1_x000D_\n2 _x005F_x000D_</t></si>";
    book.sheetData =
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>電話 &amp; FAX</t></is></c></row>)"
        R"(<row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c><c r="D3" t="s"><v>99</v></c></row>)"
        R"(<row r="9"><c r="A9" s="1"/><c r="XFD9"/></row>)";
    CHECK(read(book.bytes()) ==
          Rows{{"氏名", "電話 & FAX", ""}, {"", "", ""}, {"大西 雅子", "", "1\n2 _x000D_"}});
}

TEST_CASE("numbers, truth and results of formulas are as typed")
{
    Book book;
    book.sheetData =
        "<row><c><v>9004173826</v></c><c><v>72.0</v></c><c><v>0.10000000000000001</v></c><c><v>1.5E3</v></c>"
        "<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"str\"><f>A1</f><v>結果</v></c>"
        "<c t=\"e\"><v>#N/A</v></c><c t=\"d\"><v>2026-09-03T00:00:00</v></c></row>";
    CHECK(read(book.bytes()) ==
          Rows{{"9004173826", "72", "0.1", "1500", "TRUE", "FALSE", "結果", "#N/A", "2026-09-03"}});
}

TEST_CASE("cells in a date style become ISO dates")
{
    Book book;
    book.styles =
        "<numFmts><numFmt numFmtId=\"176\" "
        "formatCode=\"[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
        "<numFmt numFmtId=\"177\" formatCode=\"#,##0&quot;day&quot;\"/></numFmts>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"57\"/><xf numFmtId=\"176\"/>"
        "<xf numFmtId=\"177\"/><xf numFmtId=\"22\"/><xf numFmtId=\"20\"/><xf numFmtId=\"49\"/></cellXfs>";
    std::string row;
    for (int style = 0; style < 8; ++style)
        row += "<c s=\"" + std::to_string(style) + "\"><v>46268.375</v></c>";
    book.sheetData = "<row>" + row + "</row>";
    CHECK(read(book.bytes()) == Rows{{"46268.375", "2026-09-03", "2026-09-03", "2026-09-03", "46268.375",
                                      "2026-09-03 09:00", "09:00", "46268.375"}});
    book.workbookPr = "<workbookPr date1904=\"1\"/>";
    book.sheetData = R"(<row><c s="1"><v>44806</v></c></row>)";
    CHECK(read(book.bytes()) == Rows{{"2026-09-03"}});
}

TEST_CASE("formats are told apart by their code")
{
    CHECK(customKind("yyyy/m/d;@") == NumberKind::Date);
    CHECK(customKind("[$-411]ge.m.d") == NumberKind::Date);
    CHECK(customKind("m\"月\"d\"日\"(aaa)") == NumberKind::Date);
    CHECK(customKind("aaa") == NumberKind::Date);
    CHECK(customKind("[h]:mm") == NumberKind::Time);
    CHECK(customKind("h:mm AM/PM") == NumberKind::Time);
    CHECK(customKind("yyyy/m/d h:mm") == NumberKind::DateAndTime);
    for (const char* code :
         {"General", "0.00E+00", "#,##0", "[Red]-0", "0\"名 (days)\"", "\\d0", "@", "000-0000-0000", ""})
        CHECK(customKind(code) == NumberKind::Number);
    CHECK(numberText("0", NumberKind::Date, false) == "0");
    CHECK(numberText("1", NumberKind::Date, false) == "1900-01-01");
    CHECK(numberText("60", NumberKind::Date, false) == "60");
    CHECK(numberText("61", NumberKind::Date, false) == "1900-03-01");
    CHECK(numberText("-3", NumberKind::Date, false) == "-3");
    CHECK(numberText("2958465", NumberKind::Date, false) == "9999-12-31");
    CHECK(numberText("2958466", NumberKind::Date, false) == "2958466");
    CHECK(numberText("1e999", NumberKind::Date, false) == "1e999");
    CHECK(numberText("abc", NumberKind::Number, false) == "abc");
}

TEST_CASE("the first sheet that a person sees is read")
{
    Book book;
    book.sheets =
        R"(<sheet name="設定" sheetId="1" state="veryHidden" r:id="rId1"/><sheet name="図" sheetId="3" r:id="rId5"/>)"
        R"(<sheet name="名簿" sheetId="2" r:id="rId2"/>)";
    book.more = {
        {"xl/worksheets/sheet2.xml",
         R"(<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>見える</x:t></x:is></x:c></x:row>)"
         "</x:sheetData></x:worksheet>"}};
    CHECK(read(book.bytes()) == Rows{{"見える"}});
    book.sheets = R"(<sheet name="設定" sheetId="1" state="hidden" r:id="rId1"/>)";
    refused(book.bytes());
}

TEST_CASE("what is no workbook is refused with a way out")
{
    CHECK(refused(zipOf({{"word/document.xml", "<w/>"}})).find("Word") != std::string::npos);
    CHECK(refused(zipOf({{"content.xml", "<o/>"}})).find("Excel") != std::string::npos);
    CHECK(refused(zipOf(Book().entries(), "secret")).find("パスワード") != std::string::npos);
    CHECK(refused("PK\x03\x04").find("壊れて") != std::string::npos);
    const std::string good = withCell("<c><v>1</v></c>").bytes();
    for (std::size_t size = 0; size < good.size(); size += 97)
        refused(good.substr(0, size));
}

TEST_CASE("unsafe archives are refused")
{
    Book book;
    book.more = {{"../../evil", "x"}};
    refused(book.bytes());
    book.more = {{"/etc/passwd", "x"}};
    refused(book.bytes());
    book.more.clear();
    for (std::size_t i = 0; i < ZipArchive::kMaxEntries; ++i)
        book.more.emplace_back("xl/media/" + std::to_string(i), "x");
    refused(book.bytes());
}

TEST_CASE("XML with a DTD or in another encoding is refused")
{
    const std::string cell =
        "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>";
    Entries entries = Book().entries();
    entries[3].second = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\">]>" + cell;
    refused(zipOf(entries));
    entries[3].second = std::string("\xFF\xFE<\0w\0", 6);
    refused(zipOf(entries));
    entries[3].second = "<worksheet><sheetData><row>";
    refused(zipOf(entries));
}

TEST_CASE("zip bombs are refused fast")
{
    Entries entries = Book().entries();
    entries[3].second = zeros(ZipArchive::kMaxEntryBytes + 1);
    const std::string bomb = zipOf(entries);
    CHECK(bomb.size() < 100'000);
    refused(bomb);
    // The same with a header that lies about the size.
    std::string liar = bomb;
    const std::uint32_t stated = ZipArchive::kMaxEntryBytes + 1;
    const std::string size(reinterpret_cast<const char*>(&stated), 4);
    for (auto at = liar.find(size); at != std::string::npos; at = liar.find(size, at + 4))
        liar.replace(at, 4, std::string("\x10\0\0\0", 4));
    CHECK(liar != bomb);
    refused(liar);
    // Parts that are each just small enough.
    for (const std::size_t part : {3U, 4U, 5U})
        entries[part].second = "<a>" + zeros(ZipArchive::kMaxEntryBytes - 7) + "</a>";
    refused(zipOf(entries));
}

TEST_CASE("small files that would grow in memory are refused")
{
    std::string elements;
    for (int i = 0; i < 2'000'000; ++i)
        elements += "<c/>";
    refused(withCell(elements).bytes());
    Book amplified;
    amplified.strings = "<si><t>" + std::string(1'000'000, 'a') + "</t></si>";
    for (int i = 0; i < 100; ++i)
        amplified.sheetData += R"(<row><c t="s"><v>0</v></c></row>)";
    CHECK(refused(amplified.bytes()).find("大きすぎ") != std::string::npos);
    refused(withCell(R"(<c r="XFD1"><v>1</v></c>)").bytes());
    Book far;
    far.sheetData = R"(<row r="18446744073709551615"><c r="A1"><v>1</v></c></row>)";
    refused(far.bytes());
    far.sheetData =
        R"(<row r="1"><c r="ALL1"><v>1</v></c></row><row r="99999"><c r="A99999"><v>1</v></c></row>)";
    refused(far.bytes());
    std::string deep;
    for (int i = 0; i < 200'000; ++i)
        deep += "<a>";
    refused(withCell(deep).bytes());
}
