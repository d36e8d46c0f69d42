// SPDX-License-Identifier: Apache-2.0
#include "check/filled.h"

#include <algorithm>

#include "base/text.h"
#include "plan/register_access.h"

namespace keizoku::check {

namespace {

template <class Row>
bool isBlankRow(const Row& row)
{
    const auto columns = plan::columns<Row>();
    return std::all_of(columns.begin(), columns.end(), [&](const plan::Column<Row>& column) {
        return text::trimmed(column.get(row)).empty();
    });
}

/// Whether a field with these filters shows the row.
template <class Row>
bool isShown(const forms::FieldSpec& spec, const Row& row)
{
    const auto columns = plan::columns<Row>();
    return std::all_of(spec.where.begin(), spec.where.end(), [&](const auto& filter) {
        const auto column = std::find_if(columns.begin(), columns.end(), [&](const plan::Column<Row>& each) {
            return each.info.id == filter.first;
        });
        const std::string value = column == columns.end() ? std::string() : column->get(row);
        return std::find(filter.second.begin(), filter.second.end(), value) != filter.second.end();
    });
}

/// Whether the register has a row the field shows.
bool hasRows(const plan::Plan& plan, const forms::FieldSpec& spec)
{
    const auto id = plan::registerNamed(spec.registerKey);
    if (!id)
        return true;
    return plan::withRegister(plan, *id, [&](const auto& of) {
        return std::any_of(of.rows.begin(), of.rows.end(),
                           [&](const auto& row) { return isShown(spec, row) && !isBlankRow(row); });
    });
}

} // namespace

std::vector<plan::RowId> rowsShown(const plan::Plan& plan, const forms::FieldSpec& spec)
{
    std::vector<plan::RowId> shown;
    if (const auto id = plan::registerNamed(spec.registerKey))
        plan::withRegister(plan, *id, [&](const auto& of) {
            for (const auto& row : of.rows)
                if (isShown(spec, row))
                    shown.push_back(row.id);
        });
    return shown;
}

bool isFilled(const plan::Plan& plan, const forms::FieldInstance& instance)
{
    if (instance.spec && instance.spec->kind == forms::FieldKind::Register)
        return hasRows(plan, *instance.spec);
    const plan::FieldPath& path = instance.path;
    // Services come last in the order of paths: the field of every service stands together.
    for (auto it = plan.fields.lower_bound({path.section, path.field, path.hazard, {}});
         it != plan.fields.end(); ++it) {
        const plan::FieldPath& at = it->first;
        if (at.section != path.section || at.field != path.field || at.hazard != path.hazard)
            return false;
        if (!plan::isEmpty(it->second.value))
            return true;
    }
    return false;
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
