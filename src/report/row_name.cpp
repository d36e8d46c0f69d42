// SPDX-License-Identifier: Apache-2.0
#include "report/row_name.h"

#include <string_view>

#include "plan/register_access.h"

namespace keizoku::report {

std::string rowName(const plan::Plan& plan, plan::RegisterId id, const plan::RowId& row)
{
    if (id == plan::RegisterId::Tree) {
        const std::string variant = plan::shownCell(plan, id, row, "variant");
        return (variant.empty() ? "" : variant + " ") + plan::shownCell(plan, id, row, "caller") + " → " +
               plan::shownCell(plan, id, row, "callee");
    }
    for (const std::string_view column : {"name", "code", "number"})
        if (std::string name = plan::shownCell(plan, id, row, column); !name.empty())
            return name;
    return row;
}

} // namespace keizoku::report
