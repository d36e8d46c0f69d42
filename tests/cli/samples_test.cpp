// SPDX-License-Identifier: Apache-2.0
// Every sample office through the command line: made, checked on one day, printed.
#include <catch2/catch.hpp>

#include <set>

#include "app/documents.h"
#include "app/sample.h"
#include "base/files.h"
#include "plan/register_access.h"
#include "print/pages.h"
#include "support/environment.h"
#include "support/run_cli.h"

using namespace keizoku;
using test::runCli;

namespace {

const std::filesystem::path kSamples = std::filesystem::path(KEIZOKU_SOURCE) / "templates/samples";

app::Session made(const test::TempDir& folder, const std::string& id)
{
    auto session = app::createSample(test::environmentIn(folder), folder / (id + ".keizoku"), id);
    if (!session)
        FAIL(id << ": " << session.error().sentence << " " << session.error().detail);
    return *std::move(session);
}

/// "rule severity path cell" of each finding.
std::multiset<std::string> linesOf(const Json& findings)
{
    std::multiset<std::string> lines;
    for (const Json& finding : findings.array())
        lines.insert(finding["rule"].string() + " " + finding["severity"].string() + " " +
                     finding["path"].string() + " " + finding["cell"].string());
    return lines;
}

std::vector<std::string> allSamples()
{
    const test::TempDir folder;
    return app::sampleIds(test::environmentIn(folder));
}

} // namespace

TEST_CASE("there are four sample offices, and each can be asked for by its id", "[cli]")
{
    CHECK(allSamples() == std::vector<std::string>{"clinic", "day", "hibari", "tokuyo"});
    const test::TempDir folder;
    const std::string file = (folder / "clinic.keizoku").string();
    REQUIRE(runCli({"new", file, "--sample", "clinic"}).code == 0);
    const auto unknown = runCli({"new", (folder / "other.keizoku").string(), "--sample", "kurinikku"});
    CHECK(unknown.code == 3);
    CHECK(unknown.err.find("clinic、day、hibari、tokuyo") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder / "other.keizoku"));
    CHECK(runCli({"new", "--help"}).out.find("tokuyo") != std::string::npos);
}

TEST_CASE("a sample office gives exactly the findings kept beside it", "[cli]")
{
    const std::string id = GENERATE(from_range(allSamples()));
    const test::TempDir folder;
    const std::string file = (folder / "sample.keizoku").string();
    REQUIRE(runCli({"new", file, "--sample", id}).code == 0);
    const auto kept = Json::parse(readFile(kSamples / id / "findings-2026-11-22.json").value());
    REQUIRE(kept);
    const auto checked = runCli({"check", file, "--on", "2026-11-22", "--json"});
    INFO(id);
    CHECK(linesOf(checked.json()) == linesOf(*kept));
    // Only hibari shows what errors look like.
    CHECK(checked.code == (id == app::kFirstSample ? 1 : 0));
}

TEST_CASE("a sample office answers every required question and prints", "[cli][pdf]")
{
    const std::string id = GENERATE(from_range(allSamples()));
    const test::TempDir folder;
    const app::Session session = made(folder, id);
    INFO(id);
    for (const Json& field :
         runCli({"fields", (folder / (id + ".keizoku")).string(), "--json"}).json().array()) {
        INFO(field["path"].string());
        CHECK((!field["required"].boolean() || field["state"].string() != "empty"));
    }
    app::PrintRequest request;
    request.draft = true;
    const auto document = app::documentFor(session, request);
    REQUIRE(document);
    const auto pages = print::Pages::layOut(*document);
    REQUIRE(pages);
    CHECK(pages->count() > 1);
    CHECK(pages->pdf());
    if (id == "clinic")
        CHECK(pages->count() <= 10);
}

TEST_CASE("whoever settles a sample settles every example in it", "[cli]")
{
    const test::TempDir folder;
    const auto countOf = [](const plan::Plan& plan, bool settled) {
        return std::count_if(plan.fields.begin(), plan.fields.end(), [&](const auto& entry) {
            return settled ? entry.second.settled.has_value() : !entry.second.origin.empty();
        });
    };
    for (const auto& [id, by] : {std::pair{"day", "能勢 佐和子"}, std::pair{"tokuyo", "室井 貴子"}}) {
        const app::Session session = made(folder, id);
        CHECK(countOf(session.plan(), true) > 60);
        CHECK(countOf(session.plan(), true) == countOf(session.plan(), false));
        CHECK(plan::personNamed(session.plan(), by).id == session.plan().people.rows.front().id);
        for (const auto& [path, field] : session.plan().fields)
            CHECK((!field.settled || field.settled->by == by));
    }
    for (const char* id : {"clinic", "hibari"})
        CHECK(countOf(made(folder, id).plan(), false) == 0);
}
