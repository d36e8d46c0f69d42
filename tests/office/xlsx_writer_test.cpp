// SPDX-License-Identifier: Apache-2.0
#include "office/xlsx_writer.h"

#include <cstdlib>
#include <random>

#include <catch2/catch.hpp>

#include "office/sheet.h"
#include "office/support/package.h"
#include "office/support/sample_document.h"
#include "support/temp_dir.h"

using namespace keizoku;
using namespace keizoku::office;
using namespace keizoku::office::test;
using Rows = std::vector<std::vector<std::string>>;

namespace {

Workbook bookOf(std::vector<TypedSheet> sheets)
{
    return {"台帳", "ひばり＆つばめ & Co", "第3版", "2026-11-22T00:14:05Z", std::move(sheets)};
}

Workbook withRows(std::vector<std::vector<CellValue>> rows)
{
    std::vector<std::string> heads;
    for (std::size_t at = 0; !rows.empty() && at < rows[0].size(); ++at)
        heads.push_back("列" + std::to_string(at + 1));
    return bookOf(std::vector<TypedSheet>{{"表", std::move(heads), std::move(rows)}});
}

std::string xlsxOf(const Workbook& book)
{
    const auto written = xlsx(book);
    if (!written)
        FAIL(written.error().sentence << " " << written.error().detail);
    return *written;
}

Rows readBack(const std::string& file, std::string_view sheet = {})
{
    auto read = readXlsx(file, sheet);
    REQUIRE(read.has_value());
    Rows rows = std::move(read->rows);
    rows.erase(rows.begin());
    return rows;
}

Date day(int year, int month, int of)
{
    return Date::of(year, month, of).value();
}

plan::Decimal number(const char* text)
{
    return plan::Decimal::parse(text).value();
}

constexpr const char* kSheet = "xl/worksheets/sheet1.xml";

} // namespace

TEST_CASE("numbers, dates and phones keep their types")
{
    const std::string file = xlsxOf(withRows(
        {{std::string("0900000000"), day(2026, 11, 22), number("2.5"), std::string("12345678901234567890")},
         {std::string(), day(1899, 12, 31), number("-0.125"), std::string("2026-11-22")}}));
    CHECK(readBack(file) == Rows{{"0900000000", "2026-11-22", "2.5", "12345678901234567890"},
                                 {"", "1899-12-31", "-0.125", "2026-11-22"}});
    const Tree sheet(file, kSheet);
    const auto typeOf = [&](const std::string& cell) {
        const auto found = sheet.all("//c[@r='" + cell + "']");
        REQUIRE(found.size() == 1);
        return std::string(found[0].attribute("t").value());
    };
    CHECK(typeOf("A2") == "s");  // text
    CHECK(typeOf("B2").empty()); // a number with a date's format
    CHECK(typeOf("C2").empty());
    CHECK(typeOf("D2") == "s");
    CHECK(typeOf("B3") == "s"); // before Excel's calendar
    CHECK(std::string(sheet.all("//c[@r='B2']")[0].child_value("v")) == "46348");
    CHECK(partOf(file, "xl/styles.xml").find("ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;") !=
          std::string::npos);
}

TEST_CASE("what looks like a formula or a link is text")
{
    const Rows hostile = {{"=1+1", "+81-90", "-5", "@SUM(A1)"},
                          {"＝cmd|' /C calc'!A0", "\t=1", "{=1}", "http://example.test/"},
                          {"mailto:a@b", "=HYPERLINK(\"x\")", "internal:Sheet!A1", "_x000D_"},
                          {"1\n2 ", " 前", "]]> & <c> \"'", "_x005F_"}};
    std::vector<std::vector<CellValue>> cells;
    for (const auto& row : hostile)
        cells.emplace_back(row.begin(), row.end());
    const std::string file = xlsxOf(withRows(std::move(cells)));
    CHECK(readBack(file) == hostile);
    const Tree sheet(file, kSheet);
    CHECK(sheet.all("//f").empty());
    CHECK(sheet.all("//hyperlinks").empty());
    for (const auto& cell : sheet.all("//c"))
        CHECK(std::string(cell.attribute("t").value()) == "s");
}

TEST_CASE("the head stays in view, is printed on each page and filters")
{
    const std::string file = xlsxOf(withRows({{std::string("あ"), std::string("い")}, {std::string("う")}}));
    const Tree sheet(file, kSheet);
    REQUIRE(sheet.all("//pane").size() == 1);
    CHECK(std::string(sheet.all("//pane")[0].attribute("state").value()) == "frozen");
    CHECK(std::string(sheet.all("//pane")[0].attribute("ySplit").value()) == "1");
    CHECK(std::string(sheet.all("//autoFilter")[0].attribute("ref").value()) == "A1:B3");
    CHECK(std::string(sheet.all("//pageSetup")[0].attribute("orientation").value()) == "landscape");
    const Tree book(file, "xl/workbook.xml");
    CHECK(std::string(book.all("//definedName[@name='_xlnm.Print_Titles']")[0].text().get()).find("$1:$1") !=
          std::string::npos);
    CHECK(std::string(sheet.all("//oddHeader")[0].text().get()) == "&L台帳　&A&Rひばり＆つばめ && Co");
}

TEST_CASE("columns are as wide as what stands in them")
{
    const Tree sheet(
        xlsxOf(withRows({{std::string("一二三四五六七八九十"), std::string("x"), std::string(300, 'y')}})),
        kSheet);
    const auto columns = sheet.all("//col");
    REQUIRE(columns.size() == 3);
    CHECK(columns[0].attribute("width").as_double() == Approx(21.7).margin(0.1)); // ten full-width characters
    CHECK(columns[1].attribute("width").as_double() < 10);
    CHECK(columns[2].attribute("width").as_double() < 40);
}

TEST_CASE("sheets get names that Excel takes")
{
    Workbook book;
    for (const char* name : {"職員", "職員", "a/b:c*d?[e]\\'f", "", "ABC", "abc", "履歴", "\x01\n",
                             "とても長い名前のとても長い名前のとても長い名前のとても",
                             "とても長い名前のとても長い名前のとても長い名前のとても長い",
                             "とても長い名前のとても長い名前のとても長い名前のとても長いあ"})
        book.sheets.push_back({name, {"列"}, {}});
    const std::vector<std::string> names = sheetNames(book);
    CHECK(std::vector<std::string>(names.begin(), names.begin() + 8) ==
          std::vector<std::string>{"職員", "職員（2）", "a／b：c＊d？［e］＼’f", "表", "ABC", "abc（2）",
                                   "履歴（2）", "表（2）"});
    for (const std::string& name : names)
        CHECK(text::length(name) <= 31);
    // Signs outside the basic plane count two: fifteen of them fit.
    std::string rare;
    for (int at = 0; at < 20; ++at)
        rare += "𠮷";
    CHECK(text::length(sheetNames({{}, {}, {}, {}, {{rare, {}, {}}}})[0]) == 15);
    // The library refuses a bad name: none of these is one.
    const std::string file = xlsxOf(book);
    CHECK(Tree(file, "xl/workbook.xml").all("//sheet").size() == names.size());
}

TEST_CASE("a sheet is read by its name")
{
    const std::string file = xlsxOf(bookOf(std::vector<TypedSheet>{{"甲", {"列"}, {{std::string("一")}}},
                                                                   {"乙", {"列"}, {{std::string("二")}}}}));
    CHECK(readBack(file) == Rows{{"一"}});
    CHECK(readBack(file, "乙") == Rows{{"二"}});
    CHECK(readBack(file, "丙") == Rows{{"一"}});
}

TEST_CASE("a text too long for a cell is refused by name, the longest is kept")
{
    const std::string most(32'767, 'x');
    CHECK(readBack(xlsxOf(withRows({{most}}))) == Rows{{most}});
    std::string rare; // 16,384 characters, 32,768 units
    for (int at = 0; at < 16'384; ++at)
        rare += "𠮷";
    for (const std::string& text : {most + "x", rare}) {
        const auto written = xlsx(withRows({{std::string("短い")}, {text}}));
        REQUIRE_FALSE(written.has_value());
        CHECK(written.error().code == ErrorCode::Malformed);
        CHECK(written.error().sentence.find("「表」の3行目「列1」") != std::string::npos);
    }
    CHECK_FALSE(xlsx(bookOf(std::vector<TypedSheet>{})).has_value());
}

TEST_CASE("the same workbook gives the same bytes")
{
    const Workbook book = withRows({{std::string("あ"), day(2026, 1, 2), number("3")}});
    const std::string first = xlsxOf(book);
    CHECK(xlsxOf(book) == first);
    CHECK(partOf(first, "docProps/core.xml").find("2026-11-22T00:14:05Z") != std::string::npos);
    Workbook later = book;
    later.isoInstant = "2026-11-22T00:14:06Z";
    CHECK(xlsxOf(later) != first);
    later.isoInstant = "";
    CHECK(partOf(xlsxOf(later), "docProps/core.xml").find("1980-01-01T00:00:00Z") != std::string::npos);
}

TEST_CASE("nothing is left in the folder for temporary files; without such a folder it is an error")
{
    const keizoku::test::TempDir folder;
    const std::string before = std::filesystem::temp_directory_path().string();
    const std::filesystem::path inside = folder / "tmp";
    std::filesystem::create_directory(inside);
    const Workbook book = withRows({{std::string("あ")}});
    ::setenv("TMPDIR", inside.c_str(), 1);
    const bool written = xlsx(book).has_value();
    const bool isEmpty = std::filesystem::is_empty(inside);
    ::setenv("TMPDIR", (inside / "no").c_str(), 1);
    const bool writtenNowhere = xlsx(book).has_value();
    ::setenv("TMPDIR", before.c_str(), 1);
    CHECK(written);
    CHECK(isEmpty);
    CHECK_FALSE(writtenNowhere);
}

TEST_CASE("random cells come back as they went")
{
    std::mt19937 random(4);
    const std::vector<std::string> pieces = {"=",       "+",  "-",  "@",  "'",      "0",  "090",
                                             "１",      "あ", "𠮷", "&",  "<",      "\n", " ",
                                             "_x000D_", "_x", "\"", "ガ", "葛󠄁"};
    Rows typed;
    for (int row = 0; row < 500; ++row) {
        auto& cells = typed.emplace_back();
        for (int column = 0; column < 20; ++column) {
            std::string text;
            for (std::size_t count = 1 + random() % 5; count > 0; --count)
                text += pieces[random() % pieces.size()];
            cells.push_back(std::move(text));
        }
    }
    std::vector<std::vector<CellValue>> rows;
    for (const auto& row : typed)
        rows.emplace_back(row.begin(), row.end());
    const std::string file = xlsxOf(withRows(std::move(rows)));
    CHECK(readBack(file) == typed);
    CHECK(Tree(file, kSheet).all("//f").empty());
}

TEST_CASE("the tables of a document become sheets, numbers where they are set as numbers")
{
    const Workbook book = tablesOf(sampleDocument());
    REQUIRE(book.sheets.size() == 3);
    CHECK(book.sheets[0].name == "日中");
    CHECK(book.sheets[1].name == "連携先");
    CHECK(sheetNames(book)[2] == "連携先（2）");
    CHECK(book.sheets[0].heads == std::vector<std::string>{"順", "氏名", "携帯電話", "分"});
    CHECK(std::get<std::string>(book.sheets[0].rows[0][0]) == "1"); // set flush left: a label
    CHECK(std::get<plan::Decimal>(book.sheets[0].rows[0][3]) == number("5"));
    CHECK(std::get<std::string>(book.sheets[0].rows[1][2]) == "【未記入】");
    const Rows rows = readBack(xlsxOf(book));
    CHECK(rows[0] == std::vector<std::string>{"1", "大西 雅子", "090-0417-3826", "5"});
    document::Table odd{{{"", 1, document::Align::Right}},
                        {{document::plain("007")}, {document::plain("1,000")}, {}}};
    document::Document document;
    document.blocks = {odd};
    const Workbook tables = tablesOf(document);
    for (const auto& row : tables.sheets[0].rows)
        CHECK(std::holds_alternative<std::string>(row[0]));
}
