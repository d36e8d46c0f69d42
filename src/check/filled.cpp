// SPDX-License-Identifier: Apache-2.0
#include "check/filled.h"

#include <algorithm>

#include "base/text.h"
#include "plan/register_access.h"

namespace keizoku::check {

namespace {

bool isBlankRow(const plan::Plan& plan, plan::RegisterId id, const plan::RowId& row)
{
    for (const plan::ColumnInfo& column : plan::columnsOf(id))
        if (!text::trimmed(plan::cell(plan, id, row, column.id)).empty())
            return false;
    return true;
}

bool isRowShown(const plan::Plan& plan, plan::RegisterId id, const plan::RowId& row,
                const forms::FieldSpec& spec)
{
    return std::all_of(spec.where.begin(), spec.where.end(), [&](const auto& condition) {
        const auto& [column, wanted] = condition;
        return std::find(wanted.begin(), wanted.end(), plan::cell(plan, id, row, column)) != wanted.end();
    });
}

/// Whether the field shows a row with something in it.
bool hasRows(const plan::Plan& plan, const forms::FieldSpec& spec)
{
    const auto id = plan::registerNamed(spec.registerKey);
    const auto rows = rowsShown(plan, spec);
    return !id || std::any_of(rows.begin(), rows.end(),
                              [&](const plan::RowId& row) { return !isBlankRow(plan, *id, row); });
}

} // namespace

std::vector<plan::RowId> rowsShown(const plan::Plan& plan, const forms::FieldSpec& spec)
{
    const auto id = plan::registerNamed(spec.registerKey);
    std::vector<plan::RowId> rows = id ? plan::rowIds(plan, *id) : std::vector<plan::RowId>{};
    std::erase_if(rows, [&](const plan::RowId& row) { return !isRowShown(plan, *id, row, spec); });
    return rows;
}

bool isFilled(const plan::Plan& plan, const forms::FieldInstance& instance)
{
    if (instance.spec && instance.spec->kind == forms::FieldKind::Register)
        return hasRows(plan, *instance.spec);
    const plan::FieldPath& path = instance.path;
    return std::any_of(plan.fields.begin(), plan.fields.end(), [&](const auto& entry) {
        const plan::FieldPath& at = entry.first;
        return at.section == path.section && at.field == path.field && at.hazard == path.hazard &&
               !plan::isEmpty(entry.second.value);
    });
}

std::vector<forms::FieldInstance> ownFields(const forms::Pack& pack, plan::Hazard volume)
{
    auto own = pack.instances();
    std::erase_if(own, [&](const forms::FieldInstance& instance) {
        return instance.path.hazard != volume || instance.spec->kind == forms::FieldKind::Register;
    });
    return own;
}

bool isVolumeEmpty(const plan::Plan& plan, const forms::Pack& pack, plan::Hazard volume)
{
    const auto own = ownFields(pack, volume);
    return !own.empty() && std::none_of(own.begin(), own.end(), [&](const forms::FieldInstance& instance) {
        return isFilled(plan, instance);
    });
}

} // namespace keizoku::check
