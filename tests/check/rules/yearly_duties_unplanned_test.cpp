// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"
#include "check/yearly_plan.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "yearly-duties-unplanned";
constexpr const char* kNatural = "training/calendar@natural";
constexpr const char* kInfection = "training/calendar@infection";

Desk asked(std::initializer_list<const char*> services)
{
    Desk desk;
    for (const char* service : services)
        desk.add(RegisterId::Offices, {{"service", service}});
    forms::FieldSpec calendar = test::field("training", "calendar", forms::FieldKind::Table);
    calendar.scope = forms::HazardScope::Each;
    desk.ask(calendar);
    desk.ask(test::field("training", "yearly-duties", forms::FieldKind::Table));
    return desk;
}

struct Row {
    const char *month, *kind, *theme;
};

void schedule(Desk& desk, const char* path, std::initializer_list<Row> rows)
{
    plan::TableValue table;
    for (const Row& row : rows)
        table.rows.push_back(
            {{"month", {row.month, {}}}, {"kind", {row.kind, {}}}, {"theme", {row.theme, {}}}});
    desk.write(path, table);
}

void duty(Desk& desk, const char* what, const char* times)
{
    plan::TableValue table;
    table.rows.push_back({{"duty", {what, {}}}, {"times", {times, {}}}});
    desk.write("training/yearly-duties", table);
}

} // namespace

TEST_CASE("yearly-duties-unplanned counts what is planned against what the service asks", "[rules]")
{
    Desk desk = asked({"homon-kango"});
    SECTION("a training without a drill")
    {
        schedule(desk, kNatural, {{"毎年6月", "training", "読み合わせ"}});
        CHECK(
            desk.sentence(kRule) ==
            "自然災害の訓練は年0回の予定で、訪問看護で要る年1回に足りません。年間計画に行を加えてください。");
        CHECK(desk.check(kRule)[0].path == kNatural);
    }
    SECTION("one of each is enough")
    {
        schedule(desk, kNatural, {{"6月", "training", "読み合わせ"}, {"12月", "contact", "連絡網"}});
        CHECK(desk.check(kRule).empty());
    }
    SECTION("a residence asks two of each")
    {
        Desk residence = asked({"homon-kango", "tokuyo"});
        schedule(residence, kInfection, {{"6月", "training", "手洗い"}, {"12月", "field", "嘔吐の片付け"}});
        CHECK(holds(residence.sentence(kRule),
                    "感染症の研修は年1回の予定で、介護老人福祉施設で要る年2回に足りません。"));
        CHECK(holds(residence.sentence(kRule), "訓練は年1回の予定で"));
        schedule(residence, kInfection,
                 {{"6月・11月", "training", "手洗い"}, {"年2回", "field", "嘔吐の片付け"}});
        CHECK(residence.check(kRule).empty());
    }
    SECTION("a clinic has no number")
    {
        Desk clinic = asked({"musho-shinryojo"});
        schedule(clinic, kNatural, {{"6月", "training", "読み合わせ"}});
        CHECK(clinic.check(kRule).empty());
    }
    SECTION("that nothing is planned is another rule's")
    {
        CHECK(desk.check(kRule).empty());
    }
}

TEST_CASE("yearly-duties-unplanned: what is held together counts twice, when it says so", "[rules]")
{
    Desk desk = asked({"homon-kango"});
    SECTION("training and drill on one day")
    {
        schedule(desk, kNatural, {{"6月", "training", "読み合わせの研修と机上の訓練を一体で行う"}});
        CHECK(desk.check(kRule).empty());
        schedule(desk, kNatural, {{"6月", "training", "読み合わせの研修。訓練は後日"}});
        CHECK(desk.check(kRule).size() == 1);
    }
    SECTION("both volumes on one day")
    {
        schedule(desk, kInfection,
                 {{"2月", "drill", "机上"}, {"10月", "training", "予防の研修と一体で行う"}});
        schedule(desk, kNatural, {{"6月", "training", "読み合わせ"}});
        CHECK(desk.check(kRule).size() == 1);
        schedule(desk, kInfection,
                 {{"2月", "drill", "机上。地震の訓練と一体で行う"}, {"10月", "training", "研修"}});
        CHECK(desk.check(kRule).empty());
    }
}

TEST_CASE("yearly-duties-unplanned reads the list of yearly duties as well", "[rules]")
{
    Desk desk = asked({"homon-kango"});
    schedule(desk, kNatural, {{"6月", "training", "読み合わせ"}});
    SECTION("a drill of this plan")
    {
        duty(desk, "業務継続計画の訓練（災害・感染症）", "2");
        CHECK(check::yearlyPlan(desk.plan, plan::Hazard::Natural).drill == 2);
    }
    SECTION("a drill of another law is none of this plan")
    {
        duty(desk, "避難訓練", "2");
        CHECK(desk.check(kRule).size() == 1);
        duty(desk, "避難訓練（業務継続計画の訓練を兼ねる）", "2");
        CHECK(desk.check(kRule).empty());
    }
    SECTION("a training about infections is none about storms")
    {
        duty(desk, "感染症の訓練", "2");
        CHECK(check::yearlyPlan(desk.plan, plan::Hazard::Natural).drill == 0);
    }
}

TEST_CASE("words of a calendar name how often", "[rules]")
{
    for (const auto& [words, times] :
         {std::pair("毎年6月", 1), std::pair("6月・12月", 2), std::pair("年2回", 2), std::pair("毎月", 12),
          std::pair("半期ごと", 2), std::pair("", 1), std::pair("令和8年10月", 1),
          std::pair("４月、７月、１０月、１月", 4), std::pair("6月から7月", 1)}) {
        INFO(words);
        CHECK(check::timesIn(words) == times);
    }
}
