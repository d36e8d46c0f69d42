// SPDX-License-Identifier: Apache-2.0
#include <set>

#include <catch2/catch.hpp>

#include "check/rules/desk.h"
#include "forms/notation.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "criteria-unmeasurable";

Desk asked()
{
    Desk desk;
    forms::FieldSpec quake = test::field("activation", "quake-criteria", forms::FieldKind::Paragraph);
    quake.label = "地震による発動基準";
    quake.scope = forms::HazardScope::Natural;
    desk.ask(quake);
    forms::FieldSpec infection = test::field("activation", "infection-criteria", forms::FieldKind::Paragraph);
    infection.scope = forms::HazardScope::Infection;
    desk.ask(infection);
    forms::FieldSpec stop = test::field("activation", "stop-visits", forms::FieldKind::Table);
    stop.scope = forms::HazardScope::Natural;
    stop.columns = {{"event", "できごと", plan::CellKind::Text, false, "", {}},
                    {"ahead", "前倒し", plan::CellKind::Paragraph, false, "", {}},
                    {"stop", "中止", plan::CellKind::Paragraph, false, "", {}},
                    {"decider", "決める人", plan::CellKind::Person, false, "", {}}};
    desk.ask(stop);
    return desk;
}

plan::TableValue row(const char* event, const char* ahead, const char* stop)
{
    return {{{{"event", {event, {}}},
              {"ahead", {ahead, {}}},
              {"stop", {stop, {}}},
              {"decider", {"@p-0001", {}}}}}};
}

} // namespace

TEST_CASE("criteria-unmeasurable quotes a criterion everybody reads differently", "[rules]")
{
    Desk desk = asked();
    desk.write("activation/quake-criteria@natural", std::string("大きな地震のとき、必要に応じて発動する。"));
    const auto found = desk.check(kRule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].path == "activation/quake-criteria@natural");
    CHECK(found[0].sentence ==
          "「地震による発動基準」は、当てはまるかどうかが人によって分かれます（「大きな地震のとき、必要に応じ"
          "て発動する。」"
          "）。震度、警戒レベル、停電の時間、出勤できる割合など、数字か情報の名で決めてください。");
    desk.write("activation/quake-criteria@natural", std::string("大きな地震（震度５強以上）のとき"));
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("criteria-unmeasurable asks an infection's criterion for heads", "[rules]")
{
    Desk desk = asked();
    desk.write("activation/infection-criteria@infection", std::string("感染が広がったとき"));
    CHECK(holds(desk.sentence(kRule), "感染や疑いの人数"));
    desk.write("activation/infection-criteria@infection", std::string("職員に感染の疑いが一人でも出たとき"));
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("criteria-unmeasurable takes a row of a table of stops as one criterion", "[rules]")
{
    Desk desk = asked();
    desk.write("activation/stop-visits@natural", row("台風", "前日に決める", "風が強いとき"));
    const auto found = desk.check(kRule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].cell == "0.ahead");
    desk.write("activation/stop-visits@natural", row("台風", "前日に決める", "暴風警報が出ている間"));
    CHECK(desk.check(kRule).empty());
    desk.write("activation/stop-visits@natural", row("台風", "", ""));
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("criteria-unmeasurable reads the levels' columns", "[rules]")
{
    Desk desk;
    desk.add(RegisterId::Levels, {{"name", "準備"}, {"natural", "震度5弱"}, {"infection", "流行のきざし"}});
    CHECK(desk.check(kRule).at(0).path == "levels/l-0001/infection");
    CHECK(holds(desk.sentence(kRule), "発動の段階「準備」の「感染症の基準」は"));
    desk.set(RegisterId::Levels, "l-0001", "infection", "該当なし");
    CHECK(desk.check(kRule).empty());
    desk.set(RegisterId::Levels, "l-0001", "infection", "");
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("criteria-unmeasurable is silent about fields nobody asks", "[rules]")
{
    Desk desk;
    desk.write("activation/quake-criteria@natural", std::string("大きな地震のとき"));
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("the shipped examples are measurable", "[rules]")
{
    std::set<std::string> packs;
    for (const forms::ServiceProfile& profile : test::shipped().services.all()) {
        const auto bundle =
            forms::composePack(test::templatesFolder(), test::shipped().services, {{profile.id}, {}});
        if (!bundle || !packs.insert(profile.pack).second)
            continue; // a fault of a pack is another test's business
        Desk desk;
        desk.pack = test::valid(forms::readPack(*bundle));
        for (const forms::FieldInstance& instance : desk.pack.instances("activation"))
            if (instance.example())
                if (auto example = forms::exampleField(instance, desk.plan))
                    desk.plan.fields[instance.path] = *std::move(example);
        INFO(profile.pack);
        for (const check::Finding& finding : desk.check(kRule))
            FAIL_CHECK(finding.path << " " << finding.sentence);
    }
    CHECK(packs.contains("homon-kango"));
}
