// SPDX-License-Identifier: Apache-2.0
// The infection forms as offices keep them in Excel: found by their heads, nothing lost.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include <xlsxwriter.h>

#include "app/documents.h"
#include "app/sample.h"
#include "app/word_import.h"
#include "base/files.h"
#include "office/forms_workbook.h"
#include "plan/items.h"
#include "support/environment.h"

using namespace keizoku;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Form {
    std::string name = {};
    Rows rows = {};
    std::vector<std::array<int, 4>> merged = {}; ///< first row, first column, last row, last column
};

const std::vector<Form> kForms = {
    {"様式1",
     {{"（様式１）推進体制の構成メンバー"},
      {},
      {"担当者名／部署名", "対策本部における職務（権限・役割）", ""},
      {"大西 雅子／管理者", "対策本部長", "全体をまとめ、休止を決める"},
      {"植村 由紀／訪問担当", "連絡係", "職員と利用者への連絡"}},
     {}},
    {"様式2",
     {{"（様式２）施設・事業所外連絡リスト"},
      {"機関種別", "名称", "担当者", "部署", "電話番号", "メールアドレス／住所等", "備考"},
      {"保健所", "葛城保健所", "", "健康増進課", "0745-10-2000", "", "夜間は代表"},
      {"協力医療機関", "もりの内科", "森 院長", "", "0745-10-3100", "", ""}},
     {}},
    {"様式4",
     {{"（様式４）感染（疑い）者・濃厚接触（疑い）者管理リスト"},
      {"報告日", "区分", "属性", "氏名（年齢）", "所属／居室", "発症日／最終接触日", "接触状況", "症状・経過",
       "出勤可能見込", "管理完了"},
      {"令和8年1月10日", "感染者", "職員", "石田 真由（34）", "訪問", "2026/1/9", "家族が陽性", "38度の熱",
       "2026/1/15", ""}},
     {}},
    {"様式5",
     {{"（様式５）職員緊急連絡網"},
      {},
      {"部署", "氏名", "電話番号", "", "メール", "備考"},
      {"", "", "自宅", "携帯", "", ""},
      {"訪問", "大西 雅子", "0742-13-5827", "090-0417-3826", "", ""},
      {"訪問", "植村 由紀", "", "090-0385-6142", "uemura@hibari.test", "夜は不可"}},
     {{2, 2, 2, 3}, {2, 1, 3, 1}, {2, 0, 3, 0}, {2, 4, 3, 4}, {2, 5, 3, 5}}},
    {"備蓄",
     {{"（様式６）備蓄品リスト"},
      {"品目", "備蓄量", "必要量", "保管場所", "過不足量", "備考"},
      {"不織布マスク", "400枚", "600枚", "2階倉庫", "-200枚", ""},
      {},
      {"手指消毒液", "20本", "12本", "2階倉庫", "", "半年ごとに見る"},
      {"※ 使用期限は半年ごとに確かめる。"}},
     {}},
    {"様式8",
     {{"日付", "時刻", "会社名", "氏名", "体温", "体調", "訪問先", "退所時刻"},
      {"2026/1/12", "10:20", "ならまち薬局", "配達の人", "36.4", "よい", "事務所", "10:30"}},
     {}},
    {"Sheet3", {{"さくら会の歌を毎朝うたう。"}}, {}},
};

std::string workbook(const test::TempDir& folder)
{
    const std::string path = (folder / "forms.xlsx").string();
    lxw_workbook* book = workbook_new(path.c_str());
    for (const Form& form : kForms) {
        lxw_worksheet* sheet = workbook_add_worksheet(book, form.name.c_str());
        for (const auto& [top, left, bottom, right] : form.merged)
            worksheet_merge_range(sheet, static_cast<lxw_row_t>(top), static_cast<lxw_col_t>(left),
                                  static_cast<lxw_row_t>(bottom), static_cast<lxw_col_t>(right), "", nullptr);
        for (std::size_t row = 0; row < form.rows.size(); ++row)
            for (std::size_t column = 0; column < form.rows[row].size(); ++column)
                if (!form.rows[row][column].empty())
                    worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                           form.rows[row][column].c_str(), nullptr);
    }
    REQUIRE(workbook_close(book) == LXW_NO_ERROR);
    return path;
}

struct Office {
    test::TempDir folder;
    app::Session session = app::Session::create(test::environmentIn(folder), folder / "plan.keizoku",
                                                {"homon-kango"}, "つばめ訪問看護ステーション")
                               .value();
    app::WordReport report = app::importWordFile(session, workbook(folder), false).value();
};

} // namespace

TEST_CASE("forms kept in Excel find their registers by their heads", "[word]")
{
    const Office office;
    const plan::Plan& plan = office.session.plan();
    REQUIRE(plan.people.rows.size() >= 2);
    const auto person = [&](const char* name) {
        const auto found = std::find_if(plan.people.rows.begin(), plan.people.rows.end(),
                                        [&](const auto& each) { return each.open.name == name; });
        REQUIRE(found != plan.people.rows.end());
        return *found;
    };
    const auto phones = [&](const char* name) {
        std::string all;
        for (const plan::Phone& each : person(name).kept.phones)
            all += each.number + " ";
        return all;
    };
    CHECK(phones("大西 雅子") == "0742-13-5827 090-0417-3826 ");
    CHECK(phones("植村 由紀") == "090-0385-6142 ");
    REQUIRE(plan.contacts.rows.size() == 2);
    CHECK(plan.contacts.rows[0].name == "葛城保健所");
    CHECK(plan.contacts.rows[0].phone == "0745-10-2000");
    CHECK(plan.contacts.rows[1].contactPerson == "森 院長");
    REQUIRE(plan.stock.rows.size() == 2);
    CHECK(plan.stock.rows[0].name == "不織布マスク");
    CHECK(plan.stock.rows[1].place == "2階倉庫");
    REQUIRE(plan.roles.rows.size() == 2);
    CHECK(plan.roles.rows[0].name == "対策本部長");
    REQUIRE(plan.cases.rows.size() == 1);
    CHECK(plan.cases.rows[0].name == "石田 真由（34）");
    CHECK(plan.cases.rows[0].reported == Date::fromIso("2026-01-10").value());
    CHECK(plan.cases.rows[0].onset == Date::fromIso("2026-01-09").value());
    REQUIRE(plan.visitors.rows.size() == 1);
    CHECK(plan.visitors.rows[0].company == "ならまち薬局");
    CHECK(plan.visitors.rows[0].temperature);
}

TEST_CASE("every cell of the forms is placed, in the tray, or a head", "[word]")
{
    const Office office;
    for (const Form& form : kForms)
        for (const auto& row : form.rows)
            for (const std::string& cell : row) {
                CAPTURE(form.name, cell);
                CHECK((cell.empty() || std::any_of(office.report.pieces.begin(), office.report.pieces.end(),
                                                   [&](const app::WordPiece& piece) {
                                                       return piece.text.find(cell) != std::string::npos;
                                                   })));
            }
    const auto& tray = office.session.plan().unplaced.rows;
    const auto line = std::find_if(tray.begin(), tray.end(), [](const plan::UnplacedText& each) {
        return each.text.find("毎朝うたう") != std::string::npos;
    });
    for (const app::WordPiece& piece : office.report.pieces)
        if (piece.text.find("毎朝うたう") != std::string::npos)
            UNSCOPED_INFO(piece.place << " " << (piece.paths.empty() ? "" : piece.paths.front()));
    REQUIRE(line != tray.end());
    CHECK(line->place.find("シート「Sheet3」") != std::string::npos);
}

TEST_CASE("every register written out for Excel and brought in again is what it was", "[word]")
{
    const test::TempDir folder;
    for (const char* id : {"hibari", "clinic", "day", "tokuyo"}) {
        CAPTURE(id);
        const auto book = folder / (std::string(id) + ".xlsx");
        auto session =
            app::createSample(test::environmentIn(folder), folder / (std::string(id) + ".keizoku"), id);
        REQUIRE(session);
        app::PrintRequest registers;
        registers.what = app::What::Registers;
        registers.draft = true;
        REQUIRE(app::exportTo(*session, registers, book));
        const plan::Plan before = session->plan();
        REQUIRE(app::importWordFile(*session, book, false));
        plan::Plan after = session->plan();
        after.unplaced = before.unplaced;
        const plan::Items old = plan::itemsOf(before);
        for (const auto& [key, now] : plan::itemsOf(after)) {
            CAPTURE(key, now);
            CHECK((old.contains(key) && old.at(key) == now));
        }
        CHECK(plan::itemsOf(after).size() == old.size());
    }
}

TEST_CASE("sheets that overlap their merged cells or run to the edge are read within bounds", "[word]")
{
    office::NamedSheet sheet{
        "様式6", {{{"品目", "", "備蓄量"}, {"水", "", "10本"}, {"", "", ""}, {"※ 注意", "", ""}}}, {}};
    sheet.spans = {{0, 0, 1, 2}, {0, 1, 2, 2}, {0, 0, 4, 3}};
    const auto document = office::asDocument({sheet});
    REQUIRE(document);
    REQUIRE(document->blocks.size() == 3);
    const auto* table = std::get_if<office::WordTable>(&document->blocks[1].content);
    REQUIRE(table);
    CHECK(table->width() == 2); // the empty column is left out
    CHECK(table->grid.size() == 2);
    CHECK(table->at(1, 1) == "10本");
    CHECK(office::placeWords(document->blocks[1]) == "シート「様式6」の表1");
    office::NamedSheet huge{"名簿", {}, {}};
    huge.sheet.rows.assign(1'000, std::vector<std::string>(300, "x"));
    const auto refused = office::asDocument({huge});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence.find("大きすぎます") != std::string::npos);
}
