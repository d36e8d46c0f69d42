// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace keizoku;

namespace {

bool isSurrogate(char32_t c)
{
    return c >= 0xD800 && c <= 0xDFFF;
}

bool isReadAsDash(char32_t c)
{
    return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2500;
}

std::string one(char32_t c)
{
    return text::encode(std::u32string(1, c));
}

} // namespace

TEST_CASE("every character is narrowed as its compatibility form says", "[text]")
{
    for (char32_t c = 1; c < 0x20000; ++c) {
        if (isSurrogate(c))
            continue;
        std::u32string form = text::compatibilityForm(c);
        std::replace_if(form.begin(), form.end(), isReadAsDash, U'-');
        INFO(static_cast<unsigned>(c));
        REQUIRE(text::narrowed(one(c)) == text::encode(form));
    }
}

TEST_CASE("a mark behind a kana is put together with it", "[text]")
{
    CHECK(text::narrowed("か\u3099きくけ\u3099") == "がきくげ");
    CHECK(text::narrowed("ハ\u309Aン") == "パン");
    CHECK(text::narrowed("ﾊﾟﾝ") == "パン");
    CHECK(text::folded("ハ\u309Aン") == text::folded("ぱん"));
}

TEST_CASE("the long vowel mark is a dash between digits only", "[text]")
{
    CHECK(text::narrowed("090ー1234ー5678") == "090-1234-5678");
    CHECK(text::narrowed("０９０ー１２３４") == "090-1234");
    CHECK(text::narrowed("スーパー3ー") == "スーパー3ー");
    CHECK(text::narrowed("データー5") == "データー5");
}

TEST_CASE("a plain text and one ICU has to look at fold alike", "[text]")
{
    const std::string plain = "西川 ショウタ ABC-12";
    CHECK(text::folded(plain) == "西川しょうたabc-12");
    CHECK(text::folded(plain + "①") == text::folded(plain) + "1");
    for (char32_t c = 1; c < 0x20000; ++c) {
        if (isSurrogate(c))
            continue;
        INFO(static_cast<unsigned>(c));
        // The selector at the end sends the whole text to ICU and leaves no trace of its own.
        REQUIRE(text::folded(one(c)) == text::folded(one(c) + "\uFE0F"));
    }
}

TEST_CASE("what is no UTF-8 is decoded as replacement characters, the rest as it is", "[text]")
{
    CHECK(text::decode("あ\xFFい") == U"あ\uFFFDい");
    CHECK(text::decode("\xE3\x81") == U"\uFFFD");
    CHECK(text::decode("a\xC0\x80") == U"a\uFFFD\uFFFD");
    CHECK(text::narrowed("あ\xE3\x81") == "あ\uFFFD");
    CHECK_FALSE(text::isValidUtf8("\xED\xA0\x80"));
    CHECK(text::isValidUtf8("𠮷"));
}

TEST_CASE("bytes of an unknown encoding become UTF-8 or an error that says so", "[text]")
{
    CHECK(text::fromUnknownEncoding("\xEF\xBB\xBFあ").value() == "あ");
    CHECK(text::fromUnknownEncoding("\x82\xA0\xFB\xFC").value() == "あ髙"); // CP932 with an extension of IBM
    CHECK(text::fromUnknownEncoding(std::string_view("\xFF\xFE\x42\x30", 4)).value() == "あ");
    const auto refused = text::fromUnknownEncoding("\x82");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Malformed);
}
