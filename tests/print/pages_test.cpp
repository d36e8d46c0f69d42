// SPDX-License-Identifier: Apache-2.0
// Pages: how many, what stands in header and footer, the same bytes twice, images.
#include <algorithm>
#include <cstdlib>

#include <catch2/catch.hpp>

#include "print/checks.h"
#include "print/demo.h"
#include "print/random_document.h"

using namespace keizoku;
using namespace keizoku::print::testing;
using namespace keizoku::document;

TEST_CASE("the same document gives the same bytes")
{
    const auto first = print::pdf(demo());
    const auto second = print::pdf(demo());
    REQUIRE(first);
    REQUIRE(second);
    CHECK(*first == *second);

    Document undated = demo();
    undated.isoInstant.clear();
    const auto bytes = print::pdf(undated);
    REQUIRE(bytes);
    CHECK_FALSE(contains(PdfFile(*bytes).ask("pdfinfo %s"), "CreationDate"));
}

TEST_CASE("every page but the cover has title, office, version and number, the last one the fingerprint")
{
    const auto document = demo();
    const auto bytes = print::pdf(document);
    REQUIRE(bytes);
    const auto texts = PdfFile(*bytes).pageTexts();
    const auto count = texts.size();
    CHECK_FALSE(contains(texts[0], "1／" + std::to_string(count)));
    for (std::size_t i = 1; i < count; ++i) {
        CHECK(contains(texts[i], std::to_string(i + 1) + "／" + std::to_string(count)));
        CHECK(contains(texts[i], squeezed(document.title)));
        CHECK(contains(texts[i], document.office));
        CHECK(contains(texts[i], squeezed(document.versionLabel)));
        CHECK(contains(texts[i], "指紋3FA90C7E") == (i + 1 == count));
    }
}

TEST_CASE("page breaks, covers and contents make no empty page")
{
    Document document;
    document.blocks = {PageBreak{}, Cover{.title = "表紙"},          PageBreak{}, PageBreak{}, Contents{},
                       PageBreak{}, Heading{1, "", "章", "a", true}, Table{},     PageBreak{}, List{},
                       KeyValues{}, Paragraph{plain("文")},          PageBreak{}};
    const auto pages = print::Pages::layOut(document);
    REQUIRE(pages);
    CHECK(pages->count() == 4);
    CHECK(emptyPages(*pages).empty());
    CHECK(print::Pages::layOut({})->count() == 1);
}

TEST_CASE("a heading is never the last thing on a page")
{
    Document document;
    for (int i = 0; i < 120; ++i) {
        document.blocks.push_back(
            Heading{2, "", "題" + std::to_string(1000 + i) + "題", "h" + std::to_string(i), false});
        document.blocks.push_back(Label{"小見出し"});
        document.blocks.push_back(Paragraph{plain("文" + std::to_string(1000 + i) + "文" +
                                                  sentences(static_cast<unsigned>(i), 60 + i % 7 * 20U))});
    }
    const auto bytes = print::pdf(document);
    REQUIRE(bytes);
    for (const auto& page : PdfFile(*bytes).pageTexts())
        for (int i = 0; i < 120; ++i)
            CHECK(contains(page, "題" + std::to_string(1000 + i) + "題") ==
                  contains(page, "文" + std::to_string(1000 + i) + "文"));
}

TEST_CASE("no paragraph leaves a single line on a page")
{
    Document document;
    for (unsigned i = 0; i < 80; ++i)
        document.blocks.push_back(
            Paragraph{plain("a" + std::to_string(1000 + i) + "a" + sentences(i, 80 + i % 5 * 40) + "z" +
                            std::to_string(1000 + i) + "z")});
    const auto bytes = print::pdf(document);
    REQUIRE(bytes);
    int cut = 0;
    std::vector<std::vector<BoxedLine>> pages(100);
    for (const auto& line : boxedLines(PdfFile(*bytes)))
        if (line.top > 85 && line.top < 760)
            pages.at(static_cast<std::size_t>(line.page)).push_back(line);
    for (const auto& page : pages) {
        if (page.size() < 3)
            continue;
        // The last line of a page does not begin a paragraph, the first does not end one.
        CHECK_FALSE((page.back().text.starts_with("a1") && !contains(page.back().text, "z1")));
        cut += page.front().text.starts_with("a1") ? 0 : 1;
        CHECK((page.front().text.starts_with("a1") || !contains(page.front().text, "z1")));
    }
    CHECK(cut > 3);
}

TEST_CASE("more facts than a cover holds go on overleaf")
{
    Document document;
    Cover cover{.title = "計画"};
    for (int i = 0; i < 60; ++i)
        cover.facts.emplace_back("項目" + std::to_string(i + 100), plain("値" + std::to_string(i + 100)));
    document.blocks = {cover};
    const auto pages = print::Pages::layOut(document);
    REQUIRE(pages);
    CHECK(pages->count() >= 2);
    const auto bytes = pages->pdf();
    REQUIRE(bytes);
    const std::string text = PdfFile(*bytes).text();
    for (int i = 100; i < 160; ++i)
        CHECK(contains(text, "値" + std::to_string(i)));
}

TEST_CASE("pictures are printed: PNG as pixels, JPEG as its own bytes")
{
    const auto source = print::pdf(demo());
    REQUIRE(source);
    const PdfFile sourceFile(*source);
    const std::string png = sourceFile.ask("pdftoppm -r 40 -f 3 -l 3 -png %s");
    const std::string jpeg = sourceFile.ask("pdftoppm -r 40 -f 1 -l 1 -jpeg %s");
    REQUIRE(png.size() > 1000);
    REQUIRE(jpeg.size() > 1000);
    Document document;
    document.blocks = {Picture{png, "image/png", "図1　避難経路"},
                       Picture{jpeg, "image/jpeg", "図2　備蓄の棚"}};
    const auto pages = print::Pages::layOut(document);
    REQUIRE(pages);
    const auto bytes = pages->pdf();
    REQUIRE(bytes);
    const PdfFile file(*bytes);
    const std::string list = file.ask("pdfimages -list %s");
    CHECK(occurrences(list, "\n   1 ") == 2);
    CHECK(occurrences(list, " jpeg ") == 1);
    CHECK(contains(file.text(), "図1避難経路"));
    CHECK(contains(file.text(), "図2備蓄の棚"));
    CHECK(pages->image(1, 60));
    CHECK(emptyPages(*pages).empty());
    CHECK(print::pdf(document).value() == *bytes);
}

TEST_CASE("a photograph taken with the telephone upright is printed upright")
{
    const auto source = print::pdf(demo());
    REQUIRE(source);
    std::string jpeg =
        PdfFile(*source).ask("pdftoppm -r 40 -f 7 -l 7 -jpeg %s"); // a turned page: wider than high
    // An EXIF block of one entry, orientation 6, behind the start of the picture.
    const std::string exif("\xff\xe1\0\x22"
                           "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0",
                           36);
    Document document;
    document.blocks = {Picture{jpeg, "image/jpeg", ""}, Picture{jpeg.insert(2, exif), "image/jpeg", ""}};
    const auto bytes = print::pdf(document);
    REQUIRE(bytes);
    const PdfFile file(*bytes);
    CHECK(occurrences(file.ask("pdfimages -list %s"), " jpeg ") == 2);
    const auto pages = print::Pages::layOut(document);
    REQUIRE(pages);
    const auto preview = pages->image(1, 36); // shows a grey field in the place of each
    REQUIRE(preview);
    std::vector<int> widths;
    for (int y = 0; y < preview->height; ++y) {
        const auto row = preview->pixels.begin() + static_cast<std::ptrdiff_t>(y) * preview->width;
        const auto width = static_cast<int>(std::count(row, row + preview->width, 0xFFE6E6E6U));
        if (width > 40 && (widths.empty() || std::abs(widths.back() - width) > 20))
            widths.push_back(width);
    }
    REQUIRE(widths.size() >= 2);
    CHECK(widths.front() > widths.back());
}

TEST_CASE("a picture that cannot be shown is named")
{
    Document document;
    const std::string cutPng = "\x89PNG\r\n\x1a\n rest";
    document.blocks = {Picture{cutPng, "image/png", "図1"}, Picture{"GIF89a", "image/gif", "図2"},
                       Picture{"\xff\xd8\xff\xe0", "image/jpeg", ""}};
    const auto bytes = print::pdf(document);
    REQUIRE(bytes);
    const std::string text = PdfFile(*bytes).text();
    CHECK(occurrences(text, "この画像は印刷できません") == 3);
    CHECK(contains(text, "図2"));
}

TEST_CASE("an image has the size of the paper")
{
    const auto pages = print::Pages::layOut(demo());
    REQUIRE(pages);
    const auto image = pages->image(1, 72);
    REQUIRE(image);
    CHECK(image->width == 595);
    CHECK(image->height == 842);
    CHECK(image->pixels.size() == 595U * 842U);
    CHECK(image->pixels.front() == 0xFFFFFFFFU);
    CHECK(pages->image(0, 72).error().code == ErrorCode::NotFound);
    CHECK(pages->image(99, 72).error().code == ErrorCode::NotFound);
    CHECK(pages->image(1, 5000).error().code == ErrorCode::Malformed);
}
