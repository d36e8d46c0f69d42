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
    for (const ResourceRow& row : resourceRows(context.plan, context.pack)) {
        std::vector<std::string> gaps;
        for (std::size_t at = 0; at < kLosses.size(); ++at)
            if (row.cells[at].empty())
                gaps.emplace_back(kLosses[at].label);
        if (gaps.empty())
            continue;
        Finding& finding = sink.report(
            "tasks", resourceField().str(),
            rowWords(context.plan, plan::RegisterId::Tasks, row.task) + "は、" + text::join(gaps, "・") +
                "が使えないときの備えが書かれていません。要らないものは「使わない」と書けます。");
        finding.act = {"失われるもの別の備えを開く", "resources", ""};
    }
}

} // namespace keizoku::check
