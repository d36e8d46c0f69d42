// SPDX-License-Identifier: Apache-2.0
#include "app/drill_summary.h"

#include <algorithm>

#include "app/records.h"
#include "report/drill_summary.h"

namespace keizoku::app {

Result<document::Document> drillSummaryDocument(const Session& session, const Snapshot& snapshot,
                                                const report::Edition& edition, const PrintRequest& request)
{
    const auto lines = recordLines(session, request.asOf);
    if (!lines)
        return failed(lines);
    const records::LedgerLine* last = nullptr;
    for (const records::LedgerLine& each : *lines)
        if (!each.withdrawn && !report::callResult(each.record).empty() &&
            (!last || each.first > last->first))
            last = &each;
    if (!last)
        return fail(ErrorCode::NotFound,
                    "連絡網の訓練の記録がまだありません。訓練をして記録に残すと、要約を印刷できます。",
                    "drill record");
    return report::drillSummary({*snapshot.plan, *snapshot.pack, edition, request.masked}, last->record);
}

} // namespace keizoku::app
