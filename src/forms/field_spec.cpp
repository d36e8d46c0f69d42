// SPDX-License-Identifier: Apache-2.0
#include "forms/field_spec.h"

namespace keizoku::forms {

const Json* FieldInstance::example() const
{
    const auto it = spec->examples.find(spec->scope == HazardScope::Each ? path.hazard : plan::Hazard::Both);
    return it == spec->examples.end() ? nullptr : &it->second;
}

std::string FieldInstance::chapter(plan::Hazard volume) const
{
    const auto it = spec->chapters.find(volume);
    return it == spec->chapters.end() || !in(volume) ? "" : it->second;
}

bool FieldInstance::in(plan::Hazard volume) const
{
    return volume == plan::Hazard::Both || path.hazard == plan::Hazard::Both || path.hazard == volume;
}

plan::ColumnInfo columnInfo(const ColumnSpec& column)
{
    return {column.id, column.label, column.kind, false, {}};
}

std::string shownCell(const ColumnSpec& column, std::string_view stored)
{
    for (const ChoiceSpec& choice : column.choices)
        if (choice.id == stored)
            return choice.label;
    if (column.kind == plan::CellKind::Date)
        if (const auto date = Date::fromIso(stored))
            return japaneseDate(*date);
    return std::string(stored);
}

} // namespace keizoku::forms
