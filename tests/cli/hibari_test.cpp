// SPDX-License-Identifier: Apache-2.0
// The first evening of a station's manager, through the command line.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "support/run_cli.h"
#include "support/temp_dir.h"

using namespace keizoku;
using test::runCli;

namespace {

const std::string kData = std::string(KEIZOKU_SOURCE) + "/tests/data/hibari/";

std::string hibari(const test::TempDir& folder)
{
    const std::string file = (folder / "hibari.keizoku").string();
    REQUIRE(
        runCli({"new", file, "--service", "homon-kango", "--office", "ひばり訪問看護ステーション"}).code ==
        0);
    for (const auto& [kind, source] :
         {std::pair{"--people", "staff.csv"}, std::pair{"--partners", "partners.csv"},
          std::pair{"--stock", "stock.csv"}, std::pair{"--tree", "tree.csv"},
          std::pair{"--roles", "roles.csv"}}) {
        const auto done = runCli({"import", file, kind, kData + source, "--json"});
        INFO(done.err);
        REQUIRE(done.code == 0);
        CHECK(done.json()["refused"].array().empty());
    }
    return file;
}

/// "rule path" of each finding, but for what is merely empty.
std::multiset<std::string> findings(const std::string& file)
{
    std::multiset<std::string> all;
    const auto checked = runCli({"check", file, "--on", "2026-11-22", "--json"});
    for (const Json& finding : checked.json().array())
        if (finding["rule"].string() != "required-empty")
            all.insert(finding["rule"].string() + " " + finding["path"].string());
    return all;
}

} // namespace

TEST_CASE("the lists of the desk give the findings of the desk", "[cli]")
{
    const test::TempDir folder;
    const std::string file = hibari(folder);
    CHECK(findings(file) == std::multiset<std::string>{
                                "volume-empty purpose/aim@natural",
                                "volume-empty purpose/aim@infection",
                                "leftover-text roles/r-0001/note",
                                "leaver-referred tree/day/t-0007/callee",
                                "tree-no-deputy tree/day",
                                "tree-no-deputy tree/night",
                                "people-unconfirmed people",
                                "stock-expired stock/s-0003/expiry",
                                "stock-short stock/s-0001/quantity",
                                "stock-short stock/s-0009/quantity",
                                "contact-unconfirmed contacts/c-0004/confirmed",
                                "contact-unconfirmed contacts/c-0010/confirmed",
                                "agreement-not-concluded agreements/a-0003/state",
                                "partner-unreachable contacts/c-0004/nightPhone",
                                "partner-unreachable contacts/c-0006/nightPhone",
                                "partner-unreachable contacts/c-0010/nightPhone",
                                "tree-private-mobiles tree/day",
                                "tree-not-kept contacts/tree-kept",
                            });
    const auto checked = runCli({"check", file, "--on", "2026-11-22", "--json"});
    CHECK(checked.code == 1);
    std::set<std::string> emptyVolumes;
    for (const Json& finding : checked.json().array()) {
        CHECK_FALSE(finding["sentence"].string().empty());
        CHECK_FALSE(finding["path"].string().empty());
        if (finding["rule"].string() == "required-empty")
            for (const char* volume : {"@natural", "@infection"})
                if (finding["path"].string().ends_with(volume))
                    emptyVolumes.insert(volume);
        if (finding["path"].string() == "tree/day/t-0007/callee") {
            CHECK(finding["sentence"].string().find("𠮷田 隆、石田 真由") != std::string::npos);
        }
    }
    CHECK(emptyVolumes.size() == 2);
}

TEST_CASE("80 bottles of two litres are enough where 72 are not", "[cli]")
{
    const test::TempDir folder;
    const std::string file = hibari(folder);
    REQUIRE(runCli({"set", file, "stock/s-0001/quantity", "80"}).code == 0);
    CHECK(findings(file).count("stock-short stock/s-0001/quantity") == 0);
}

TEST_CASE("a leaver is silent while nothing refers to him", "[cli]")
{
    const test::TempDir folder;
    const std::string file = hibari(folder);
    for (const char* path : {"tree/day/t-0007/callee", "tree/day/t-0008/caller", "tree/day/t-0009/caller"})
        REQUIRE(runCli({"set", file, path, "藤井 さおり"}).code == 0);
    for (const std::string& finding : findings(file))
        CHECK(finding.find("leaver-referred") == std::string::npos);
}

TEST_CASE("three versions: parts that did not change are shared, and verify is clean", "[cli]")
{
    const test::TempDir folder;
    const std::string file = (folder / "sample.keizoku").string();
    REQUIRE(runCli({"new", file, "--sample"}).code == 0);
    CHECK(runCli({"publish", file, "--by", "大西 雅子", "--reason", "定期"}).code == 1);
    const auto publish = [&](const char* reason) {
        const auto done = runCli({"publish", file, "--by", "大西 雅子", "--approved-by", "平尾 光一",
                                  "--reason", reason, "--despite-findings"});
        INFO(done.err);
        REQUIRE(done.code == 0);
    };
    publish("定期");
    REQUIRE(runCli({"set", file, "purpose/kept-where", "事務所の赤いファイルと、各訪問車の封筒"}).code == 0);
    publish("訓練");
    REQUIRE(runCli({"set", file, "people/p-0005/mobilePhones", "090-0746-2899"}).code == 0);
    publish("異動");
    const auto history = runCli({"history", file, "--json"}).json();
    std::vector<Json> versions;
    for (const Json& line : history.array())
        if (!line["earlier"].boolean())
            versions.push_back(line);
    REQUIRE(versions.size() == 3);
    CHECK(versions[0]["number"].integer() == 3);
    CHECK(versions[1]["newBlobs"].integer() == 1);
    CHECK(versions[2]["newBlobs"].integer() == 1);
    CHECK(versions[1]["changedSections"].array() == Json::Array{Json("目的・基本方針")});
    // A changed number also changes the sections that show it.
    CHECK(versions[2]["changedSections"].dump().find("連絡") != std::string::npos);
    CHECK(runCli({"verify", file}).code == 0);
    const auto diff = runCli({"diff", file, "4", "5", "--json"}).json();
    REQUIRE(diff.array().size() == 1);
    CHECK(diff.array()[0]["path"].string() == "people/p-0005/mobilePhones");
}

TEST_CASE("fields name their state", "[cli]")
{
    const test::TempDir folder;
    const std::string file = (folder / "new.keizoku").string();
    REQUIRE(runCli({"new", file, "--service", "homon-kango", "--office", "みどり"}).code == 0);
    const auto before = runCli({"fields", file, "--json"}).json();
    CHECK(before.array().size() > 150);
    for (const Json& field : before.array())
        CHECK(field["state"].string() == "empty");
    REQUIRE(runCli({"set", file, "purpose/aim@natural", "地震でも訪問を続ける。"}).code == 0);
    const auto after = runCli({"fields", file, "--json"});
    for (const Json& field : after.json().array())
        if (field["path"].string() == "purpose/aim@natural")
            CHECK(field["state"].string() == "filled");
}
