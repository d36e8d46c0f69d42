// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <fstream>

#include "support/run_cli.h"
#include "support/temp_dir.h"

using namespace keizoku;
using test::runCli;

namespace {

struct Office {
    test::TempDir folder;
    std::string file = (folder / "a.keizoku").string();

    Office() { REQUIRE(runCli({"new", file, "--sample"}).code == 0); }

    [[nodiscard]] std::string script(const std::string& text) const
    {
        const std::string path = (folder / "answers.csv").string();
        std::ofstream(path, std::ios::trunc) << text;
        return path;
    }
    template <class... More>
    [[nodiscard]] auto drill(const std::string& answers, More... more) const
    {
        return runCli({"drill", file, "--script", script(answers), "--by", "大西 雅子", more...});
    }
    [[nodiscard]] std::size_t records() const
    {
        return runCli({"records", file, "--json"}).json()["records"].array().size();
    }
};

const Json& outcomeOf(const Json& drill, const std::string& name)
{
    for (const Json& each : drill["outcomes"].array())
        if (each["name"].string() == name)
            return each;
    FAIL(name);
    return drill;
}

} // namespace

TEST_CASE("a drill by script leaves one whole record and fresh days of confirmation", "[cli][drill]")
{
    const Office office;
    const std::size_t before = office.records();
    const auto done = office.drill("氏名は名簿のとおり,o\n");
    CHECK(done.code == 3); // a head is no answer
    CHECK(office.records() == before);
    const auto drill = office.drill(
        "# 9月の訓練\n*,o\n前川 直樹,つながらない,圏外\n森 亮介,x,家族\n石田 真由,>,訪問先,25:00\n",
        "--variant", "day", "--json");
    REQUIRE(drill.code == 0);
    const Json result = drill.json();
    CHECK(result["people"].integer() == 17);
    CHECK(result["told"].integer() == 16);
    CHECK(outcomeOf(result, "川端 信也")["outcome"].string() == "has-left");
    CHECK(outcomeOf(result, "前川 直樹")["outcome"].string() == "not-reached");
    CHECK(outcomeOf(result, "坂口 美穂")["caller"].string() == "森 亮介"); // the deputy makes the calls
    CHECK(outcomeOf(result, "石田 真由")["seconds"].integer() == 1500);
    CHECK(result["secondsToAll"].isNull());
    CHECK(office.records() == before + 1);
    const std::string check = runCli({"check", office.file}).out;
    for (const char* words : {"川端 信也 を連絡網から外し", "前川 直樹 の番号と", "（担当 大西 雅子）"})
        CHECK(check.find(words) != std::string::npos);
    CHECK(check.find("17人の連絡先に最終確認日がありません") == std::string::npos);
    const auto fields =
        runCli({"export", office.file, "records", "--to", (office.folder / "r.txt").string()});
    CHECK(fields.code == 0);
    std::ifstream read(office.folder / "r.txt");
    const std::string text((std::istreambuf_iterator<char>(read)), {});
    for (const char* words : {"17人のうち16人に届き", "前川 直樹 につながりませんでした（圏外）", "夜の地震",
                              "川端 信也 を連絡網から外し", "訪問先・移動中（訪問先）"})
        CHECK(text.find(words) != std::string::npos);
}

TEST_CASE("who takes no part, calls that are none, and an emergency are told apart", "[cli][drill]")
{
    const Office office;
    const auto away = office.drill("前川 直樹,不参加\n*,o,40分\n", "--variant", "day", "--dry-run", "--json");
    REQUIRE(away.code == 0);
    CHECK(away.json()["people"].integer() == 16);
    CHECK(outcomeOf(away.json(), "前川 直樹")["outcome"].string() == "excused");
    CHECK(runCli({"export", office.file, "drill-summary", "--to", (office.folder / "s.txt").string()}).code ==
          3); // there is no drill yet
    const auto unconfirmed = [&] {
        const std::string found = runCli({"check", office.file}).out;
        return found.find("17人の連絡先に最終確認日がありません") != std::string::npos;
    };
    CHECK(unconfirmed());
    REQUIRE(office.drill("*,o,20分\n", "--variant", "day", "--mode", "read-aloud").code == 0);
    CHECK(unconfirmed()); // nobody was rung
    REQUIRE(office.drill("*,o,20分\n", "--variant", "day").code == 0);
    CHECK_FALSE(unconfirmed());
    CHECK(office.drill("*,o\n", "--mode", "incident").code == 2);
    const auto real = office.drill("*,o\n", "--mode", "incident", "--event", "震度5強の地震");
    REQUIRE(real.code == 0);
    CHECK(real.out.find("これは訓練ではありません。震度5強の地震。") != std::string::npos);
    const std::string path = (office.folder / "s.txt").string();
    REQUIRE(runCli({"export", office.file, "drill-summary", "--to", path}).code == 0);
    std::ifstream read(path);
    const std::string text((std::istreambuf_iterator<char>(read)), {});
    for (const char* words : {"安否確認の要約", "震度5強の地震", "優先業務"})
        CHECK(text.find(words) != std::string::npos);
}

TEST_CASE("the same seed draws the same surprises, and a rehearsal leaves nothing", "[cli][drill]")
{
    const Office office;
    const std::size_t before = office.records();
    const auto once = office.drill("*,o\n", "--variant", "day", "--seed", "7", "--dry-run");
    CHECK(once.code == 0);
    CHECK(once.out.find("不意の出来事：") != std::string::npos);
    CHECK(office.drill("*,o\n", "--variant", "day", "--seed", "7", "--dry-run").out == once.out);
    bool differs = false;
    for (const char* seed : {"8", "9", "10"})
        differs =
            differs || office.drill("*,o\n", "--variant", "day", "--seed", seed, "--dry-run").out != once.out;
    CHECK(differs);
    CHECK(office.records() == before);
}

TEST_CASE("a script that cannot be used is refused line by line", "[cli][drill]")
{
    const Office office;
    const auto bad = office.drill(
        "大西 雅子,o\nどこかの人,o\n辻本 健吾,たぶん\n植村 由紀,o,,九時\n大西 雅子,x\n", "--variant", "day");
    CHECK(bad.code == 3);
    for (const char* words :
         {"2行目：「どこかの人」", "3行目：「たぶん」", "4行目：「九時」", "5行目：「大西 雅子」"})
        CHECK(bad.err.find(words) != std::string::npos);
    const auto lacking = office.drill("大西 雅子,o\n", "--variant", "day");
    CHECK(lacking.code == 3);
    CHECK(lacking.err.find("さんの行がありません") != std::string::npos);
    CHECK(office.drill("*,o\n", "--scenario", "meteor").code == 2);
    CHECK(office.records() == 0);
}
