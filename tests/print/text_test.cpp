// SPDX-License-Identifier: Apache-2.0
// What was written is what a reader finds.
#include <catch2/catch.hpp>

#include "base/text.h"
#include "print/checks.h"
#include "print/demo.h"

using namespace keizoku;
using namespace keizoku::print::testing;
using namespace keizoku::document;

namespace {

std::string wordsOf(const Line& line)
{
    std::string result;
    for (const auto& span : line)
        result += span.text;
    return squeezed(result);
}

std::vector<std::string> wordsOf(const Block& block)
{
    std::vector<std::string> words;
    std::visit(Overloaded{
                   [&](const Heading& heading) { words = {heading.text}; },
                   [&](const Paragraph& paragraph) { words = {wordsOf(paragraph.line)}; },
                   [&](const Label& label) { words = {label.text}; },
                   [&](const List& list) {
                       for (const auto& item : list.items)
                           words.push_back(item.mark + wordsOf(item.line));
                   },
                   [&](const KeyValues& fields) {
                       for (const auto& [name, value] : fields.rows)
                           words.insert(words.end(), {name, wordsOf(value)});
                   },
                   [&](const Table& table) {
                       for (const auto& column : table.columns)
                           words.push_back(column.head);
                       for (const auto& row : table.rows)
                           for (const auto& cell : row)
                               words.push_back(wordsOf(cell));
                   },
                   [&](const Picture& picture) { words = {picture.caption}; },
                   [&](const ForeignPages& pages) { words = {pages.name}; },
                   [&](const Cover& cover) {
                       words = {cover.title, cover.subtitle, cover.stamp};
                       for (const auto& [name, value] : cover.facts)
                           words.insert(words.end(), {name, wordsOf(value)});
                       words.insert(words.end(), cover.approvalBoxes.begin(), cover.approvalBoxes.end());
                   },
                   [&](const Contents& contents) { words = {contents.title}; },
                   [&](const PageBreak&) {},
               },
               block);
    return words;
}

} // namespace

TEST_CASE("the text of every block is found")
{
    const auto document = demo();
    const auto bytes = print::pdf(document);
    REQUIRE(bytes);
    const PdfFile file(*bytes);
    // A cell of several lines is interleaved with its neighbours, so each line of such a cell is looked for
    // by itself.
    const std::string text = file.text();
    const std::string cells = squeezed(file.ask("pdftotext -enc UTF-8 %s -"));
    for (const auto& block : document.blocks)
        for (const auto& words : wordsOf(block)) {
            INFO(words);
            CHECK((contains(text, squeezed(words)) || contains(cells, squeezed(words))));
        }
}

TEST_CASE("name variants and rare kanji are found as they were written")
{
    const auto bytes = print::pdf(demo());
    REQUIRE(bytes);
    const std::string text = PdfFile(*bytes).text();
    for (const char* name : {"𠮷田隆", "髙橋邦子", "渡邉美咲", "葛󠄀城誠", "葛󠄁飾区", "邉見学"})
        CHECK(contains(text, name));
}

TEST_CASE("a page of many kanji comes back without radicals in both kinds of letter")
{
    Document document;
    std::u32string kanji;
    for (char32_t c = 0x4E00; c < 0x9FA0; c += 3)
        kanji += c;
    for (const char32_t c :
         U"一二人入八刀力十又口土士大女子寸小山川工己巾干弓心戸手支文斗斤方日月木止毛氏水火父片牛犬玄玉瓜瓦甘"
         U"生用田白皮皿目矛矢石示禾穴立竹米糸羊羽老耳肉自至臼舌舟色虫血行衣見角言谷豆赤走足身車辛辰酉里金長門"
         U"阜雨青非面革音頁風飛食首香馬骨高鬼魚鳥鹿麦麻黄黒鼓鼠鼻歯龍亀")
        if (c != 0)
            kanji += c;
    const std::string all = text::encode(kanji);
    document.blocks.push_back(Paragraph{plain(all)});
    document.blocks.push_back(Paragraph{{{all, Mark::Strong, {}}}});
    const auto bytes = print::pdf(document);
    REQUIRE(bytes);
    const PdfFile file(*bytes);
    CHECK(wrongCodePoints(file.text()).empty());
    std::u32string found = text::decode(file.ask("pdftotext -raw -enc UTF-8 %s - | tr -d '\\n\\f0-9'"));
    CHECK(occurrences(text::encode(found), text::encode(kanji.substr(kanji.size() - 30))) == 2);
}

TEST_CASE("the watermark of a draft is not in the text, its mark in the header is")
{
    Document document;
    document.title = "計画";
    document.draft = true;
    document.blocks = {Paragraph{plain("一枚目")}, PageBreak{}, Paragraph{plain("二枚目")}};
    const auto bytes = print::pdf(document);
    REQUIRE(bytes);
    const auto pages = PdfFile(*bytes).pageTexts();
    REQUIRE(pages.size() == 2);
    for (const auto& page : pages)
        CHECK(occurrences(page, "案") == 1);
}

TEST_CASE("invalid UTF-8 and control characters do no harm")
{
    Document document;
    document.title = "題\xff名";
    document.blocks = {Paragraph{plain("前\x01\xc3後")}, Heading{1, "\xff", "章", "a'b]\\", false},
                       Paragraph{{{"章へ", Mark::None, "a'b]\\"}, {"どこへも", Mark::None, "無い"}}}};
    const auto bytes = print::pdf(document);
    REQUIRE(bytes);
    CHECK(contains(PdfFile(*bytes).text(), "章へ"));
}
