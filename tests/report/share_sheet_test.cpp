// SPDX-License-Identifier: Apache-2.0
// What the region should know of an office.
#include <catch2/catch.hpp>

#include "report/share_sheet.h"
#include "report/support/plans.h"
#include "report/support/reading.h"

using namespace keizoku;
using namespace keizoku::report;
using namespace keizoku::report::test;

namespace {

const forms::Pack& regional()
{
    static const forms::Pack pack = packOf({"homon-kango"}, {"chiiki"}).value();
    return pack;
}

std::size_t gaps(const std::string& printed)
{
    std::size_t count = 0;
    for (auto at = printed.find("【未記入】"); at != std::string::npos;
         at = printed.find("【未記入】", at + 1))
        ++count;
    return count;
}

} // namespace

TEST_CASE("the sheet says who to call, what is there and what is lacking", "[report]")
{
    plan::Plan plan = registersOnly();
    fillWithExamples(plan, regional());
    const auto printed = shareDocument(plan, regional(), thirdVersion(), false);
    const std::string all = test::text(printed);
    for (const char* fact : {"地域共有シート", "ひばり訪問看護ステーション", "奈良県生駒市元町1丁目",
                             "電話 0743-13-8820", "管理者 大西 雅子", "災害のときの窓口\n045-555-0176",
                             "計画の状態\n作って見直した", "計画を見直した日\n令和8年6月24日",
                             "第3版 令和8年9月3日", "発電機1台", "機器の電池の充電", "N95マスクは30枚"})
        CHECK(has(all, fact));
    CHECK(gaps(all) == 0);
    // What was agreed about service users is not for the sheet.
    CHECK_FALSE(has(all, "署名"));
}

TEST_CASE("every gap of the sheet is told, in a version too", "[report]")
{
    const auto empty = shareDocument({}, regional(), thirdVersion(), false);
    CHECK(gaps(test::text(empty)) == 7);
    // A plan that is not asked for the region has nothing to share.
    CHECK(gaps(test::text(shareDocument({}, test::pack(), draft(), false))) == 7);
}

TEST_CASE("the sheet of several offices names each", "[report]")
{
    plan::Plan plan = registersOnly();
    add(plan, plan::RegisterId::Offices, {{"service", "kyotaku"}, {"name", "ひばりケアプランセンター"}});
    const auto pack = packOf({"homon-kango", "kyotaku"}, {"chiiki"}).value();
    const std::string all = test::text(shareDocument(plan, pack, draft(), false));
    CHECK(has(all, "訪問看護\nひばり訪問看護ステーション"));
    CHECK(has(all, "居宅介護支援\nひばりケアプランセンター\n【未記入】"));
}
