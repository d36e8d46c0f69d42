// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::Desk;
using test::holds;
using test::RegisterId;

namespace {

constexpr const char* kRule = "volumes-contradict";

/// Two names, a hospital, and a text in each volume.
Desk office()
{
    Desk desk;
    for (const char* name : {"大西 雅子", "辻本 健吾"})
        desk.add(RegisterId::People, {{"name", name}});
    desk.add(RegisterId::Contacts,
             {{"name", "生駒中央総合病院"}, {"phone", "0743-11-6240"}, {"nightPhone", "0743-11-6200"}});
    forms::FieldSpec text = test::field("activation", "declare", forms::FieldKind::Paragraph);
    text.label = "発動の宣言";
    text.scope = forms::HazardScope::Each;
    desk.ask(text);
    return desk;
}

void say(Desk& desk, const char* natural, const char* infection)
{
    desk.write("activation/declare@natural", std::string(natural));
    desk.write("activation/declare@infection", std::string(infection));
}

std::size_t said(const char* natural, const char* infection)
{
    Desk desk = office();
    say(desk, natural, infection);
    return desk.check(kRule).size();
}

} // namespace

TEST_CASE("volumes-contradict finds two chiefs in two texts, and says where", "[rules]")
{
    Desk desk = office();
    say(desk, "統括責任者は大西 雅子とする。", "統括責任者（辻本）が決める。");
    CHECK(desk.sentence(kRule) == "「発動の宣言」（感染症）では統括責任者が 辻本 健吾 "
                                  "ですが、「発動の宣言」（自然災害）では 大西 雅子 です。どちらか"
                                  "にそろえてください。");
    CHECK(desk.check(kRule)[0].path == "activation/declare@infection");
    CHECK(said("統括責任者は大西 雅子とする。", "統括責任者（大西）が決める。") == 0);
    CHECK(said("統括責任者は大西 雅子とする。", "辻本が統括責任者に報告する。") == 0);
    CHECK(said("統括責任者は大西 雅子とする。", "") == 0);
}

TEST_CASE("volumes-contradict holds a volume's text against the chief the plan names", "[rules]")
{
    Desk desk = office();
    forms::FieldSpec chief = test::field("activation", "commander", forms::FieldKind::Person);
    chief.label = "統括責任者";
    desk.ask(chief);
    desk.write("activation/commander", plan::Reference{"p-0002", {}});
    say(desk, "統括責任者は大西 雅子とする。", "統括責任者は辻本とする。");
    CHECK(desk.check(kRule).at(0).path == "activation/declare@natural");
    CHECK(holds(desk.sentence(kRule), "「統括責任者」の欄では 辻本 健吾 です"));
}

TEST_CASE("volumes-contradict compares fields that name the chief for either volume", "[rules]")
{
    Desk desk = office();
    forms::FieldSpec chief = test::field("activation", "commander", forms::FieldKind::Person);
    chief.scope = forms::HazardScope::Each;
    desk.ask(chief);
    chief.id = "recorder";
    chief.label = "記録係";
    desk.ask(chief);
    for (const char* field : {"activation/commander", "activation/recorder"}) {
        desk.write(std::string(field) + "@natural", plan::Reference{"p-0001", {}});
        desk.write(std::string(field) + "@infection", plan::Reference{"p-0002", {}});
    }
    CHECK(holds(desk.sentence(kRule), "自然災害では 大西 雅子、感染症では 辻本 健吾 です"));
    desk.write("activation/commander@infection", plan::Reference{{}, "大西"});
    CHECK(desk.check(kRule).empty());
}

TEST_CASE("volumes-contradict finds two numbers for one body", "[rules]")
{
    Desk desk = office();
    say(desk, "生駒中央総合病院（0743-11-6240）に頼む。", "生駒中央総合病院（0743-11-6249）に知らせる。");
    CHECK(desk.sentence(kRule) ==
          "「生駒中央総合病院」の電話番号が、「発動の宣言」（自然災害）では 0743-11-6240、「発動の宣言」"
          "（感染症）では 0743-11-6249 です。つながる番号を確かめて、そろえてください。");
    SECTION("written otherwise it is the same")
    {
        CHECK(said("生駒中央総合病院 0743-11-6240", "生駒中央総合病院：０７４３（１１）６２４０") == 0);
    }
    SECTION("both in the register: by day and by night")
    {
        CHECK(said("生駒中央総合病院 0743-11-6240", "生駒中央総合病院 0743-11-6200") == 0);
    }
    SECTION("said of another line")
    {
        CHECK(said("生駒中央総合病院 0743-11-6240", "生駒中央総合病院の夜間は 0743-11-6249") == 0);
    }
    SECTION("two of one volume are another matter")
    {
        CHECK(said("生駒中央総合病院 0743-11-6240。生駒中央総合病院 0743-11-6249", "") == 0);
    }
}

TEST_CASE("volumes-contradict compares the priority of the same work", "[rules]")
{
    Desk desk = office();
    forms::FieldSpec table = test::field("tasks", "services", forms::FieldKind::Table);
    table.label = "優先する事業";
    table.scope = forms::HazardScope::Each;
    table.columns = {
        {"service", "事業", plan::CellKind::Text, false, "", {}},
        {"class", "優先度", plan::CellKind::Choice, false, "", {{"high", "高い"}, {"low", "低い"}}}};
    desk.ask(table);
    const auto rows = [](const char* service, const char* kind) {
        return plan::TableValue{{{{"service", {service, {}}}, {"class", {kind, {}}}}}};
    };
    desk.write("tasks/services@natural", rows("訪問入浴", "high"));
    desk.write("tasks/services@infection", rows("訪問入浴", "low"));
    CHECK(holds(desk.sentence(kRule),
                "「訪問入浴」の優先度が、「優先する事業」の自然災害では高い、感染症では低いです"));
    CHECK(desk.check(kRule)[0].cell == "0.class");
    desk.write("tasks/services@infection", rows("訪問入浴", "high"));
    CHECK(desk.check(kRule).empty());
    desk.write("tasks/services@infection", rows("訪問看護", "low"));
    CHECK(desk.check(kRule).empty());
}
