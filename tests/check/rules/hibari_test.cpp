// SPDX-License-Identifier: Apache-2.0
// The sample office's lists as they are imported, on 22 November 2026.
#include <algorithm>
#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "check/rules/desk.h"
#include "check/walk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

std::set<std::string> paths(const check::Findings& findings)
{
    std::set<std::string> all;
    for (const check::Finding& finding : findings)
        all.insert(finding.path);
    return all;
}

} // namespace

TEST_CASE("the sample office's lists give what its manager must know", "[rules][hibari]")
{
    const Desk desk = test::hibari();
    SECTION("one food has expired, nothing else")
    {
        const auto found = desk.check("stock-expired");
        REQUIRE(found.size() == 1);
        CHECK(holds(found[0].sentence, "羊羹"));
        CHECK(found[0].severity == check::Severity::Error);
        CHECK(found[0].path == "stock/s-0003/expiry");
    }
    SECTION("water and toilets are short of their formulas, nothing else")
    {
        const auto found = desk.check("stock-short");
        REQUIRE(found.size() == 2);
        CHECK(found[0].sentence ==
              "備蓄品「保存水 "
              "2L」は144Lで、必要量の153Lに足りません（職員17人×3L×3日＝153L）。あと5本そろえてください。");
        CHECK(found[1].sentence == "備蓄品「簡易トイレ」は150回で、必要量の255回に足りません（職員17人×5回×3"
                                   "日＝255回）。あと105回そろえてください。");
        CHECK(desk.check("stock-formula").empty());
    }
    SECTION("two partners were not asked for over a year")
    {
        CHECK(paths(desk.check("contact-unconfirmed")) ==
              std::set<std::string>{"contacts/c-0004/confirmed", "contacts/c-0010/confirmed"});
    }
    SECTION("one hint for all staff never asked")
    {
        const auto found = desk.check("people-unconfirmed");
        REQUIRE(found.size() == 1);
        CHECK(found[0].severity == check::Severity::Hint);
        CHECK(holds(found[0].sentence, "17人の連絡先に最終確認日がありません。"));
    }
    SECTION("one agreement is still talked about")
    {
        CHECK(holds(desk.sentence("agreement-not-concluded"),
                    "「学園前訪問看護ステーションとの協定」は協議中で"));
    }
    SECTION("the leaver stands in the day tree, with two behind him")
    {
        const auto found = desk.check("leaver-referred");
        REQUIRE(found.size() == 1);
        CHECK(found[0].path == "tree/day/t-0007/callee");
        CHECK(found[0].section == "contacts");
        CHECK(found[0].sentence.starts_with("日中の連絡網に退職者 川端 信也 が残っています。その先の 𠮷田 "
                                            "隆、石田 真由 に連絡が届きません。"));
    }
    SECTION("six by day and one by night have no deputy")
    {
        const auto found = desk.check("tree-no-deputy");
        REQUIRE(found.size() == 2);
        CHECK(holds(found[0].sentence, "6人います（𠮷田 隆、石田 真由、髙橋 なつみ、山内 "
                                       "由美子、ＮＧＵＹＥＮ ＴＨＩ ＬＡＮ、田原 久美子）"));
        CHECK(holds(found[1].sentence, "1人います（西川 翔太）"));
    }
    SECTION("both plans are empty, and their required fields are named")
    {
        CHECK(desk.check("volume-empty").size() == 2);
        const auto empty = paths(desk.check("required-empty"));
        CHECK(empty.contains("stockpile/days@natural"));
        CHECK(empty.contains("stockpile/days@infection"));
        CHECK_FALSE(empty.contains("stockpile/food-stock"));
        CHECK_FALSE(empty.contains("contacts/tree-night"));
        CHECK(empty.contains("tasks/task-list"));
    }
    SECTION("the lists are sound otherwise")
    {
        for (const char* rule : {"role-without-person", "person-without-phone", "dangling-reference",
                                 "example-unchanged", "tree-broken", "heading-empty", "succession-thin",
                                 "stock-below-days", "volumes-contradict", "criteria-unmeasurable"}) {
            INFO(rule);
            CHECK(desk.check(rule).empty());
        }
    }
}

TEST_CASE("a leaver nobody refers to is silent", "[rules][hibari]")
{
    Desk desk = test::hibari();
    std::erase_if(desk.plan.tree.rows, [&](const plan::TreeCall& call) {
        return plan::shownName(desk.plan, call.caller) == "川端 信也" ||
               plan::shownName(desk.plan, call.callee) == "川端 信也";
    });
    CHECK(desk.check("leaver-referred").empty());
    for (const check::Finding& finding :
         check::run({desk.plan, desk.pack, test::scanner(), test::shipped(), desk.today}))
        CHECK_FALSE(holds(finding.sentence, "川端"));
}
