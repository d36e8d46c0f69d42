// SPDX-License-Identifier: Apache-2.0
// What a plan prints where nothing was written.
#include <catch2/catch.hpp>

#include "report/plan_document.h"
#include "report/support/plans.h"
#include "report/support/reading.h"

using namespace keizoku;
using namespace keizoku::report;
using namespace keizoku::report::test;

namespace {

std::size_t gaps(const document::Document& printed)
{
    const std::string all = test::text(printed);
    std::size_t count = 0;
    for (auto at = all.find("【未記入】"); at != std::string::npos; at = all.find("【未記入】", at + 1))
        ++count;
    return count;
}

document::Document print(const plan::Plan& plan, const Edition& edition, Order order)
{
    return planDocument(plan, test::pack(), edition, {order, false, {}});
}

/// A pack of one volume with two chapters, the second below the first, and a third nothing is assigned to.
forms::Pack smallPack()
{
    forms::Pack pack;
    forms::FieldSpec required{"purpose", "aim", "目的"};
    required.required = true;
    required.chapters = {{plan::Hazard::Natural, "1.1"}};
    forms::FieldSpec optional{"purpose", "owner", "主管部門"};
    optional.chapters = {{plan::Hazard::Natural, "2.1"}};
    forms::FieldSpec lost{"purpose", "lost", "置き場所のない項目"};
    pack.sections = {{"purpose", "目的", "", {required, optional, lost}}};
    pack.books[plan::Hazard::Natural] = {"自然災害の計画",
                                         {{"1", "１", "総論"},
                                          {"1.1", "(1)", "目的"},
                                          {"2", "２", "備え"},
                                          {"2.1", "(1)", "主管"},
                                          {"3", "３", "空の章"}}};
    return pack;
}

std::vector<std::string> anchors(const document::Document& printed)
{
    std::vector<std::string> found;
    for (const auto* heading : all<document::Heading>(printed))
        found.push_back(heading->anchor);
    return found;
}

} // namespace

TEST_CASE("a draft marks every gap, a final print only required ones", "[report]")
{
    std::size_t required = 0;
    const auto instances = test::pack().instances();
    for (const auto& field : instances)
        required += field.spec->required ? 1U : 0U;
    const plan::Plan empty;
    for (const Order order : {Order::Working, Order::Official}) {
        const auto draftPrint = print(empty, draft(), order);
        CHECK(gaps(draftPrint) >= instances.size());
        const auto finalPrint = print(empty, thirdVersion(), order);
        CHECK(gaps(finalPrint) >= required);
        CHECK_FALSE(has(test::text(finalPrint), "会議での方針決定"));
        CHECK(has(test::text(draftPrint), "会議での方針決定"));
    }
    CHECK(gaps(print(fullPlan(), thirdVersion(), Order::Working)) == 0);
}

TEST_CASE("a gap carries its own mark, a blank cell does not", "[report]")
{
    plan::Plan plan = fullPlan();
    const auto printed = print(plan, draft(), Order::Working);
    for (const auto* table : all<document::Table>(printed))
        for (const auto& row : table->rows)
            CHECK_FALSE(has(test::text(row.front()), "【未記入】"));
    bool isMarked = false;
    for (const auto* values : all<document::KeyValues>(print({}, draft(), Order::Working)))
        for (const auto& [label, line] : values->rows)
            isMarked = isMarked || line.front().mark == document::Mark::Missing;
    CHECK(isMarked);
}

TEST_CASE("a register whose filter finds nothing is a gap", "[report]")
{
    plan::Plan plan = fullPlan();
    plan.stock.rows.erase(plan.stock.rows.begin());
    const auto printed = print(plan, thirdVersion(), Order::Working);
    CHECK(tableBelow(printed, "備蓄品一覧（飲料・食品）") == nullptr);
    CHECK(gaps(printed) == 1);
}

TEST_CASE("chapters without content leave no empty page", "[report]")
{
    const forms::Pack pack = smallPack();
    plan::Plan plan;
    const PlanOptions official{Order::Official, false, {}};
    const auto final = planDocument(plan, pack, thirdVersion(), official);
    CHECK(anchors(final) ==
          std::vector<std::string>{"revisions", "natural", "natural-1", "natural-1-1", "natural-3"});
    CHECK(textUnder(final, "natural-3") == "（該当なし）\n");
    CHECK(has(textUnder(final, "natural-1-1"), "【未記入】"));

    const auto unfinished = planDocument(plan, pack, draft(), official);
    CHECK(anchors(unfinished) == std::vector<std::string>{"revisions", "natural", "natural-1", "natural-1-1",
                                                          "natural-2", "natural-2-1", "natural-3",
                                                          "natural-other"});
    CHECK(textUnder(unfinished, "natural-3") == "【未記入】\n");
}

TEST_CASE("a field without a place in the chapters is not lost", "[report]")
{
    plan::Plan plan;
    plan.fields[{"purpose", "lost", plan::Hazard::Both, ""}].value = std::string("ここにある");
    plan.fields[{"purpose", "owner", plan::Hazard::Both, "tsusho"}].value = std::string("通所の担当");
    const auto printed = planDocument(plan, smallPack(), thirdVersion(), {Order::Official, false, {}});
    CHECK(has(textUnder(printed, "natural-other"), "ここにある"));
    CHECK(has(textUnder(printed, "natural-2-1"), "主管部門（tsusho）\n通所の担当"));
}
