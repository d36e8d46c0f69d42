// SPDX-License-Identifier: Apache-2.0
// Fifty documents nobody would write, and everything that must hold.
#include <catch2/catch.hpp>

#include "print/checks.h"
#include "print/random_document.h"

using namespace keizoku;
using namespace keizoku::print::testing;

TEST_CASE("random documents keep every promise")
{
    for (unsigned seed = 1; seed <= 50; ++seed) {
        const RandomDocument made = randomDocument(seed);
        INFO("seed " << seed);
        const auto pages = print::Pages::layOut(made.document);
        REQUIRE(pages);
        const auto bytes = pages->pdf();
        REQUIRE(bytes);
        const PdfFile file(*bytes);
        const auto texts = file.pageTexts();
        REQUIRE(static_cast<int>(texts.size()) == pages->count());
        std::string all;
        for (const auto& page : texts)
            all += page;
        std::string lost;
        for (const auto& token : made.tokens)
            if (!contains(all, token))
                lost += token + " ";
        CHECK(lost == "");
        const auto lines = boxedLines(file);
        CHECK(brokenKinsoku(lines) == std::vector<std::string>{});
        CHECK(outsideMargins(lines) == std::vector<std::string>{});
        CHECK(wrongCodePoints(all).empty());
        CHECK(emptyPages(*pages).empty());
        for (const auto& block : made.document.blocks)
            if (const auto* heading = std::get_if<document::Heading>(&block)) {
                const auto page = pages->pageOfAnchor(heading->anchor);
                REQUIRE(page);
                CHECK(contains(texts[static_cast<std::size_t>(*page - 1)], squeezed(heading->text)));
            }
    }
}
