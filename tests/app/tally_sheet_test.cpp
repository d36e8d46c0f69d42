// SPDX-License-Identifier: Apache-2.0
// A drill led on paper: lines of the tally sheet with every kind of mistake, the times, the record.
#include <catch2/catch.hpp>

#include <fstream>

#include "app/call_tree.h"
#include "app/documents.h"
#include "app/records.h"
#include "app/sample.h"
#include "app/tally_sheet.h"
#include "app/versions.h"
#include "office/text_writer.h"
#include "plan/register_access.h"
#include "report/tally_sheet.h"
#include "support/environment.h"
#include "support/run_cli.h"

using namespace keizoku;
using calltree::Outcome;

namespace {

struct Fixture {
    test::TempDir folder;
    app::Session session = app::createSample(test::environmentIn(folder), folder / "plan.keizoku").value();
    std::shared_ptr<const plan::Plan> plan = app::contactsSource(session)->plan;
    calltree::Graph graph{*plan, plan::TreeVariant::Day, session.environment().today()};

    [[nodiscard]] app::TallyReading read(const std::string& text) const
    {
        return app::readTally(text, graph);
    }
    /// The first problem; the twin of each has none.
    [[nodiscard]] std::string problem(const std::string& text) const
    {
        const auto reading = read(text);
        return reading.problems.empty()
                   ? ""
                   : std::to_string(reading.problems[0].line) + ":" + reading.problems[0].words;
    }
    [[nodiscard]] const calltree::Reply& said(const app::TallyReading& reading, std::size_t number) const
    {
        return reading.script.at(graph.members()[report::tallyOrder(graph)[number - 1]].key);
    }
};

bool begins(const std::string& problem, const std::string& with)
{
    INFO(problem << " / " << with);
    return problem.rfind(with, 0) == 0;
}

} // namespace

TEST_CASE("a tally line is number, sign and time of day", "[tally]")
{
    const Fixture office;
    const auto reading = office.read("開始 0900\n1 o 0905\n2 ｘ 9:07 家族 迎え\n３　？　0910\n"
                                     "4 > 0911\n5 -\n6 /\n* o\n\n# 覚え\n");
    REQUIRE(reading.problems.empty());
    CHECK(reading.usable());
    CHECK(office.said(reading, 1) == calltree::Reply{Outcome::CanCome, "", 300});
    CHECK(office.said(reading, 2) == calltree::Reply{Outcome::CannotCome, "家族 迎え", 420});
    CHECK(office.said(reading, 3) == calltree::Reply{Outcome::NeedsHelp, "", 600});
    CHECK(office.said(reading, 4).outcome == Outcome::OnTheWay);
    CHECK(office.said(reading, 5).outcome == Outcome::NotReached);
    CHECK(office.said(reading, 6).outcome == Outcome::Excused);
    CHECK(reading.people[0].name == office.graph.members()[report::tallyOrder(office.graph)[0]].name);
    CHECK(reading.people[1].time == "9:07");
    CHECK(reading.people[1].line == 3);
}

TEST_CASE("lines of an answer sheet and of a tally sheet can stand together", "[tally]")
{
    const Fixture office;
    const auto reading = office.read("1 o 0905\n森 亮介,x,家族,3:20\n* -");
    REQUIRE(reading.usable());
    CHECK(reading.people[1].name == "森 亮介");
    CHECK(begins(office.problem("1 o\n森 良介,x"), "2:「森 良介」さんはこの連絡網にいません"));
    CHECK(begins(office.problem("森 亮介,o\n森 亮介,x"), "2:「森 亮介」は前の行にもあります"));
}

TEST_CASE("what is wrong with a tally line is told with its number", "[tally]")
{
    const Fixture office;
    CHECK(office.problem("1 o 0905").empty());
    CHECK(begins(office.problem("1 o\n\n99 o"), "3:99番は集計表にありません（1番から17番まで）"));
    CHECK(begins(office.problem("0 o"), "1:0番は集計表にありません"));
    CHECK(begins(office.problem("-1 o"), "1:「-1」は集計表の番号ではありません"));
    CHECK(begins(office.problem("99999999999999999999 o"), "1:「99999999999999999999」は集計表の番号"));
    CHECK(begins(office.problem("abc o"), "1:「abc」は集計表の番号ではありません"));
    CHECK(begins(office.problem("1"), "1:結果の記号"));
    CHECK(begins(office.problem("1 z"), "1:「z」という結果はありません"));
    CHECK(begins(office.problem("1 o 2560"), "1:「2560」は時刻ではありません"));
    CHECK(begins(office.problem("1 o 9:5"), "1:「9:5」は時刻ではありません"));
    CHECK(begins(office.problem("1 o 家族"), "1:「家族」は時刻ではありません"));
    CHECK(begins(office.problem("1 o 0905\n1 o 0905"), "2:1番（"));
    CHECK(begins(office.problem("* o\n* -"), "2:「*」は前の行にもあります"));
    CHECK(begins(office.problem("開始"), "1:始めた時刻は"));
    CHECK(begins(office.problem("開始 0900\n開始 0910"), "2:始めた時刻（9:00）は、もう決まっています"));
    CHECK(begins(office.problem("開始 0900\n1 o 0850"), "2:時刻（8:50）が、始めた時刻（9:00）より前"));
    CHECK(begins(office.problem("1 o 0905\n2 o 0904"), "2:時刻（9:04）が、始めた時刻（9:05）より前"));
    CHECK(office.problem("開始 0900\n1 o 0905\n2 o 0904").empty()); // several rang at once
}

TEST_CASE("a drill goes on past midnight", "[tally]")
{
    const Fixture office;
    const auto reading = office.read("開始 2350\n1 o 2355\n2 o 0010\n* -");
    REQUIRE(reading.usable());
    CHECK(office.said(reading, 2).seconds == 1200);
    CHECK(!office.read("開始 1150\n1 o 2355\n* -").usable());
}

TEST_CASE("hostile text on a tally sheet does no harm", "[tally]")
{
    const Fixture office;
    std::string lines;
    for (int line = 0; line < 5000; ++line)
        lines += "1 o 0905\n";
    CHECK(office.read(lines).problems.size() == 4999);
    CHECK(begins(office.problem("1 o 0905 " + std::string(100000, 'x')), "1:長すぎる行"));
    CHECK(office.read(std::string("1 o\0 0905", 9)).people.size() <= 1);
    CHECK_FALSE(office.read("\xFF\xFE 1 o").usable());
    CHECK_FALSE(office.read("\u202E1 o 0905\n=HYPERLINK(\"x\")").usable());
    CHECK_FALSE(office.read("").usable());
    CHECK_FALSE(office.read("　\n \n").usable());
    const auto alone = office.read("1 o 0905");
    CHECK(alone.problems.empty());
    CHECK(alone.missing.size() == 16);
    CHECK_FALSE(app::tallyDrill(alone, office.graph));
    CHECK(app::tallyDrill(office.read("1 o 0905\n* -"), office.graph));
}

TEST_CASE("a drill from paper is a record that says so", "[tally]")
{
    Fixture office;
    const auto drill =
        app::tallyDrill(office.read("開始 0900\n1 o 0910\n2 o 0903\n3 o 0905\n* -"), office.graph);
    REQUIRE(drill);
    const auto scenario = forms::readDrillScenarios(office.session.environment().templates / "drills.json");
    app::DrillRun run{scenario->front(), office.graph, *drill, {}, "大西 雅子"};
    const auto now = office.session.environment().clock();
    run.paper = app::Transcript{"渡邉 誠", now, office.session.environment().today().plusDays(-3)};
    const auto record = app::drillRecord(office.session, run);
    REQUIRE(record);
    CHECK(record->answers.at("type").find("紙から転記") != std::string::npos);
    CHECK(record->heldOn == office.session.environment().today().plusDays(-3));
    CHECK(record->recorder == "大西 雅子");
    CHECK(record->openItems.front().due == record->heldOn->plusDays(30));
    const auto line = std::find_if(record->log.begin(), record->log.end(),
                                   [](const plan::LogLine& each) { return each.event == "紙から転記"; });
    REQUIRE(line != record->log.end());
    CHECK(line->by == "渡邉 誠");
    CHECK(record->log[0].time == "10分"); // as written, not as the calls follow each other
    CHECK(record->log[1].time == "3分");
    run.paper.reset();
    const auto live = app::drillRecord(office.session, run);
    CHECK(live->answers.at("type").find("紙から転記") == std::string::npos);
    run.paper = app::Transcript{"渡邉 誠", now, office.session.environment().today().plusDays(1)};
    CHECK(!app::keepDrill(office.session, run)); // of a day to come
    CHECK(app::recordLines(office.session)->empty());
}

TEST_CASE("an older drill from paper does not put back a later confirmation", "[tally]")
{
    Fixture office;
    const auto order = report::tallyOrder(office.graph);
    const plan::RowId first = office.graph.members()[order[0]].person->id;
    const plan::RowId second = office.graph.members()[order[1]].person->id;
    const Date today = office.session.environment().today();
    for (const auto& [row, day] : {std::pair{first, today}, std::pair{second, today.plusDays(-90)}})
        REQUIRE(office.session.setCell(plan::RegisterId::People, row, "confirmed", day.iso()));
    const auto drill = app::tallyDrill(office.read("* o"), office.graph);
    REQUIRE(drill);
    const auto scenario = forms::readDrillScenarios(office.session.environment().templates / "drills.json");
    app::DrillRun run{scenario->front(), office.graph, *drill, {}, "大西 雅子"};
    run.paper = app::Transcript{"渡邉 誠", office.session.environment().clock(), today.plusDays(-10)};
    REQUIRE(app::keepDrill(office.session, run));
    CHECK(office.session.plan().people.find(first)->open.confirmed == today);
    CHECK(office.session.plan().people.find(second)->open.confirmed == today.plusDays(-10));
}

TEST_CASE("the printed tally sheet has the numbers that are typed in", "[tally]")
{
    const Fixture office;
    const auto document = app::documentFor(office.session, {app::What::Tally});
    REQUIRE(document);
    std::vector<document::Table> tables;
    for (const document::Block& block : document->blocks)
        if (const auto* table = std::get_if<document::Table>(&block))
            tables.push_back(*table);
    REQUIRE(tables.size() == 2); // by day and by night
    const auto order = report::tallyOrder(office.graph);
    REQUIRE(tables[0].rows.size() == order.size());
    for (std::size_t row = 0; row < order.size(); ++row) {
        CHECK(tables[0].rows[row][0].front().text == std::to_string(row + 1));
        CHECK(tables[0].rows[row][1].front().text == office.graph.members()[order[row]].name);
    }
}

TEST_CASE("the tally sheet has the numbers of the tree that is drilled, whatever is printed", "[tally]")
{
    Fixture office;
    REQUIRE(app::publish(office.session, {"大西 雅子", "平尾 光一", "定期", 3, {}}));
    const auto tallied = [&](const app::PrintRequest& request) {
        return office::plainText(app::documentFor(office.session, request).value());
    };
    const std::string printed = tallied({app::What::Tally});
    const auto calls = plan::rowIds(office.session.plan(), plan::RegisterId::Tree);
    REQUIRE(office.session.moveRow(plan::RegisterId::Tree, calls.front(), 5)); // other numbers in the draft
    app::PrintRequest draft{app::What::Tally};
    draft.draft = true;
    CHECK(tallied(draft) == printed);
    const calltree::Graph changed(office.session.plan(), plan::TreeVariant::Day,
                                  office.session.environment().today());
    CHECK(changed.members()[report::tallyOrder(changed)[1]].name !=
          office.graph.members()[report::tallyOrder(office.graph)[1]].name);
}

TEST_CASE("keizoku-cli drill --tally records a drill from paper", "[tally]")
{
    const Fixture office;
    const std::string file = (office.folder / "copy.keizoku").string();
    const std::string tally = (office.folder / "tally.txt").string();
    REQUIRE(test::runCli({"new", file, "--sample"}).code == 0);
    std::ofstream(tally) << "開始 0900\n1 o 0905\n* -\n";
    const std::vector<std::string> command = {"drill", file,        "--tally",   tally,
                                              "--by",  "大西 雅子", "--variant", "day"};
    const auto done = test::runCli(command);
    REQUIRE(done.code == 0);
    CHECK(done.out.find("5分\t進行役 → 大西 雅子") != std::string::npos);
    std::ofstream(tally) << "開始 0900\n1 o 0805\n77 o\n";
    const auto wrong = test::runCli(command);
    CHECK(wrong.code == 3);
    CHECK(wrong.err.find("2行目：") != std::string::npos);
    CHECK(wrong.err.find("3行目：") != std::string::npos);
    CHECK(test::runCli({"records", file, "--json"}).json()["records"].array().size() == 1);
    CHECK(test::runCli({"drill", file, "--by", "大西 雅子"}).code == 2);
    CHECK(test::runCli({"drill", file, "--tally", tally, "--script", tally, "--by", "x"}).code == 2);
    CHECK(test::runCli({"export", file, "tally", "--to", (office.folder / "t.pdf").string()}).code == 0);
}
