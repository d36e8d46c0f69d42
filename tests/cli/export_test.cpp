// SPDX-License-Identifier: Apache-2.0
// What can be written out, and how.
#include <algorithm>
#include <filesystem>

#include <catch2/catch.hpp>

#include "base/files.h"
#include "office/sheet.h"
#include "office/support/package.h"
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
        for (const char* suffix : {".pdf", ".html", ".txt", ".json", ".docx", ".xlsx", ".DOCX"}) {
            const std::string path = (folder / (std::string(what) + suffix)).string();
            INFO(path);
            if (std::string(what) == "share-sheet" &&
                suffix == std::string(".xlsx")) // labels and values only
                continue;
            CHECK(runCli({"export", file, what, "--to", path}).code == 0);
            const std::string written = readFile(path).value();
            const bool isZip = written.starts_with("PK\x03\x04");
            CHECK((suffix == std::string(".pdf") ? written.starts_with("%PDF-")
                                                 : isZip || has(written, title)));
            CHECK(isZip == (has(path, ".docx") || has(path, ".xlsx") || has(path, ".DOCX")));
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

TEST_CASE("the registers go out as a workbook and come back without a change", "[cli]")
{
    const test::TempDir folder;
    const std::string file = (folder / "a.keizoku").string();
    const std::string book = (folder / "daicho.xlsx").string();
    REQUIRE(runCli({"new", file, "--sample"}).code == 0);
    REQUIRE(runCli({"export", file, "registers", "--to", book}).code == 0);
    const auto count = [](const test::Ran& ran, const char* key) { return ran.json()[key].array().size(); };
    for (const auto& [kind, rows] :
         {std::pair{"--people", 18U}, std::pair{"--partners", 10U}, std::pair{"--stock", 15U},
          std::pair{"--tree", 21U}, std::pair{"--roles", 6U}}) {
        INFO(kind);
        const test::Ran ran = runCli({"import", file, kind, book, "--dry-run", "--json"});
        REQUIRE(ran.code == 0);
        CHECK(count(ran, "added") == 0);
        CHECK(count(ran, "changed") == 0);
        CHECK(count(ran, "gone") == 0);
        CHECK(count(ran, "refused") == 0);
        CHECK(count(ran, "unsure") == 0);
        CHECK(count(ran, "same") == rows);
    }
    // The twin: one cell that differs is seen.
    REQUIRE(runCli({"set", file, "people/p-0001/post", "前所長"}).code == 0);
    CHECK(count(runCli({"import", file, "--people", book, "--dry-run", "--json"}), "changed") == 1);
}

TEST_CASE("a masked workbook leaves private columns and registers out", "[cli]")
{
    const test::TempDir folder;
    const std::string file = (folder / "a.keizoku").string();
    REQUIRE(runCli({"new", file, "--sample"}).code == 0);
    const auto heads = [&](bool masked, const char* sheet) {
        const std::filesystem::path book = folder / "daicho.xlsx";
        std::vector<std::string> arguments = {"export", file, "registers", "--to", book.string()};
        if (masked)
            arguments.emplace_back("--masked");
        REQUIRE(runCli(arguments).code == 0);
        const auto read = office::readSheet(book, sheet);
        REQUIRE(read.has_value());
        return read->rows.front();
    };
    const auto holds = [](const std::vector<std::string>& row, const char* head) {
        return std::find(row.begin(), row.end(), head) != row.end();
    };
    CHECK(holds(heads(false, "職員"), "携帯電話（私用）"));
    CHECK_FALSE(holds(heads(true, "職員"), "携帯電話（私用）"));
    CHECK(holds(heads(true, "職員"), "氏名"));
    CHECK(holds(heads(false, "利用者"), "使用機器"));
    CHECK_FALSE(holds(heads(true, "利用者"), "使用機器")); // no such sheet: the first one is read
}

TEST_CASE("what has no such form says which forms there are", "[cli]")
{
    const test::TempDir folder;
    const std::string file = (folder / "a.keizoku").string();
    REQUIRE(runCli({"new", file, "--sample"}).code == 0);
    const auto exported = [&](const char* what, const char* name) {
        return runCli({"export", file, what, "--to", (folder / name).string()});
    };
    CHECK(exported("plan", "a.odt").code == 2);
    CHECK(has(exported("plan", "a.odt").err, ".pdf .docx .xlsx .html .txt .json"));
    CHECK(exported("registers", "a.pdf").code == 2);
    CHECK(has(exported("registers", "a.pdf").err, ".xlsx"));
    CHECK_FALSE(std::filesystem::exists(folder / "a.pdf"));
    CHECK(exported("share-sheet", "a.xlsx").code == 2);
    CHECK(has(exported("share-sheet", "a.xlsx").err, "表がない"));
}

TEST_CASE("a plan in Word holds every word of the plan as text", "[cli]")
{
    const test::TempDir folder;
    const std::string file = (folder / "a.keizoku").string();
    for (const char* sample : {"hibari", "clinic", "day", "tokuyo"}) {
        std::filesystem::remove(file);
        REQUIRE(runCli({"new", file, "--sample", sample}).code == 0);
        for (const char* what : {"plan", "contacts"}) {
            INFO(sample << " " << what);
            const auto written = [&](const char* suffix) {
                const std::string path = (folder / (std::string(what) + suffix)).string();
                REQUIRE(runCli({"export", file, what, "--draft", "--to", path}).code == 0);
                return readFile(path).value();
            };
            const std::string word = office::test::wordsOfDocx(written(".docx"));
            CHECK(office::test::lostWords(written(".txt"), word) == std::vector<std::string>{});
        }
    }
}
