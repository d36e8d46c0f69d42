// SPDX-License-Identifier: Apache-2.0
#include <random>

#include <catch2/catch.hpp>

#include "base/text.h"
#include "office/display_width.h"
#include "office/sheet.h"
#include "office/support/xlsx_file.h"

using namespace keizoku;
using namespace keizoku::office;

namespace {

void checkShape(const Sheet& sheet)
{
    for (const auto& row : sheet.rows) {
        REQUIRE(row.size() == sheet.rows.front().size());
        for (const std::string& cell : row)
            REQUIRE(text::isValidUtf8(cell));
    }
}

std::string randomBytes(std::mt19937& random)
{
    constexpr std::string_view kLikely = "\",;\t\r\n='\0\xEF\xBB\xBF\xFF\xFE\x81\x40";
    std::string bytes(random() % 80, '\0');
    for (char& c : bytes)
        c = random() % 2 == 0 ? kLikely[random() % kLikely.size()] : static_cast<char>(random());
    return bytes;
}

} // namespace

TEST_CASE("random bytes never crash a reader")
{
    std::mt19937 random(20'000);
    int readable = 0;
    for (int round = 0; round < 20'000; ++round) {
        const std::string bytes = randomBytes(random);
        if (const auto sheet = readCsv(bytes)) {
            checkShape(*sheet);
            ++readable;
        }
        checkShape(fromClipboard(bytes));
        CHECK_FALSE(readXlsx("PK\x03\x04" + bytes).has_value());
        for (const std::string& line : wrapped(bytes, 10))
            REQUIRE(displayWidth(line) <= 10);
    }
    CHECK(readable > 100);
}

TEST_CASE("a damaged workbook is read or refused")
{
    std::mt19937 random(3);
    test::Book book;
    book.strings = "<si><t>氏名</t></si>";
    book.sheetData = R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46268</v></c></row>)";
    book.styles = R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>)";
    const std::string good = book.bytes();
    for (int round = 0; round < 3'000; ++round) {
        std::string bytes = good;
        for (auto left = 1 + random() % 4; left > 0; --left)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        if (const auto sheet = readXlsx(bytes))
            checkShape(*sheet);
    }
    // Inside the archive, where no checksum helps.
    for (int round = 0; round < 3'000; ++round) {
        auto entries = book.entries();
        std::string& part = entries[random() % entries.size()].second;
        for (auto left = 1 + random() % 4; left > 0; --left)
            part[random() % part.size()] = static_cast<char>("<>/=\"&;r0x\xE3"[random() % 11]);
        if (const auto sheet = readXlsx(test::zipOf(entries)))
            checkShape(*sheet);
    }
}
