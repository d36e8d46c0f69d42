// SPDX-License-Identifier: Apache-2.0
#include "office/text_writer.h"

#include <catch2/catch.hpp>

#include "base/text.h"
#include "office/display_width.h"
#include "office/support/golden.h"
#include "office/support/sample_document.h"

using namespace keizoku;
using namespace keizoku::office;
using namespace keizoku::document;

TEST_CASE("the text of a small document is as agreed")
{
    test::checkGolden("document.txt", plainText(test::sampleDocument()));
}

TEST_CASE("no line of text is wider than 100 columns")
{
    Document document = test::sampleDocument();
    document.blocks.emplace_back(KeyValues{{{std::string(200, 'k'), plain(std::string(300, 'v'))}}});
    document.blocks.emplace_back(Heading{3, "", std::string(250, 'h'), ""});
    document.blocks.emplace_back(
        Table{{{"頭"}}, {{plain(text::replaced(std::string(150, '*'), "*", "長"))}}});
    document.blocks.emplace_back(Table{{}, {{plain("a"), plain("b")}, {}}});
    const std::string text = plainText(document);
    for (const std::string& line : text::split(text, '\n')) {
        INFO(line);
        CHECK(displayWidth(line) <= 100);
        CHECK_FALSE(line.ends_with(' '));
    }
}

TEST_CASE("width counts what a Japanese terminal shows")
{
    CHECK(displayWidth("abc") == 3);
    CHECK(displayWidth("大西 雅子") == 9);
    CHECK(displayWidth("葛󠄀") == 2);
    CHECK(displayWidth("①ｱ𠮷") == 5);
    CHECK(displayWidth("か\u3099") == 2);
}

TEST_CASE("lines end at sane places")
{
    CHECK(wrapped("電話は090-0417-3826へ", 10) == std::vector<std::string>{"電話は", "090-0417-3", "826へ"});
    CHECK(wrapped("電話は090-0417-3826へ", 14) == std::vector<std::string>{"電話は", "090-0417-3826", "へ"});
    CHECK(wrapped("ああああ。いい", 8) == std::vector<std::string>{"あああ", "あ。いい"});
    CHECK(wrapped("あああ「いい", 8) == std::vector<std::string>{"あああ", "「いい"});
    CHECK(wrapped("one two three", 7) == std::vector<std::string>{"one two", "three"});
    CHECK(wrapped("a\n\nb", 10) == std::vector<std::string>{"a", "", "b"});
}

TEST_CASE("control characters do not reach the terminal")
{
    Document document;
    document.title = "\x1B]0;owned\x07";
    document.blocks = {Paragraph{plain("a\x1B[31mb\u202E")}, Table{{{"h\x1B"}}, {{plain("\x1B[2J")}}},
                       Label{"\x1B"}};
    CHECK(plainText(document).find('\x1B') == std::string::npos);
    CHECK(plainText(Document{}).empty());
}
