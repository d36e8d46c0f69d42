// SPDX-License-Identifier: Apache-2.0
// Thousands of damaged lists and documents through each reader: read or refused, soon, in little memory.
#include <catch2/catch.hpp>

#include <chrono>

#include <sys/resource.h>

#include "base/text.h"
#include "office/forms_workbook.h"
#include "office/sheet.h"
#include "office/support/xlsx_file.h"
#include "office/word_document.h"
#include "support/mini_docx.h"
#include "support/mutate.h"

using namespace keizoku;
using office::fromClipboard;
using office::readCsv;
using office::readDocx;
using office::readXlsx;

namespace {

constexpr int kUsual = 5'000;
constexpr long kMostKiB = 150 * 1024;

const std::vector<std::string_view> kTableWords = {"\"",           ",",        "\t",          "\r\n", ";",
                                                   "\xEF\xBB\xBF", "\xFF\xFE", "=cmd()",      "\x81", "氏名",
                                                   "\"\"",         "'",        "0742-13-5827"};
const std::vector<std::string_view> kXmlWords = {"<w:tbl>",
                                                 "</w:tbl>",
                                                 "<w:tr>",
                                                 "<w:tc>",
                                                 "</w:p>",
                                                 "<w:p>",
                                                 "<w:gridSpan w:val=\"999999999\"/>",
                                                 "<w:vMerge/>",
                                                 "<w:ins>",
                                                 "&#x0;",
                                                 "&amp;",
                                                 "<!DOCTYPE a [<!ENTITY b \"c\">]>",
                                                 "]]>",
                                                 "<![CDATA[",
                                                 "\xE3",
                                                 "r=\"XFD1048576\"",
                                                 "ref=\"A1:XFD1048576\"",
                                                 "ref=\"B2:A1\"",
                                                 "<row r=\"99999999\">",
                                                 "<c r=\"ZZZ9\" t=\"s\">",
                                                 "<v>-1</v>",
                                                 "4294967296",
                                                 "_x0000_",
                                                 "<w:numId w:val=\"7\"/>",
                                                 "<w:ilvl w:val=\"-3\"/>",
                                                 "xmlns:w=\"x\""};

/// Fails when one reading takes longer than three seconds.
template <class Read>
void inTime(Read read)
{
    const auto began = std::chrono::steady_clock::now();
    read();
    REQUIRE(std::chrono::steady_clock::now() - began < std::chrono::seconds(3));
}

/// A sanitizer's own memory is not ours.
void checkMemory()
{
#ifndef __SANITIZE_ADDRESS__
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    CHECK(usage.ru_maxrss < kMostKiB);
#endif
}

void checkShape(const office::Sheet& sheet)
{
    for (const auto& row : sheet.rows)
        for (const std::string& cell : row)
            REQUIRE(text::isValidUtf8(cell));
}

void checkShape(const office::WordDocument& document)
{
    for (const office::WordBlock& block : document.blocks) {
        if (const auto* paragraph = std::get_if<office::WordParagraph>(&block.content))
            REQUIRE(text::isValidUtf8(paragraph->text));
        if (const auto* table = std::get_if<office::WordTable>(&block.content))
            for (const auto& row : table->grid)
                for (const std::size_t cell : row)
                    REQUIRE((cell == office::WordTable::kNone || cell < table->cells.size()));
    }
}

std::string wordBody()
{
    return test::wordLine("１．総論", "<w:pStyle w:val=\"a1\"/>") +
           test::wordLine("職員の命を守る。",
                          "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>") +
           test::wordTable({{"氏名", "電話"}, {"小鳥遊 聡", "090-0417-3826"}}) +
           "<w:p><w:ins><w:r><w:t>加えた</w:t></w:r></w:ins><w:del><w:r><w:delText>消した</w:delText></w:r></"
           "w:del></w:p>"
           "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr>" +
           test::wordLine("結合") + "</w:tc></w:tr></w:tbl>";
}

} // namespace

TEST_CASE("mutated lists are read or refused", "[mutants]")
{
    const std::string list =
        "氏名,フリガナ,携帯電話\r\n\"小鳥遊 聡\",タカナシ,090-0417-3826\r\n五十嵐,イガラシ,\"080\n\"\r\n";
    const std::string tabs = text::replaced(list, ",", "\t");
    std::mt19937 random(61);
    for (int round = 0; round < test::mutants(kUsual); ++round)
        inTime([&] {
            const std::string bytes = test::mutated(random() % 2 == 0 ? list : tabs, kTableWords, random);
            if (const auto sheet = readCsv(bytes))
                checkShape(*sheet);
            if (text::isValidUtf8(bytes))
                checkShape(fromClipboard(bytes));
        });
    checkMemory();
}

TEST_CASE("mutated workbooks are read or refused", "[mutants]")
{
    office::test::Book book;
    book.strings = "<si><t>氏名</t></si><si><r><t>小鳥</t></r><r><t>遊</t></r></si>";
    book.sheetData = R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46268</v></c></row>)"
                     R"(<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="str"><v>x</v></c></row>)";
    book.sheetData +=
        R"(</sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B1:C2"/></mergeCells><sheetData>)";
    book.styles = R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>)";
    const std::string whole = book.bytes();
    std::mt19937 random(62);
    int readable = 0;
    for (int round = 0; round < test::mutants(kUsual); ++round)
        inTime([&] {
            std::string bytes = whole;
            if (round % 2 == 0) { // inside the archive, where no checksum helps
                auto entries = book.entries();
                std::string& part = entries[random() % entries.size()].second;
                part = test::mutated(part, kXmlWords, random);
                bytes = office::test::zipOf(entries);
            } else {
                bytes = test::mutated(whole, kXmlWords, random);
            }
            if (const auto sheet = readXlsx(bytes))
                checkShape(*sheet);
            if (const auto forms = office::readDocxOrForms(bytes)) {
                checkShape(*forms);
                readable += forms->blocks.empty() ? 0 : 1;
            }
        });
    CHECK(readable > 10);
    checkMemory();
}

TEST_CASE("mutated Word files are read or refused", "[mutants]")
{
    const std::string body = wordBody();
    const std::string styles = test::wordXml(
        "styles", "<w:style w:type=\"paragraph\" w:styleId=\"a1\"><w:name w:val=\"heading 1\"/></w:style>");
    const std::string numbering = test::wordXml(
        "numbering", "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/>"
                     "<w:lvlText w:val=\"(%1)\"/></w:lvl></w:abstractNum>"
                     "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
    const std::string whole = test::miniDocx(body, {{"styles", styles}, {"numbering", numbering}});
    REQUIRE(readDocx(whole));
    std::mt19937 random(63);
    int readable = 0;
    for (int round = 0; round < test::mutants(kUsual); ++round)
        inTime([&] {
            std::string bytes;
            switch (round % 4) {
            case 0:
                bytes = test::mutated(whole, kXmlWords, random);
                break;
            case 1:
                bytes = test::miniDocx(body, {{"styles", test::mutated(styles, kXmlWords, random)},
                                              {"numbering", test::mutated(numbering, kXmlWords, random)}});
                break;
            default:
                bytes = test::miniDocx(test::mutated(body, kXmlWords, random),
                                       {{"styles", styles}, {"numbering", numbering}});
            }
            if (const auto document = readDocx(bytes)) {
                checkShape(*document);
                ++readable;
            }
        });
    CHECK(readable > 10);
    checkMemory();
}
