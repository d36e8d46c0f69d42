// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <set>

#include <catch2/catch.hpp>

#include "base/files.h"
#include "base/json.h"
#include "base/text.h"
#include "check/rules/desk.h"

using namespace keizoku;

TEST_CASE("every rule has an id of its own, a sentence, a basis that exists and a function", "[rules]")
{
    std::set<std::string_view> ids;
    for (const check::Rule& rule : check::rules()) {
        INFO(rule.id);
        CHECK(ids.insert(rule.id).second);
        CHECK(rule.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
        CHECK_FALSE(rule.sentence.empty());
        CHECK_FALSE(rule.why.empty());
        CHECK_FALSE(test::shipped().law.living(rule.basis, {}, test::day("2026-11-22")).empty());
        CHECK((rule.check || rule.checkEntry || rule.checkQuestion));
    }
}

/// "tasks/cover-days" of any shipped service.
static bool isQuestion(const std::string& part)
{
    static const auto all = [] {
        std::set<std::string> paths;
        for (const forms::ServiceProfile& profile : test::shipped().services.all()) {
            const forms::Pack pack = test::packFor({profile.id});
            for (const forms::FieldInstance& field : pack.instances())
                paths.insert(field.path.section + "/" + field.path.field);
        }
        return paths;
    }();
    return all.contains(part);
}

TEST_CASE("a rule reads fields, registers, their columns, questions or everything", "[rules]")
{
    for (const check::Rule& rule : check::rules())
        for (const std::string& part : text::split(rule.reads, ' ')) {
            INFO(rule.id << " reads " << part);
            const auto dot = part.find('.');
            const auto id = plan::registerNamed(part.substr(0, dot));
            const bool column = id && dot != part.npos &&
                                (part.substr(dot) == ".rows" || plan::columnOf(*id, part.substr(dot + 1)));
            CHECK((part.empty() || part == "*" || part == "fields" || column || isQuestion(part) ||
                   (id && dot == part.npos)));
        }
}

TEST_CASE("the table has a row for every file in rules and a file for every row", "[rules]")
{
    std::set<std::string> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(KEIZOKU_SOURCE) + "/src/check/rules"))
        if (entry.path().extension() == ".cpp")
            files.insert(text::replaced(entry.path().stem().string(), "_", "-"));
    std::set<std::string> rows;
    for (const check::Rule& rule : check::rules())
        rows.insert(std::string(rule.id));
    CHECK(files == rows);
}

TEST_CASE("every rule has a test", "[rules]")
{
    for (const check::Rule& rule : check::rules()) {
        const std::string file = text::replaced(std::string(rule.id), "-", "_") + "_test.cpp";
        INFO(file);
        CHECK(std::filesystem::exists(std::string(KEIZOKU_SOURCE) + "/tests/check/rules/" + file));
    }
}

TEST_CASE("words the screen avoids are in no sentence", "[rules]")
{
    const test::Desk desk = test::hibari();
    for (const check::Finding& finding :
         check::run({desk.plan, desk.pack, test::scanner(), test::shipped(), desk.today}))
        for (const char* word : {"指摘", "減算", "昼間", "RTO"})
            CHECK_FALSE(test::holds(finding.sentence, word));
}

TEST_CASE("findings come by section in working order, then by weight, and are the same each time", "[rules]")
{
    const test::Desk desk = test::hibari();
    const check::Context context{desk.plan, desk.pack, test::scanner(), test::shipped(), desk.today};
    const auto all = check::run(context);
    REQUIRE_FALSE(all.empty());
    CHECK(all == check::run(context));
    const auto place = [&](const check::Finding& finding) {
        std::size_t at = 0;
        while (at < desk.pack.sections.size() && desk.pack.sections[at].id != finding.section)
            ++at;
        CHECK(at < desk.pack.sections.size());
        return std::pair(at, finding.severity);
    };
    for (std::size_t at = 1; at < all.size(); ++at)
        CHECK(place(all[at - 1]) <= place(all[at]));
}

TEST_CASE("an empty plan is checked without harm", "[rules]")
{
    const test::Desk desk;
    CHECK(check::run({desk.plan, desk.pack, test::scanner(), test::shipped(), desk.today}).empty());
}
