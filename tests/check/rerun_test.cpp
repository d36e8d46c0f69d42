// SPDX-License-Identifier: Apache-2.0
#include <random>

#include <catch2/catch.hpp>

#include "check/rerun.h"
#include "check/rules/desk.h"

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

} // namespace

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
