// SPDX-License-Identifier: Apache-2.0
// Contents, bookmarks and links lead to where the headings are.
#include <catch2/catch.hpp>

#include "base/text.h"
#include "print/checks.h"
#include "print/demo.h"

using namespace keizoku;
using namespace keizoku::print::testing;
using namespace keizoku::document;

namespace {

std::vector<Heading> headingsOf(const Document& document)
{
    std::vector<Heading> headings;
    for (const auto& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block))
            headings.push_back(*heading);
    return headings;
}

/// In the order in which qpdf prints the titles of an outline.
std::vector<Heading> childrenFirst(const std::vector<Heading>& headings)
{
    std::vector<Heading> result;
    std::vector<Heading> open;
    const auto close = [&](int level) {
        for (; !open.empty() && open.back().level >= level; open.pop_back())
            result.push_back(open.back());
    };
    for (const auto& heading : headings) {
        close(heading.level);
        open.push_back(heading);
    }
    close(1);
    return result;
}

} // namespace

TEST_CASE("each page number in the contents is the page where the heading stands")
{
    const auto document = longPlan(6);
    const auto pages = print::Pages::layOut(document);
    REQUIRE(pages);
    const auto bytes = pages->pdf();
    REQUIRE(bytes);
    const auto texts = PdfFile(*bytes).pageTexts();
    REQUIRE(static_cast<int>(texts.size()) == pages->count());

    std::string contentsText; // the contents' own pages, up to the first chapter
    const int firstChapter = pages->pageOfAnchor("purpose").value_or(0);
    for (int page = 2; page < firstChapter; ++page)
        contentsText += texts[static_cast<std::size_t>(page - 1)];
    std::size_t at = 0;
    for (const auto& heading : headingsOf(document)) {
        const auto page = pages->pageOfAnchor(heading.anchor);
        REQUIRE(page);
        const std::string title = squeezed(heading.number + heading.text);
        INFO(title);
        CHECK(contains(texts[static_cast<std::size_t>(*page - 1)], title));
        const auto found = contentsText.find(title + std::to_string(*page), at);
        REQUIRE(found != std::string::npos);
        at = found;
    }
}

TEST_CASE("bookmarks are the headings, in order, leading to their pages")
{
    const auto document = demo();
    const auto pages = print::Pages::layOut(document);
    REQUIRE(pages);
    const auto bytes = pages->pdf();
    REQUIRE(bytes);
    const PdfFile file(*bytes);
    const std::string json = file.ask("qpdf --json --json-key=outlines %s");
    std::size_t at = 0;
    for (const auto& heading : childrenFirst(headingsOf(document))) {
        const std::string title =
            heading.number.empty() ? heading.text : heading.number + "　" + heading.text;
        const auto found = json.find("\"title\": \"" + title + "\"", at);
        INFO(title);
        REQUIRE(found != std::string::npos);
        at = found;
    }
    CHECK(occurrences(json, "\"title\":") == static_cast<int>(headingsOf(document).size()));
    for (const auto& heading : headingsOf(document))
        CHECK(
            contains(json, "\"destpageposfrom1\": " + std::to_string(*pages->pageOfAnchor(heading.anchor))));
}

TEST_CASE("every line of the contents and every reference is a link")
{
    const auto document = demo();
    const auto bytes = print::pdf(document);
    REQUIRE(bytes);
    const PdfFile file(*bytes);
    const std::string plainPdf = file.ask("qpdf --qdf --object-streams=disable %s - | strings");
    const int inText = 2; // of the paragraph that names two chapters; the second may be broken over two lines
    const int links = occurrences(plainPdf, "/Subtype /Link");
    CHECK(links >= static_cast<int>(headingsOf(document).size()) + inText);
    CHECK(links <= static_cast<int>(headingsOf(document).size()) + 2 * inText);
    CHECK(contains(plainPdf, "/Lang (ja-JP)"));
    CHECK(contains(plainPdf, "/DisplayDocTitle true"));
    CHECK(contains(file.ask("qpdf --check %s 2>&1"), "No syntax or stream encoding errors found"));
    CHECK(contains(file.ask("pdfinfo -enc UTF-8 %s"), "業務継続計画（BCP）　自然災害・感染症 共通編"));
    CHECK(contains(file.ask("pdfinfo -enc UTF-8 %s"), "ひばり訪問看護ステーション"));
}

TEST_CASE("an anchor nobody has is on no page")
{
    const auto pages = print::Pages::layOut(demo());
    REQUIRE(pages);
    CHECK_FALSE(pages->pageOfAnchor("nowhere"));
}
