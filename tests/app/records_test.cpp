// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "app/records.h"
#include "app/sample.h"
#include "app/versions.h"
#include "support/environment.h"
#include "support/run_cli.h"

using namespace keizoku;

namespace {

struct Office {
    test::TempDir folder;
    app::Session session = app::createSample(test::environmentIn(folder), folder / "hibari.keizoku").value();

    plan::Record drill(const char* day = "2026-09-01")
    {
        plan::Record record = app::newRecord(session, plan::RecordKind::Drill).value();
        record.heldOn = Date::fromIso(day).value();
        record.title = "夜間の安否確認";
        record.natural = true;
        record.recorder = "大西 雅子";
        record.openItems = {{"当番の番号を直す", "宮下 葵", Date::fromIso("2026-10-31").value()}};
        return record;
    }
};

} // namespace

TEST_CASE("a new record knows who works here and which version is in force", "[records]")
{
    Office office;
    REQUIRE(app::publish(office.session, {"大西 雅子", "平尾 光一", "定期", 3, {}}));
    const auto record = app::newRecord(office.session, plan::RecordKind::Training).value();
    CHECK(record.version == 3);
    CHECK(record.heldOn == office.session.environment().today());
    CHECK(record.people.size() > 5);
    for (const plan::Attendance& one : record.people) {
        const plan::Person* person = office.session.plan().people.find(one.person);
        REQUIRE(person);
        CHECK_FALSE(person->hasLeft(*record.heldOn));
    }
    CHECK_FALSE(record.natural);
}

TEST_CASE("what stays the same is taken from the last record of the kind", "[records]")
{
    Office office;
    plan::Record first = office.drill();
    first.answers = {{"place", "事務所"}, {"result", "12分で全員"}};
    REQUIRE(app::addRecord(office.session, first));
    const auto next = app::newRecord(office.session, plan::RecordKind::Drill).value();
    CHECK(next.answers == std::map<std::string, std::string>{{"place", "事務所"}});
    CHECK(next.recorder == "大西 雅子");
    CHECK(next.title.empty());
}

TEST_CASE("a record that says too little is refused and nothing is stored", "[records]")
{
    Office office;
    const auto refused = [&](auto&& spoil) {
        plan::Record record = office.drill();
        spoil(record);
        const auto added = app::addRecord(office.session, record);
        return !added && added.error().code == ErrorCode::Malformed;
    };
    CHECK(refused([](plan::Record& record) { record.heldOn.reset(); }));
    CHECK(refused([](plan::Record& record) { record.heldOn = Date::fromIso("2026-11-23").value(); }));
    CHECK(refused([](plan::Record& record) { record.title = "　"; }));
    CHECK(refused([](plan::Record& record) { record.recorder.clear(); }));
    CHECK(refused([](plan::Record& record) { record.natural = false; }));
    plan::Record record = office.drill();
    record.version = 9;
    CHECK(app::addRecord(office.session, record).error().code == ErrorCode::NotFound);
    CHECK(app::recordLines(office.session).value().empty());
    CHECK(app::addRecord(office.session, office.drill("2026-11-22")));
}

TEST_CASE("corrections and closings are added, and an open item points to its version", "[records]")
{
    Office office;
    const int entry = app::addRecord(office.session, office.drill()).value();
    plan::Record corrected = office.drill("2026-09-02");
    CHECK_FALSE(app::correctRecord(office.session, entry, corrected, " "));
    REQUIRE(app::correctRecord(office.session, entry, corrected, "日を直した"));
    REQUIRE(app::publish(office.session, {"大西 雅子", "", "訓練", 3, {}}));
    REQUIRE(
        app::closeItem(office.session, {entry, 0, Date::fromIso("2026-11-01").value(), 3, "直した", "宮下"}));
    CHECK(app::closeItem(office.session, {entry, 1, {}, 0, "", ""}).error().code == ErrorCode::NotFound);
    CHECK(app::closeItem(office.session, {99, 0, {}, 0, "", ""}).error().code == ErrorCode::NotFound);
    const auto lines = app::recordLines(office.session).value();
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].record.heldOn == Date::fromIso("2026-09-02").value());
    REQUIRE(lines[0].closings[0]);
    CHECK(lines[0].closings[0]->version == 3);
    CHECK(office.session.file().records().value().size() == 3);
}

TEST_CASE("as of a day only what had been entered stands", "[records]")
{
    const test::TempDir folder;
    const auto path = folder / "hibari.keizoku";
    REQUIRE(app::createSample(test::environmentIn(folder, "2026-06-01T00:00:00Z"), path));
    for (const char* now : {"2026-06-10T00:00:00Z", "2026-09-10T15:00:00Z"}) {
        auto session =
            app::Session::open(test::environmentIn(folder, now), path, store::Access::Write).value();
        plan::Record record = app::newRecord(session, plan::RecordKind::Notice).value();
        record.title = "配布";
        record.recorder = "大西 雅子";
        REQUIRE(app::addRecord(session, record));
    }
    const auto session = app::Session::open(test::environmentIn(folder), path, store::Access::Read).value();
    const auto on = [&](const char* day) {
        return app::recordLines(session, Date::fromIso(day).value()).value().size();
    };
    CHECK(on("2026-06-09") == 0);
    CHECK(on("2026-06-10") == 1);
    CHECK(on("2026-09-10") == 1); // 15:00 UTC is the next day in Japan
    CHECK(on("2026-09-11") == 2);
}

TEST_CASE("the command line records, corrects, lists and refuses", "[records][cli]")
{
    const test::TempDir folder;
    const std::string file = (folder / "p.keizoku").string();
    REQUIRE(test::runCli({"new", file, "--service", "tokuyo", "--office", "みどり苑"}).code == 0);
    const auto added =
        test::runCli({"record", file, "--kind", "drill", "--title", "避難", "--hazard", "natural", "--by",
                      "大西 雅子", "--on", "2026-05-01", "--answer", "goal=全員の無事"});
    INFO(added.err);
    REQUIRE(added.code == 0);
    CHECK(test::runCli({"record", file, "--kind", "drill", "--title", "避難", "--by", "大西"}).code == 2);
    CHECK(test::runCli({"record", file, "--kind", "drill", "--title", "避難", "--hazard", "natural", "--by",
                        "大西", "--answer", "lecturer=誰か"})
              .err.find("goal") != std::string::npos);
    CHECK(test::runCli({"record", file, "--kind", "party"}).code == 2);
    CHECK(
        test::runCli({"record", file, "--kind", "notice", "--title", "x", "--by", "x", "--absent", "p-0099"})
            .code == 2);
    const auto json = test::runCli({"records", file, "--year", "2026", "--json"}).json();
    REQUIRE(json["records"].array().size() == 1);
    CHECK(json["records"].array()[0]["answers"]["goal"].string() == "全員の無事");
    bool owed = false;
    for (const Json& duty : json["duties"].array())
        if (duty["duty"].string() == "訓練（自然災害）") {
            owed = true;
            CHECK(duty["times"].integer() == 2);
            CHECK(duty["missing"].integer() == 1);
        }
    CHECK(owed);
    REQUIRE(test::runCli({"record", file, "--correct", "1", "--withdraw", "--reason", "重複"}).code == 0);
    CHECK(test::runCli({"records", file}).out.find("取り消し") != std::string::npos);
}
