// SPDX-License-Identifier: Apache-2.0
#include "office/docx_writer.h"

#include <random>
#include <set>

#include <catch2/catch.hpp>

#include "office/support/package.h"
#include "office/support/sample_document.h"
#include "office/text_writer.h"

using namespace keizoku;
using namespace keizoku::document;
using namespace keizoku::office::test;

namespace {

std::string docxOf(const Document& document)
{
    const auto written = office::docx(document);
    REQUIRE(written.has_value());
    return *written;
}

Document with(std::vector<Block> blocks)
{
    Document document{"計画", "事業所", "第1版", "", "2026-11-22T00:14:05Z", false, {}};
    document.blocks = std::move(blocks);
    return document;
}

std::string styleOf(const pugi::xml_node& paragraph)
{
    return paragraph.child("w:pPr").child("w:pStyle").attribute("w:val").value();
}

std::string textOf(const pugi::xml_node& paragraph)
{
    std::string out;
    for (const auto& found : paragraph.select_nodes(".//w:t"))
        out += found.node().text().get();
    return out;
}

/// A PNG's head, which is all that is looked at.
std::string png(unsigned char width, unsigned char height)
{
    std::string bytes("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0", 19);
    bytes.push_back(static_cast<char>(width));
    bytes += std::string("\0\0\0", 3);
    bytes.push_back(static_cast<char>(height));
    return bytes + std::string("\x08\x02\0\0\0", 5);
}

/// A JPEG of 100 by 50 that the camera took on its side.
std::string turnedJpeg()
{
    const std::string exif("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0", 32);
    return std::string("\xFF\xD8\xFF\xE1\0\x22", 6) + exif +
           std::string("\xFF\xC0\0\x11\x08\0\x32\0\x64\x03\0\0\0\0", 14);
}

} // namespace

TEST_CASE("headings are headings for Word, with their numbers as text")
{
    const std::string file = docxOf(office::test::sampleDocument());
    const Tree body(file, "word/document.xml");
    std::vector<std::pair<std::string, std::string>> headings;
    for (const auto& paragraph : body.all("//w:body/w:p"))
        if (styleOf(paragraph).starts_with("Heading"))
            headings.emplace_back(styleOf(paragraph), textOf(paragraph));
    CHECK(headings == std::vector<std::pair<std::string, std::string>>{{"Heading1", "１　連絡・情報共有"},
                                                                       {"Heading2", "(1)　職員緊急連絡網"},
                                                                       {"Heading3", "①　備え"},
                                                                       {"Heading1", "２　連携先"}});
    const Tree styles(file, "word/styles.xml");
    for (int level = 1; level <= 9; ++level) {
        const std::string id = std::to_string(level);
        const auto found = styles.all("//w:style[@w:styleId='Heading" + id + "']");
        REQUIRE(found.size() == 1);
        CHECK(found[0].child("w:name").attribute("w:val").value() == "heading " + id);
        CHECK(found[0].child("w:pPr").child("w:outlineLvl").attribute("w:val").as_int(-1) == level - 1);
    }
    CHECK(body.all("//w:numPr").empty());
}

TEST_CASE("every style that is used is there")
{
    const std::string file = docxOf(office::test::sampleDocument());
    const Tree styles(file, "word/styles.xml");
    std::set<std::string> known;
    for (const auto& style : styles.all("//w:style"))
        CHECK(known.insert(style.attribute("w:styleId").value()).second);
    for (const char* part :
         {"word/document.xml", "word/header1.xml", "word/footer2.xml", "word/styles.xml"}) {
        const Tree tree(file, part);
        for (const auto& used : tree.all("//w:pStyle|//w:rStyle|//w:tblStyle|//w:basedOn|//w:next")) {
            INFO(part << " " << used.attribute("w:val").value());
            CHECK(known.contains(used.attribute("w:val").value()));
        }
    }
}

TEST_CASE("tables repeat their head, keep rows whole and fill the width")
{
    const Tree body(docxOf(office::test::sampleDocument()), "word/document.xml");
    const auto tables = body.all("//w:tbl[w:tblPr/w:tblLook[@w:firstRow='1']]");
    REQUIRE(tables.size() == 3);
    for (const auto& table : tables) {
        CHECK(table.select_nodes("./w:tr[w:trPr/w:tblHeader]").size() == 1);
        CHECK(table.child("w:tr").child("w:trPr").child("w:tblHeader"));
        CHECK(table.select_nodes("./w:tr[not(w:trPr/w:cantSplit)]").empty());
        CHECK(std::string(table.next_sibling().name()) == "w:p"); // tables that touch become one
        int sum = 0;
        for (const auto& column : table.child("w:tblGrid").children("w:gridCol"))
            sum += column.attribute("w:w").as_int();
        CHECK(sum == table.child("w:tblPr").child("w:tblW").attribute("w:w").as_int());
        for (const auto& cell : table.select_nodes(".//w:tc"))
            CHECK(cell.node().child("w:p"));
    }
    // 順, 氏名, 携帯電話, 分 share 9355 twips as 1:2:2:0.5
    const auto grid = tables[0].child("w:tblGrid").children("w:gridCol");
    std::vector<int> widths;
    for (const auto& column : grid)
        widths.push_back(column.attribute("w:w").as_int());
    CHECK(widths == std::vector<int>{1701, 3402, 3402, 850});
    CHECK(std::string(tables[0].child("w:tblPr").child("w:tblCaption").attribute("w:val").value()) == "日中");
}

TEST_CASE("a wide table turns its page, with the title that leads to it")
{
    const Table wide{{{"甲"}, {"乙"}}, {{plain("1"), plain("2")}}, false, true};
    const Tree body(docxOf(with({Paragraph{plain(std::string(600, 'x'))}, Heading{1, "", "広い表", "w"}, wide,
                                 Paragraph{plain(std::string(600, 'y'))}})),
                    "word/document.xml");
    std::vector<std::string> order;
    for (const auto& node : body.all("//w:body/*")) {
        if (std::string(node.name()) == "w:tbl")
            order.push_back("table");
        else if (const std::string text = textOf(node); !text.empty())
            order.push_back(text.substr(0, text.find_first_of("xy") == 0 ? 1 : text.size()));
        const auto section =
            std::string(node.name()) == "w:sectPr" ? node : node.child("w:pPr").child("w:sectPr");
        if (section)
            order.push_back(section.child("w:pgSz").attribute("w:orient") ? "turned" : "upright");
    }
    CHECK(order == std::vector<std::string>{"計画", "事業所　第1版", "x", "upright", "広い表", "table",
                                            "turned", "y", "upright"});
}

TEST_CASE("pages begin where the document says, and never twice")
{
    const Tree body(docxOf(with({Cover{"表題"}, Contents{}, Heading{1, "１", "章", "a", true}, PageBreak{},
                                 Heading{1, "２", "次", "b", true}, PageBreak{}, Paragraph{plain("文")}})),
                    "word/document.xml");
    std::vector<std::string> starts;
    for (const auto& paragraph : body.all("//w:p[w:pPr/w:pageBreakBefore]"))
        starts.push_back(textOf(paragraph));
    CHECK(starts == std::vector<std::string>{"目次", "１　章", "２　次", ""});
    CHECK(body.all("//w:sectPr/w:titlePg").size() == 1); // the cover bears no header
}

TEST_CASE("links lead to bookmarks that are there; the contents are a field of Word's")
{
    const std::string file = docxOf(office::test::sampleDocument());
    const Tree body(file, "word/document.xml");
    std::set<std::string> names;
    std::set<std::string> ids;
    for (const auto& bookmark : body.all("//w:bookmarkStart")) {
        CHECK(names.insert(bookmark.attribute("w:name").value()).second);
        CHECK(ids.insert(bookmark.attribute("w:id").value()).second);
    }
    const auto links = body.all("//w:hyperlink");
    CHECK(links.size() == 4 + 3); // contents, and 連絡網 and two 未記入 in the text
    for (const auto& link : links)
        CHECK(names.contains(link.attribute("w:anchor").value()));
    CHECK(body.all("//w:fldChar[@w:fldCharType='begin']").size() ==
          body.all("//w:fldChar[@w:fldCharType='end']").size());
    CHECK(partOf(file, "word/document.xml").find("TOC \\o") != std::string::npos);
    const Tree unknown(docxOf(with({Paragraph{{Span{"どこか", Mark::None, "nowhere"}}}})),
                       "word/document.xml");
    CHECK(unknown.all("//w:hyperlink").empty());
}

TEST_CASE("header, footer and properties name title, office, version and page")
{
    const std::string file = docxOf(office::test::sampleDocument());
    for (const char* part : {"word/header1.xml", "word/header2.xml"}) {
        const Tree tree(file, part);
        CHECK(textOf(tree.document.child("w:hdr").child("w:p")) ==
              "案　業務継続計画ひばり訪問看護ステーション");
    }
    const Tree footer(file, "word/footer1.xml");
    CHECK(textOf(footer.document.child("w:ftr").child("w:p")) == "案 令和8年11月22日1／1照合番号 1A2B3C4D");
    CHECK(partOf(file, "word/footer1.xml").find(" PAGE ") != std::string::npos);
    const Tree core(file, "docProps/core.xml");
    const auto properties = core.document.document_element();
    CHECK(std::string(properties.child_value("dc:title")) == "業務継続計画");
    CHECK(std::string(properties.child_value("dc:creator")) == "ひばり訪問看護ステーション");
    CHECK(std::string(properties.child_value("cp:version")) == "案 令和8年11月22日");
    CHECK(std::string(properties.child_value("dcterms:modified")) == "2026-11-22T00:14:05Z");
    CHECK(partOf(file, "word/styles.xml").find("w:eastAsia=\"ja-JP\"") != std::string::npos);
}

TEST_CASE("pictures keep their shape, and a broken one leaves a note")
{
    const std::string file =
        docxOf(with({Picture{png(200, 100), "image/png", "地図"}, Picture{turnedJpeg(), "image/jpeg", ""},
                     Picture{"<svg/>", "", "絵"}}));
    const Tree body(file, "word/document.xml");
    const auto extents = body.all("//wp:extent");
    REQUIRE(extents.size() == 2);
    CHECK(extents[0].attribute("cx").as_int() == 2 * extents[0].attribute("cy").as_int());
    CHECK(body.all("//a:xfrm")[1].attribute("rot").as_int() == 5'400'000);
    CHECK(std::string(body.all("//wp:docPr")[0].attribute("descr").value()) == "地図");
    CHECK(partOf(file, "word/media/image1.png") == png(200, 100));
    CHECK(partOf(file, "word/media/image2.jpeg") == turnedJpeg());
    CHECK(partOf(file, "word/document.xml").find("この図は表示できません") != std::string::npos);
    std::set<std::string> relations;
    const Tree related(file, "word/_rels/document.xml.rels");
    for (const auto& relation : related.all("//*[@Id]")) {
        relations.insert(relation.attribute("Id").value());
        CHECK_FALSE(relation.attribute("TargetMode"));
    }
    for (const auto& blip : body.all("//a:blip"))
        CHECK(relations.contains(blip.attribute("r:embed").value()));
}

TEST_CASE("no word of the text output is lost")
{
    Document document = office::test::sampleDocument();
    const std::string words = wordsOfDocx(docxOf(document));
    CHECK(lostWords(office::plainText(document), words) == std::vector<std::string>{});
    // The twin: without the list its words are missed.
    const std::string whole = office::plainText(document);
    std::erase_if(document.blocks, [](const Block& block) { return std::holds_alternative<List>(block); });
    CHECK_FALSE(lostWords(whole, wordsOfDocx(docxOf(document))).empty());
}

TEST_CASE("the same document gives the same bytes")
{
    Document document = office::test::sampleDocument();
    const std::string first = docxOf(document);
    CHECK(docxOf(document) == first);
    document.isoInstant = "2027-01-01T00:00:00Z";
    CHECK(docxOf(document) != first);
}

TEST_CASE("hostile text stays text")
{
    const std::string hostile =
        "]]> <w:p> &amp; \"'\x01\x0B\x1F \xE2\x80\xAE<!DOCTYPE x> &#0; \xEF\xBF\xBF 末";
    const Document document = [&] {
        Document given =
            with({Heading{1, hostile, hostile, hostile}, Label{hostile}, Paragraph{plain(hostile)},
                  List{{{hostile, plain(hostile)}}}, KeyValues{{{hostile, plain(hostile)}}},
                  Table{{{hostile}}, {{plain(hostile)}}}, Picture{png(1, 1), "", hostile}, Contents{hostile},
                  Cover{hostile, hostile, {}, {hostile}, hostile}});
        given.title = given.office = given.versionLabel = given.fingerprint = given.isoInstant = hostile;
        return given;
    }();
    const std::string file = docxOf(document);
    for (const char* part : {"word/document.xml", "word/header1.xml", "word/footer1.xml", "docProps/core.xml",
                             "docProps/app.xml"}) {
        const std::string text = partOf(file, part);
        CHECK(std::none_of(text.begin(), text.end(), [](char c) {
            return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
        }));
        CHECK(text.find("<!DOCTYPE") == std::string::npos);
        CHECK(Tree(text).document.document_element());
    }
    const Tree body(file, "word/document.xml");
    for (const auto& paragraph : body.all("//w:p[w:pPr/w:pStyle/@w:val='Normal'][.//w:t]"))
        CHECK(textOf(paragraph) == text::cleaned(hostile));
}

TEST_CASE("documents of any shape are well formed and lose nothing")
{
    std::mt19937 random(20261122);
    const std::vector<std::string> words = {"備蓄", "𠮷田", "葛󠄁城", "<b>", "a&b",  "\n",
                                            "\t",   "",     "=1+1",       "]]>", "\x02", "ｶﾞ"};
    const auto word = [&] { return words[random() % words.size()]; };
    for (int round = 0; round < 150; ++round) {
        std::vector<Block> blocks;
        for (std::size_t count = random() % 12; count > 0; --count) {
            const Line line = {Span{word() + word(), static_cast<Mark>(random() % 4), word()}, Span{word()}};
            const bool either = random() % 2 == 0;
            switch (random() % 10) {
            case 0:
                blocks.push_back(Heading{static_cast<int>(random() % 12), word(), word(), word(), either});
                break;
            case 1:
                blocks.push_back(Paragraph{line, either});
                break;
            case 2:
                blocks.push_back(Label{word()});
                break;
            case 3:
                blocks.push_back(List{{{word(), line}, {}}});
                break;
            case 4:
                blocks.push_back(KeyValues{{{word(), line}}});
                break;
            case 5:
                blocks.push_back(Table{{{word(), either ? 0.0 : 2.0}, {word(), 0.0}},
                                       {{line}, {}, {line, line}},
                                       false,
                                       either});
                break;
            case 6:
                blocks.push_back(Picture{either ? png(3, 4) : word(), "", word()});
                break;
            case 7:
                blocks.push_back(Cover{word(), word(), {{word(), line}}, {word()}, word()});
                break;
            case 8:
                blocks.push_back(Contents{word(), either});
                break;
            default:
                blocks.push_back(PageBreak{});
            }
        }
        const Document document = with(std::move(blocks));
        const std::string file = docxOf(document);
        INFO("round " << round << "\n" << office::plainText(document));
        CHECK(lostWords(office::plainText(document), wordsOfDocx(file)) == std::vector<std::string>{});
        CHECK(docxOf(document) == file);
    }
}
