// SPDX-License-Identifier: Apache-2.0
// The binder as its readers get it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "app/documents.h"
#include "print/pages.h"
#include "print/pdf_tools.h"

namespace keizoku::test {

inline document::Document binder(const app::Session& session, bool masked, bool withSelfCheck = false,
                                 const std::string& service = {})
{
    app::PrintRequest request{app::What::Binder};
    request.masked = masked;
    request.withSelfCheck = withSelfCheck;
    request.service = service;
    auto document = app::documentFor(session, request);
    REQUIRE(document);
    return *std::move(document);
}

/// "12 改定履歴": page and title of each bookmark in reading order, as poppler finds them.
inline std::vector<std::string> bookmarksOf(const print::testing::PdfFile& file)
{
    const std::string outline = file.ask("pdftohtml -xml -i -stdout %s | sed -n '/<outline>/,$p'");
    constexpr std::string_view kItem = "<item page=\"";
    std::vector<std::string> all;
    for (auto at = outline.find(kItem); at != std::string::npos; at = outline.find(kItem, at + 1)) {
        const auto page = at + kItem.size();
        const auto title = outline.find("\">", page) + 2;
        all.push_back(
            outline.substr(page, title - 2 - page) + " " +
            print::testing::squeezed(outline.substr(title, outline.find("</item>", title) - title)));
    }
    return all;
}

/// Bookmarks equal the headings, and every number of the contents is the page on which the heading stands.
inline void checkContents(const document::Document& document)
{
    using print::testing::squeezed;
    const auto pages = print::Pages::layOut(document);
    REQUIRE(pages);
    const print::testing::PdfFile file(pages->pdf().value());
    const auto texts = file.pageTexts();
    REQUIRE(texts.size() == static_cast<std::size_t>(pages->count()));
    std::string all;
    for (const std::string& text : texts)
        all += squeezed(text);
    std::set<std::string> anchors;
    std::vector<std::string> places;
    for (const document::Block& block : document.blocks)
        if (const auto* heading = std::get_if<document::Heading>(&block)) {
            INFO(heading->text);
            CHECK(anchors.insert(heading->anchor).second);
            const auto page = pages->pageOfAnchor(heading->anchor);
            REQUIRE(page);
            const std::string title = squeezed(heading->number + heading->text);
            CHECK(squeezed(texts[static_cast<std::size_t>(*page - 1)]).find(title) != std::string::npos);
            CHECK(all.find(title + std::to_string(*page)) != std::string::npos);
            places.push_back(std::to_string(*page) + " " + title);
        }
    CHECK(bookmarksOf(file) == places);
}

} // namespace keizoku::test
