// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>

#include "base/files.h"
#include "base/text.h"
#include "support/shipped.h"
#include "support/temp_dir.h"

using namespace keizoku;
using forms::LawBook;
using forms::LawEntry;

namespace {

Date day(std::string_view iso)
{
    return *Date::fromIso(iso);
}

const LawBook& shippedLaw()
{
    return test::shipped().law;
}

/// A book from one file.
Result<LawBook> bookOf(const std::string& json)
{
    const test::TempDir folder;
    REQUIRE(writeFileAtomically(folder.path() / "one.json", json));
    return LawBook::read(folder.path());
}

std::string entry(const std::string& id, const std::string& more)
{
    return R"({"id": ")" + id + R"(", "topics": ["t"], "kind": "notice", "title": ")" + id +
           R"(", "locator": "1", "source": "s", "confidence": "C", "checkedOn": "2026-11-22")" + more + "}";
}

} // namespace

TEST_CASE("every shipped law entry says where it stands, how it is known and when it was looked at", "[law]")
{
    REQUIRE(shippedLaw().entries().size() > 100);
    for (const LawEntry& each : shippedLaw().entries()) {
        INFO(each.id);
        CHECK_FALSE(each.locator.empty());
        CHECK_FALSE(each.topics.empty());
        CHECK_FALSE(each.source.empty());
        CHECK(each.checkedOn);
        for (const std::string& service : each.services)
            CHECK(test::shipped().services.find(service));
    }
}

TEST_CASE("what a profile or a dated word cites lives, or belongs to a span that is over", "[law]")
{
    const Date today = day("2026-11-22");
    const auto cites = [&](const std::string& id) {
        INFO(id);
        const LawEntry* cited = shippedLaw().entry(id);
        REQUIRE(cited);
        const auto chain = shippedLaw().chain(*cited);
        CHECK(std::any_of(chain.begin(), chain.end(), [&](const LawEntry* each) {
            return shippedLaw().lives(*each, today) || (each->from && *each->from > today);
        }));
    };
    for (const forms::ServiceProfile& profile : test::shipped().services.all()) {
        cites(profile.dutyLaw);
        cites(profile.training.law);
        cites(profile.drill.law);
        cites(profile.jointLaw);
        if (profile.reduction)
            cites(profile.reduction->law);
        else
            cites(profile.noReduction);
        for (const forms::Deadline& deadline : profile.dates)
            cites(deadline.law);
    }
    for (const forms::StaleTerm& term : test::shipped().staleTerms) {
        INFO(term.term);
        CHECK(shippedLaw().entry(term.law));
    }
}

TEST_CASE("the topic of every check is settled for every service that it concerns", "[law]")
{
    for (const check::Rule& rule : check::rules()) {
        INFO(rule.id << " cites " << rule.basis);
        CHECK_FALSE(shippedLaw().living(rule.basis, {}, day("2026-11-22")).empty());
    }
}

TEST_CASE("an entry lives from its first day until its last or until it is replaced", "[law]")
{
    const auto book = bookOf("[" + entry("old", R"(, "from": "2021-04-01")") + "," +
                             entry("new", R"(, "from": "2024-04-01", "supersedes": ["old"])") + "," +
                             entry("span", R"(, "from": "2024-04-01", "until": "2025-03-31")") + "]");
    REQUIRE(book);
    const auto living = [&](std::string_view on) {
        std::string ids;
        for (const LawEntry* each : book->living("t", {}, day(on)))
            ids += each->id + " ";
        return ids;
    };
    CHECK(living("2021-03-31").empty());
    CHECK(living("2021-04-01") == "old ");
    CHECK(living("2024-03-31") == "old ");
    CHECK(living("2024-04-01") == "new span ");
    CHECK(living("2025-03-31") == "new span ");
    CHECK(living("2025-04-01") == "new ");
    CHECK(book->chain(*book->entry("old")).size() == 2);
    CHECK(book->chain(*book->entry("new")).front()->id == "old");
}

TEST_CASE("faults of the law data are named", "[law]")
{
    const auto fault = [](const std::string& json) {
        const auto book = bookOf(json);
        return book ? "" : book.error().detail;
    };
    CHECK(fault("[" + entry("a", "") + "]").empty());
    CHECK(fault("[" + entry("a", R"(, "supersedes": ["b"])") + "]").find("unknown b") != std::string::npos);
    CHECK(fault("[" + entry("a", R"(, "supersedes": ["b"])") + "," + entry("b", R"(, "supersedes": ["a"])") +
                "]")
              .find("circular") != std::string::npos);
    CHECK(fault("[" + entry("a", R"(, "supersedes": ["c"])") + "," + entry("b", R"(, "supersedes": ["a"])") +
                "," + entry("c", R"(, "supersedes": ["b"])") + "]")
              .find("circular") != std::string::npos);
    CHECK(fault("[" + entry("a", "") + "," + entry("a", "") + "]").find("used twice") != std::string::npos);
    CHECK(fault("[" + entry("a", R"(, "since": "2024-04-01")") + "]").find("unknown key") !=
          std::string::npos);
    CHECK(fault(text::replaced("[" + entry("a", "") + "]", R"("locator": "1")", R"("locator": "")"))
              .find("locator") != std::string::npos);
}
