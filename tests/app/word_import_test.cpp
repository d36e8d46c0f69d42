// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

#include "app/unplaced.h"
#include "app/word_import.h"
#include "support/environment.h"
#include "support/mini_docx.h"

using namespace keizoku;
using test::wordLine;
using test::wordTable;

namespace {

struct Office {
    test::TempDir folder;
    app::Environment environment = test::environmentIn(folder);
    app::Session session = app::Session::create(environment, folder / "plan.keizoku", {"homon-kango"},
                                                "つばめ訪問看護ステーション")
                               .value();

    app::WordReport import(const std::string& body)
    {
        const auto document = office::readDocx(test::miniDocx(body));
        REQUIRE(document);
        auto report = app::importWord(session, *document, "bcp.docx");
        REQUIRE(report);
        return *std::move(report);
    }
    [[nodiscard]] std::string text(const char* path) const
    {
        const plan::Field* field = session.plan().field(plan::FieldPath::parse(path).value());
        const auto* text = field ? std::get_if<std::string>(&field->value) : nullptr;
        return text ? *text : "";
    }
    [[nodiscard]] bool trayHolds(const std::string& words) const
    {
        const auto& rows = session.plan().unplaced.rows;
        return std::any_of(rows.begin(), rows.end(), [&](const plan::UnplacedText& row) {
            return row.text.find(words) != std::string::npos;
        });
    }
};

std::string fateOf(const app::WordReport& report, const std::string& words)
{
    for (const app::WordPiece& piece : report.pieces)
        if (piece.text.find(words) != std::string::npos)
            return piece.fate == app::WordFate::Placed ? piece.paths.front()
                   : piece.fate == app::WordFate::Tray ? "tray"
                                                       : "structure";
    return "lost";
}

const std::string kPlan =
    wordLine("自然災害発生時における業務継続計画") + wordLine("１．総論") + wordLine("（１）基本方針") +
    wordLine("利用者の命を守ることを第一とし、訪問を続ける。") + wordLine("３　緊急時の対応") +
    wordLine("(2) 行動基準") + wordLine("(5)安否確認") + wordLine("② 職員の安否確認") +
    wordLine("発災から1時間以内に全員の無事を確かめる。") +
    wordTable({{"職員名", "職種", "携帯電話"},
               {"青木 はるか", "看護師", "090-1111-2222"},
               {"森 大輔（主任）", "理学療法士", ""}}) +
    wordLine("2 平常時の対応") + wordLine("(8)必要品の備蓄") +
    wordTable({{"数量", "品名", "消費期限", "保管場所"},
               {"48本", "保存水 2L", "2027年3月", "倉庫"},
               {"", "", "", ""}});

} // namespace

TEST_CASE("a plan typed by hand finds its chapters, however it numbers them", "[word]")
{
    Office office;
    const auto report = office.import(kPlan);
    CHECK(office.text("purpose/policy@natural") == "利用者の命を守ることを第一とし、訪問を続ける。");
    CHECK(office.text("contacts/staff-safety@natural") == "発災から1時間以内に全員の無事を確かめる。");
    CHECK(fateOf(report, "行動基準") == "structure");
    const auto& people = office.session.plan().people.rows;
    REQUIRE(people.size() == 2);
    CHECK(people[0].kept.phones.front().number == "090-1111-2222");
    CHECK(people[1].open.name == "森 大輔");
    CHECK(people[1].open.post == "主任");
    REQUIRE(office.session.plan().stock.rows.size() == 1);
    const plan::StockItem& water = office.session.plan().stock.rows.front();
    CHECK(water.quantity == plan::Decimal{48'000});
    CHECK(water.unit == "本");
    CHECK(water.expiry->iso() == "2027-03-31");
}

TEST_CASE("what has no home is in the tray, with its place, and one step takes all back", "[word]")
{
    Office office;
    const auto before = plan::itemsOf(office.session.plan());
    const auto report = office.import(wordLine("職員食堂の献立表は別に定める。") + kPlan +
                                      wordTable({{"献立", "月", "火"}, {"主菜", "魚", "肉"}}));
    CHECK(office.trayHolds("職員食堂の献立表"));
    CHECK(office.trayHolds("主菜"));
    CHECK(report.count(app::WordFate::Tray) > 0);
    CHECK(office.session.plan().unplaced.rows.front().file == "bcp.docx");
    REQUIRE(office.session.undo());
    CHECK(plan::itemsOf(office.session.plan()) == before);
}

TEST_CASE("importing the same file again adds nothing", "[word]")
{
    Office office;
    office.import(kPlan);
    const auto once = office.session.plan().fields;
    office.import(kPlan);
    CHECK(office.session.plan().fields == once);
    CHECK(office.session.plan().people.rows.size() == 2);
    CHECK(office.session.plan().stock.rows.size() == 1);
}

TEST_CASE("what the plan says already stays; what differs goes to the tray", "[word]")
{
    Office office;
    office.import(kPlan);
    office.import(wordLine("３　緊急時の対応") + wordLine("(5)安否確認") + wordLine("② 職員の安否確認") +
                  wordTable({{"氏名", "職種"}, {"青木 はるか", "介護福祉士"}}));
    CHECK(office.session.plan().people.rows.front().open.job == "看護師");
    const bool kept =
        office.trayHolds("介護福祉士") ||
        office.session.plan().people.rows.front().kept.note.find("介護福祉士") != std::string::npos;
    CHECK(kept);
}

TEST_CASE("a text of the tray is sent to a question and leaves the tray, as one step", "[word]")
{
    Office office;
    office.import(wordLine("職員食堂の献立表は別に定める。"));
    const plan::RowId row = office.session.plan().unplaced.rows.front().id;
    CHECK_FALSE(app::sendHome(office.session, {row}, "activation/levels"));
    CHECK_FALSE(app::sendHome(office.session, {row}, "purpose/no-such-field"));
    CHECK(office.session.plan().unplaced.rows.size() == 1);
    REQUIRE(app::sendHome(office.session, {row}, "purpose/scope"));
    CHECK(office.text("purpose/scope") == "職員食堂の献立表は別に定める。");
    CHECK(office.session.plan().unplaced.rows.empty());
    REQUIRE(office.session.undo());
    CHECK(office.session.plan().unplaced.rows.size() == 1);
    CHECK(office.text("purpose/scope").empty());
}

TEST_CASE("the report tells of leavers, strangers, old dates and skipped numbers", "[word]")
{
    Office office;
    REQUIRE(office.session.addRow(plan::RegisterId::People));
    REQUIRE(office.session.setCell(plan::RegisterId::People, "p-0001", "name", "古田 勝"));
    REQUIRE(office.session.setCell(plan::RegisterId::People, "p-0001", "left", "2020-03-31"));
    REQUIRE(office.session.addRow(plan::RegisterId::People));
    REQUIRE(office.session.setCell(plan::RegisterId::People, "p-0002", "name", "西 さくら"));
    const auto report =
        office.import(wordLine("作成日：令和3年4月1日") + wordLine("１．総論") + wordLine("(1)基本方針") +
                      wordLine("古田 勝が決める。") + wordLine("(4)優先業務の選定") +
                      wordTable({{"役割", "氏名"}, {"連絡係", "丸山 一"}}));
    CHECK(report.leavers == std::vector<std::string>{"古田 勝"});
    CHECK(report.unnamedPeople == std::vector<std::string>{"西 さくら"});
    const auto& unknown = report.unknownPeople;
    CHECK(std::find(unknown.begin(), unknown.end(), "丸山 一") != unknown.end());
    REQUIRE(report.dates.size() == 1);
    CHECK(report.dates.front().date->iso() == "2021-04-01");
    CHECK(std::count_if(report.remarks.begin(), report.remarks.end(), [](const std::string& remark) {
              return remark.find("飛んで") != std::string::npos ||
                     remark.find("1年以上") != std::string::npos;
          }) == 2);
}

TEST_CASE("the tree of the night is told from that of the day by the words above it", "[word]")
{
    Office office;
    const auto rows = [](const char* last) {
        return wordTable({{"かける人", "受ける人"}, {"青木 はるか", "森 大輔"}, {"森 大輔", last}});
    };
    office.import(wordLine("自然災害発生時における業務継続計画") + wordLine("職員緊急連絡網（日中）") +
                  rows("岡 ひろみ") + wordLine("職員緊急連絡網（夜間・休日）") + rows("西 さくら"));
    std::map<plan::TreeVariant, int> calls;
    for (const auto& call : office.session.plan().tree.rows)
        ++calls[call.variant];
    CHECK(calls[plan::TreeVariant::Day] == 2);
    CHECK(calls[plan::TreeVariant::Night] == 2); // the same pair by night is a call of its own
}

TEST_CASE("labels over their values are no values of each other", "[word]")
{
    Office office;
    office.import(wordLine("自然災害発生時における業務継続計画") +
                  wordTable({{"法人名", "代表者", "事業所番号", "指定権者", "電話番号"},
                             {"医療法人つばめ会", "平尾 光一", "2960190417", "奈良県", "0743-13-8820"}}));
    const plan::Office& first = office.session.plan().offices.rows.front();
    CHECK(first.corporation == "医療法人つばめ会");
    CHECK(first.representative == "平尾 光一");
    CHECK(first.phone == "0743-13-8820");
}
