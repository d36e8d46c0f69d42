// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "check/rerun.h"
#include "check/rules/desk.h"
#include "forms/notation.h"

using namespace keizoku;
using test::Desk;
using test::RegisterId;

namespace {

/// Texts that make rules speak, and such that do not.
const std::vector<std::string> kWords = {"",        "未定",       "大西 雅子", "○○",   "川端 信也",
                                         "3",       "2026-01-01", "水 2L",     "休止", "令和　年　月　日",
                                         "@p-0003", "x"};

void change(Desk& desk, std::mt19937& random)
{
    const auto pick = [&](std::size_t count) { return random() % count; };
    const auto& which = plan::registers()[pick(plan::registers().size())];
    const auto rows = plan::rowIds(desk.plan, which.id);
    switch (pick(5)) {
    case 0:
        plan::addRow(desk.plan, which.id, pick(rows.size() + 1));
        return;
    case 1:
        if (!rows.empty())
            static_cast<void>(plan::removeRow(desk.plan, which.id, rows[pick(rows.size())]).has_value());
        return;
    case 2: {
        const auto instances = desk.pack.instances();
        const auto& field = instances[pick(instances.size())];
        if (field.spec->kind == forms::FieldKind::Paragraph ||
            field.spec->kind == forms::FieldKind::ShortText)
            desk.plan.fields[field.path].value = kWords[1 + pick(kWords.size() - 1)];
        return;
    }
    default:
        if (!rows.empty()) {
            const auto columns = plan::columnsOf(which.id);
            const auto& column = columns[pick(columns.size())];
            static_cast<void>(plan::setCell(desk.plan, which.id, rows[pick(rows.size())], column.id,
                                            kWords[pick(kWords.size())])
                                  .has_value());
        }
    }
}

/// A value that makes rules speak.
const char* valueFor(plan::CellKind kind)
{
    switch (kind) {
    case plan::CellKind::Date:
        return "2020-01-01";
    case plan::CellKind::Number:
        return "99";
    case plan::CellKind::Person:
    case plan::CellKind::Contact:
        return "@p-0002";
    case plan::CellKind::Choice:
        return "none";
    default:
        return "停電 2L 未定 0743-11-0000";
    }
}

using PlanPointer = std::shared_ptr<const plan::Plan>;

/// Calls `use` with plan after plan, each one edit away from the one before, every column of every register
/// and every question edited, rows added, moved and removed.
template <class Use>
void eachEdit(Desk desk, Use use)
{
    const auto told = [&] { use(std::make_shared<const plan::Plan>(desk.plan)); };
    // Rules must have something to say: examples in every field, and work that goes on.
    for (const forms::FieldInstance& question : desk.pack.instances())
        if (auto example = forms::exampleField(question, desk.plan))
            desk.plan.fields[question.path] = *std::move(example);
    desk.set(RegisterId::Tasks, plan::addRow(desk.plan, RegisterId::Tasks, 0), "class", "continue");
    for (const plan::RegisterInfo& each : plan::registers()) {
        if (plan::rowIds(desk.plan, each.id).size() < 2)
            for (int more = 0; more < 2; ++more)
                plan::addRow(desk.plan, each.id);
        told();
        const plan::RowId row = plan::rowIds(desk.plan, each.id).front();
        for (const plan::ColumnInfo& column : plan::columnsOf(each.id)) {
            const std::string before = plan::cell(desk.plan, each.id, row, column.id);
            for (const char* value : {"", valueFor(column.kind)})
                if (plan::setCell(desk.plan, each.id, row, column.id, value))
                    told();
            desk.set(each.id, row, column.id, before);
            told();
        }
        static_cast<void>(plan::moveRow(desk.plan, each.id, row, 1).has_value());
        told();
        static_cast<void>(plan::removeRow(desk.plan, each.id, row).has_value());
        told();
    }
    for (const forms::FieldInstance& question : desk.pack.instances()) {
        for (const char* value : {"3", "2026-04-01", "○○が決める", "はい", "大西 雅子"})
            if (auto typed = forms::valueFromTyped(value, *question.spec, desk.plan)) {
                desk.plan.fields[question.path] = {*std::move(typed), {}, {}};
                told();
                break;
            }
        if (auto example = forms::exampleField(question, desk.plan)) {
            desk.plan.fields[question.path] = *std::move(example);
            told();
        }
        desk.plan.fields.erase(question.path);
        told();
    }
}

/// How many of these edits are checked again wrongly by these rules.
int countWrong(const std::vector<check::Rule>& rules)
{
    const Desk desk = test::hibari();
    const auto pack = std::make_shared<const forms::Pack>(desk.pack);
    check::Rerun rerun(rules);
    int wrong = 0;
    eachEdit(desk, [&](const PlanPointer& plan) {
        const auto again = rerun.update(plan, pack, test::scanner(), test::shipped(), desk.today);
        const auto whole = check::run({*plan, *pack, test::scanner(), test::shipped(), desk.today}, rules);
        wrong += again == whole ? 0 : 1;
    });
    return wrong;
}

/// The rule, said to read only these.
check::Rule lying(std::string_view id, std::string_view reads)
{
    const auto all = check::rules();
    check::Rule rule = *std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == id; });
    rule.reads = reads;
    return rule;
}

} // namespace

TEST_CASE("what a rule says it reads is all it reads", "[rerun]")
{
    const auto all = check::rules();
    if (countWrong({all.begin(), all.end()}) == 0)
        return;
    // One at a time takes long, but names the one.
    for (const check::Rule& rule : all) {
        INFO(rule.id);
        CHECK(countWrong({rule}) == 0);
    }
}

TEST_CASE("a rule that does not say all it reads is found out", "[rerun]")
{
    CHECK(countWrong({lying("stock-expired", "stock.name stock.quantity")}) > 0);
    CHECK(countWrong({lying("stock-short", "stock.need stock.quantity stock.unit stock.note")}) > 0);
    CHECK(countWrong({lying("leaver-referred", "people.name tree")}) > 0);
    CHECK(countWrong({lying("tasks-exceed-staff", "tasks.class tasks.jobs tasks.morning tasks.day")}) > 0);
    CHECK(countWrong({lying("role-without-person", "people.name people.left people.post")}) > 0);
}

TEST_CASE("checking again after an edit finds what checking from the beginning finds", "[rerun]")
{
    Desk desk = test::hibari();
    const auto pack = std::make_shared<const forms::Pack>(desk.pack);
    std::mt19937 random(20261122);
    check::Rerun rerun;
    for (int edit = 0; edit < 300; ++edit) {
        for (auto more = random() % 3 + 1; more > 0; --more)
            change(desk, random);
        const Date today = edit % 50 == 49 ? desk.today.plusDays(edit) : desk.today;
        const auto plan = std::make_shared<const plan::Plan>(desk.plan);
        const auto again = rerun.update(plan, pack, test::scanner(), test::shipped(), today);
        const auto whole = check::run({*plan, *pack, test::scanner(), test::shipped(), today});
        INFO("edit " << edit);
        REQUIRE(again.size() == whole.size());
        for (std::size_t at = 0; at < whole.size(); ++at)
            REQUIRE((again[at] == whole[at]));
    }
}
