// SPDX-License-Identifier: Apache-2.0
#include "office/sheet.h"

#include <string>

#include <unistd.h>

#include <catch2/catch.hpp>

#include "base/files.h"
#include "base/text.h"

using namespace keizoku;
using namespace keizoku::office;
using Rows = std::vector<std::vector<std::string>>;

namespace {

Rows read(std::string_view bytes)
{
    const auto sheet = readCsv(bytes);
    REQUIRE(sheet.has_value());
    return sheet->rows;
}

Error refused(std::string_view bytes)
{
    const auto sheet = readCsv(bytes);
    REQUIRE_FALSE(sheet.has_value());
    CHECK(sheet.error().code == ErrorCode::Malformed);
    return sheet.error();
}

std::string utf16(std::u16string_view text, bool bigEndian)
{
    std::string out = bigEndian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char16_t c : text) {
        const char high = static_cast<char>(c >> 8U);
        const char low = static_cast<char>(c & 0xFFU);
        out += bigEndian ? std::string{high, low} : std::string{low, high};
    }
    return out;
}

} // namespace

TEST_CASE("every encoding of the same table reads the same")
{
    const Rows expected = {{"氏名", "電話"}, {"髙橋 𠮷男", "090-0417-3826"}};
    CHECK(read("氏名,電話\r\n髙橋 𠮷男,090-0417-3826\r\n") == expected);
    CHECK(read("\xEF\xBB\xBF氏名,電話\r\n髙橋 𠮷男,090-0417-3826\r\n") == expected);
    CHECK(read(utf16(u"氏名,電話\r\n髙橋 𠮷男,090-0417-3826\r\n", false)) == expected);
    CHECK(read(utf16(u"氏名\t電話\r\n髙橋 𠮷男\t090-0417-3826\r\n", true)) == expected);
    CHECK(read("\x8E\x81\x96\xBC,\x93\x64\x98\x62\r\n\xFB\xFC\x8B\xB4,1") ==
          Rows{{"氏名", "電話"}, {"髙橋", "1"}});
}

TEST_CASE("the sample office's files read whole")
{
    const auto sizes = [](const char* name) {
        const auto sheet = readSheet(std::string(OFFICE_TEST_DATA) + "/hibari/" + name);
        REQUIRE(sheet.has_value());
        return std::pair(sheet->rows.size(), sheet->rows.front().size());
    };
    CHECK(sizes("staff.csv").second == 14);
    CHECK(sizes("staff.csv").first == 19);
    CHECK(sizes("partners.csv").second == 10);
    CHECK(sizes("stock.csv").second == 9);
    CHECK(sizes("roles.csv").second == 5);
    CHECK(sizes("tree.csv").second == 5);
    const auto partners = readSheet(OFFICE_TEST_DATA "/hibari/partners.csv");
    CHECK(partners->rows[0][5] == "ＦＡＸ");
    CHECK(partners->rows[1][1] == "生駒中央総合病院");
}

TEST_CASE("quoted cells hold separators, quotes and lines")
{
    CHECK(read("a,\"b,c\"\n\"say \"\"hi\"\"\",\"1\r\n2\r3\n4\"") ==
          Rows{{"a", "b,c"}, {"say \"hi\"", "1\n2\n3\n4"}});
    CHECK(read("5\" pipe,x\n") == Rows{{"5\" pipe", "x"}});
    CHECK(read("\"ab\"cd,x\n") == Rows{{"abcd", "x"}});
}

TEST_CASE("the separator is the one the first line has most of")
{
    CHECK(read("a;b;c,d\n1;2;3\n") == Rows{{"a", "b", "c,d"}, {"1", "2", "3"}});
    CHECK(read("a\tb\n1\t2,3\n") == Rows{{"a", "b"}, {"1", "2,3"}});
    CHECK(read("\"a;b;c\",d\n") == Rows{{"a;b;c", "d"}});
    CHECK(read("5\" pipe;b\n1;2\n") == Rows{{"5\" pipe", "b"}, {"1", "2"}});
}

TEST_CASE("any line end ends a row, ragged rows are filled, empty rows at the end go")
{
    CHECK(read("a,b,c\r1\n\n2,3\r\n,,\n\n") ==
          Rows{{"a", "b", "c"}, {"1", "", ""}, {"", "", ""}, {"2", "3", ""}});
    CHECK(read("").empty());
    CHECK(read("\r\n\r\n").empty());
}

TEST_CASE("a quote that never closes is refused with its line")
{
    const Error error = refused("a,b\r\n\"x\ny\",2\r\n3,\"open\r\n4,5\r\n");
    CHECK(error.sentence.find("4行目") != std::string::npos);
}

TEST_CASE("NUL bytes and unknown bytes are refused")
{
    CHECK(refused(std::string_view("a,b\0c\n", 6)).sentence.find("保存し直して") != std::string::npos);
    refused("\xFF\x00\x81");
}

TEST_CASE("tables over the limits are refused")
{
    CHECK(read(std::string(kMaxSheetColumns - 1, ',') + "x").front().size() == kMaxSheetColumns);
    refused(std::string(kMaxSheetColumns, ',') + "x");
    std::string rows;
    for (std::size_t i = 0; i < kMaxSheetRows; ++i)
        rows += "1,2\n";
    CHECK(read(rows + "\n\n").size() == kMaxSheetRows);
    refused(rows + "1,2\n");
    refused(std::string(kMaxSheetBytes + 1, 'a'));
    // Few bytes that would fill up to 3 GB.
    refused(std::string(kMaxSheetColumns - 1, ',') + "\n" + std::string(90'000, '\n') + "x");
}

TEST_CASE("a file is told by its content")
{
    const auto folder =
        std::filesystem::temp_directory_path() / ("keizoku-office-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const auto sentence = [&](std::string_view bytes) {
        REQUIRE(writeFileAtomically(folder / "x.csv", bytes).has_value());
        const auto sheet = readSheet(folder / "x.csv");
        return sheet ? std::string() : sheet.error().sentence;
    };
    CHECK(sentence("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest").find(".xlsx") != std::string::npos);
    CHECK(sentence("%PDF-1.7").find("PDF") != std::string::npos);
    CHECK(sentence("PK\x03\x04 broken").find("壊れて") != std::string::npos);
    CHECK(sentence("a,b\n").empty());
    CHECK(readSheet(folder / "none.csv").error().code == ErrorCode::NotFound);
    std::filesystem::remove_all(folder);
}
