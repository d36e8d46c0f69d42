// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/holdings.h"
#include "calltree/succession.h"
#include "check/walk.h"
#include "plan/register_access.h"

namespace keizoku::app {

namespace {

using plan::RegisterId;

/// One who goes and one who takes over, on a copy of the plan.
class Succession {
public:
    Succession(plan::Plan& plan, const plan::RowId& from, const plan::RowId& to, const Date& today)
        : m_plan(plan), m_from(*plan.people.find(from)), m_to{to, {}}, m_today(today)
    {
    }

    Result<void> run()
    {
        for (auto& [path, field] : m_plan.fields)
            replaceIn(field.value);
        for (const plan::RegisterInfo& info : plan::registers())
            if (info.id != RegisterId::Tree)
                if (const auto done = replaceIn(info.id); !done)
                    return done;
        for (plan::Role& role : m_plan.roles.rows)
            closeRanks(role);
        for (const plan::TreeVariant variant : {plan::TreeVariant::Day, plan::TreeVariant::Night})
            if (const auto done =
                    calltree::succeed(m_plan, variant, m_today, m_from.id, m_to.id);
                !done && done.error().code != ErrorCode::NotFound)
                return done;
        return {};
    }

private:
    [[nodiscard]] bool isFrom(const plan::Reference& who) const
    {
        return check::personOf(m_plan, who) == &m_from;
    }
    [[nodiscard]] bool isFrom(const std::string& stored) const
    {
        plan::Reference who;
        return !stored.empty() && plan::fromCell(stored, who) && isFrom(who);
    }

    void replaceIn(plan::FieldValue& value) const
    {
        const auto inRow = [&](std::map<std::string, plan::Cell>& row) {
            for (auto& [column, cell] : row)
                if (cell.text.starts_with("@") && isFrom(cell.text))
                    cell.text = plan::toCell(m_to);
        };
        if (auto* who = std::get_if<plan::Reference>(&value); who && isFrom(*who))
            *who = m_to;
        if (auto* table = std::get_if<plan::TableValue>(&value))
            std::for_each(table->rows.begin(), table->rows.end(), inRow);
        if (auto* matrix = std::get_if<plan::MatrixValue>(&value))
            for (auto& [row, cells] : matrix->cells)
                inRow(cells);
    }

    Result<void> replaceIn(RegisterId id) const
    {
        for (const plan::ColumnInfo& column : plan::columnsOf(id)) {
            if (column.kind != plan::CellKind::Person)
                continue;
            for (const plan::RowId& row : plan::rowIds(m_plan, id))
                if (isFrom(plan::cell(m_plan, id, row, column.id)))
                    if (const auto set = plan::setCell(m_plan, id, row, column.id, plan::toCell(m_to)); !set)
                        return set;
        }
        return {};
    }

    /// Who stands twice in a part keeps the first place; those behind move up.
    void closeRanks(plan::Role& role) const
    {
        plan::Reference* const places[] = {&role.holder, &role.deputy1, &role.deputy2, &role.deputy3};
        bool seen = false;
        for (std::size_t at = 0; at < std::size(places); ++at) {
            if (*places[at] != m_to)
                continue;
            if (seen) {
                for (std::size_t next = at; next + 1 < std::size(places); ++next)
                    *places[next] = *places[next + 1];
                *places[std::size(places) - 1] = {};
                return;
            }
            seen = true;
        }
    }

    plan::Plan& m_plan;
    const plan::Person& m_from;
    plan::Reference m_to;
    Date m_today;
};

} // namespace

Result<std::size_t> handOver(Session& session, const plan::RowId& from, const plan::RowId& to,
                             const std::optional<Date>& leftOn)
{
    const Date today = session.environment().today();
    const plan::Person* giver = session.plan().people.find(from);
    const plan::Person* taker = session.plan().people.find(to);
    if (!giver || !taker)
        return fail(ErrorCode::NotFound, "引き継ぐ職員が名簿にありません。変えていません。", "person");
    if (from == to)
        return fail(ErrorCode::Malformed, "本人には引き継げません。変えていません。", "the same");
    if (taker->hasLeft(today))
        return fail(ErrorCode::Malformed,
                    "「" + taker->open.name + "」は退職しています。ほかの職員を選んでください。変えていません。",
                    "left");
    const auto held = holdingsOf(session, from);
    if (!held)
        return failed(held);
    const auto count = std::count_if(held->begin(), held->end(), [](const Holding& each) {
        return each.kind == HoldingKind::Post || each.kind == HoldingKind::Call;
    });
    const auto done = session.edit("「" + giver->open.name + "」の引き継ぎ", [&](plan::Plan& plan) -> Result<void> {
        if (const auto handed = Succession(plan, from, to, today).run(); !handed)
            return handed;
        if (leftOn)
            plan.people.find(from)->open.left = leftOn;
        return {};
    });
    if (!done)
        return failed(done);
    return static_cast<std::size_t>(count);
}

} // namespace keizoku::app
