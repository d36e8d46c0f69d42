// SPDX-License-Identifier: Apache-2.0
// A whole 新旧対照表 as text: what people would read.
#include <catch2/catch.hpp>

#include "office/support/golden.h"
#include "office/text_writer.h"
#include "report/comparison_table.h"
#include "report/support/plans.h"

using namespace keizoku;
using namespace keizoku::report;
using plan::Plan;
using plan::RegisterId;

namespace {

/// The hand-made pack with a table in its last chapter.
forms::Pack packWithTable()
{
    forms::Pack pack = test::clinicPack();
    forms::FieldSpec steps{"purpose", "steps", "初動の手順", forms::FieldKind::Table};
    steps.chapters = {{plan::Hazard::Both, "3"}};
    for (const auto& [id, label] : {std::pair{"what", "すること"}, std::pair{"who", "担当"}})
        steps.columns.push_back({id, label, plan::CellKind::Text, false, "", {}});
    pack.sections.front().fields.push_back(steps);
    return pack;
}

void setSteps(Plan& plan, const std::vector<std::pair<std::string, std::string>>& steps)
{
    plan::TableValue table;
    for (const auto& [what, who] : steps)
        table.rows.push_back({{"what", {what, {}}}, {"who", {who, {}}}});
    plan.fields[plan::FieldPath::parse("purpose/steps").value()].value = table;
}

void setText(Plan& plan, const char* path, const std::string& text)
{
    plan.fields[plan::FieldPath::parse(path).value()].value = text;
}

} // namespace

TEST_CASE("a comparison as text", "[comparison][golden]")
{
    Plan before;
    test::add(before, RegisterId::Offices, {{"name", "みどり診療所"}, {"phone", "0742-00-0001"}});
    for (const char* name : {"緑川 一", "青木 二郎", "赤井 三枝"})
        test::add(before, RegisterId::People, {{"name", name}, {"post", "看護師"}});
    setText(before, "purpose/aim", "患者の命を守る。\n職員の安全を守る。\n地域と助け合う。\n診療を続ける。");
    setText(before, "purpose/stock", "水を3日分置く。");
    setSteps(before, {{"火を止める", "青木"}, {"安否を確かめる", "緑川"}, {"記録をつける", "赤井"}});

    Plan after = before;
    REQUIRE(plan::setCell(after, RegisterId::Offices, after.offices.rows[0].id, "phone", "0742-00-0009"));
    REQUIRE(plan::moveRow(after, RegisterId::People, after.people.rows[2].id, -2));
    test::add(after, RegisterId::People, {{"name", "白石 四朗"}, {"post", "事務"}});
    setText(after, "purpose/aim",
            "患者の命を守る。\n職員の安全を守る。\n地域と助け合う。\n診療を早く再開する。");
    after.fields.erase(plan::FieldPath::parse("purpose/stock").value());
    setText(after, "purpose/response@infection", "発熱の患者は別の入口から迎える。");
    setSteps(after, {{"安否を確かめる", "緑川"},
                     {"電気を切る", "白石"},
                     {"記録をつける", "白石"},
                     {"火を止める", "青木"}});

    const forms::Pack pack = packWithTable();
    const Edition now = test::thirdVersion();
    Edition old = now;
    old.number = 2;
    old.date = "2025-11-20";
    const Source from{before, pack, old, false};
    const Source to{after, pack, now, false};
    const auto comparison = compare::compare(before, after);
    std::string all = office::plainText(comparisonDocument(
        from, to, comparison, {Order::Official, false, {{"purpose/stock", "備蓄の一覧に移した"}}}));
    all += "\n----\n";
    for (const std::string& line : summaryInWords(from, to, comparison))
        all += line + "\n";
    office::test::checkGolden("comparison.txt", all);
}
