// SPDX-License-Identifier: Apache-2.0
#include "compare/random_plan.h"

#include <catch2/catch.hpp>

#include <array>

#include "plan/register_access.h"

namespace keizoku::compare::test {

using plan::Plan;
using plan::RegisterId;

namespace {

const std::vector<plan::ColumnInfo>& columnsIn(RegisterId id)
{
    static const auto all = [] {
        std::map<RegisterId, std::vector<plan::ColumnInfo>> columns;
        for (const plan::RegisterInfo& which : plan::registers())
            columns.emplace(which.id, plan::columnsOf(which.id));
        return columns;
    }();
    return all.at(id);
}

/// Cheaper than an assertion; this runs some hundred thousand times.
void must(const Result<void>& done)
{
    if (!done)
        FAIL(done.error().detail);
}

Date date(std::size_t day)
{
    return Date::of(2026, 1, 1)->plusDays(static_cast<int>(day));
}

} // namespace

std::string RandomPlans::text()
{
    static const std::array<const char*, 8> kTexts = {
        "大西 雅子", "電話する", "発電機を\n外へ出す", "𠮷田", "葛󠄀城", "090-1111", " ", "〇〇に連絡"};
    std::string text = kTexts[below(kTexts.size())];
    return below(3) == 0 ? text + kTexts[below(kTexts.size())] : text;
}

plan::Origin RandomPlans::origin()
{
    return below(4) == 0 ? plan::Origin{"homon-kango 2026.1", "roles/authority"} : plan::Origin{};
}

plan::Cell RandomPlans::cell()
{
    return {text(), origin()};
}

std::map<std::string, plan::Cell> RandomPlans::row()
{
    std::map<std::string, plan::Cell> cells;
    for (const char* column : {"what", "who", "when"})
        if (below(4) != 0)
            cells.emplace(column, cell());
    return cells;
}

plan::FieldValue RandomPlans::value()
{
    switch (below(11)) {
    case 0:
        return {};
    case 1:
        return below(2) == 0;
    case 2:
        return date(below(400));
    case 3:
        return plan::Decimal{static_cast<std::int64_t>(below(9000))};
    case 4:
        return plan::Choices{below(2) == 0 ? std::vector<std::string>{"a"}
                                           : std::vector<std::string>{"b", "a"}};
    case 5:
        return below(2) == 0 ? plan::Reference{"p-0001", {}} : plan::Reference{{}, text()};
    case 6:
        return plan::Attachment{Digest::of({text()}), "図.png", "image/png", text(), 12};
    case 7: {
        plan::MatrixValue matrix;
        for (const char* name : {"power", "water", "gas"})
            if (below(3) != 0)
                matrix.cells.emplace(name, row());
        return matrix;
    }
    case 8:
    case 9: {
        plan::TableValue table;
        for (std::size_t rows = below(6); rows > 0; --rows)
            table.rows.push_back(row());
        return table;
    }
    default:
        return text();
    }
}

plan::Field RandomPlans::field()
{
    plan::Field field{value(), origin(), {}};
    if (below(4) == 0)
        field.settled = plan::Settled{"中村", date(below(9)).iso(), plan::contentCode(field.value)};
    return field;
}

plan::FieldPath RandomPlans::path()
{
    static const std::array<const char*, 3> kSections = {"purpose", "roles", "tasks"};
    const auto hazard = static_cast<plan::Hazard>(below(3));
    return {kSections[below(kSections.size())], "f" + std::to_string(below(4)), hazard,
            below(4) == 0 ? "homon-kango" : ""};
}

std::string RandomPlans::stored(const plan::ColumnInfo& column)
{
    switch (column.kind) {
    case plan::CellKind::Date:
        return date(below(400)).iso();
    case plan::CellKind::Number:
        return plan::Decimal{static_cast<std::int64_t>(below(9000))}.str();
    case plan::CellKind::Choice:
        return column.choices.empty() ? text() : std::string(column.choices[below(column.choices.size())].id);
    case plan::CellKind::Person:
    case plan::CellKind::Contact:
        return below(2) == 0 ? "@p-000" + std::to_string(below(5)) : "業者";
    case plan::CellKind::Phone:
        return "090-1111-" + std::to_string(1000 + below(20));
    case plan::CellKind::Text:
    case plan::CellKind::Paragraph:
    case plan::CellKind::Kana:
    case plan::CellKind::File:
        break;
    }
    return text();
}

RegisterId RandomPlans::someRegister()
{
    return static_cast<RegisterId>(below(plan::registers().size()));
}

void RandomPlans::addRow(Plan& plan, RegisterId id)
{
    const std::size_t count = plan::rowIds(plan, id).size();
    const plan::RowId row = plan::addRow(plan, id, below(count + 1));
    const auto& columns = columnsIn(id);
    for (int filled = 0; filled < 4; ++filled) {
        const plan::ColumnInfo& column = columns[below(columns.size())];
        must(plan::setCell(plan, id, row, column.id, stored(column)));
    }
}

Plan RandomPlans::plan()
{
    Plan plan;
    if (below(4) != 0)
        plan.pack = {"homon-kango", "2026.1", Digest::of({"1"})};
    for (std::size_t count = below(7); count > 0; --count)
        plan.fields.insert_or_assign(path(), field());
    for (std::size_t count = below(5); count > 0; --count) {
        const RegisterId id = someRegister();
        for (std::size_t rows = below(4); rows > 0; --rows)
            addRow(plan, id);
    }
    return plan;
}

void RandomPlans::editTable(plan::TableValue& table)
{
    const std::size_t at = below(table.rows.size() + 1);
    if (at == table.rows.size()) {
        table.rows.push_back(row());
        return;
    }
    const auto place = table.rows.begin() + static_cast<std::ptrdiff_t>(at);
    switch (below(4)) {
    case 0:
        table.rows.erase(place);
        break;
    case 1:
        std::swap(*place, table.rows[below(table.rows.size())]);
        break;
    case 2:
        place->insert_or_assign("what", cell());
        break;
    default:
        table.rows.insert(place, row());
    }
}

void RandomPlans::editField(Plan& plan)
{
    if (plan.fields.empty() || below(4) == 0) {
        plan.fields.insert_or_assign(path(), field());
        return;
    }
    const auto it = std::next(plan.fields.begin(), static_cast<std::ptrdiff_t>(below(plan.fields.size())));
    if (auto* table = std::get_if<plan::TableValue>(&it->second.value); table && below(4) != 0)
        editTable(*table);
    else if (auto* matrix = std::get_if<plan::MatrixValue>(&it->second.value); matrix && below(4) != 0)
        matrix->cells["water"] = row();
    else if (below(3) == 0)
        plan.fields.erase(it);
    else
        it->second = field();
}

void RandomPlans::editRegister(Plan& plan)
{
    RegisterId id = someRegister();
    for (int tries = 0; tries < 6 && plan::rowIds(plan, id).empty(); ++tries)
        id = someRegister();
    const auto rows = plan::rowIds(plan, id);
    if (rows.empty() || below(4) == 0) {
        addRow(plan, id);
        return;
    }
    const plan::RowId& row = rows[below(rows.size())];
    const auto& columns = columnsIn(id);
    const plan::ColumnInfo& column = columns[below(columns.size())];
    switch (below(4)) {
    case 0:
        must(plan::removeRow(plan, id, row));
        break;
    case 1:
        must(plan::moveRow(plan, id, row, static_cast<int>(below(5)) - 2));
        break;
    case 2:
        must(plan::setCell(plan, id, row, column.id, ""));
        break;
    default:
        must(plan::setCell(plan, id, row, column.id, stored(column)));
    }
}

Plan RandomPlans::edited(Plan plan)
{
    for (std::size_t edits = 1 + below(5); edits > 0; --edits)
        switch (below(9)) {
        case 0:
            plan.pack.edition = std::to_string(2026 + below(3));
            break;
        case 1:
        case 2:
        case 3:
        case 4:
            editField(plan);
            break;
        default:
            editRegister(plan);
        }
    return plan;
}

} // namespace keizoku::compare::test
