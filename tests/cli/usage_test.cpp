// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <fstream>

#include "base/files.h"
#include "support/run_cli.h"
#include "support/temp_dir.h"

using namespace keizoku;
using test::runCli;

TEST_CASE("wrong usage ends with 2 and help with 0", "[cli]")
{
    CHECK(runCli({}).code == 2);
    CHECK(runCli({"fly"}).code == 2);
    CHECK(runCli({"set", "only-a-file"}).code == 2);
    CHECK(runCli({"import", "f", "--people", "a.csv", "--stock", "b.csv"}).code == 2);
    CHECK(runCli({"new", "f"}).code == 2);
    const auto help = runCli({"--help"});
    CHECK(help.code == 0);
    for (const char* word : {"終了コード", "publish", "--json", "例"})
        CHECK(help.out.find(word) != std::string::npos);
}

TEST_CASE("what cannot be done ends with 3 and says why in Japanese", "[cli]")
{
    const test::TempDir folder;
    const std::string file = (folder / "a.keizoku").string();
    CHECK(runCli({"fields", file}).code == 3);
    REQUIRE(runCli({"new", file, "--sample"}).code == 0);
    const auto twice = runCli({"new", file, "--sample"});
    CHECK(twice.code == 3);
    CHECK(twice.err.find("上書き") != std::string::npos);
    const auto service =
        runCli({"new", (folder / "b.keizoku").string(), "--service", "flying", "--office", "x"});
    CHECK(service.code == 3);
    CHECK(service.err.find("homon-kango") != std::string::npos);
    const auto path = runCli({"set", file, "purpose/aims@natural", "x"});
    CHECK(path.code == 3);
    CHECK(path.err.find("purpose/aim@natural") != std::string::npos);
    std::ofstream(folder / "list.csv") << "色,形\n赤,丸\n";
    CHECK(runCli({"import", file, "--people", (folder / "list.csv").string()}).code == 3);
}

TEST_CASE("a record is added by either way of saying so", "[cli]")
{
    const test::TempDir folder;
    const std::string file = (folder / "a.keizoku").string();
    REQUIRE(runCli({"new", file, "--sample"}).code == 0);
    CHECK(runCli({"record", file, "--kind", "notice", "--title", "回覧", "--by", "大西 雅子"}).code == 0);
    CHECK(
        runCli({"record", "add", file, "--kind", "notice", "--title", "説明会", "--by", "大西 雅子"}).code ==
        0);
    CHECK(runCli({"records", file, "--json"}).json()["records"].array().size() == 2);
    CHECK(runCli({"record", "add"}).code == 2);
    CHECK(runCli({"export", file, "register", "--draft", "--to", (folder / "r.xlsx").string()}).code == 0);
}

TEST_CASE("a scan tells line and column in code points", "[cli]")
{
    const auto scanned = runCli({"scan", "-", "--json"}, "避難先は公民館です。\n𠮷田さんは○○病院へ行く。\n");
    CHECK(scanned.code == 1);
    const Json hits = scanned.json();
    REQUIRE(hits.array().size() == 1);
    const Json& hit = hits.array()[0];
    CHECK(hit["line"].integer() == 2);
    CHECK(hit["column"].integer() == 6);
    CHECK(hit["length"].integer() == 2);
    CHECK(hit["text"].string() == "○○");
}

TEST_CASE("a dry run writes nothing", "[cli]")
{
    const test::TempDir folder;
    const std::string file = (folder / "a.keizoku").string();
    REQUIRE(runCli({"new", file, "--service", "homon-kango", "--office", "みどり"}).code == 0);
    const std::string before = readFile(file).value();
    const auto preview =
        runCli({"import", file, "--people", std::string(KEIZOKU_SOURCE) + "/tests/data/hibari/staff.csv",
                "--dry-run", "--json"});
    CHECK(preview.code == 0);
    CHECK(preview.json()["added"].array().size() == 18);
    CHECK(readFile(file).value() == before);
}
