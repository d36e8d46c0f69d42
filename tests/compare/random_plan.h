// SPDX-License-Identifier: Apache-2.0
// Plans made by chance: every kind of value, every register, private parts, origins and settlements.
#pragma once

#include <random>

#include "plan/plan.h"

namespace keizoku::compare::test {

class RandomPlans {
public:
    explicit RandomPlans(unsigned seed) : m_random(seed) {}

    /// A plan of a few fields and registers with a few rows each.
    plan::Plan plan();
    /// The plan after a few edits: values, cells, rows added, removed and moved, marks, pack.
    plan::Plan edited(plan::Plan plan);
    /// A number from 0 to below `end`.
    std::size_t below(std::size_t end) { return m_random() % end; }

private:
    std::string text();
    plan::Origin origin();
    plan::Cell cell();
    std::map<std::string, plan::Cell> row();
    plan::FieldValue value();
    plan::Field field();
    plan::FieldPath path();
    std::string stored(const plan::ColumnInfo& column);
    plan::RegisterId someRegister();
    void addRow(plan::Plan& plan, plan::RegisterId id);
    void editField(plan::Plan& plan);
    void editTable(plan::TableValue& table);
    void editRegister(plan::Plan& plan);

    std::mt19937 m_random;
};

} // namespace keizoku::compare::test
