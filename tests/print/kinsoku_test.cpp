// SPDX-License-Identifier: Apache-2.0
// First and last characters of lines, as poppler sees them.
#include <catch2/catch.hpp>

#include "print/checks.h"
#include "print/demo.h"
#include "print/random_document.h"

using namespace keizoku;
using namespace keizoku::print::testing;
using namespace keizoku::document;

TEST_CASE("no line begins or ends with a mark that may not stand there")
{
    Document document;
    for (unsigned i = 0; i < 150; ++i) {
        document.blocks.push_back(Paragraph{plain(sentences(i, 300)), i % 2 == 0});
        document.blocks.push_back(List{{{"①", plain(sentences(i + 1000, 150))}}});
    }
    Table table;
    table.columns = {{"甲", 1}, {"乙", 2}, {"丙", 3}};
    for (unsigned i = 0; i < 60; ++i)
        table.rows.push_back(
            {plain(sentences(i, 40)), plain(sentences(i + 1, 60)), plain(sentences(i + 2, 80))});
    document.blocks.push_back(table);
    const auto bytes = print::pdf(document);
    REQUIRE(bytes);
    const auto lines = boxedLines(PdfFile(*bytes));
    REQUIRE(lines.size() > 1500);
    CHECK(brokenKinsoku(lines) == std::vector<std::string>{});
    CHECK(outsideMargins(lines) == std::vector<std::string>{});
}

TEST_CASE("phone numbers, dates and numbers with units are not broken")
{
    Document document;
    for (int i = 0; i < 60; ++i)
        document.blocks.push_back(
            Paragraph{plain(std::string(static_cast<std::size_t>(i), 'x') + "電話は、" +
                            "ひるまに090-0572-6384へ、よるは令和8年11月22日から1,200枚まで。")});
    const auto bytes = print::pdf(document);
    REQUIRE(bytes);
    const std::string text = PdfFile(*bytes).ask("pdftotext -raw -enc UTF-8 %s -");
    for (const char* whole : {"090-0572-6384", "令和8年11月22日", "1,200枚"})
        CHECK(occurrences(text, whole) == 60);
}
