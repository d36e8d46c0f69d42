// SPDX-License-Identifier: Apache-2.0
// What holds of any two plans.
#include <catch2/catch.hpp>

#include <optional>

#include "compare/changes.h"
#include "compare/random_plan.h"
#include "plan/items.h"
#include "plan/register_access.h"

using namespace keizoku;
using compare::Comparison;
using compare::test::RandomPlans;
using plan::Plan;

namespace {

/// All that is stored of a plan, compared without writing it down.
bool isSame(const Plan& a, const Plan& b)
{
    if (a.pack != b.pack || a.fields != b.fields)
        return false;
    for (const plan::RegisterInfo& which : plan::registers()) {
        const bool isEqual = plan::withRegister(a, which.id, [&](const auto& old) {
            return plan::withRegister(b, which.id, [&](const auto& now) {
                if constexpr (std::is_same_v<decltype(old), decltype(now)>)
                    return old.next == now.next && old.rows == now.rows;
                return false;
            });
        });
        // Phones of different use may stand in another order than they are stored in.
        if (!isEqual)
            return plan::itemsOf(a) == plan::itemsOf(b);
    }
    return true;
}

/// Why a pair fails, or nothing.
std::optional<std::string> fault(const Plan& before, const Plan& after)
{
    const Comparison comparison = compare::compare(before, after);
    const auto made = compare::apply(before, comparison);
    if (!made)
        return made.error().detail;
    if (!isSame(*made, after))
        return "another plan";
    if (comparison.empty() != isSame(before, after))
        return "empty";
    return std::nullopt;
}

} // namespace

TEST_CASE("10,000 pairs: the comparison makes the later plan of the earlier one", "[random]")
{
    RandomPlans random(20261123);
    std::size_t faults = 0;
    for (int pair = 0; pair < 5000; ++pair) {
        const Plan before = random.plan();
        const Plan after = random.edited(before);
        // There, and to a plan that has nothing to do with it.
        for (const Plan& other : {after, random.plan()})
            if (const auto why = fault(before, other)) {
                ++faults;
                UNSCOPED_INFO(pair << ": " << *why);
            }
    }
    CHECK(faults == 0);
}

TEST_CASE("a plan does not differ from itself", "[random]")
{
    RandomPlans random(7);
    for (int round = 0; round < 500; ++round) {
        const Plan plan = random.plan();
        const Comparison comparison = compare::compare(plan, plan);
        CHECK(comparison.empty());
        CHECK(compare::changesIn(comparison).empty());
    }
}

TEST_CASE("a comparison that lost anything is found out", "[random]")
{
    RandomPlans random(3);
    std::size_t lost = 0;
    std::size_t tried = 0;
    for (int round = 0; round < 300; ++round) {
        const Plan before = random.plan();
        const Plan after = random.edited(before);
        Comparison comparison = compare::compare(before, after);
        if (!comparison.fields.empty())
            comparison.fields.pop_back();
        else if (!comparison.registers.empty())
            comparison.registers.pop_back();
        else
            continue;
        ++tried;
        const auto made = compare::apply(before, comparison);
        lost += made && isSame(*made, after) ? 0U : 1U;
    }
    CHECK(tried > 100);
    CHECK(lost == tried);
}

TEST_CASE("one changed cell of a table marks one cell", "[random]")
{
    RandomPlans random(41);
    for (int round = 0; round < 2000; ++round) {
        plan::TableValue table;
        for (std::size_t rows = 1 + random.below(6); rows > 0; --rows) {
            auto& row = table.rows.emplace_back();
            for (const char* column : {"a", "b"})
                if (random.below(3) != 0)
                    row.emplace(column, plan::Cell{std::to_string(random.below(3)), {}});
        }
        Plan before;
        before.fields[{"tasks", "steps", plan::Hazard::Both, ""}].value = table;
        auto& row = table.rows[random.below(table.rows.size())];
        if (row.contains("a") && random.below(2) == 0)
            row.erase("a");
        else
            row["a"] = {"変更", {}};
        Plan after;
        after.fields[{"tasks", "steps", plan::Hazard::Both, ""}].value = table;
        const auto changes = compare::changesIn(compare::compare(before, after));
        CHECK(changes.size() == 1);
    }
}
