// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>

#include "base/text.h"
#include "check/lookup.h"
#include "check/walk.h"

namespace keizoku::check {

// Only once there is a daytime tree; that there is none is required-empty's business.
void checkTreeBroken(const Context& context, Sink& sink)
{
    std::vector<const plan::Person*> reached;
    for (const plan::TreeCall& call : context.plan.tree.rows)
        if (call.variant == plan::TreeVariant::Day)
            for (const plan::Reference* who : {&call.caller, &call.callee})
                reached.push_back(context.lookup().personOf(*who));
    if (reached.empty())
        return;
    std::vector<std::string> missing;
    for (const plan::Person* person : currentStaff(context.plan, context.today))
        if (std::find(reached.begin(), reached.end(), person) == reached.end())
            missing.push_back(person->open.name);
    if (!missing.empty())
        sink.report(sectionOf(plan::RegisterId::Tree), treePath(plan::TreeVariant::Day),
                    "日中の連絡網に出てこない職員が" + std::to_string(missing.size()) + "人います（" +
                        text::join(missing, "、") + "）。だれがかけるかを決めてください。");
}

} // namespace keizoku::check
