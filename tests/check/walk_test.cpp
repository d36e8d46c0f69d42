// SPDX-License-Identifier: Apache-2.0
#include "check/walk.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "check/rules/desk.h"

using namespace keizoku;
using test::RegisterId;

namespace {

const check::TextAt* textAt(const std::vector<check::TextAt>& texts, std::string_view path,
                            std::string_view cell = "")
{
    const auto it = std::find_if(texts.begin(), texts.end(), [&](const auto& each) {
        return each.place.path == path && each.place.cell == cell;
    });
    return it == texts.end() ? nullptr : &*it;
}

} // namespace

TEST_CASE("the walk names path, cell, section and region of every typed text", "[walk]")
{
    test::Desk desk;
    forms::FieldSpec table = test::field("stockpile", "checks", forms::FieldKind::Table);
    table.region = forms::TextRegion::Form;
    table.columns = {{"what", "対象", plan::CellKind::Text, false, "", {}},
                     {"who", "担当", plan::CellKind::Person, false, "", {}},
                     {"mark", "評価", plan::CellKind::Text, true, "", {}}};
    desk.ask(table);
    desk.add(RegisterId::People,
             {{"name", "大西 雅子"}, {"mail", "onishi@hibari-hk.test"}, {"left", "2030-01-01"}});
    desk.write("stockpile/checks",
               plan::TableValue{{{{"what", {"水", {}}}, {"who", {"@p-0001", {}}}, {"mark", {"○", {}}}},
                                 {{"who", {"だれか", {}}}}}});
    desk.add(RegisterId::Revisions, {{"reason", "年次"}});
    const auto texts = check::textsOf(desk.plan, desk.pack);

    const auto* cell = textAt(texts, "stockpile/checks", "0.what");
    REQUIRE(cell);
    CHECK(cell->place.section == "stockpile");
    CHECK(cell->place.words == "「checks」1行目の「対象」");
    CHECK(cell->region == forms::TextRegion::Form);
    CHECK_FALSE(textAt(texts, "stockpile/checks", "0.who"));
    CHECK_FALSE(textAt(texts, "stockpile/checks", "0.mark"));
    CHECK(textAt(texts, "stockpile/checks", "1.who"));
    CHECK(textAt(texts, "people/p-0001/mail")->place.section == "contacts");
    CHECK_FALSE(textAt(texts, "people/p-0001/left"));
    CHECK(textAt(texts, "revisions/v-0001/reason")->region == forms::TextRegion::History);

    const auto references = check::referencesOf(desk.plan, desk.pack);
    REQUIRE(references.size() == 2);
    CHECK(references[0].reference.id == "p-0001");
    CHECK(references[1].reference.words == "だれか");
}

TEST_CASE("a row of the tree is found under its variant", "[walk]")
{
    test::Desk desk;
    const auto day = desk.add(RegisterId::Tree, {{"variant", "日中"}, {"caller", "甲"}, {"callee", "乙"}});
    const auto unset = desk.add(RegisterId::Tree, {{"caller", "甲"}});
    CHECK(check::pathOf(desk.plan, RegisterId::Tree, day, "callee") == "tree/day/t-0001/callee");
    CHECK(check::pathOf(desk.plan, RegisterId::Tree, unset, "callee") == "tree/t-0002/callee");
    CHECK(check::rowWords(desk.plan, RegisterId::Tree, day) == "日中の連絡網の「甲→乙」");
}

TEST_CASE("every register is mended in one of the eight sections", "[walk]")
{
    for (const plan::RegisterInfo& each : plan::registers())
        CHECK(test::shippedPack().section(check::sectionOf(each.id)) != nullptr);
}
