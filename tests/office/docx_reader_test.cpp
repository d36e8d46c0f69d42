// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "office/docx_numbering.h"
#include "office/word_document.h"
#include "support/mini_docx.h"

using namespace keizoku;
using test::miniDocx;
using test::wordLine;
using test::wordTable;

namespace {

office::WordDocument read(const std::string& body, const std::vector<office::ZipPart>& more = {})
{
    auto document = office::readDocx(miniDocx(body, more));
    REQUIRE(document);
    return *std::move(document);
}

std::string textOf(const office::WordDocument& document, std::size_t block)
{
    REQUIRE(block < document.blocks.size());
    return std::get<office::WordParagraph>(document.blocks[block].content).text;
}

const office::WordTable& tableOf(const office::WordDocument& document, std::size_t block)
{
    REQUIRE(block < document.blocks.size());
    return std::get<office::WordTable>(document.blocks[block].content);
}

std::string sentenceFor(const std::string& bytes)
{
    const auto document = office::readDocx(bytes);
    REQUIRE_FALSE(document);
    return document.error().sentence;
}

} // namespace

TEST_CASE("a paragraph is read across its runs, with what stands between them", "[word]")
{
    const auto document = read(
        "<w:p><w:r><w:t>統括</w:t></w:r><w:proofErr/><w:hyperlink><w:r><w:t>責任者</w:t></w:r></w:hyperlink>"
        "<w:r><w:tab/><w:t>大西</w:t><w:br/><w:t>雅子</w:t><w:noBreakHyphen/><w:softHyphen/></w:r></w:p>"
        "<w:p/><w:p><w:r><w:ruby><w:rt><w:r><w:t>うえむら</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>植村"
        "</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>");
    REQUIRE(document.blocks.size() == 2);
    CHECK(textOf(document, 0) == "統括責任者\t大西\n雅子-");
    CHECK(textOf(document, 1) == "植村");
}

TEST_CASE("tracked changes are read as accepted", "[word]")
{
    const auto document = read(
        "<w:p><w:r><w:t>管理者は</w:t></w:r><w:del><w:r><w:delText>佐藤</w:delText></w:r></w:del><w:ins><w:r>"
        "<w:t>大西</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>古い</w:t></w:r></w:moveFrom></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>" +
        wordLine("後半"));
    CHECK(document.hasChanges);
    CHECK(textOf(document, 0) == "管理者は大西");
    CHECK(textOf(document, 1) == "前半後半");
    CHECK_FALSE(read(wordLine("管理者は大西")).hasChanges);
}

TEST_CASE("a text box is read once, whichever of its two forms Word wrote", "[word]")
{
    const auto document =
        read("<w:p><w:r><w:t>本文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>" +
             wordLine("囲みの文") +
             "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>" +
             wordLine("囲みの文") +
             "</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>");
    REQUIRE(document.blocks.size() == 2);
    CHECK(textOf(document, 0) == "本文");
    CHECK(textOf(document, 1) == "囲みの文");
    CHECK(document.blocks[1].place == office::WordPlace::TextBox);
}

TEST_CASE("merged cells are one cell over their places", "[word]")
{
    const auto document =
        read("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" +
             wordLine("横に二つ") + "</w:tc><w:tc>" + wordLine("氏名") +
             "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + wordLine("縦") +
             wordLine("二行目") + "</w:tc><w:tc>" + wordLine("甲") + "</w:tc><w:tc>" + wordLine("乙") +
             "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>" + wordLine("丙") +
             "</w:tc><w:tc>" + wordTable({{"入れ子"}}) + "<w:p/></w:tc></w:tr></w:tbl>");
    const office::WordTable& table = tableOf(document, 0);
    CHECK(table.width() == 3);
    CHECK(table.headRows == 1);
    CHECK(table.at(0, 1) == "横に二つ");
    CHECK(table.at(2, 0) == "縦\n二行目");
    CHECK(table.grid[1][0] == table.grid[2][0]);
    CHECK(table.cells[table.grid[1][0]].rows == 2);
    CHECK(table.at(2, 2).empty());
    CHECK(tableOf(document, 1).at(0, 0) == "入れ子");
}

TEST_CASE("headings are told by style name, style base and outline level", "[word]")
{
    const std::string styles = test::wordXml(
        "styles", "<w:style w:type=\"paragraph\" w:styleId=\"a1\"><w:name w:val=\"heading 2\"/></w:style>"
                  "<w:style w:type=\"paragraph\" w:styleId=\"own\"><w:name w:val=\"章の題\"/><w:basedOn "
                  "w:val=\"a1\"/></w:style>"
                  "<w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"toc 1\"/></w:style>"
                  "<w:style w:type=\"paragraph\" w:styleId=\"loop\"><w:name w:val=\"x\"/><w:basedOn "
                  "w:val=\"loop\"/></w:style>");
    const auto document = read(wordLine("総論", "<w:pStyle w:val=\"own\"/>") + wordLine("本文") +
                                   wordLine("題", "<w:outlineLvl w:val=\"0\"/>") +
                                   wordLine("総論\t3", "<w:pStyle w:val=\"t\"/>") +
                                   wordLine("輪", "<w:pStyle w:val=\"loop\"/>"),
                               {{"styles", styles}});
    const auto paragraph = [&](std::size_t at) {
        return std::get<office::WordParagraph>(document.blocks[at].content);
    };
    CHECK(paragraph(0).heading == 2);
    CHECK(paragraph(1).heading == 0);
    CHECK(paragraph(2).heading == 1);
    CHECK(paragraph(3).contents);
    CHECK_FALSE(paragraph(0).contents);
    CHECK(paragraph(4).heading == 0);
}

TEST_CASE("automatic numbers are counted as Word shows them", "[word]")
{
    const std::string numbering = test::wordXml(
        "numbering",
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
        "w:val=\"decimal\"/><w:lvlText w:val=\"(%1)\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start "
        "w:val=\"1\"/><w:numFmt w:val=\"decimalEnclosedCircle\"/><w:lvlText "
        "w:val=\"%2\"/></w:lvl></w:abstractNum>"
        "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/></w:num>");
    const auto at = [](int level) {
        return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"5\"/></w:numPr>";
    };
    const auto document = read(wordLine("一", at(0)) + wordLine("二", at(1)) + wordLine("三", at(1)) +
                                   wordLine("四", at(0)) + wordLine("五", at(1)) + wordLine("六"),
                               {{"numbering", numbering}});
    std::vector<std::string> numbers;
    for (const office::WordBlock& block : document.blocks)
        numbers.push_back(std::get<office::WordParagraph>(block.content).number);
    CHECK(numbers == std::vector<std::string>{"(1)", "①", "②", "(2)", "①", ""});
    CHECK(office::numberInFormat(3, "upperRoman") == "III");
    CHECK(office::numberInFormat(3, "aiueo") == "ウ");
    CHECK(office::numberInFormat(12, "japaneseCounting") == "十二");
    CHECK(office::numberInFormat(3, "decimalFullWidth") == "３");
    CHECK(office::numberInFormat(99, "decimalEnclosedCircle") == "99");
}

TEST_CASE("headers and notes are read after the body, each text once", "[word]")
{
    const auto document =
        read(wordLine("本文"),
             {{"header", test::wordXml("hdr", wordLine("第2版") + wordLine("第2版"))},
              {"footnotes", test::wordXml("footnotes", "<w:footnote>" + wordLine("注") + "</w:footnote>")}});
    REQUIRE(document.blocks.size() == 3);
    CHECK(document.blocks[1].place == office::WordPlace::Header);
    CHECK(office::placeWords(document.blocks[2]) == "脚注の1段落目");
}

TEST_CASE("what is no Word file is refused with a way out", "[word][hostile]")
{
    CHECK(sentenceFor("\xD0\xCF\x11\xE0 old").find(".doc") != std::string::npos);
    CHECK(sentenceFor("%PDF-1.7").find("PDF") != std::string::npos);
    CHECK(sentenceFor("{\\rtf1").find("rtf") != std::string::npos);
    CHECK(sentenceFor("").find("Word") != std::string::npos);
    CHECK(sentenceFor("PK\x03\x04 cut").find("Word") != std::string::npos);
    const std::string whole = miniDocx(wordLine("本文"));
    CHECK(sentenceFor(whole.substr(0, whole.size() / 2)).find("Word") != std::string::npos);
    CHECK(office::readDocx(whole));
}

TEST_CASE("a document made to break readers ends in a sentence, not in a crash", "[word][hostile]")
{
    std::string deep;
    for (int level = 0; level < 20'000; ++level)
        deep += "<w:ins>";
    deep += wordLine("底");
    for (int level = 0; level < 20'000; ++level)
        deep += "</w:ins>";
    CHECK(sentenceFor(miniDocx(deep)).find("複雑") != std::string::npos);
    std::string nested = wordLine("底");
    for (int level = 0; level < 400; ++level)
        nested = "<w:tbl><w:tr><w:tc>" + nested + "</w:tc></w:tr></w:tbl>";
    CHECK(sentenceFor(miniDocx(nested)).find("複雑") != std::string::npos);
    std::string wide = "<w:tbl>";
    for (int row = 0; row < 30; ++row)
        wide += "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"4000000000\"/></w:tcPr>" + wordLine("広") +
                "</w:tc></w:tr>";
    CHECK(tableOf(read(wide + "</w:tbl>"), 0).width() <= 200);
    CHECK_FALSE(office::readDocx(miniDocx("<!ENTITY a \"x\">")));
}
