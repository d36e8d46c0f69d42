// SPDX-License-Identifier: Apache-2.0
#include "check/kind_of_plan.h"

#include <algorithm>

namespace keizoku::check {

bool isOfKind(const Context& context, std::string_view kind)
{
    const auto holds = [](const std::vector<std::string>& ids, std::string_view id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    if (holds(context.pack.layers, kind == "alliance" ? "renkei" : "chiiki"))
        return true;
    const plan::Field* field = context.plan.field({"purpose", "layers", plan::Hazard::Both, {}});
    const auto* chosen = field ? std::get_if<plan::Choices>(&field->value) : nullptr;
    return chosen && holds(chosen->ids, kind);
}

} // namespace keizoku::check
