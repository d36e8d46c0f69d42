// SPDX-License-Identifier: Apache-2.0
// The chapters of the official order: the ministry's numbers for each group of services.
#include <catch2/catch.hpp>

#include "base/text.h"
#include "report/plan_document.h"
#include "report/support/plans.h"
#include "report/support/reading.h"

using namespace keizoku;
using namespace keizoku::report;
using namespace keizoku::report::test;
using document::Heading;

namespace {

using Titles = std::vector<std::string>;

document::Document official(const plan::Plan& plan, const forms::Pack& pack, const Edition& edition)
{
    return planDocument(plan, pack, edition, {Order::Official, false, {}});
}

/// "１ 総論" … : the chapters of one volume as printed.
Titles chaptersOf(const document::Document& printed, const std::string& volume)
{
    Titles titles;
    for (const Heading* heading : all<Heading>(printed))
        if (heading->level == 1 && heading->anchor.starts_with(volume + "-"))
            titles.push_back(heading->number + " " + heading->text);
    return titles;
}

const Titles kNatural = {"１ 総論", "２ 平常時の対応", "３ 緊急時の対応", "４ 他施設との連携",
                         "５ 地域との連携"};
const Titles kClinic = {"１ 方針と体制", "２ 備え", "３ 段階と対応", "４ 連携"};
const Titles kVisiting = {"Ⅰ 総則", "Ⅱ 平時からの備え", "Ⅲ 初動対応", "Ⅳ 感染拡大防止体制の確立"};
const Titles kDay = {"Ⅰ 総則", "Ⅱ 平時からの備え", "Ⅲ 初動対応",
                     "Ⅳ 検査", "Ⅴ 休業の検討",     "Ⅵ 感染拡大防止体制の確立"};
const Titles kStaying = {"Ⅰ 総則", "Ⅱ 平時からの備え", "Ⅲ 初動対応", "Ⅳ 検査", "Ⅴ 感染拡大防止体制の確立"};
const std::string kOfDay = "６ 通所サービス固有事項";
const std::string kOfVisits = "７ 訪問サービス固有事項";
const std::string kOfCareManagers = "８ 居宅介護支援サービス固有事項";

Titles with(Titles titles, const std::string& last)
{
    titles.push_back(last);
    return titles;
}

/// What the forms give services of one group, by volume.
struct Expected {
    std::vector<std::string> services;
    Titles natural = {};
    Titles infection = {};
    Titles allHazards = {};
};

std::vector<Expected> expectations()
{
    return {
        {{"homon-kango"}, with(kNatural, kOfVisits), kVisiting},
        {{"homon-kaigo"}, with(kNatural, kOfVisits), kVisiting},
        {{"tsusho-kaigo"}, with(kNatural, kOfDay), kDay},
        {{"tokuyo"}, kNatural, kStaying},
        {{"group-home"}, kNatural, kStaying},
        {{"tanki-seikatsu"}, kNatural, kStaying},
        {{"shokibo-takino"}, kNatural, kStaying},
        {{"kyotaku"}, with(kNatural, kOfCareManagers), kVisiting},
        {{"musho-shinryojo"}, {}, {}, kClinic},
        {{"byoin"}, {}, {}, with(kClinic, "５ 病棟")},
        {{"shogai-homon"}, with(kNatural, kOfVisits), kVisiting},
        {{"shogai-tsusho"}, with(kNatural, kOfDay), kDay},
        {{"shogai-nyusho"}, kNatural, kStaying},
        {{"homon-kango", "kyotaku"}, with(with(kNatural, kOfVisits), kOfCareManagers), kVisiting},
        {{"tsusho-kaigo", "kyotaku"}, with(with(kNatural, kOfDay), kOfCareManagers), kDay},
        {{"homon-kango", "musho-shinryojo"}, with(kNatural, kOfVisits), kVisiting, kClinic},
    };
}

} // namespace

TEST_CASE("each group of services prints the chapters of its forms", "[report]")
{
    for (const Expected& expected : expectations()) {
        CAPTURE(expected.services);
        const auto pack = packOf(expected.services);
        REQUIRE(pack);
        const auto document = official({}, *pack, draft());
        CHECK(chaptersOf(document, "natural") == expected.natural);
        CHECK(chaptersOf(document, "infection") == expected.infection);
        CHECK(chaptersOf(document, "all") == expected.allHazards);
    }
}

TEST_CASE("a plan of one book for all hazards prints its chapters under the book's name", "[report]")
{
    plan::Plan plan;
    plan.fields[{"purpose", "aim", plan::Hazard::Both, ""}].value = std::string("命を守る。");
    plan.fields[{"purpose", "response", plan::Hazard::Natural, ""}].value = std::string("往診の道を決める。");
    plan.fields[{"purpose", "response", plan::Hazard::Infection, ""}].value =
        std::string("発熱の枠を分ける。");
    const auto printed = official(plan, clinicPack(), thirdVersion());
    CHECK(chaptersOf(printed, "all") == Titles{"１ 方針と体制", "３ 段階と対応"});
    Titles volumes;
    for (const Heading* heading : all<Heading>(printed))
        if (heading->anchor == "all" || heading->anchor == "natural" || heading->anchor == "infection")
            volumes.push_back(heading->text);
    CHECK(volumes == Titles{"診療所の業務継続計画"});
    CHECK(has(textUnder(printed, "all-1-1"), "命を守る。"));
    // Two values of one field in one book say which is which.
    CHECK(textUnder(printed, "all-3") ==
          "対応（自然災害）\n往診の道を決める。\n対応（感染症）\n発熱の枠を分ける。\n");
    CHECK(chaptersOf(official(plan, clinicPack(), draft()), "all") ==
          Titles{"１ 方針と体制", "２ 備え", "３ 段階と対応"});
}

TEST_CASE("what two services ask both stands in their own chapters", "[report]")
{
    const forms::Pack both = packOf({"homon-kango", "kyotaku"}).value();
    plan::Plan plan;
    std::map<std::string, std::string> wanted;
    for (const char* chapter : {"7.1", "7.2", "7.3", "8.1", "8.2", "8.3"})
        for (const forms::FieldInstance& field : both.instances())
            if (field.chapter(plan::Hazard::Natural) == chapter &&
                field.spec->kind == forms::FieldKind::Paragraph) {
                wanted[chapter] = std::string("本文") + chapter;
                plan.fields[field.path].value = wanted[chapter];
                break;
            }
    REQUIRE(wanted.size() == 6);
    const auto printed = official(plan, both, thirdVersion());
    for (const auto& [chapter, words] : wanted) {
        CAPTURE(chapter);
        CHECK(has(textUnder(printed, "natural-" + text::replaced(chapter, ".", "-")), words));
    }
}
