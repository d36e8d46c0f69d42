// SPDX-License-Identifier: Apache-2.0
// The same roster as offices really keep it: encodings, separators, numbers without zeros, names in two
// columns, no head at all.
#include <catch2/catch.hpp>

#include <fstream>

#include <xlsxwriter.h>

#include "app/holdings.h"
#include "app/import.h"
#include "app/sample.h"
#include "base/files.h"
#include "base/phone_number.h"
#include "base/text.h"
#include "office/sheet.h"
#include "plan/register_access.h"
#include "support/cp932.h"
#include "support/environment.h"

using namespace keizoku;
using app::ImportKind;

namespace {

const std::vector<std::vector<std::string>> kRoster = {
    {"氏名", "フリガナ", "職種", "携帯電話", "自宅電話", "入職日"},
    {"小鳥遊 聡", "タカナシ サトシ", "看護師", "090-0417-3826", "0742-13-5827", "2014-04-01"},
    {"五十嵐 めぐみ", "イガラシ メグミ", "理学療法士", "080-0263-7194", "", "2016-10-01"},
    {"東海林 翔", "ショウジ ショウ", "事務", "070-1234-0099", "06-1234-5678", "2020-06-15"}};

std::string separated(const std::vector<std::vector<std::string>>& rows, const char* by)
{
    std::string out;
    for (const auto& row : rows)
        out += text::join(row, by) + "\r\n";
    return out;
}

/// As Excel keeps it: telephones as text or as numbers, days as numbers with or without a date's look.
std::string workbook(const test::TempDir& folder, bool numbers, bool datesLook)
{
    const std::string path = (folder / "roster.xlsx").string();
    lxw_workbook* book = workbook_new(path.c_str());
    lxw_worksheet* sheet = workbook_add_worksheet(book, "職員");
    lxw_format* day = workbook_add_format(book);
    format_set_num_format(day, "yyyy/m/d");
    for (std::size_t row = 0; row < kRoster.size(); ++row)
        for (std::size_t column = 0; column < kRoster[row].size(); ++column) {
            const std::string& cell = kRoster[row][column];
            const auto at = static_cast<lxw_row_t>(row);
            const auto to = static_cast<lxw_col_t>(column);
            if (numbers && row > 0 && !cell.empty() && (column == 3 || column == 4)) {
                worksheet_write_number(sheet, at, to, std::stod(text::digits(cell)), nullptr);
            } else if (row > 0 && column == 5) {
                const Date date = Date::fromIso(cell).value();
                worksheet_write_number(sheet, at, to,
                                       static_cast<double>(date.daysSince(Date::of(1899, 12, 30).value())),
                                       datesLook ? day : nullptr);
            } else {
                worksheet_write_string(sheet, at, to, cell.c_str(), nullptr);
            }
        }
    REQUIRE(workbook_close(book) == LXW_NO_ERROR);
    return readFile(path, 1U << 20U).value();
}

struct Office {
    test::TempDir folder;
    app::Environment environment = test::environmentIn(folder);
    int made = 0;

    app::Session empty()
    {
        return app::Session::create(environment, folder / (std::to_string(++made) + ".keizoku"),
                                    {"homon-kango"}, "つばめ訪問看護ステーション")
            .value();
    }
    office::Sheet read(const std::string& bytes, const char* name)
    {
        REQUIRE(writeFileAtomically(folder / name, bytes));
        const auto sheet = office::readSheet(folder / name);
        REQUIRE(sheet);
        return *sheet;
    }
    /// The staff register after the import; ids and all.
    std::vector<plan::Person> imported(const office::Sheet& sheet, app::ImportReport* told = nullptr)
    {
        app::Session session = empty();
        const auto report = app::importSheet(session, ImportKind::People, sheet);
        if (!report)
            FAIL(report.error().sentence);
        if (told)
            *told = *report;
        return session.plan().people.rows;
    }
};

} // namespace

TEST_CASE("the same roster in every encoding and as a workbook gives the same register", "[lists][roster]")
{
    Office office;
    const std::string csv = separated(kRoster, ",");
    const auto expected = office.imported(office.read(csv, "utf8.csv"));
    REQUIRE(expected.size() == 3);
    CHECK(expected[0].kept.phones.size() == 2);
    CHECK(office.imported(office.read("\xEF\xBB\xBF" + csv, "bom.csv")) == expected);
    CHECK(office.imported(office.read(test::toCp932(csv), "cp932.csv")) == expected);
    CHECK(office.imported(office.read(separated(kRoster, "\t"), "roster.tsv")) == expected);
    CHECK(office.imported(office.read(test::toCp932(separated(kRoster, "\t")), "cp932.tsv")) == expected);
    CHECK(office.imported(office::fromClipboard(separated(kRoster, "\t"))) == expected);
    app::ImportReport told;
    CHECK(office.imported(office.read(workbook(office.folder, false, true), "text.xlsx"), &told) == expected);
    CHECK(told.adjusted.empty());
    CHECK(office.imported(office.read(workbook(office.folder, true, true), "numbers.xlsx"), &told) ==
          expected);
    CHECK(told.adjusted.size() == 5); // every telephone had lost its zero
    CHECK(office.imported(office.read(workbook(office.folder, true, false), "serial.xlsx"), &told) ==
          expected);
    CHECK(told.adjusted.size() == 8); // and every day was a number
}

TEST_CASE("names in two columns, half-width readings and other dashes give the same register",
          "[lists][roster]")
{
    Office office;
    const auto expected = office.imported(office.read(separated(kRoster, ","), "utf8.csv"));
    const std::vector<std::vector<std::string>> other = {
        {"姓", "名", "セイ", "メイ", "資格・職種", "携帯", "自宅電話", "採用年月日"},
        {"小鳥遊", "聡", "ﾀｶﾅｼ", "ｻﾄｼ", "看護師", "０９０－０４１７－３８２６", "(0742)13-5827",
         "平成26年4月1日"},
        {"五十嵐", "めぐみ", "ｲｶﾞﾗｼ", "ﾒｸﾞﾐ", "理学療法士", "080−0263−7194", "", "H28.10.1"},
        {"東海林", "翔", "ｼｮｳｼﾞ", "ｼｮｳ", "事務", "070ー1234ー0099", "0612345678", "令和2年6月15日"}};
    CHECK(office.imported(office.read(separated(other, ","), "other.csv")) == expected);
}

TEST_CASE("a roster without a head is read by what stands in it", "[lists][roster]")
{
    Office office;
    auto rows = kRoster;
    rows.erase(rows.begin());
    for (auto& row : rows)
        row.erase(row.begin() + 2); // a job could be anything
    const auto people = office.imported(office.read(separated(rows, ","), "bare.csv"));
    REQUIRE(people.size() == 3);
    CHECK(people[1].open.name == "五十嵐 めぐみ");
    CHECK(people[1].open.kana == "イガラシ メグミ");
    CHECK(people[0].kept.phones.size() == 2);
    // Lists of other things are not taken for staff.
    app::Session session = office.empty();
    const auto shopping = office.read("保存水,12,箱\r\n乾パン,30,缶\r\n", "stock.csv");
    CHECK_FALSE(app::importSheet(session, ImportKind::People, shopping));
    CHECK(session.plan().people.rows.empty());
}

TEST_CASE("what somebody says of a column goes before the guess", "[lists][roster]")
{
    Office office;
    auto rows = kRoster;
    rows[0] = {"担当者", "フリガナ", "職種", "連絡方法", "自宅電話", "入職日"};
    const auto sheet = office.read(separated(rows, ","), "odd.csv");
    app::Session session = office.empty();
    const auto refused = app::previewImport(session, ImportKind::People, sheet);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence.find("氏名") != std::string::npos);
    const auto columns = app::importColumns(ImportKind::People, sheet, {});
    REQUIRE(columns.size() == 6);
    CHECK(columns[0].head == "担当者");
    CHECK(columns[0].sample == "小鳥遊 聡");
    CHECK(columns[0].column.empty());
    CHECK(columns[1].column == "kana");
    const app::ColumnChoices chosen{{text::folded("担当者"), "name"},
                                    {text::folded("連絡方法"), "workPhones"},
                                    {text::folded("職種"), ""}};
    REQUIRE(app::importSheet(session, ImportKind::People, sheet, chosen));
    const plan::Person& first = session.plan().people.rows.front();
    CHECK(first.open.name == "小鳥遊 聡");
    CHECK(first.open.job.empty());
    CHECK(plan::cell(session.plan(), plan::RegisterId::People, first.id, "workPhones") == "090-0417-3826");
}

TEST_CASE("importing what was exported changes nothing", "[lists][roster]")
{
    Office office;
    app::Session session =
        app::createSample(office.environment, office.folder / "hibari.keizoku", "hibari").value();
    const auto folder = std::filesystem::path(KEIZOKU_SOURCE) / "templates" / "samples";
    const auto before = session.plan();
    // The same people with their telephones as bare digits: nothing is new and nothing changed.
    office::Sheet sheet;
    sheet.rows.push_back({"氏名", "フリガナ", "携帯電話"});
    for (const plan::Person& person : before.people.rows)
        sheet.rows.push_back(
            {person.open.name, person.open.kana,
             text::digits(plan::cell(before, plan::RegisterId::People, person.id, "mobilePhones"))});
    const auto report = app::previewImport(session, ImportKind::People, sheet);
    REQUIRE(report);
    CHECK(report->added.empty());
    CHECK(report->changed.empty());
    CHECK(report->same.size() == before.people.rows.size());
}

TEST_CASE("who is gone from the list is shown with everything still held", "[lists][roster]")
{
    Office office;
    app::Session session =
        app::createSample(office.environment, office.folder / "hibari.keizoku", "hibari").value();
    const plan::Person gone = session.plan().people.rows.front();
    office::Sheet sheet;
    sheet.rows.push_back({"氏名", "フリガナ"});
    for (const plan::Person& person : session.plan().people.rows)
        if (person.id != gone.id)
            sheet.rows.push_back({person.open.name, person.open.kana});
    const auto report = app::previewImport(session, ImportKind::People, sheet);
    REQUIRE(report);
    REQUIRE(report->gone.size() == 1);
    CHECK(report->gone.front().name == gone.open.name);
    std::vector<std::string> words;
    const auto held = app::holdingsOf(session, gone.id).value();
    for (const app::Holding& each : held)
        words.push_back(each.words);
    CHECK(report->gone.front().holds == words);
    CHECK(words.size() > 10);
}

TEST_CASE("telephones are tidied, what is none stays", "[lists][roster]")
{
    const auto tidy = [](const char* typed) { return tidyPhone(typed).text; };
    CHECK(tidy("9004173826") == "090-0417-3826");
    CHECK(tidyPhone("9004173826").restored);
    CHECK(tidy("742135827") == "0742-13-5827");
    CHECK(tidy("0120000777") == "0120-000-777");
    CHECK(tidy("+81 90 0417 3826") == "090-0417-3826");
    CHECK(tidy("０３（１２３４）５６７８") == "03-1234-5678");
    CHECK_FALSE(tidyPhone("090-0417-3826").restored);
    for (const char* kept : {"110", "171", "内線 12", "090-0417-3826（妻）", "なし", "12345678", "090-"})
        CHECK(tidy(kept) == kept);
    Office office;
    app::Session session = office.empty();
    office::Sheet rounded;
    rounded.rows = {{"氏名", "携帯電話"}, {"小鳥遊 聡", "9.004E+09"}};
    const auto report = app::previewImport(session, ImportKind::People, rounded);
    REQUIRE(report);
    REQUIRE(report->refused.size() == 1);
    CHECK(report->refused.front().reason.find("文字列") != std::string::npos);
}
