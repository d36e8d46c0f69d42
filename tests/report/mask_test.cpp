// SPDX-License-Identifier: Apache-2.0
// A masked print holds nothing private, wherever it was typed.
#include <catch2/catch.hpp>

#include "base/text.h"
#include "report/contact_sheet.h"
#include "report/mask.h"
#include "report/power_cut_sheet.h"
#include "report/plan_document.h"
#include "report/plan_json.h"
#include "report/safety_sheet.h"
#include "report/support/plans.h"
#include "report/support/reading.h"

using namespace keizoku;
using namespace keizoku::report;
using namespace keizoku::report::test;

namespace {

const std::vector<std::string> kPrivate = {"090-0417-3826",
                                           "0742-13-5827",
                                           "080-0263-7194",
                                           "080-0700-1122",
                                           "090-0385-6142",
                                           "070-0529-8317",
                                           "onishi@hibari-hk.test",
                                           "奈良市学園北1丁目2-3",
                                           "介護のため夜間は電話のみ",
                                           "A-01",
                                           "A-02",
                                           "C-01",
                                           "母親が蘇生バッグを使える"};

plan::Plan talkativePlan()
{
    plan::Plan plan = fullPlan();
    plan.fields[{"purpose", "scope", plan::Hazard::Both, ""}].value =
        std::string("困ったら大西（０９０－０４１７－３８２６、+81 "
                    "90-0417-3826、09004173826、Onishi@hibari-hk.test）へ。\n次の利用者 A-01 を優先する。");
    plan.fields[{"contacts", "oncall-phone", plan::Hazard::Both, ""}].value = std::string("090-0385-6142");
    return plan;
}

void checkNothingPrivate(const std::string& printed)
{
    const std::string digits = text::digits(printed);
    for (const std::string& secret : kPrivate) {
        CAPTURE(secret);
        CHECK_FALSE(has(printed, secret));
        if (const std::string number = text::digits(secret); number.size() >= 9)
            CHECK_FALSE(has(digits, number));
    }
    CHECK_FALSE(has(text::narrowed(printed), "Onishi@"));
}

} // namespace

TEST_CASE("masked prints hold no private value in any form", "[report]")
{
    const plan::Plan plan = talkativePlan();
    for (const Order order : {Order::Working, Order::Official}) {
        const auto printed = planDocument(plan, test::pack(), draft(), {order, true, {}});
        checkNothingPrivate(test::text(printed));
        CHECK(has(test::text(printed), "登録あり"));
        CHECK(has(test::text(printed), "利用者の一覧は別に保管しています。"));
        CHECK(has(test::text(printed), "個人情報を含まない"));
        CHECK(has(test::text(printed), "0743-13-8820"));
        CHECK(has(test::text(printed), "0743-11-6240"));
    }
    checkNothingPrivate(test::text(contactsDocument(plan, test::pack(), draft(), true)));
    checkNothingPrivate(test::text(safetyDocument(plan, test::pack(), draft(), true)));
    const Edition edition = draft();
    checkNothingPrivate(test::text(powerCutDocument({plan, test::pack(), edition, true})));
    const Json json = planJson(plan, test::pack(), draft(), true);
    checkNothingPrivate(json.dump());
    CHECK_FALSE(json["registers"].contains("service-users"));
}

TEST_CASE("an unmasked print hides nothing", "[report]")
{
    const plan::Plan plan = talkativePlan();
    const std::string printed = test::text(planDocument(plan, test::pack(), draft(), {}));
    for (const char* each : {"090-0417-3826", "0742-13-5827", "onishi@hibari-hk.test", "A-02"})
        CHECK(has(printed, each));
}

TEST_CASE("the mask leaves other numbers and words alone", "[report]")
{
    const plan::Plan plan = registersOnly();
    const Mask mask(plan);
    for (const char* each : {"0743-13-8820", "1090-0417-38261", "令和8年9月3日", "A-013", "訪問車A-0",
                             "奈良市学園北の坂", "在宅酸素", "", "𠮷田 隆"})
        CHECK(mask.hidden(each) == each);
    CHECK(mask.hidden("電話090 (0417) 3826まで") == "電話登録ありまで");
    CHECK(mask.hidden("ａ－０１様") == "登録あり様");
}

TEST_CASE("two numbers in one cell are both hidden", "[report]")
{
    plan::Plan plan;
    add(plan, plan::RegisterId::People,
        {{"name", "甲"}, {"mobilePhones", "090-0111-2222 090-0333-4444（夜間）"}});
    CHECK(Mask(plan).hidden("090-0333-4444") == "登録あり");
    CHECK(Mask(plan).hidden("09001112222") == "登録あり");
}
