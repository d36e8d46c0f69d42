// SPDX-License-Identifier: Apache-2.0
// Tables over many pages.
#include <random>

#include <catch2/catch.hpp>

#include "print/checks.h"
#include "print/random_document.h"

using namespace keizoku;
using namespace keizoku::print::testing;
using namespace keizoku::document;

namespace {

std::string tag(char kind, int row)
{
    return std::string(1, kind) + std::to_string(1000 + row) + std::string(1, kind);
}

Document tableOf(int rows, std::size_t longest)
{
    Table table;
    table.columns = {{"はじめ", 1}, {"本文の見出し", 4}, {"おわり", 1}};
    std::mt19937 random(7);
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({plain(tag('b', i)),
                              plain(sentences(static_cast<unsigned>(i), random() % longest) + tag('e', i)),
                              plain(tag('z', i))});
    Document document;
    document.blocks = {Paragraph{plain("前の文。")}, table, Paragraph{plain("後の文。")}};
    return document;
}

} // namespace

TEST_CASE("no row of two hundred is cut and the head stands on every page")
{
    const auto pages = print::Pages::layOut(tableOf(200, 300));
    REQUIRE(pages);
    const auto bytes = pages->pdf();
    REQUIRE(bytes);
    const auto texts = PdfFile(*bytes).pageTexts();
    REQUIRE(texts.size() > 10);
    for (const auto& page : texts) {
        CHECK(occurrences(page, "本文の見出し") == 1);
        CHECK_FALSE(contains(page, "（続き）"));
    }
    for (int row = 0; row < 200; ++row) {
        int pagesOfRow = 0;
        for (const auto& page : texts)
            pagesOfRow += contains(page, tag('b', row)) && contains(page, tag('e', row)) ? 1 : 0;
        INFO(row);
        CHECK(pagesOfRow == 1);
    }
    CHECK(emptyPages(*pages).empty());
}

TEST_CASE("a row taller than half a page goes on overleaf with a remark")
{
    Document document = tableOf(1, 10);
    auto& table = std::get<Table>(document.blocks[1]);
    table.rows = {{plain("b"), plain(sentences(1, 2600)), plain("z")}};
    const auto pages = print::Pages::layOut(document);
    REQUIRE(pages);
    const auto bytes = pages->pdf();
    REQUIRE(bytes);
    const auto texts = PdfFile(*bytes).pageTexts();
    REQUIRE(texts.size() >= 2);
    CHECK_FALSE(contains(texts[0], "（続き）"));
    CHECK(contains(texts[0], "前の文。は")); // the row begins on the page where there is room for it
    CHECK(occurrences(texts[1], "（続き）") == 1);
    CHECK(occurrences(texts[1], "本文の見出し") == 1);
}

TEST_CASE("a wide table stands on a turned page with its heading")
{
    Document document = tableOf(5, 100);
    std::get<Table>(document.blocks[1]).landscape = true;
    document.blocks.insert(document.blocks.begin() + 1, Heading{1, "", "横の表", "wide", false});
    const auto pages = print::Pages::layOut(document);
    REQUIRE(pages);
    CHECK(pages->count() == 3);
    CHECK(pages->pageOfAnchor("wide") == 2);
    const auto image = pages->image(2, 50);
    REQUIRE(image);
    CHECK(image->width > image->height);
}

TEST_CASE("cells beyond the named columns are printed")
{
    Document document;
    document.blocks = {Table{{{"一", 1}}, {{plain("甲"), plain("乙")}}}, Table{{}, {{plain("丙")}}}, Table{}};
    const auto bytes = print::pdf(document);
    REQUIRE(bytes);
    const std::string text = PdfFile(*bytes).text();
    for (const char* cell : {"甲", "乙", "丙"})
        CHECK(contains(text, cell));
}

TEST_CASE("a form's empty rows go down to the foot of its last page")
{
    for (const int rows : {1, 7, 60}) {
        Document document = tableOf(rows, 10);
        std::get<Table>(document.blocks[1]).blankForm = true;
        const int without = print::Pages::layOut(document).value().count();
        std::get<Table>(document.blocks[1]).filler = {plain("空"), plain(""), plain("")};
        const auto pages = print::Pages::layOut(document);
        REQUIRE(pages);
        const PdfFile file(pages->pdf().value());
        const auto texts = file.pageTexts();
        INFO(rows);
        CHECK(contains(texts.back(), "後の文。"));
        CHECK(static_cast<int>(texts.size()) <= without + 1);
        int page = 0;
        double lowest = 0;
        for (const BoxedLine& line : boxedLines(file)) {
            if (contains(line.text, tag('b', rows - 1)))
                page = line.page;
            if (line.text == "空")
                lowest = std::max(lowest, line.bottom);
            CHECK((line.text != "空" || line.page == page));
        }
        // The type area ends at 765 pt, a row is 30 pt high and its text in the middle.
        CHECK(lowest > 765 - 45);
        CHECK(lowest < 765);
    }
}
