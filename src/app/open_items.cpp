// SPDX-License-Identifier: Apache-2.0
#include "app/open_items.h"

#include "app/records.h"

namespace keizoku::app {

Result<check::Findings> openItems(const Session& session, const Date& today)
{
    const auto lines = recordLines(session);
    if (!lines)
        return failed(lines);
    check::Findings found;
    for (const records::LedgerLine& line : *lines) {
        for (std::size_t at = 0; !line.withdrawn && at < line.record.openItems.size(); ++at) {
            if (line.closings[at])
                continue;
            const plan::OpenItem& item = line.record.openItems[at];
            const bool isLate = item.due && *item.due < today;
            check::Finding finding;
            finding.rule = "open-item";
            finding.severity = isLate ? check::Severity::Warning : check::Severity::Hint;
            finding.section = "training";
            finding.path = "records/" + std::to_string(line.number);
            finding.sentence = "「" + line.record.title + "」の改善策が残っています：" + item.what +
                               (item.owner.empty() ? "" : "（担当 " + item.owner + "）") +
                               (item.due ? (isLate ? "。期限 " : "。期限は") + japaneseDate(*item.due) +
                                               (isLate ? " を過ぎています。" : "です。")
                                         : "。");
            finding.why = "訓練で分かったことが、次の災害までに直りません。";
            finding.basis = "訓練の結果を計画の見直しにつなげる（慣行）";
            found.push_back(std::move(finding));
        }
    }
    return found;
}

} // namespace keizoku::app
