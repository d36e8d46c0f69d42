// SPDX-License-Identifier: Apache-2.0
#include "office/sheet_text.h"

#include <array>
#include <random>

#include <catch2/catch.hpp>

#include "base/text.h"

using namespace keizoku;
using namespace keizoku::office;

namespace {

/// Cells made of what hurts: quotes, separators, line ends, formula starts, apostrophes, wide text.
std::string randomCell(std::mt19937& random)
{
    constexpr std::array<std::string_view, 20> kPieces = {"\"", ",",  ";",  "\t", "\n", "=",  "+",
                                                          "-",  "@",  "'",  " ",  "＝", "＋", "－",
                                                          "＠", "山", "𠮷", "a",  "1",  ".5"};
    std::string cell;
    for (auto left = random() % 6; left > 0; --left)
        cell += kPieces.at(random() % kPieces.size());
    return cell;
}

Sheet randomSheet(std::mt19937& random)
{
    Sheet sheet;
    const std::size_t columns = 1 + random() % 4;
    sheet.rows.resize(1 + random() % 4, std::vector<std::string>(columns));
    for (auto& row : sheet.rows)
        for (auto& cell : row)
            cell = randomCell(random);
    if (sheet.rows.back().back().empty())
        sheet.rows.back().back() = "終";
    return sheet;
}

} // namespace

TEST_CASE("a sheet written as CSV or TSV reads back the same")
{
    std::mt19937 random(20261122);
    for (int round = 0; round < 5'000; ++round) {
        const Sheet sheet = randomSheet(random);
        const auto read = readCsv(toCsv(sheet));
        REQUIRE(read.has_value());
        REQUIRE(*read == sheet);
        INFO(toTsv(sheet));
        REQUIRE(fromClipboard(toTsv(sheet)) == sheet);
    }
}

TEST_CASE("CSV is what Excel expects")
{
    CHECK(toCsv(Sheet{{{"氏名", "備考"}, {"大西 雅子", "夜間, \"要\""}}}) ==
          "\xEF\xBB\xBF氏名,備考\r\n大西 雅子,\"夜間, \"\"要\"\"\"\r\n");
}

TEST_CASE("what a spreadsheet would compute gets an apostrophe")
{
    for (const char* cell : {"=1+1", "+1+1", "-1+1", "@SUM(A1)",
                             "\t=1", "\r=1", "\n=1", "＝１",
                             "＋A1", "－A1", "＠x",  "=cmd|' /C calc'!A0",
                             "-",    "+",    "--1",  "+81-90-1234-5678",
                             "-1-2", "'=1",  "''=1", "-,",
                             "+1e5", "-1."})
        CHECK(guarded(cell) == "'" + std::string(cell));
    for (const char* cell :
         {"-5", "+5", "-1.5", "-1,200", "+819012345678", "+81 90 1234 5678", "090-0417-3826", "0743-11-6240",
          "'", "'a", "a=b", "", "(0743) 11-6240", "2026-09-03"})
        CHECK(guarded(cell) == cell);
}

TEST_CASE("no random cell leaves as a formula, and no guard is lost")
{
    std::mt19937 random(7);
    for (int round = 0; round < 100'000; ++round) {
        const std::string cell = randomCell(random);
        const std::string out = guarded(cell);
        REQUIRE(unguarded(out) == cell);
        const bool starts =
            !out.empty() && std::string_view("=+-@\t\r\n").find(out.front()) != std::string_view::npos;
        const bool number = out.size() > 1 && out.find_first_not_of("0123456789.,", 1) == std::string::npos;
        REQUIRE((!starts || number));
        for (const char* wide : {"＝", "＋", "－", "＠"})
            REQUIRE_FALSE(out.starts_with(wide));
    }
}

TEST_CASE("phone numbers come through CSV unchanged")
{
    std::mt19937 random(11);
    for (int round = 0; round < 2'000; ++round) {
        std::string phone = random() % 4 == 0 ? "+81-" : "0";
        for (int i = 0; i < 9; ++i)
            phone += (i == 2 || i == 6 ? "-" : "") + std::to_string(random() % 10);
        const Sheet sheet{{{phone, "x"}}};
        REQUIRE(readCsv(toCsv(sheet)).value() == sheet);
    }
}

TEST_CASE("the clipboard of Excel and Word")
{
    using Rows = std::vector<std::vector<std::string>>;
    CHECK(fromClipboard("氏名\t電話\r\n大西\t090\r\n").rows == Rows{{"氏名", "電話"}, {"大西", "090"}});
    CHECK(fromClipboard("\"1行目\n2 \"\"行\"\" 目\"\tb\r\nc\r\n").rows ==
          Rows{{"1行目\n2 \"行\" 目", "b"}, {"c", ""}});
    CHECK(fromClipboard("\"引用\"\tb").rows == Rows{{"\"引用\"", "b"}});
    CHECK(fromClipboard("\"開いたまま\tb\n\"c\td").rows == Rows{{"\"開いたまま", "b"}, {"\"c", "d"}});
    CHECK(fromClipboard("").rows.empty());
    CHECK(fromClipboard("一つ").rows == Rows{{"一つ"}});
}
