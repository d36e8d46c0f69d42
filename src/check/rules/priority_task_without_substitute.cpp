// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "base/text.h"
#include "check/walk.h"

namespace keizoku::check {

// A shortage named without a way round it is a finding of its own; work nobody has thought about yet is one
// hint for all, or a fresh list would hide the rest.
void checkPriorityTaskWithoutSubstitute(const Context& context, Sink& sink)
{
    const std::string section = sectionOf(plan::RegisterId::Tasks);
    std::vector<const plan::Task*> open;
    for (const plan::Task& task : context.plan.tasks.rows) {
        const bool kept = task.kind == plan::TaskClass::Continue || task.kind == plan::TaskClass::Add;
        if (!kept || text::trimmed(task.name).empty() || !text::trimmed(task.substitute).empty())
            continue;
        if (text::trimmed(task.bottleneck).empty())
            open.push_back(&task);
        else
            sink.report(section, pathOf(context.plan, plan::RegisterId::Tasks, task.id, "substitute"),
                        rowWords(context.plan, plan::RegisterId::Tasks, task.id) + "は、足りなくなるもの（" +
                            std::string(text::trimmed(task.bottleneck)) +
                            "）に代わる方法が未記入です。代わりの方法を入れてください。");
    }
    if (open.empty())
        return;
    std::vector<std::string> names;
    for (const plan::Task* task : open)
        names.push_back(task->name);
    sink.report(section, pathOf(context.plan, plan::RegisterId::Tasks, open.front()->id, "bottleneck"),
                "足りなくなるものと代わりの方法が未記入の優先業務が" + std::to_string(open.size()) +
                    "件あります（" + text::join(names, "、") +
                    "）。何がないと止まるか、そのときどうするかを入れてください。");
}

} // namespace keizoku::check
