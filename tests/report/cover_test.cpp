// SPDX-License-Identifier: Apache-2.0
// The cover in the words of the services it is for.
#include <catch2/catch.hpp>

#include "report/front_matter.h"
#include "report/plan_document.h"
#include "report/register_table.h"
#include "report/safety_sheet.h"
#include "report/support/plans.h"
#include "report/support/reading.h"

using namespace keizoku;
using namespace keizoku::report;
using namespace keizoku::report::test;
using plan::RegisterId;

namespace {

const document::Cover& coverIn(const document::Document& printed)
{
    const auto covers = all<document::Cover>(printed);
    REQUIRE(covers.size() == 1);
    return *covers.front();
}

document::Document print(const plan::Plan& plan, const forms::Pack& pack, const Edition& edition)
{
    return planDocument(plan, pack, edition, {});
}

bool hasLabel(const document::Cover& cover, const std::string& label)
{
    return std::any_of(cover.facts.begin(), cover.facts.end(),
                       [&](const auto& fact) { return fact.first == label; });
}

plan::Plan clinicPlan()
{
    plan::Plan plan;
    add(plan, RegisterId::Offices,
        {{"service", "musho-shinryojo"}, {"name", "みなと在宅クリニック"}, {"representative", "沖 直人"}});
    return plan;
}

} // namespace

TEST_CASE("our words become the words of the first service", "[report]")
{
    const forms::Pack clinic = clinicPack();
    CHECK(inWords(clinic, "利用者と職員、管理者の一覧") == "患者と職員、院長の一覧");
    CHECK(inWords(clinic, "当事業所の指定権者") == "当院の厚生局");
    CHECK(inWords(clinic, "") == "");
    CHECK(inWords(forms::Pack{}, "利用者") == "利用者");
    // What is put in is not replaced once more.
    forms::Pack crossed;
    crossed.words = {{"user", "代表者"}, {"representative", "利用者"}};
    CHECK(inWords(crossed, "利用者の代表者") == "代表者の利用者");
}

TEST_CASE("a clinic's cover speaks of patients, head and health bureau", "[report]")
{
    const plan::Plan plan = clinicPlan();
    const auto printed = print(plan, clinicPack(), draft());
    const document::Cover& cover = coverIn(printed);
    CHECK(cover.title == "業務継続計画（BCP）");
    CHECK(cover.subtitle.empty());
    CHECK(cover.approvalBoxes == std::vector<std::string>{"院長", "開設者", "作成"});
    for (const char* label : {"名称", "院長", "開設者"})
        CHECK(hasLabel(cover, label));
    // Nobody designates a clinic: what it need not have is no gap, and the care words stay away.
    for (const char* label : {"指定権者", "厚生局", "事業所番号", "管理者", "代表者", "事業所名"})
        CHECK_FALSE(hasLabel(cover, label));
    CHECK(has(test::text(document::Block(cover)), "サービス種別\n無床診療所\n"));

    plan::Plan told = plan;
    told.offices.rows.front().authority = "近畿厚生局";
    CHECK(hasLabel(coverIn(print(told, clinicPack(), thirdVersion())), "厚生局"));
}

TEST_CASE("each office of a plan stands on the cover with its own service", "[report]")
{
    plan::Plan plan = registersOnly();
    add(plan, RegisterId::Offices,
        {{"service", "kyotaku"},
         {"name", "ひばりケアプランセンター"},
         {"number", "2970100000"},
         {"manager", "辻本 健吾"},
         {"authority", "生駒市"}});
    const forms::Pack both = packOf({"homon-kango", "kyotaku"}).value();
    const auto final = print(plan, both, thirdVersion());
    const document::Cover& cover = coverIn(final);
    CHECK(cover.subtitle == "感染症・自然災害");
    const auto fact = [&](const std::string& label) {
        const auto it = std::find_if(cover.facts.begin(), cover.facts.end(),
                                     [&](const auto& each) { return each.first == label; });
        REQUIRE(it != cover.facts.end());
        return test::text(it->second);
    };
    CHECK(has(fact("訪問看護"), "ひばり訪問看護ステーション\n事業所番号 2960190417　指定権者 奈良県\n"
                                "管理者 大西 雅子　電話 0743-13-8820\n"));
    CHECK(has(fact("居宅介護支援"), "ひばりケアプランセンター\n事業所番号 2970100000　指定権者 生駒市\n"
                                    "管理者 辻本 健吾　電話 【未記入】\n所在地 【未記入】\n"));
    CHECK_FALSE(has(fact("居宅介護支援"), "策定日"));
}

TEST_CASE("the kind of plan stands on the cover once it is chosen", "[report]")
{
    const forms::Pack pack = clinicPack();
    plan::Plan plan = clinicPlan();
    CHECK_FALSE(hasLabel(coverIn(print(plan, pack, draft())), "計画の種類"));
    plan.fields[{"purpose", "layers", plan::Hazard::Both, ""}].value =
        plan::Choices{{"organization", "regional"}};
    CHECK(
        has(test::text(document::Block(coverIn(print(plan, pack, draft())))), "計画の種類\n機関型、地域\n"));
}

TEST_CASE("heads and titles of prints use the words too", "[report]")
{
    const forms::Pack clinic = clinicPack();
    const plan::Plan plan = registersOnly();
    const Edition edition = draft();
    const Source source{plan, clinic, edition, false};
    CHECK(registerTable(source, RegisterId::ServiceUsers, {"code"}, {}).columns.front().head ==
          "患者（符号・頭文字）");
    CHECK(safetyDocument(plan, clinic, edition).title == "患者安否確認票");
}
