// SPDX-License-Identifier: Apache-2.0
// The printed plan: nothing lost, everything in its place.
#include <catch2/catch.hpp>

#include <set>

#include "base/text.h"
#include "forms/notation.h"
#include "report/plan_document.h"
#include "report/support/plans.h"
#include "report/support/reading.h"

using namespace keizoku;
using namespace keizoku::report;
using namespace keizoku::report::test;
using document::Heading;
using document::Table;

namespace {

document::Document print(const plan::Plan& plan, const Edition& edition, Order order, bool masked = false)
{
    const auto bytes = [](const Digest&) { return std::string("PNG"); };
    return planDocument(plan, test::pack(), edition, {order, masked, bytes});
}

std::vector<Order> orders()
{
    return {Order::Working, Order::Official};
}

/// The texts a reader must find for a value: cells for tables, labels for choices.
std::vector<std::string> textsOf(const forms::FieldInstance& field, const plan::Field& held,
                                 const plan::Plan& plan)
{
    const std::string shown = forms::shownValue(held.value, *field.spec, plan);
    if (std::holds_alternative<plan::Choices>(held.value))
        return text::split(text::replaced(shown, "、", "\n"), '\n');
    std::vector<std::string> texts;
    const auto addRow = [&](const auto& row) {
        for (const forms::ColumnSpec& column : field.spec->columns)
            if (const auto it = row.find(column.id); it != row.end())
                texts.push_back(forms::shownFieldCell(plan, column, it->second.text));
    };
    if (const auto* table = std::get_if<plan::TableValue>(&held.value))
        for (const auto& row : table->rows)
            addRow(row);
    else if (const auto* matrix = std::get_if<plan::MatrixValue>(&held.value))
        for (const auto& [id, row] : matrix->cells)
            addRow(row);
    else
        texts.push_back(shown);
    return texts;
}

} // namespace

TEST_CASE("every value of every field stands in the plan in both orders", "[report]")
{
    const plan::Plan plan = fullPlan();
    CHECK(plan.fields.size() > 140);
    for (const Order order : orders())
        for (const Edition& edition : {draft(), thirdVersion()}) {
            const std::string printed = test::text(print(plan, edition, order));
            for (const auto& [path, held] : plan.fields) {
                const forms::FieldInstance field = test::pack().find(path);
                REQUIRE(field.spec);
                CAPTURE(path.str());
                CHECK(has(printed, field.spec->label));
                for (const std::string& wanted : textsOf(field, held, plan))
                    CHECK(has(printed, wanted));
            }
        }
}

TEST_CASE("every row of the registers a plan shows stands in it", "[report]")
{
    const plan::Plan plan = fullPlan();
    for (const Order order : orders()) {
        const std::string printed = test::text(print(plan, thirdVersion(), order));
        for (const forms::FieldInstance& field : test::pack().instances()) {
            const auto id = plan::registerNamed(field.spec->registerKey);
            if (!id || !field.spec->where.empty())
                continue;
            for (const plan::RowId& row : plan::rowIds(plan, *id))
                for (const std::string& column : field.spec->show) {
                    CAPTURE(row, column);
                    CHECK(has(printed, plan::shownCell(plan, *id, row, column)));
                }
        }
    }
}

TEST_CASE("tables are whole and anchors are unique", "[report]")
{
    for (const Order order : orders())
        for (const plan::Plan& plan : {fullPlan(), registersOnly(), plan::Plan{}}) {
            const auto printed = print(plan, draft(), order);
            std::set<std::string> anchors;
            for (const Heading* heading : all<Heading>(printed)) {
                CAPTURE(heading->anchor);
                CHECK_FALSE(heading->anchor.empty());
                CHECK(anchors.insert(heading->anchor).second);
                CHECK((heading->level >= 1 && heading->level <= 3));
            }
            for (const Table* table : all<Table>(printed)) {
                CHECK_FALSE(table->rows.empty());
                CHECK((table->landscape || table->columns.size() <= 8));
                for (const auto& column : table->columns)
                    CHECK(column.weight > 0.0);
                for (const auto& row : table->rows)
                    CHECK(row.size() == table->columns.size());
            }
        }
}

TEST_CASE("the working order has the eight sections, divided by volume", "[report]")
{
    const auto printed = print(fullPlan(), thirdVersion(), Order::Working);
    std::vector<std::string> titles;
    for (const Heading* heading : all<Heading>(printed))
        if (heading->level == 1 && heading->anchor != "revisions")
            titles.push_back(heading->number + heading->text);
    REQUIRE(titles.size() == 8);
    CHECK(titles.front() == "１目的・基本方針");
    CHECK(titles.back() == "８研修・訓練と見直し");
    CHECK(has(textUnder(printed, "section-activation-natural"), "地震による発動基準"));
    CHECK(has(textUnder(printed, "section-activation-infection"), "感染症による発動基準"));
    CHECK(has(textUnder(printed, "section-activation"), "統括責任者"));
}

TEST_CASE("the official order follows the chapters of both volumes", "[report]")
{
    const auto printed = print(fullPlan(), draft(), Order::Official);
    std::vector<std::string> wanted;
    for (const auto& [volume, name] :
         {std::pair{plan::Hazard::Natural, "natural"}, std::pair{plan::Hazard::Infection, "infection"}}) {
        wanted.emplace_back(name);
        for (const forms::Chapter& chapter : test::pack().books.at(volume).chapters)
            wanted.push_back(std::string(name) + "-" + text::replaced(chapter.id, ".", "-"));
    }
    std::vector<std::string> got;
    for (const Heading* heading : all<Heading>(printed))
        if (heading->anchor != "revisions")
            got.push_back(heading->anchor);
    CHECK(got == wanted);
    CHECK(has(textUnder(printed, "natural-3-1"), "地震による発動基準"));
    CHECK(has(textUnder(printed, "natural-3-1"), "統括責任者"));
    CHECK(has(textUnder(printed, "infection-3-0"), "統括責任者"));
    CHECK_FALSE(has(textUnder(printed, "infection-3-0"), "地震による発動基準"));
}

TEST_CASE("a register field shows the rows and columns it asks for", "[report]")
{
    const auto printed = print(fullPlan(), draft(), Order::Working);
    const Table* food = tableBelow(printed, "備蓄品一覧（飲料・食品）");
    REQUIRE(food);
    CHECK(food->rows.size() == 1);
    CHECK(food->columns.size() == 8);
    CHECK(test::text(document::Block(*food)).find("発電機") == std::string::npos);
    CHECK(has(test::text(document::Block(*food)), "令和10年11月30日"));
    const Table* night = tableBelow(printed, "職員緊急連絡網（夜間・休日）");
    REQUIRE(night);
    CHECK(night->rows.size() == 1);
    CHECK(test::text(night->rows[0][1]) == "大西 雅子\n");
}

TEST_CASE("cover and history say which edition this is", "[report]")
{
    const plan::Plan plan = fullPlan();
    const auto final = print(plan, thirdVersion(), Order::Working);
    CHECK(final.versionLabel == "第3版 令和8年9月3日");
    CHECK(final.fingerprint == "1A2B3C4D");
    const auto covers = all<document::Cover>(final);
    REQUIRE(covers.size() == 1);
    CHECK(covers[0]->stamp.empty());
    const std::string cover = test::text(document::Block(*covers[0]));
    for (const char* fact : {"株式会社ひばりケア", "ひばり訪問看護ステーション", "訪問看護", "平尾 光一",
                             "大西 雅子", "0743-13-8820", "2960190417", "令和6年3月25日", "令和8年9月3日",
                             "第3版", "異動による連絡網の変更", "個人情報を含む", "保管場所"})
        CHECK(has(cover, fact));
    const std::string history = textUnder(final, "revisions");
    for (const char* fact :
         {"第1版", "義務化に合わせた新規作成", "第2版", "見直し・変更なし", "第3版", "連絡網を直した"})
        CHECK(has(history, fact));

    Edition unfinished = draft();
    unfinished.history = {{"2", "2025-03-18", "定期の見直し", "", "", "", false}};
    const auto plain = print(plan, unfinished, Order::Working);
    CHECK(plain.versionLabel == "案 令和8年11月22日");
    CHECK(plain.draft);
    CHECK(all<document::Cover>(plain)[0]->stamp == "案");
    CHECK_FALSE(has(textUnder(plain, "revisions"), "第3版"));
    CHECK(has(test::text(document::Block(*all<document::Cover>(plain)[0])), "令和7年3月18日"));
}

TEST_CASE("pictures are shown, other files and lost bytes are named", "[report]")
{
    plan::Plan plan = fullPlan();
    CHECK(all<document::Picture>(print(plan, draft(), Order::Official)).size() == 1);
    const auto without = planDocument(plan, test::pack(), draft(), {});
    CHECK(all<document::Picture>(without).empty());
    CHECK(has(test::text(without), "別紙: hazard-map.png（洪水の地図）"));
}

TEST_CASE("a leaver is flagged from the day after which the edition is dated", "[report]")
{
    const plan::Plan plan = registersOnly();
    CHECK(has(test::text(print(plan, draft(), Order::Working)), "森 亮介（退職）"));
    Edition before = draft();
    before.date = "2026-03-30";
    CHECK_FALSE(has(test::text(print(plan, before, Order::Working)), "（退職）"));
}
