// SPDX-License-Identifier: Apache-2.0
#include "office/html_writer.h"

#include <pugixml.hpp>

#include <catch2/catch.hpp>

#include "base/text.h"
#include "office/support/golden.h"
#include "office/support/sample_document.h"

using namespace keizoku;
using namespace keizoku::office;
using namespace keizoku::document;

namespace {

/// A document with the same text in every place that takes text.
Document filledWith(const std::string& text)
{
    const Line line = {Span{text, Mark::Missing, text}, Span{text, Mark::Soft, {}}};
    Document document{text, text, text, text, text, true, {}};
    document.blocks = {Cover{text, text, {{text, line}}, {text}, text},
                       Contents{text},
                       Heading{1, text, text, text},
                       Paragraph{line},
                       Label{text},
                       List{{{text, line}}},
                       KeyValues{{{text, line}}},
                       Table{{{text}}, {{line}}},
                       Picture{text, text, text},
                       Picture{"\x89PNG" + text, text, text},
                       PageBreak{}};
    return document;
}

/// The page as a browser would see its elements. Ours is well-formed XML but for void elements.
std::string asXml(std::string page)
{
    page.erase(0, page.find('\n') + 1);
    const auto style = page.find("<style>");
    page.erase(style, page.find("</style>") + 8 - style);
    for (const std::string_view tag : {"<meta", "<br", "<col ", "<img"})
        for (auto at = page.find(tag); at != std::string::npos; at = page.find(tag, at + 1))
            page.insert(page.find('>', at), "/");
    return page;
}

} // namespace

TEST_CASE("the page of a small document is as agreed")
{
    test::checkGolden("document.html", html(test::sampleDocument()));
}

TEST_CASE("the page needs nothing from outside and runs nothing")
{
    const std::string page = html(test::sampleDocument());
    for (const char* banned :
         {"<script", "http:", "https:", "url(", "@import", "javascript:", "<link", "<iframe", " on"})
        CHECK(text::replaced(page, "http-equiv", "").find(banned) == std::string::npos);
    CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"ja\">"));
    CHECK(page.find("<mark class=\"missing\">【未記入】</mark>") != std::string::npos);
    CHECK(page.find("<th scope=\"col\"") != std::string::npos);
    CHECK(page.find("<th scope=\"row\"") != std::string::npos);
    CHECK(page.find("src=\"data:image/png;base64,iVBORw0KGgo=\"") != std::string::npos);
    CHECK(page == html(test::sampleDocument()));
}

TEST_CASE("markup in text is shown as it is written")
{
    for (const std::string payload :
         {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>",
          "' onmouseover='x", "</style><b>", "</title><b>", "<!--", "]]>", "&lt;b&gt;", "&amp;",
          "<a href=\"javascript:x\">", "javascript:alert(1)", "<%= 1 %>", "data:text/html,<b>",
          "<iframe src=file:///etc/passwd>", "a b\tc", "<\u0301b>", "`onload=1`"}) {
        INFO(payload);
        const std::string page = html(filledWith(payload));
        pugi::xml_document tree;
        const std::string xml = asXml(page);
        const auto parsed =
            tree.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
        INFO(xml.substr(static_cast<std::size_t>(parsed.offset), 80));
        REQUIRE(parsed);
        CHECK(std::string(tree.select_node("//title").node().text().get()) == payload);
        CHECK(std::string(tree.select_node("//h1").node().text().get()) == payload);
        CHECK(std::string(tree.select_node("//tbody//mark").node().text().get()) == payload);
        CHECK(std::string(tree.select_node("//img/@alt").attribute().value()) ==
              text::replaced(payload, "\t", " "));
        CHECK(tree.select_nodes("//script|//svg|//iframe|//b|//@onerror|//@onload|//@onmouseover").empty());
        for (const auto& href : tree.select_nodes("//@href"))
            CHECK(std::string_view(href.attribute().value()).starts_with('#'));
        for (const auto& source : tree.select_nodes("//@src"))
            CHECK(std::string_view(source.attribute().value()).starts_with("data:image/png;base64,"));
    }
}

TEST_CASE("links lead to ids that are there")
{
    Document document;
    document.blocks = {Contents{}, Heading{1, "", "一", "章 一/100%"}, Heading{2, "", "二", ""}};
    const std::string page = html(document);
    CHECK(page.find("id=\"章-一/100%\"") != std::string::npos);
    CHECK(page.find("href=\"#%E7%AB%A0-%E4%B8%80/100%25\"") != std::string::npos);
    CHECK(page.find("<li class=\"level-2\">二</li>") != std::string::npos);
}

TEST_CASE("a form on screen has empty rows below the filled ones")
{
    Document document;
    Table table{{{"氏名", 1}}, {{plain("大西")}}};
    table.filler = {plain("記入欄")};
    document.blocks = {table};
    const std::string page = html(document);
    std::size_t rows = 0;
    for (auto at = page.find("記入欄"); at != std::string::npos; at = page.find("記入欄", at + 1))
        ++rows;
    CHECK(rows == 10);
    CHECK(page.find("大西") < page.find("記入欄"));
}
