// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <chrono>
#include <random>

#include "base/text.h"
#include "compare/words.h"

using namespace keizoku;
using compare::Run;
using compare::RunKind;
using compare::runsBetween;

namespace {

std::string joined(const std::vector<Run>& runs, RunKind without)
{
    std::string text;
    for (const Run& run : runs)
        if (run.kind != without)
            text += run.text;
    return text;
}

/// Sentences of words that occur over and over, with blanks and line ends.
std::string randomText(std::mt19937& random, int words)
{
    static const std::vector<std::string> all = {"管理者", "が", "職員", "へ",    "電話",
                                                 "する",   "。", "\n",   "119",   "葛󠄀城",
                                                 "𠮷田",   " ",  "、",   "発電機"};
    std::string text;
    for (int at = 0; at < words; ++at)
        text += all[random() % all.size()];
    return text;
}

} // namespace

TEST_CASE("words are found by dictionary and make up the text", "[words]")
{
    CHECK(text::words("管理者が職員に電話する。") ==
          std::vector<std::string>{"管理者", "が", "職員", "に", "電話", "する", "。"});
    CHECK(text::words("").empty());
    std::mt19937 random(11);
    for (int round = 0; round < 200; ++round) {
        const std::string text = randomText(random, 30);
        CHECK(text::join(text::words(text), "") == text);
    }
}

TEST_CASE("a changed word is the only one that is marked", "[words]")
{
    CHECK(runsBetween("管理者が職員に電話する。", "管理者が家族に電話する。") ==
          std::vector<Run>{{RunKind::Same, "管理者が"},
                           {RunKind::Deleted, "職員"},
                           {RunKind::Inserted, "家族"},
                           {RunKind::Same, "に電話する。"}});
    CHECK(runsBetween("03-1234-5678", "03-1234-9999") == std::vector<Run>{{RunKind::Same, "03-1234-"},
                                                                          {RunKind::Deleted, "5678"},
                                                                          {RunKind::Inserted, "9999"}});
    CHECK(runsBetween("同じ", "同じ") == std::vector<Run>{{RunKind::Same, "同じ"}});
    CHECK(runsBetween("", "新しい") == std::vector<Run>{{RunKind::Inserted, "新しい"}});
    CHECK(runsBetween("", "").empty());
}

TEST_CASE("variants of one character are different words", "[words]")
{
    const auto runs = runsBetween("葛󠄀城市", "葛󠄁城市");
    REQUIRE(runs.size() >= 2);
    CHECK(runs[0].kind == RunKind::Deleted);
    CHECK(joined(runs, RunKind::Inserted) == "葛󠄀城市");
}

TEST_CASE("runs always make up both texts", "[words]")
{
    std::mt19937 random(5);
    for (int round = 0; round < 500; ++round) {
        const std::string before = randomText(random, static_cast<int>(random() % 40));
        std::string after = randomText(random, static_cast<int>(random() % 40));
        if (round % 3 == 0)
            after = before + after;
        const auto runs = runsBetween(before, after);
        CHECK(joined(runs, RunKind::Inserted) == before);
        CHECK(joined(runs, RunKind::Deleted) == after);
        for (std::size_t at = 1; at < runs.size(); ++at)
            CHECK(runs[at - 1].kind != runs[at].kind);
    }
}

TEST_CASE("large texts are compared by lines first, in bounded time", "[words]")
{
    std::string before;
    for (int line = 0; line < 20'000; ++line)
        before += "第" + std::to_string(line) + "条　管理者は職員に知らせる。\n";
    const std::string changed = text::replaced(before, "第700条　管理者", "第700条　所長");
    const auto start = std::chrono::steady_clock::now();
    const auto runs = runsBetween(before, changed);
    REQUIRE(runs.size() == 4);
    CHECK(runs[1] == Run{RunKind::Deleted, "管理者"});
    CHECK(runs[2] == Run{RunKind::Inserted, "所長"});
    // Two changes far from each other, with more words between them than are compared at once.
    const std::string twice = text::replaced(text::replaced(before, "第5条", "第五条"), "第19000条　", "");
    const auto far = runsBetween(before, twice);
    CHECK(joined(far, RunKind::Inserted) == before);
    CHECK(joined(far, RunKind::Deleted) == twice);
    // Nothing in common but far too much to look for it.
    const auto other = runsBetween(before, text::replaced(before, "第", "別"));
    CHECK(other.size() == 2);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

TEST_CASE("changes far apart in a long text leave the words between them alone", "[words]")
{
    std::string before;
    for (int line = 0; line < 600; ++line)
        before += "第" + std::to_string(line) + "条　管理者は職員に知らせる。\n";
    const std::string after = text::replaced(text::replaced(before, "第5条　管理者", "第5条　所長"),
                                             "第590条　管理者は職員", "第590条　管理者は家族");
    const auto runs = runsBetween(before, after);
    REQUIRE(runs.size() == 7);
    CHECK(runs[1] == Run{RunKind::Deleted, "管理者"});
    CHECK(runs[5] == Run{RunKind::Inserted, "家族"});
}
