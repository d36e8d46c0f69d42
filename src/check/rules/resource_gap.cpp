// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include "base/text.h"
#include "check/resources.h"
#include "check/walk.h"

namespace keizoku::check {

// One finding a task, not one a cell: a list of fifty gaps is read by nobody.
void checkResourceGap(const Context& context, Sink& sink)
{
    if (!context.pack.find(resourceField()).spec)
        return;
    for (const ResourceGap& gap : resourceGaps(context.plan, context.pack)) {
        std::vector<std::string> losses;
        for (const std::size_t at : gap.losses)
            losses.emplace_back(kLosses[at].label);
        Finding& finding = sink.report(
            "tasks", resourceField().str(),
            rowWordsAt(context.plan, plan::RegisterId::Tasks, gap.task) + "は、" + text::join(losses, "・") +
                "が使えないときの備えが書かれていません。要らないものは「使わない」と書けます。");
        finding.act = {"失われるもの別の備えを開く", "resources", ""};
    }
}

} // namespace keizoku::check
