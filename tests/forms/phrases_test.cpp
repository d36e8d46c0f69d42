// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <fstream>

#include "base/text.h"
#include "forms/phrases.h"
#include "support/temp_dir.h"

using namespace keizoku;
using forms::PhraseBook;
using forms::Speech;

namespace {

PhraseBook shipped()
{
    return PhraseBook::read(std::filesystem::path(KEIZOKU_SOURCE) / "templates/phrases.json").value();
}

bool isKanji(char32_t c)
{
    return c >= 0x4E00 && c <= 0x9FFF;
}

Result<PhraseBook> from(const std::string& json)
{
    const test::TempDir folder;
    std::ofstream(folder / "phrases.json") << json;
    return PhraseBook::read(folder / "phrases.json");
}

} // namespace

TEST_CASE("every phrase is said in each way, and every kanji has its reading", "[forms][phrases]")
{
    const PhraseBook book = shipped();
    REQUIRE(book.ids().size() >= 15);
    for (const std::string& id : book.ids()) {
        INFO(id);
        for (const Speech speech : {Speech::Ordinary, Speech::Easy, Speech::English}) {
            CHECK_FALSE(book.words(id, speech).empty());
            for (const forms::Ruby& each : book.said(id, speech))
                for (const char32_t c : text::decode(each.text)) {
                    CHECK((!isKanji(c) || !each.reading.empty()));
                    CHECK((speech != Speech::English || c < 0x80 || c == U'＿'));
                }
        }
    }
    CHECK(book.words("drill", Speech::Ordinary).starts_with("これは訓練です。")); // as the scenarios begin
    CHECK(book.words("no such phrase", Speech::Easy).empty());
}

TEST_CASE("slots are filled, and an open one is seen", "[forms][phrases]")
{
    const PhraseBook book = shipped();
    CHECK(book.words("who", Speech::Ordinary, {{"office", "ひばり"}}) == "ひばりの連絡網です。");
    CHECK(book.words("who", Speech::English) == "I am calling for ＿＿＿.");
    const std::string script =
        forms::callScript(book, Speech::Easy, {{"office", "ひばり"}, {"event", "大きな地震"}});
    CHECK(script.find("大きな地震が ありました。") != std::string::npos);
    CHECK(script.find('[') == std::string::npos);
}

TEST_CASE("somebody's language chooses the words", "[forms][phrases]")
{
    CHECK(forms::speechFor("") == Speech::Ordinary);
    CHECK(forms::speechFor("日本語") == Speech::Ordinary);
    CHECK(forms::speechFor("英語") == Speech::English);
    CHECK(forms::speechFor("Ｅｎｇｌｉｓｈ") == Speech::English);
    CHECK(forms::speechFor("やさしい日本語") == Speech::Easy);
    CHECK(forms::speechFor("ベトナム語") == Speech::Easy);
}

TEST_CASE("a broken phrase table is refused by name", "[forms][phrases]")
{
    const std::string good =
        R"({"phrases":[{"id":"a","ordinary":"{訓|くん}[x]","easy":"[x]","english":"[x]"}]})";
    REQUIRE(from(good));
    for (const char* bad : {R"({"phrases":[{"id":"a","ordinary":"{訓くん}","easy":"e","english":"e"}]})",
                            R"({"phrases":[{"id":"a","ordinary":"o","easy":"[x]","english":"e"}]})",
                            R"({"phrases":[{"id":"a","ordinary":"o","easy":"","english":"e"}]})",
                            R"({"phrases":[{"id":"a","ordinary":"o","easy":"e","english":"e"},)"
                            R"({"id":"a","ordinary":"o","easy":"e","english":"e"}]})",
                            R"({"phrases":[{"id":"a","ordinary":"o","easy":"e","english":"e","more":"x"}]})"})
        CHECK_FALSE(from(bad));
}
