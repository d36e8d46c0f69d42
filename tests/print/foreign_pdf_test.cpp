// SPDX-License-Identifier: Apache-2.0
// Pages of attached PDF files: whole on our pages, or refused with a sentence that can be printed.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "print/foreign_pdf.h"
#include "print/pages.h"
#include "print/pdf_tools.h"

using namespace keizoku;
using namespace keizoku::document;
using print::testing::contains;
using print::testing::PdfFile;
using print::testing::squeezed;

namespace {

/// A PDF as another program might have made it: three pages, the words on each known.
std::string attachment(bool lying = false)
{
    Document document;
    document.title = "よその文書";
    for (const char* words : {"協定の一枚目", "協定の二枚目", "協定の三枚目"}) {
        Table table{{{"", 1}, {"", 1}}, {{plain(words), plain("印")}}};
        table.landscape = lying;
        document.blocks.emplace_back(Heading{1, "", words, words, true});
        document.blocks.emplace_back(std::move(table));
    }
    return print::pdf(document).value();
}

Document binding(ForeignPages pages)
{
    Document document;
    document.title = "綴り";
    document.isoInstant = "2026-11-22T00:14:05Z";
    document.blocks = {Contents{},
                       Heading{1, "", "本文", "body", true},
                       Paragraph{plain("本文です。")},
                       Heading{1, "別紙1", "協定書", "annex", true},
                       std::move(pages),
                       Heading{1, "", "終わり", "end", true},
                       Paragraph{plain("終わりです。")}};
    return document;
}

std::string encrypted(const std::string& bytes, const std::string& password)
{
    const PdfFile file(bytes);
    const std::string copy = (std::filesystem::temp_directory_path() / "keizoku-locked.pdf").string();
    static_cast<void>(file.ask("qpdf --encrypt " + password + " owner 256 -- %s " + copy));
    std::ifstream in(copy, std::ios::binary);
    std::string locked{std::istreambuf_iterator<char>(in), {}};
    std::filesystem::remove(copy);
    return locked;
}

} // namespace

TEST_CASE("attached pages stand on pages of ours, each where its number says", "[print]")
{
    for (const bool lying : {false, true}) {
        const auto pages = print::readForeign(attachment(lying), "協定.pdf");
        REQUIRE(pages);
        CHECK(pages->count == 3);
        CHECK(pages->landscape == lying);
        const auto laid = print::Pages::layOut(binding(*pages));
        REQUIRE(laid);
        REQUIRE(laid->count() == 6);
        const PdfFile file(laid->pdf().value());
        const auto texts = file.pageTexts();
        REQUIRE(texts.size() == 6);
        CHECK(laid->pageOfAnchor("annex") == 3);
        CHECK(laid->pageOfAnchor("end") == 6);
        for (const auto& [page, words] :
             {std::pair{2, "協定の一枚目"}, {3, "協定の二枚目"}, {4, "協定の三枚目"}})
            CHECK(contains(texts[static_cast<std::size_t>(page)], words));
        CHECK(contains(texts[2], "別紙1"));
        CHECK(contains(texts[4], "5／6"));
        CHECK(file.ask("qpdf --check %s 2>&1").find("No syntax") != std::string::npos);
    }
}

TEST_CASE("with attached pages inside a PDF does not claim to be an archive's", "[print]")
{
    const auto bound = print::pdf(binding(print::readForeign(attachment(), "協定.pdf").value()));
    REQUIRE(bound);
    CHECK(bound->find("pdfaid:part") == std::string::npos);
    CHECK(bound->find("GTS_PDFA1") == std::string::npos);
    // The twin: without them it does.
    CHECK(attachment().find("pdfaid:part") != std::string::npos);
}

TEST_CASE("the same attached file gives the same bytes", "[print]")
{
    const std::string bytes = attachment();
    const auto once = [&] { return print::pdf(binding(print::readForeign(bytes, "a.pdf").value())).value(); };
    CHECK(once() == once());
}

TEST_CASE("what cannot be bound is refused with the reason", "[print]")
{
    const std::string whole = attachment();
    const auto refusal = [](const std::string& bytes) {
        const auto pages = print::readForeign(bytes, "x.pdf");
        return pages ? std::string() : pages.error().sentence;
    };
    CHECK(refusal(whole).empty());
    CHECK(contains(refusal(encrypted(whole, "himitsu")), "パスワード"));
    CHECK(refusal(encrypted(whole, "''")).empty()); // locked against changes only: everybody may read it
    CHECK(contains(refusal(whole.substr(0, 3000)), "PDF として読めない"));
    CHECK(contains(refusal(""), "PDF として読めない"));
    CHECK(contains(refusal("これは PDF ではない"), "PDF として読めない"));
}

TEST_CASE("damage anywhere in an attached file never costs the binder", "[print]")
{
    const std::string whole = attachment();
    std::size_t bound = 0;
    for (std::size_t at = 7; at < whole.size(); at += whole.size() / 60) {
        std::string hurt = whole;
        for (std::size_t i = at; i < std::min(at + 12, hurt.size()); ++i)
            hurt[i] = static_cast<char>(hurt[i] ^ 0x55);
        INFO(at);
        if (auto pages = print::readForeign(hurt, "x.pdf")) {
            ++bound;
            CHECK(print::pdf(binding(*std::move(pages))));
        }
    }
    CHECK(bound > 0);
}

TEST_CASE("a number of a page stands where a place is named", "[print]")
{
    Document document;
    Table table{{{"場所", 3}, {"ページ", 1, Align::Right}}};
    table.rows.push_back({plain("終わり"), {Span{"ここへ", Mark::PageOf, "end"}}});
    document.blocks = {std::move(table), Heading{1, "", "終わり", "end", true}, Paragraph{plain("文")}};
    const auto laid = print::Pages::layOut(document);
    REQUIRE(laid);
    const auto texts = PdfFile(laid->pdf().value()).pageTexts();
    REQUIRE(texts.size() == 2);
    CHECK(contains(texts[0], "終わり2"));
    CHECK_FALSE(contains(texts[0], "ここへ"));
}
