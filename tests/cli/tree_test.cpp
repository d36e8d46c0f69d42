// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <fstream>

#include "support/run_cli.h"
#include "support/temp_dir.h"

using namespace keizoku;
using test::runCli;

namespace {

/// The people of a problem of that kind, or nothing.
std::vector<std::string> peopleOf(const Json& variant, std::string_view kind)
{
    std::vector<std::string> people;
    for (const Json& problem : variant["problems"].array())
        if (problem["kind"].string() == kind)
            for (const Json& each : problem["people"].array())
                people.push_back(each.string());
    return people;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a tree that was brought along is told where it breaks", "[cli][calltree]")
{
    const test::TempDir folder;
    const std::string file = (folder / "a.keizoku").string();
    const std::string sample = std::string(KEIZOKU_SOURCE) + "/templates/samples/hibari/";
    REQUIRE(runCli({"new", file, "--service", "homon-kango", "--office", "ひばり"}).code == 0);
    REQUIRE(runCli({"import", file, "--people", sample + "staff.csv"}).code == 0);
    REQUIRE(runCli({"import", file, "--tree", sample + "tree.csv"}).code == 0);
    const auto checked = runCli({"tree", "check", file, "--json"});
    CHECK(checked.code == 1);
    const Json all = checked.json();
    CHECK(peopleOf(all["day"], "leaver") == Names{"川端 信也", "𠮷田 隆", "石田 真由"});
    CHECK(peopleOf(all["day"], "no-deputy").size() == 6);
    CHECK(peopleOf(all["night"], "no-deputy") == Names{"西川 翔太"});
    CHECK(peopleOf(all["day"], "unreached").empty());
    CHECK(all["day"]["depth"].integer() == 4);
    CHECK(all["day"]["minutes"].integer() == 14);

    const auto silent = runCli({"tree", "check", file, "--json", "--variant", "day", "--silent", "渡邉 誠"});
    CHECK(silent.json()["day"]["untold"].array().empty()); // 田原 is his deputy
    const auto both =
        runCli({"tree", "check", file, "--json", "--variant", "day", "--silent", "前川 直樹,森 亮介"});
    CHECK(both.json()["day"]["untold"].array().size() == 2);
    const auto night =
        runCli({"tree", "check", file, "--json", "--variant", "night", "--silent", "大西 雅子"});
    CHECK(night.json()["night"]["untold"].array().size() == 4); // not those whom nobody rings by night
    CHECK(runCli({"tree", "check", file, "--silent", "どこかの人"}).code == 3);
}

TEST_CASE("a tree is shown as text, JSON and DOT", "[cli][calltree]")
{
    const test::TempDir folder;
    const std::string file = (folder / "a.keizoku").string();
    REQUIRE(runCli({"new", file, "--sample"}).code == 0);
    const auto text = runCli({"tree", file, "--variant", "night"});
    CHECK(text.code == 0);
    CHECK(text.out == "【夜間・休日】\n"
                      "大西 雅子\n"
                      "  辻本 健吾  出ないとき 植村 由紀\n"
                      "    植村 由紀  出ないとき 藤井 さおり\n"
                      "      藤井 さおり  出ないとき 西川 翔太\n"
                      "      西川 翔太\n");
    const Json json = runCli({"tree", file, "--json"}).json();
    CHECK(json["day"].array().size() == 17);
    CHECK(json["night"].array().size() == 4);
    const auto dot = runCli({"tree", file, "--variant", "day", "--dot"});
    CHECK(dot.out.starts_with("digraph day {\n"));
    CHECK(dot.out.find("\"p-0001\" -> \"p-0002\";") != std::string::npos);
    CHECK(runCli({"tree"}).code == 2);
    CHECK(runCli({"tree", "check"}).code == 2);
    CHECK(runCli({"tree", file, "--variant", "noon"}).code == 2);
}

TEST_CASE("a tree that is an indented list comes in as it is written", "[cli][calltree]")
{
    const test::TempDir folder;
    const std::string file = (folder / "a.keizoku").string();
    const std::string sample = std::string(KEIZOKU_SOURCE) + "/templates/samples/hibari/";
    REQUIRE(runCli({"new", file, "--service", "homon-kango", "--office", "ひばり"}).code == 0);
    REQUIRE(runCli({"import", file, "--people", sample + "staff.csv"}).code == 0);
    const auto bring = [&](const std::string& list) {
        const std::string path = (folder / "list.txt").string();
        std::ofstream(path, std::ios::trunc) << list;
        return runCli({"import", file, "--tree", path});
    };
    const auto strangers = bring("大西 雅子\n　どこかの 人\n");
    CHECK(strangers.code == 3);
    CHECK((strangers.out + strangers.err).find("2") != std::string::npos); // the line
    REQUIRE(bring("日中\n大西 雅子\n　1. 辻本 健吾（代替者：植村 由紀）\n　　・植村 由紀\n　　・前川 "
                  "直樹\n　2. 渡邉 誠\n"
                  "【夜間・休日】\n大西 雅子\n\t辻本 健吾\n")
                .code == 0);
    CHECK(runCli({"tree", file, "--variant", "night"}).out == "【夜間・休日】\n大西 雅子\n  辻本 健吾\n");
    const auto day = runCli({"tree", file, "--variant", "day"}).out;
    for (const char* words :
         {"\n  辻本 健吾  出ないとき 植村 由紀\n    植村 由紀\n    前川 直樹\n", "\n  渡邉 誠\n"})
        CHECK(day.find(words) != std::string::npos);
    CHECK(bring("大西 雅子,辻本 健吾\n植村 由紀,前川 直樹\n").code != 0); // two columns without a head
    CHECK(bring("大西 雅子\n辻本 健吾\n").code != 0);                     // nobody further in
}
