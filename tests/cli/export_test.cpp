// SPDX-License-Identifier: Apache-2.0
// What can be written out, and how.
#include <catch2/catch.hpp>

#include "base/files.h"
#include "support/run_cli.h"
#include "support/temp_dir.h"

using namespace keizoku;
using test::runCli;

namespace {

bool has(const std::string& where, const std::string& what)
{
    return where.find(what) != std::string::npos;
}

} // namespace

TEST_CASE("every sheet is written in every format", "[cli]")
{
    const test::TempDir folder;
    const std::string file = (folder / "a.keizoku").string();
    REQUIRE(runCli({"new", file, "--sample"}).code == 0);
    for (const auto& [what, title] :
         {std::pair{"forms", "感染症の様式"}, std::pair{"share-sheet", "地域共有シート"},
          std::pair{"self-check", "自己点検表"}, std::pair{"safety-sheet", "利用者安否確認票"}})
        for (const char* suffix : {".pdf", ".html", ".txt", ".json"}) {
            const std::string path = (folder / (std::string(what) + suffix)).string();
            INFO(path);
            CHECK(runCli({"export", file, what, "--to", path}).code == 0);
            const std::string written = readFile(path).value();
            CHECK((suffix == std::string(".pdf") ? written.starts_with("%PDF-") : has(written, title)));
        }
}

TEST_CASE("the infection forms can be chosen and had without the registers", "[cli]")
{
    const test::TempDir folder;
    const std::string file = (folder / "a.keizoku").string();
    const std::string sheet = (folder / "forms.txt").string();
    REQUIRE(runCli({"new", file, "--sample"}).code == 0);
    REQUIRE(runCli({"export", file, "forms", "--to", sheet, "--form", "4,8", "--blank"}).code == 0);
    const std::string written = readFile(sheet).value();
    CHECK(has(written, "様式4"));
    CHECK(has(written, "様式8"));
    CHECK_FALSE(has(written, "様式3"));
    CHECK(runCli({"export", file, "forms", "--to", sheet, "--form", "5"}).code == 2);
    CHECK(runCli({"export", file, "flag", "--to", sheet}).code == 2);
}

TEST_CASE("two versions are set side by side, moved rows told as moved", "[cli]")
{
    const test::TempDir folder;
    const std::string file = (folder / "a.keizoku").string();
    const auto publish = [&] {
        REQUIRE(
            runCli({"publish", file, "--by", "大西 雅子", "--reason", "定期", "--despite-findings"}).code ==
            0);
    };
    REQUIRE(runCli({"new", file, "--sample"}).code == 0);
    REQUIRE(runCli({"set", file, "purpose/kept-where", "紙\t棚\nデータ\t金庫"}).code == 0);
    publish();
    const std::string early = (folder / "early.txt").string();
    CHECK(runCli({"export", file, "comparison", "--to", early}).code == 3);
    REQUIRE(runCli({"set", file, "purpose/kept-where", "データ\t金庫\n紙\t棚"}).code == 0);
    publish();
    for (const char* suffix : {".pdf", ".html", ".txt", ".json"}) {
        const std::string path = (folder / (std::string("c") + suffix)).string();
        INFO(path);
        CHECK(runCli({"export", file, "comparison", "--from", "3", "--version", "4", "--swap", "--to", path})
                  .code == 0);
        const std::string written = readFile(path).value();
        CHECK((suffix == std::string(".pdf") ? written.starts_with("%PDF-")
                                             : has(written, "移動（2番目から1番目へ）")));
    }
    const auto diff = runCli({"diff", file, "3", "4", "--json"}).json();
    REQUIRE(diff.array().size() == 1);
    CHECK(diff.array()[0]["moved"].boolean());
    CHECK(has(runCli({"diff", file, "3", "4"}).out, "移動：2番目 → 1番目"));
}
