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

/// Whether the register has a row the field shows.
bool hasRows(const plan::Plan& plan, const forms::FieldSpec& spec)
{
    const auto id = plan::registerNamed(spec.registerKey);
    if (!id)
        return true;
    for (const plan::RowId& row : plan::rowIds(plan, *id)) {
        const bool shown = std::all_of(spec.where.begin(), spec.where.end(), [&](const auto& filter) {
            const std::string value = plan::cell(plan, *id, row, filter.first);
            return std::find(filter.second.begin(), filter.second.end(), value) != filter.second.end();
        });
        if (shown && !isBlankRow(plan, *id, row))
            return true;
    }
    return false;
}

} // namespace

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
