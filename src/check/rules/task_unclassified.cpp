// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "base/text.h"
#include "check/walk.h"
#include "plan/register_access.h"

namespace keizoku::check {

// A list in which everything is kept decides nothing: it only says so once every row has its class.
void checkTaskUnclassified(const Context& context, Sink& sink)
{
    using enum plan::TaskClass;
    const std::string section = sectionOf(plan::RegisterId::Tasks);
    std::vector<const plan::Task*> open;
    std::size_t named = 0;
    bool lets = false; // something go
    for (const plan::Task& task : context.plan.tasks.rows) {
        if (text::trimmed(task.name).empty())
            continue;
        ++named;
        lets = lets || task.kind == Reduce || task.kind == Stop;
        if (task.kind == Unset)
            open.push_back(&task);
    }
    if (!open.empty()) {
        std::vector<std::string> names;
        for (const plan::Task* task : open)
            names.push_back(task->name);
        sink.report(section, pathOf(context.plan, plan::RegisterId::Tasks, open.front()->id, "class"),
                    "区分が未記入の業務が" + std::to_string(open.size()) + "件あります（" +
                        text::join(names, "、") + "）。継続・追加・縮小・休止のどれかを選んでください。");
    } else if (named > 1 && !lets) {
        sink.report(section, std::string(plan::info(plan::RegisterId::Tasks).key),
                    "業務一覧の" + std::to_string(named) +
                        "件の業務が、すべて継続か追加です。人が減ったときに縮める業務と休む業務も挙げてくださ"
                        "い。")
            .severity = Severity::Hint;
    }
}

} // namespace keizoku::check
